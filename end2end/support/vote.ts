// Filling in a ballot and casting it.
import { type Page, expect } from "@playwright/test";
import { VOTING, identify } from "./parvis";

export const booth = (lang: string) => `/${lang}/e/${VOTING}/vote`;
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

export async function toSummary(page: Page) {
  await next(page);
  await expect(page).toHaveURL(/\/vote\/summary/);
}

export async function declare(page: Page) {
  await page.locator("#old_enough").check();
  await page.locator("input[name=link]").first().check();
}

/** Confirms, and returns the receipt number. */
export async function confirm(page: Page): Promise<string> {
  await page.locator("#confirm .button-confirm").click();
  await expect(page).toHaveURL(/\/vote\/receipt/);
  const groups = await page.locator(".receipt-group").allTextContents();
  const receipt = groups.join("-");
  expect(receipt).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
  return receipt;
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
