// Every page can be read and used by everyone, in French and in Arabic, on a narrow screen and by keyboard.
import type { Page } from "@playwright/test";
import { NARROW, expectAccessible, listen } from "../support/access";
import { fillWhat, fillWhere, fillWho, skipPhotos } from "../support/idea";
import { COLLECTING, PAST, VOTING, codeFor, expect, identify, sessionOf, somebody, test } from "../support/parvis";
import { booth, cards, choose, confirm, declare, toSummary } from "../support/vote";

test.use({ viewport: NARROW });

const RESIDENTS = [
  "/",
  `/e/${VOTING}`,
  `/e/${COLLECTING}`,
  `/e/${COLLECTING}/ideas`,
  `/e/${PAST}/ideas`,
  `/e/${VOTING}/projects`,
  `/e/${VOTING}/projects/1`,
  `/e/${VOTING}/vote`,
  `/e/${VOTING}/results`,
  `/e/${PAST}/results`,
  "/account",
  "/sign-in/staff",
  `/e/${VOTING}/card`,
  "/accessibility",
  "/legal",
  "/privacy",
  "/source",
  "/verify",
  "/data",
  "/help",
  "/gallery",
  "/demonstration",
];

const PARTS = ["", "/presentation", "/calendar", "/envelopes", "/rules", "/districts", "/themes", "/projects", "/ballot-box"];
const DESK = [
  "/desk",
  "/desk/moderation",
  "/desk/vote",
  `/desk/vote/${VOTING}`,
  `/desk/vote/${VOTING}/paper`,
  "/desk/news",
  "/desk/staff",
  "/desk/rights",
  "/desk/voters",
  `/desk/voters/${VOTING}`,
  `/desk/voters/${VOTING}/suspicions`,
  "/desk/privacy",
  "/account/security",
  "/desk/audit",
  "/desk/editions",
  ...PARTS.map((part) => `/desk/editions/${COLLECTING}${part}`),
];

for (const lang of ["fr", "ar"]) {
  for (const path of RESIDENTS) {
    test(`/${lang}${path}`, async ({ page, open, baseURL }) => {
      const heard = listen(page, baseURL!);
      await open(`/${lang}${path}`);
      await expectAccessible(page);
      expect(heard).toEqual([]);
    });
  }

  test(`an idea, and one's own account (${lang})`, async ({ page, open, baseURL }) => {
    const heard = listen(page, baseURL!);
    await open(`/${lang}/e/${COLLECTING}/ideas?order=newest`);
    await page.locator(`main a[href*="/${COLLECTING}/ideas/"]:not([href*="/new"])`).first().click();
    await expect(page).toHaveURL(/\/ideas\/\d+/);
    await expectAccessible(page);

    await open(`/${lang}/e/${COLLECTING}/ideas/new`);
    await expectAccessible(page);
    await page.locator("#step button[type=submit]").click();
    await expect(page.locator("#errors")).toBeVisible();
    await expectAccessible(page, "the first step with faults");
    await fillWhat(page, "Une fontaine à eau");
    await expectAccessible(page);
    await fillWhere(page);
    await expectAccessible(page, "the step of the photos");
    await skipPhotos(page);
    await expectAccessible(page);
    await fillWho(page, somebody("axe"));
    await expectAccessible(page);
    await open(`/${lang}/account`);
    await expectAccessible(page, "one's own account");
    expect(heard).toEqual([]);
  });

  test(`the booth (${lang})`, async ({ page, open, baseURL }) => {
    const heard = listen(page, baseURL!);
    await open(booth(lang));
    const all = await cards(page);
    await choose(page, all.slice(-5));
    await expect(page.locator(".ballot-bar-message")).not.toBeEmpty();
    await expectAccessible(page, "too much chosen");
    await toSummary(page);
    await expectAccessible(page, "a summary with faults");
    await open(booth(lang));
    for (const card of all.slice(-5)) await page.locator(`[id="${card.id}"]`).uncheck();
    await choose(page, all.slice(0, 2));
    await toSummary(page);
    await identify(page, somebody("axe"));
    await expectAccessible(page, "the declaration");
    await declare(page);
    await confirm(page);
    await expectAccessible(page);
    await open(booth(lang));
    await expectAccessible(page, "voted already");
    expect(heard).toEqual([]);
  });
}

test.describe("the desk", () => {
  test.use({ storageState: sessionOf("admin") });

  for (const path of DESK) {
    test(path, async ({ page, open, baseURL }) => {
      const heard = listen(page, baseURL!);
      await open(`/fr${path}`);
      await expectAccessible(page);
      expect(heard).toEqual([]);
    });
  }

  test("an idea in the moderation", async ({ page, open }) => {
    await open(`/fr/desk/moderation?edition=${COLLECTING}&state=published`);
    await page.locator(`main a[href*="/desk/moderation/${COLLECTING}/"]`).first().click();
    await expect(page).toHaveURL(/moderation\/.*\/\d+/);
    await expectAccessible(page);
  });
});

/** Goes on by Tab until an element has the focus. */
async function tabTo(page: Page, selector: string) {
  for (let presses = 0; presses < 200; presses++) {
    if (await page.evaluate((selector) => !!document.activeElement?.matches(selector), selector)) {
      await expect(page.locator(":focus")).toBeInViewport();
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`${selector} is not reached by Tab`);
}

test("a vote is cast by keyboard alone", async ({ page, open }) => {
  const address = somebody("clavier");
  await open(booth("fr"));
  const [first] = await cards(page);
  await tabTo(page, `[id="${first.id}"]`);
  await page.keyboard.press("Space");
  await expect(page.locator(`[id="${first.id}"]`)).toBeChecked();
  await tabTo(page, "#next");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/vote\/summary/);
  await tabTo(page, "#email");
  await page.keyboard.type(address);
  await page.keyboard.press("Enter");
  await expect(page.locator("#code")).toBeVisible();
  await tabTo(page, "#code");
  await page.keyboard.type(await codeFor(page.request, address));
  await page.keyboard.press("Enter");
  await expect(page.locator("#confirm")).toBeVisible();
  await tabTo(page, "#old_enough");
  await page.keyboard.press("Space");
  await tabTo(page, "input[name=link]");
  await page.keyboard.press("Space");
  await tabTo(page, ".button-confirm");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/vote\/receipt/);
  await expect(page.locator("#receipt-number .receipt-groups")).toBeVisible();
});
