// The ceremony: trustees are invited, and each takes a share and reads it back.
import { type APIRequestContext, type Page, expect } from "@playwright/test";
import { mailsTo } from "./parvis";

export interface Trustee {
  name: string;
  kind: "elected" | "resident" | "association" | "staff" | "other";
  email: string;
}

/** A share as a trustee keeps it at home. */
export interface Share {
  link: string;
  words: string[];
}

/** Names the trustees at the desk, and sends the invitations. */
export async function invite(desk: Page, slug: string, trustees: Trustee[], needed: number) {
  await desk.goto(`/fr/desk/editions/${slug}/ballot-box`);
  for (const [at, { name, kind, email }] of trustees.entries()) {
    await desk.locator(`#name-${at}`).fill(name);
    await desk.locator(`#kind-${at}`).selectOption(kind);
    await desk.locator(`#email-${at}`).fill(email);
    await desk.locator(`#lang-${at}`).selectOption("fr");
  }
  await desk.locator("#needed").fill(String(needed));
  await desk.locator("#form button[type=submit]").click();
  await expect(desk.locator("main")).toContainText("Les invitations sont parties.");
}

/** The personal link in the newest mail to an address. */
export async function linkFor(request: APIRequestContext, email: string): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(async () => {
      const mails = await mailsTo(request, email);
      return (link = mails.map((mail) => mail.match(/\/fr\/trustee\/[\w-]+/)?.[0]).find(Boolean));
    })
    .toBeTruthy();
  return link!;
}

/** Makes the key, and returns its words. The sheet stays on the page. */
export async function take(page: Page, link: string, js = true): Promise<string[]> {
  await page.goto(link);
  // Once the worker is there, the page no longer says that the server makes the key.
  if (js) await expect(page.locator("#take [data-plain]")).toBeHidden();
  const again = page.locator("#take details summary");
  if (await again.count()) await again.click();
  await page.locator("#take form button[type=submit]").click();
  const words = page.locator(".share-words > li");
  await expect(page.locator("#sheet")).toBeVisible();
  await expect(words.first()).not.toBeEmpty();
  const texts = await words.allTextContents();
  expect(texts).toHaveLength(24);
  return texts;
}

/** Types the words where the key is to be read back, or given. */
export async function type(page: Page, words: string[]) {
  await page.locator("#words").fill(words.join(" "));
  await page.locator("form").filter({ has: page.locator("#words") }).locator("button[type=submit]").click();
}

/** The trustees of the demonstration, whose keys are known to everybody. */
export async function inventedTrustees(request: APIRequestContext): Promise<{ email: string; words: string[] }[]> {
  const html = await (await request.get("/fr/demonstration")).text();
  const part = html.split('id="trustees"')[1].split("</section>")[0];
  return part
    .split("<article")
    .slice(1)
    .map((trustee) => ({
      email: trustee.match(/[\w.]+@example\.org/)![0],
      words: trustee.split('class="verbatim"')[1].match(/>([^<]*)</)![1].trim().split(/\s+/),
    }));
}
