// What every spec does: open a page, sign in, read the mails of the demonstration.
import { type APIRequestContext, type Browser, type Page, expect, test as base } from "@playwright/test";
import { join } from "node:path";

export const VOTING = "avignon-2026";
export const COLLECTING = "avignon-2027";
export const PAST = "avignon-2018";

export const STAFF = ["admin", "coordination", "moderation", "lecture"] as const;
export type Staff = (typeof STAFF)[number];

/** Where the session of a member of the staff is kept between the tests. */
export const sessionOf = (who: Staff) => join(__dirname, `../test-sessions/${who}.json`);

/** The four ways in which a resident may read the site. */
export const READERS = [
  { lang: "fr", js: true },
  { lang: "fr", js: false },
  { lang: "ar", js: true },
  { lang: "ar", js: false },
] as const;
export const called = ({ lang, js }: { lang: string; js: boolean }) => `${lang}, ${js ? "with" : "without"} JavaScript`;

export const test = base.extend<{
  js: boolean;
  /** Opens a page, and waits until its islands are awake. */
  open: (path: string) => Promise<void>;
  /** The page of a member of the staff. */
  staff: (who: Staff) => Promise<Page>;
}>({
  js: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled !== false),
  open: async ({ page, js }, use) => {
    await use(async (path) => {
      await page.goto(path);
      if (js) await awake(page);
    });
  },
  staff: async ({ browser, baseURL }, use) => {
    const contexts: Awaited<ReturnType<Browser["newContext"]>>[] = [];
    await use(async (who) => {
      const context = await browser.newContext({ baseURL, storageState: sessionOf(who), javaScriptEnabled: true });
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});
export { expect };

export const awake = (page: Page) => expect(page.locator("html")).toHaveAttribute("data-hydrated", "true");

const random = () => Math.random().toString(36).slice(2, 10);

/** An address that nobody has used. */
export const somebody = (name = "ana") => `${name}-${random()}@example.org`;

/** A title that no other idea has. */
export const titled = (text: string) => `${text} ${random()}`;

const plain = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, x, code) => String.fromCodePoint(parseInt(code, x ? 16 : 10)))
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");

/** The mails to an address, newest first, as the page of the demonstration shows them. */
export async function mailsTo(request: APIRequestContext, address: string): Promise<string[]> {
  const html = await (await request.get("/fr/demonstration")).text();
  return html
    .split("<article")
    .slice(1)
    .map((article) => plain("<" + article.split("</article>")[0]))
    .filter((mail) => mail.includes(address));
}

/** The last code that was sent to an address, other than those in `before`. */
export async function codeFor(request: APIRequestContext, address: string, before: string[] = []): Promise<string> {
  let code: string | undefined;
  await expect
    .poll(async () => {
      const codes = (await mailsTo(request, address)).map((mail) => mail.match(/\b\d{6}\b/)?.[0]);
      return (code = codes.find((code) => code && !before.includes(code)));
    })
    .toBeTruthy();
  return code!;
}

/** Fills in the address and the code, in a form that asks for both, one after the other. */
export async function identify(page: Page, address: string, before: string[] = []) {
  await showWho(page, address, before);
  await expect(page.locator("#code")).toHaveCount(0);
}

/** The same, where the next page may ask for another code: that of a ballot to change. */
export async function showWho(page: Page, address: string, before: string[] = []) {
  await page.locator("#email").fill(address);
  await submit(page, "#email");
  await expect(page.locator("#code")).toBeVisible();
  await page.locator("#code").fill(await codeFor(page.request, address, before));
  await submit(page, "#code");
}

/** Presses the button of the form that a field is in. */
export const submit = (page: Page, field: string) =>
  page.locator("form").filter({ has: page.locator(field) }).locator("button[type=submit]").last().click();

export async function signIn(page: Page, address: string, lang = "fr") {
  await page.goto(`/${lang}/account`);
  await identify(page, address);
  await expect(page.locator("main")).toContainText(address);
}

/** A fault is told above the form, and its link leads into the field. */
export async function expectFault(page: Page, field: string) {
  const link = page.locator(`#errors a[href="#${field}"]`);
  await expect(link).toBeVisible();
  await expect(link).not.toBeEmpty();
  await link.click();
  await expect(page.locator(`#${field}`)).toBeFocused();
}

/** The digits of a text, for amounts whatever their separators. */
export const digits = (text: string) => text.replace(/\D/g, "");
