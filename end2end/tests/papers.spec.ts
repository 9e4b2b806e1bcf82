// What is printed, as Chromium prints it: sizes, pages, and no word cut off.
import { NARROW, expectAccessible } from "../support/access";
import { print as printCards } from "../support/cards";
import { codeOf, plan } from "../support/field";
import { COLLECTING, VOTING, expect, titled, test } from "../support/parvis";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

/** Millimetres in the points of a PDF. */
const points = (mm: number) => Math.round((mm * 72) / 25.4);
const A4 = [210, 297];
const A5 = [148, 210];
/** Smallest type, in pixels: of what one reads in the street, and of what the team reads at a table. */
const STREET = 15.9;
const TABLE = 11.9;
/** A sheet, the size of its pages, and how many there are at least and at most. */
type Paper = [what: string, query: string, size: number[], least: number, most: number];
/** One that has an address of its own, the smallest type on it, and what must be there, so often. */
type Placed = [address: string, size: number[], least: number, most: number, type: number, holds: string, times: number];
const PAPERS: Paper[] = [
  ["ballot", "size=a4", A4, 1, 4],
  ["ballot", "size=a5", A5, 1, 8],
  ["ballot", "size=two", [297, 210], 1, 6],
  ["ballot", "size=a4&second=ar", A4, 1, 5],
  ["poster", "size=a4&about=vote", A4, 1, 1],
  ["poster", "size=a5&about=ideas", A5, 1, 1],
  ["poster", "size=a4&about=districts", A4, 1, 40],
  ["poster", "size=a5&about=projects", A5, 10, 200],
  ["flyer", "size=four&about=vote", A4, 1, 1],
  ["flyer", "size=two&about=vote", [297, 210], 1, 1],
  ["attendance", "size=a4", A4, 1, 2],
  ["attendance", "size=a5&lines=60", A5, 4, 10],
  ["tally", "size=a4", A4, 1, 3],
  ["slips", "size=a4", A4, 1, 1],
  ["slips", "size=a5", A5, 1, 1],
];

/** The pages of a PDF, each with its size in points: Chromium writes them in the open. */
function pages(pdf: Buffer): number[][] {
  const text = pdf.toString("latin1");
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)];
  const count = [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
  expect(boxes.length).toBe(count);
  return boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
}

/** What is wider than its paper, or cut by it, or too small, when it is laid out as wide as the paper is. */
async function cut(page: Page, width: number, smallest = STREET): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: Math.floor((width * 96) / 25.4), height: 1000 });
  return page.evaluate((smallest) => {
    const faults: string[] = [];
    for (const paper of document.querySelectorAll<HTMLElement>(".paper, .paper-form, .voting-card, .polling-sheet, .field-code")) {
      const edge = paper.getBoundingClientRect();
      const clips = getComputedStyle(paper).overflow === "hidden";
      if (clips && paper.scrollHeight > paper.clientHeight + 1) faults.push(`cut below: ${paper.scrollHeight} > ${paper.clientHeight}`);
      for (const element of paper.querySelectorAll<HTMLElement>("*")) {
        const { left, right, width } = element.getBoundingClientRect();
        if (width && (left < edge.left - 1 || right > edge.right + 1)) faults.push(`beyond: ${element.outerHTML.slice(0, 100)}`);
        const size = parseFloat(getComputedStyle(element).fontSize);
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim());
        if (own && width && size < smallest) faults.push(`too small, ${size} px: ${element.outerHTML.slice(0, 100)}`);
      }
    }
    return faults.slice(0, 5);
  }, smallest);
}

/** Prints the page, and looks at the PDF and at what is laid out. */
async function printed(page: Page, name: string, size: number[], least: number, most: number, smallest = STREET) {
  await page.emulateMedia({ media: null });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  // For who wants to look: `PARVIS_PAPERS` names a folder.
  if (process.env.PARVIS_PAPERS) {
    mkdirSync(process.env.PARVIS_PAPERS, { recursive: true });
    writeFileSync(join(process.env.PARVIS_PAPERS, `${name.replace(/[^a-z0-9-]+/gi, "-")}.pdf`), pdf);
  }
  const found = pages(pdf);
  const near = (page: number[]) => page.every((side, at) => Math.abs(side - points(size[at])) <= 1);
  expect.soft(found.filter((page) => !near(page)), `${name}: size of pages`).toEqual([]);
  expect.soft(found.length, `${name}: at least`).toBeGreaterThanOrEqual(least);
  expect.soft(found.length, `${name}: at most`).toBeLessThanOrEqual(most);
  expect.soft(await cut(page, size[0] - 24, smallest), name).toEqual([]);
}

/** A batch of ballots for neither place nor outing, and its number. */
async function ballots(desk: Page): Promise<string> {
  await desk.goto(`/fr/desk/polling/${VOTING}`);
  await desk.locator("#ballots").fill("5");
  await desk.getByRole("button", { name: "Ajouter le lot" }).click();
  await expect(desk).toHaveURL(/\/batches\/\d+/);
  return new URL(desk.url()).pathname.split("/").pop()!;
}

/** A polling place, and its number. */
async function place(desk: Page): Promise<string> {
  await desk.goto(`/fr/desk/polling/${VOTING}/new`);
  await desk.locator("#name").fill(titled("Mairie"));
  await desk.locator("main form button[type=submit]").click();
  await expect(desk).toHaveURL(/\/polling\/[^/]+\/\d+/);
  return new URL(desk.url()).pathname.split("/").pop()!;
}

