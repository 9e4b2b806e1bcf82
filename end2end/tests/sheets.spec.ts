// A department works in its spreadsheet: the sheet goes out, comes back, and says what it would change.
import AxeBuilder from "@axe-core/playwright";
import { readFile } from "node:fs/promises";
import { expect, test } from "../support/parvis";

const STUDYING = "avignon-quartiers";
const PAGE = `/fr/desk/studies/sheet/${STUDYING}`;

test("a sheet goes out as xlsx and as CSV, and comes back with its changes shown first", async ({ staff }) => {
  const desk = await staff("coordination");
  await desk.goto(PAGE);
  await expect(desk.locator("h1")).toContainText("Feuille des instructions");
  expect((await new AxeBuilder({ page: desk }).analyze()).violations).toEqual([]);

  const take = async (name: RegExp) => {
    const [file] = await Promise.all([desk.waitForEvent("download"), desk.getByRole("link", { name }).first().click()]);
    return readFile(await file.path());
  };
  const xlsx = await take(/Fichier xlsx\s*: Toutes les directions/);
  expect(xlsx.subarray(0, 2).toString()).toBe("PK");
  const csv = (await take(/Fichier CSV\s*: Toutes les directions/)).toString("utf8");

  // A note on the study of the playground, which has not begun.
  const note = `Note ${Date.now()}`;
  const lines = csv.split("\r\n");
  const notes = lines[0].split(";").indexOf("Notes internes");
  const at = lines.findIndex((line) => line.startsWith("instruction;4;") && line.includes("Sports"));
  const cells = lines[at].split(";");
  cells[notes] = note;
  lines[at] = cells.join(";");
  const send = (name: string, text: string) =>
    desk.locator("input[name=file]").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

  // What can't be read is told with its cell, and nothing is lost.
  const bad = lines.map((line, number) => (number === at ? line.replace(";4;", ";quatre;") : line));
  await send("mauvais.csv", bad.join("\r\n").replace(/Investissement/, "Cadeau"));
  await desk.getByRole("button", { name: "Voir les changements" }).click();
  await expect(desk.locator("main")).toContainText("Cette feuille ne peut pas être lue");
  await expect(desk.locator("main")).toContainText("Cadeau");

  await desk.goto(PAGE);
  await send("retour.csv", lines.join("\r\n"));
  await desk.getByRole("button", { name: "Voir les changements" }).click();
  await expect(desk).toHaveURL(/\/compare/);
  await expect(desk.locator("main")).toContainText(note);
  expect((await new AxeBuilder({ page: desk }).analyze()).violations).toEqual([]);
  await desk.getByRole("button", { name: "Prendre ce qui est choisi" }).click();
  await expect(desk.locator("main")).toContainText("Une instruction a été changée");

  const again = await (await desk.request.get(`${PAGE}/studies.csv`)).text();
  expect(again).toContain(note);
});

test("the page fits a phone, without JavaScript too", async ({ browser, baseURL, staff }) => {
  const desk = await staff("lecture");
  await desk.setViewportSize({ width: 360, height: 740 });
  await desk.goto(PAGE);
  const wide = await desk.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wide).toBe(false);
  // A reader takes the sheet, and sends none back.
  await expect(desk.locator("input[name=file]")).toHaveCount(0);
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const visitor = await context.newPage();
  expect((await visitor.goto(PAGE))?.status()).toBe(401);
  await context.close();
});
