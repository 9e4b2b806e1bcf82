// Sending an idea, and what the moderation does with it.
import { type Page, expect } from "@playwright/test";
import { COLLECTING, codeFor } from "./parvis";

export const ideaForm = (lang: string) => `/${lang}/e/${COLLECTING}/ideas/new`;

export async function fillWhat(page: Page, title: string) {
  await page.locator("#title").fill(title);
  await page.locator("#text").fill("Il fait chaud sur cette place : des arbres donneraient de l’ombre à tous.");
  await page.locator("input[name=theme]").nth(1).check();
  await page.locator("#step button[type=submit]").click();
  await expect(page).toHaveURL(/\/ideas\/new\/where/);
}

export async function fillWhere(page: Page) {
  await page.locator("#district").selectOption({ index: 2 });
  await page.locator("#place").fill("place de l’Horloge");
  await page.locator("#step button[type=submit]").click();
  await expect(page).toHaveURL(/\/ideas\/new\/photos/);
}

/** The step of the photos, without one. */
export async function skipPhotos(page: Page) {
  await page.locator('#step button.button-wide[value="continue"]').click();
  await expect(page).toHaveURL(/\/ideas\/new\/who/);
}

/** Gives name, address and code. Returns the number of the idea. */
export async function fillWho(page: Page, address: string): Promise<number> {
  const button = page.locator("form#sign-in button[type=submit]");
  await page.locator("#author").fill("Ana");
  await page.locator("#email").fill(address);
  await button.click();
  await expect(page.locator("#code")).toBeVisible();
  await page.locator("#code").fill(await codeFor(page.request, address));
  await button.click();
  await expect(page).toHaveURL(/\/ideas\/new\/sent/);
  return Number(new URL(page.url()).searchParams.get("number"));
}

export async function sendIdea(page: Page, address: string, title: string, lang = "fr"): Promise<number> {
  await page.goto(ideaForm(lang));
  await fillWhat(page, title);
  await fillWhere(page);
  await skipPhotos(page);
  return fillWho(page, address);
}

export const moderationOf = (number: number) => `/fr/desk/moderation/${COLLECTING}/${number}`;

export async function decide(page: Page, verdict: "publish" | "request_changes" | "refuse", message = "") {
  await page.locator(`input[name=verdict][value=${verdict}]`).check();
  if (message) await page.locator("#message").fill(message);
  await page.locator("[data-decide]").click();
  await expect(page).toHaveURL(/decided=1/);
}
