// The ballot box before the vote: three trustees take their shares, the box is sealed, and everybody can see it.
import { readFile } from "node:fs/promises";
import { NARROW, expectAccessible, listen } from "../support/access";
import { COLLECTING, VOTING, expect, somebody, test } from "../support/parvis";
import { type Trustee, invite, linkFor, take, type } from "../support/trustees";

test.describe.configure({ mode: "serial" });

const TRUSTEES: Trustee[] = [
  { name: "Inès Roumestan", kind: "elected", email: somebody("elue") },
  { name: "Karim Belaïd", kind: "resident", email: somebody("tiree") },
  { name: "Les Jardins de la Sorgue", kind: "association", email: somebody("asso") },
];
const [ELECTED, RESIDENT, ASSOCIATION] = TRUSTEES.map(({ email }) => email);
const BOX = `/e/${COLLECTING}/ballot-box`;
const TAKEN = "Votre part est prise et relue.";

test("the coordination invites three people, two of whom will open the box", async ({ staff, page }) => {
  const desk = await staff("coordination");
  await invite(desk, COLLECTING, TRUSTEES, 2);
  await expect(desk.locator("main table")).toContainText("pas encore prise");
  await page.goto(`/fr${BOX}`);
  await expect(page.locator("main")).toContainText("L’urne est en préparation");
  await expect(page.locator("main table").first()).toContainText("Karim Belaïd");
  await expect(page.locator("main")).not.toContainText(RESIDENT);
});

test("one takes a share on their device, and reads the file back", async ({ page, request, baseURL }) => {
  const heard = listen(page, baseURL!);
  const link = await linkFor(request, ELECTED);
  const answer = await page.request.get(link);
  expect(answer.headers()["cache-control"]).toContain("no-store");
  expect(answer.headers()["referrer-policy"]).toBe("no-referrer");
  expect(answer.headers()["x-robots-tag"]).toContain("noindex");

  const told: string[] = [];
  page.on("request", (request) => told.push(request.postData() ?? ""));
  const words = await take(page, link);
  await expect(page.locator(".share-qr svg")).toBeVisible();
  const coming = page.waitForEvent("download");
  await page.locator("#sheet-file").click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe(`parvis-share-${COLLECTING}.json`);
  const path = await file.path();
  await page.locator("#file").setInputFiles({
    name: file.suggestedFilename(),
    mimeType: "application/json",
    buffer: await readFile(path),
  });
  await page.locator("#check button[type=submit]").click();
  await expect(page.locator("main")).toContainText(TAKEN);
  // Nothing secret has left the browser.
  const { key } = JSON.parse(await readFile(path, "utf8"));
  expect(key).toBeTruthy();
  for (const secret of [key, words[3] + " " + words[4]]) expect(told.join("\n")).not.toContain(secret);
  expect(heard).toEqual([]);
});

test("another types the words, after a slip of the pen", async ({ page, request }) => {
  const words = await take(page, await linkFor(request, RESIDENT));
  await type(page, words.map((word, at) => (at === 6 ? "zut" : word)));
  await expect(page.locator("[data-fault]")).toContainText("Le mot numéro 7 n’est pas dans la liste");
  await type(page, [...words.slice(1), words[0]]);
  await expect(page.locator("[data-fault]")).toBeVisible();
  await type(page, words.map((word) => word.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase()));
  await expect(page.locator("main")).toContainText(TAKEN);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the last one gets the share from the server, and the box is sealed", async ({ page, request }) => {
    const link = await linkFor(request, ASSOCIATION);
    const lost = await take(page, link, false);
    await expect(page.locator(".share-qr svg")).toBeVisible();
    // What was shown once is not shown again; another key can be made.
    await page.goto(link);
    await expect(page.locator("main")).not.toContainText(lost[0] + lost[1]);
    const words = await take(page, link, false);
    expect(words).not.toEqual(lost);
    await type(page, lost);
    await expect(page.locator("#errors")).toContainText("ce n’est pas celle que vous avez prise");
    await type(page, words);
    await expect(page.locator("main")).toContainText(TAKEN);
    await expect(page.locator("main")).toContainText("L’urne est scellée.");
  });
});

test("everybody sees who holds the keys", async ({ page, staff }) => {
  await page.goto(`/fr${BOX}`);
  const main = page.locator("main");
  await expect(main).toContainText("L’urne est scellée");
  await expect(main).toContainText("Il faut 2 parts de clé sur 3");
  for (const { name } of TRUSTEES) await expect(main).toContainText(name);
  await expect(main.locator(".ten > li")).toHaveCount(10);
  await expect(main.locator(".box-panel")).toHaveCount(5);
  const print = await main.locator(".facts .fingerprint").first().innerText();
  expect(print).toMatch(/^([0-9A-F]{4} ){4}[0-9A-F]{4}$/);

  const desk = await staff("coordination");
  await desk.goto(`/fr/desk/editions/${COLLECTING}/ballot-box`);
  await expect(desk.locator("main")).toContainText("L’urne est scellée");
  await expect(desk.locator("main")).toContainText(print);
  await desk.getByRole("link", { name: "Procès-verbal à imprimer" }).click();
  await expect(desk.locator("h1")).toHaveText("Procès-verbal de la cérémonie des clés");
  await expect(desk.locator("main")).toContainText(print);
});

test.describe("on a narrow screen", () => {
  test.use({ viewport: { ...NARROW, width: 360 } });

  for (const lang of ["fr", "ar"]) {
    test(`axe finds nothing in the explanations (${lang})`, async ({ page, open }) => {
      for (const path of ["/ballot-box", "/ballot-box/protocol", BOX]) {
        await open(`/${lang}${path}`);
        await expectAccessible(page);
      }
    });

    test(`axe finds nothing on a trustee's page (${lang})`, async ({ page, open, request, staff }) => {
      const email = somebody("axe");
      const desk = await staff("coordination");
      await desk.goto(`/fr/desk/editions/${COLLECTING}/ballot-box`);
      await desk.getByRole("link", { name: /Remplacer/ }).last().click();
      await expectAccessible(desk, "replacing a trustee");
      await desk.locator("#name").fill("Une autre association");
      await desk.locator("#email").fill(email);
      await desk.locator("#replace button[type=submit]").click();
      await expect(desk.locator("main")).toContainText("La personne est remplacée.");
      await expectAccessible(desk, "the ceremony");

      const link = (await linkFor(request, email)).replace("/fr/", `/${lang}/`);
      await open(link);
      await expectAccessible(page, "before the share");
      const words = await take(page, link);
      await expectAccessible(page, "the sheet");
      await type(page, words.slice(1));
      await expect(page.locator("[data-fault]")).toBeVisible();
      await expectAccessible(page, "words with a fault");
      await type(page, words);
      await expect(page.locator(".notice.tone-success")).toBeVisible();
      await expectAccessible(page, "the share is kept");
    });
  }
});
