// The kit's screens, as a member of the team uses them.
import { type Page, expect } from "@playwright/test";
import { says } from "./texts";

const BAR = ["collect", "queue", "debrief", "ready"] as const;
type Place = (typeof BAR)[number];

const langOf = (page: Page) => new URL(page.url()).pathname.split("/")[1]!;

/** A button of the kit by its text. */
export const button = (page: Page, key: string, file = "field") => page.getByRole("button", { name: says(langOf(page), file, key) });

/** Goes to one of the places of the bar. */
export async function to(page: Page, place: Place) {
  const item = page.locator(".kit-bar button").nth(BAR.indexOf(place));
  await item.click();
  await expect(item).toHaveAttribute("aria-current", "page");
}

/** The screens say this. */
export const expectSaid = (page: Page, key: string, file = "field") => expect(page.locator("#kit")).toContainText(says(langOf(page), file, key), { timeout: 30_000 });

/** Lets the phone in by its first screen, with the code of the address. */
export async function letIn(page: Page, code: string, name: string) {
  await page.locator("#start-code").fill(code);
  await page.locator("#start-name").fill(name);
  await page.locator("form:has(#start-code) button[type=submit]").click();
  await expect(page.locator(".kit-bar")).toBeVisible({ timeout: 30_000 });
}

/** Somebody leaves an address, by the screens. */
export async function leaveContact(page: Page, address: string, name: string) {
  await to(page, "collect");
  await button(page, "field-contact").click();
  await page.locator("#contact-name").fill(name);
  await page.locator("#contact-contact").fill(address);
  await page.locator("#contact-agreed").check();
  await button(page, "field-keep").click();
  await expectSaid(page, "field-kept-contact");
}

const resident = (page: Page) => page.locator("#resident");

/** The phone is handed over, and somebody chooses a language. */
export async function handOver(page: Page, language = 0) {
  await to(page, "collect");
  await button(page, "field-vote").click();
  await button(page, "field-hand-go").click();
  await page.locator(".resident-language").nth(language).click();
}

const onwards = (page: Page) => page.locator(".resident-next:visible").last().click();

/** As far as the projects: what is asked before is answered with yes, and with the first link. */
export async function toProjects(page: Page) {
  await onwards(page);
  while (!(await page.locator(".resident-cards").count())) await page.locator(".resident-answer").first().click();
  await expect(page.locator(".resident-cards")).toBeVisible();
}

/** A resident votes for two projects, with a card that is typed. Returns the receipt number. */
export async function voteOnScreen(page: Page, card: string): Promise<string> {
  await handOver(page);
  await toProjects(page);
  const picks = page.locator(".resident-pick");
  await picks.nth(0).click();
  await picks.nth(1).click();
  await onwards(page);
  await resident(page).locator(".button-confirm").click();
  const code = page.locator("#resident-code");
  if (!(await code.isVisible())) await page.locator(".resident-answer").first().click();
  await code.fill(card);
  await resident(page).locator("form .button-confirm").click();
  const groups = page.locator("#resident .receipt-group");
  await expect(groups.first()).toBeVisible({ timeout: 30_000 });
  return (await groups.allTextContents()).join(" ");
}

/** Back to the team's screens. */
export async function handBack(page: Page) {
  await onwards(page);
  const back = resident(page).locator(".resident-ended button");
  await back.click();
  await button(page, "field-back-go").click();
  await expect(page.locator(".kit-bar")).toBeVisible();
}
