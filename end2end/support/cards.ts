// Voting cards, as the staff hand them out.
import { type Page, expect } from "@playwright/test";
import { VOTING } from "./parvis";

/** Prints a batch and gives the address of its page. */
export async function print(desk: Page, cards: number): Promise<string> {
  await desk.goto(`/fr/desk/voters/${VOTING}`);
  await desk.locator("#label").fill("Stand des tests");
  await desk.locator("#cards").fill(`${cards}`);
  await desk.locator("form[action='/api/voters/print'] button[type=submit]").click();
  await expect(desk).toHaveURL(/\/cards\/[0-9a-f-]{36}/);
  return new URL(desk.url()).pathname;
}

/** The codes on the sheet of a batch that is not active yet. */
export async function codes(desk: Page, batch: string): Promise<string[]> {
  await desk.goto(`${batch}/sheet`);
  return desk.locator(".voting-card-code").allTextContents();
}

export async function move(desk: Page, batch: string, to: "active" | "closed" | "revoked") {
  await desk.goto(batch);
  const confirm = desk.locator("details", { has: desk.locator(`input[name=to][value=${to}]`) });
  await confirm.locator("summary").click();
  await confirm.locator("button[type=submit]").click();
  await expect(desk).toHaveURL(/notice/);
}

/** The codes of a batch that is active. */
export async function handOut(desk: Page, cards: number): Promise<string[]> {
  const batch = await print(desk, cards);
  const printed = await codes(desk, batch);
  await move(desk, batch, "active");
  return printed;
}
