// Filling in a ballot and casting it.
import { type Page, expect } from "@playwright/test";
import { VOTING, identify } from "./parvis";

export const booth = (lang: string) => `/${lang}/e/${VOTING}/vote`;
export const check = (lang: string) => `/${lang}/e/${VOTING}/check`;
export const LIMIT = 400_000_00;

export interface Card {
  id: string;
  cost: number;
}

/** The projects of the ballot, the cheapest first. */
export async function cards(page: Page): Promise<Card[]> {
  const inputs = await page.locator("#ballot input[data-cost]").all();
  const all = await Promise.all(
    inputs.map(async (input) => ({ id: (await input.getAttribute("id"))!, cost: Number(await input.getAttribute("data-cost")) })),
  );
  return all.sort((one, other) => one.cost - other.cost);
}

export const box = (page: Page, { id }: Card) => page.locator(`[id="${id}"]`);

export async function choose(page: Page, chosen: Card[]) {
  for (const card of chosen) await box(page, card).check();
}

export const next = (page: Page) => page.locator("#next").click();

/** The lines of the summary: with scripts, those of the other projects are there too, hidden. */
export const chosen = (page: Page) => page.locator(".chosen-list li:visible");

export async function toSummary(page: Page) {
  await next(page);
  await expect(page).toHaveURL(/\/vote\/summary/);
}

export async function declare(page: Page) {
  await page.locator("#old_enough").check();
  await page.locator("input[name=link]").first().check();
}

export const press = (page: Page) => page.locator("#confirm .button-confirm").click();

/** The number on the receipt that is shown. */
export async function receiptNumber(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/vote\/receipt/);
  const groups = page.locator("#receipt-number .receipt-group");
  const read = async () => (await groups.allTextContents()).join(" ");
  await expect.poll(read).toMatch(/^[0-9A-Z]{4}( [0-9A-Z]{4}){3}$/);
  return read();
}

/** Confirms, and returns the receipt number. */
export async function confirm(page: Page): Promise<string> {
  await press(page);
  return receiptNumber(page);
}

/** The whole way of a ballot with two projects. */
export async function vote(page: Page, address: string, lang = "fr"): Promise<string> {
  await page.goto(booth(lang));
  await choose(page, (await cards(page)).slice(0, 2));
  await toSummary(page);
  await identify(page, address);
  await declare(page);
  return confirm(page);
}

/** What the booth keeps on the device. */
export const keptHere = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => /^parvis\.(ballot|cast|receipt)\./.test(name)));