for (const lang of ["fr", "fr-simple", "en", "ar"]) {
  test(`every paper is printed whole in ${lang}`, async ({ staff }) => {
    test.setTimeout(180_000);
    const desk = await staff("coordination");
    for (const [what, query, size, least, most] of PAPERS) {
      const name = `${lang}: ${what}?${query}`;
      const answer = await desk.goto(`/fr/desk/papers/${VOTING}/${what}?lang=${lang}&${query}`);
      expect(answer!.status(), name).toBe(200);
      await printed(desk, name, size, least, most);
    }
    for (const [size, paper, most] of [["a4", A4, 2], ["a5", A5, 4]] as const) {
      const address = `/${lang}/e/${COLLECTING}/ideas/paper?size=${size}`;
      const answer = await desk.goto(address);
      expect(answer!.status(), address).toBe(200);
      await printed(desk, address, [...paper], 1, most, TABLE);
      await expect.soft(desk.locator(".paper-line").first(), address).toBeVisible();
    }
  });
}

test("a ballot of a batch has its number and its square, in every language", async ({ staff }) => {
  test.setTimeout(120_000);
  const desk = await staff("coordination");
  const batch = await ballots(desk);
  // The page of the batch leads there.
  await desk.locator(`a[href$="/desk/papers/${VOTING}/ballot?batch=${batch}"]`).click();
  await expect(desk.locator(".paper-batch").first()).toContainText(batch);
  for (const lang of ["fr", "fr-simple", "en", "ar"]) {
    for (const [query, size, copies] of [["size=a4", A4, 1], ["size=two", [297, 210], 2]] as const) {
      const address = `/fr/desk/papers/${VOTING}/ballot?lang=${lang}&${query}&batch=${batch}`;
      await desk.goto(address);
      await printed(desk, address, [...size], 1, 6);
      const heads = desk.locator(".paper-batch");
      expect.soft(await heads.locator("svg").count(), address).toBe(copies);
      expect.soft(new Set(await heads.allTextContents()).size, `${address}: all the same`).toBe(1);
    }
  }
});

for (const lang of ["fr", "en"]) {
  test(`what the desk hands out is printed whole in ${lang}`, async ({ staff }) => {
    test.setTimeout(120_000);
    const desk = await staff("coordination");
    const cards = (await printCards(desk, 7)).replace("/fr/", `/${lang}/`);
    const sheet = `/${lang}/desk/polling/${VOTING}/${await place(desk)}/sheet`;
    const outing = await plan(desk, VOTING, titled("Marché"));
    await codeOf(desk, outing, 3);
    const papers: Placed[] = [
      [`${cards}/sheet`, A4, 2, 2, TABLE, ".voting-card-qr svg", 7],
      [`${cards}/sheet?size=a5`, [210, 148], 4, 4, TABLE, ".voting-card-code", 7],
      [sheet, A4, 1, 2, TABLE, ".polling-signature", 2],
      [`/${lang}/desk/outings/${outing.id}/phones`, A4, 1, 3, TABLE, ".field-code-qr svg", 1],
    ];
    for (const [address, size, least, most, type, holds, times] of papers) {
      const answer = await desk.goto(address);
      expect(answer!.status(), address).toBe(200);
      await printed(desk, address, size, least, most, type);
      expect.soft(await desk.locator(`${holds} >> visible=true`).count(), address).toBe(times);
    }
  });
}

test("a row of the ballot is never cut between two pages", async ({ staff }) => {
  const desk = await staff("coordination");
  await desk.goto(`/fr/desk/papers/${VOTING}/ballot?size=a5`);
  await desk.emulateMedia({ media: "print" });
  const rows = desk.locator(".paper-table tbody tr");
  expect(await rows.count()).toBeGreaterThan(10);
  const inside = await rows.evaluateAll((rows) => rows.map((row) => getComputedStyle(row).breakInside));
  expect(new Set(inside)).toEqual(new Set(["avoid"]));
  // The head of the table comes again on each page.
  expect(await desk.locator(".paper-table thead").evaluate((head) => getComputedStyle(head).display)).toBe("table-header-group");
});

test("all ballots are the same: asked for twice, printed twice", async ({ staff }) => {
  const desk = await staff("coordination");
  const path = `/fr/desk/papers/${VOTING}/ballot?size=two`;
  await desk.goto(path);
  const papers = await desk.locator(".paper").evaluateAll((papers) => papers.map((paper) => paper.innerHTML));
  expect(papers.length).toBe(2);
  expect(papers[0]).toBe(papers[1]);
  await desk.goto(path);
  expect(await desk.locator(".paper").first().innerHTML()).toBe(papers[0]);
});

test("the screens of papers are accessible", async ({ staff }) => {
  const desk = await staff("coordination");
  await desk.setViewportSize(NARROW);
  await desk.goto(`/fr/desk/papers/${VOTING}`);
  await expectAccessible(desk, "papers");
  for (const what of ["poster?about=vote", "attendance", "tally", "slips"]) {
    await desk.goto(`/fr/desk/papers/${VOTING}/${what}`);
    await expectAccessible(desk, what);
  }
});
