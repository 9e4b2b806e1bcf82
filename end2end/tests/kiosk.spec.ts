// A kiosk: people vote one after the other, and nothing of anybody stays.
import { NARROW, expectAccessible } from "../support/access";
import { handOut } from "../support/cards";
import { NOTHING, device, dump, openKiosk, voters } from "../support/kiosk";
import { VOTING, awake, called, expect, submit, test } from "../support/parvis";
import { cards, choose, confirm, declare, keptHere, toSummary } from "../support/vote";
import type { Page } from "@playwright/test";

const random = () => Math.random().toString(36).slice(2, 8);
const booth = new RegExp(`/e/${VOTING}/vote$`);

/** Begins in a language, shows a card, and comes to the cards of the booth. */
async function begin(page: Page, lang: string, code: string) {
  await page.locator(`.kiosk-languages a[lang=${lang}]`).click();
  await expect(page).toHaveURL(new RegExp(`/${lang}/kiosk$`));
  await page.locator("form[action='/api/kiosk/begin'] button").click();
  await expect(page).toHaveURL(new RegExp(`/${lang}/e/${VOTING}/card$`));
  await page.locator("#code").fill(code);
  await submit(page, "#code");
  await expect(page).toHaveURL(booth);
}

async function cast(page: Page): Promise<string> {
  await choose(page, (await cards(page)).slice(0, 2));
  await toSummary(page);
  // Nobody has an account at a kiosk.
  await expect(page.locator("#email, #mail")).toHaveCount(0);
  await declare(page);
  return confirm(page);
}

const session = async (page: Page) => (await page.context().cookies()).filter(({ name }) => name.endsWith("parvis_session"));

for (const js of [true, false]) {
  test(`two voters, one after the other, ${called({ lang: "fr, ar", js })}`, async ({ browser, baseURL, staff }) => {
    const desk = await staff("coordination");
    const codes = await handOut(desk, 2);
    const label = `Tablette ${random()}`;
    const code = await openKiosk(desk, label);
    const { context, page } = await device(browser, code, { baseURL, javaScriptEnabled: js });
    const receipts: string[] = [];
    for (const [number, lang] of ["ar", "fr"].entries()) {
      await begin(page, lang, codes[number]);
      if (js) await awake(page);
      // No menu, no language, no other page: the booth and the end of one's turn.
      await expect(page.locator(".site-nav, .languages, .site-foot")).toHaveCount(0);
      const receipt = await cast(page);
      expect(receipts).not.toContain(receipt);
      receipts.push(receipt);
      await expect(page.locator("#receipt-file, #receipt-share")).toHaveCount(0);
      if (js) expect(await keptHere(page)).not.toEqual([]);
      await page.locator("#kiosk-done").click();
      await expect(page).toHaveURL(/\/fr\/kiosk$/);

      expect(await session(page)).toEqual([]);
      if (js) await expect.poll(() => dump(page)).toEqual(NOTHING);
      // Back, and back again: the start, and nobody's ballot.
      for (let back = 0; back < 5; back++) {
        await page.goBack().catch(() => null);
        await expect(page.locator("body")).not.toContainText(receipt);
        await expect(page.locator("#ballot, #receipt-number")).toHaveCount(0);
      }
      await page.goto("/fr/kiosk");
      expect(await voters(desk, label)).toBe(number + 1);
    }
    await context.close();
  });
}

test("who leaves without a word is forgotten after two minutes", async ({ browser, baseURL, staff }) => {
  const desk = await staff("coordination");
  const [card] = await handOut(desk, 1);
  const code = await openKiosk(desk, `Tablette ${random()}`);
  const { context, page } = await device(browser, code, { baseURL });
  await page.clock.install();
  await begin(page, "fr", card);
  await awake(page);
  await choose(page, (await cards(page)).slice(0, 1));
  await expect.poll(() => keptHere(page)).not.toEqual([]);
  const asks = page.locator("#kiosk-asks");
  await page.clock.runFor(85_000);
  await expect(asks).toBeHidden();
  await page.clock.runFor(8_000);
  await expect(asks).toBeVisible();
  await expectAccessible(page, "the kiosk asks");
  // A touch, and the time begins anew.
  await page.locator("#kiosk-stays").click();
  await expect(asks).toBeHidden();
  await page.clock.runFor(60_000);
  await expect(asks).toBeHidden();
  await page.clock.runFor(65_000);
  await expect(page).toHaveURL(/\/fr\/kiosk$/);
  expect(await session(page)).toEqual([]);
  await expect.poll(() => dump(page)).toEqual(NOTHING);
  // The card is not used: its holder comes back and votes.
  await begin(page, "fr", card);
  await cast(page);
  // With the receipt there, a minute is enough.
  await page.clock.runFor(45_000);
  await expect(asks).toBeVisible();
  await page.clock.runFor(20_000);
  await expect(page).toHaveURL(/\/fr\/kiosk$/);
  await expect.poll(() => dump(page)).toEqual(NOTHING);
  await context.close();
});

test("a kiosk that lost its power begins with nothing of whoever was there", async ({ browser, baseURL, staff }) => {
  const desk = await staff("coordination");
  const [card] = await handOut(desk, 1);
  const code = await openKiosk(desk, `Tablette ${random()}`);
  const { context, page } = await device(browser, code, { baseURL });
  await begin(page, "fr", card);
  await awake(page);
  await choose(page, (await cards(page)).slice(0, 1));
  await expect.poll(() => keptHere(page)).not.toEqual([]);
  await page.close();
  const again = await context.newPage();
  await again.goto("/fr/kiosk");
  await expect.poll(() => dump(again)).toEqual(NOTHING);
  expect(await session(again)).toEqual([]);
  await context.close();
});

test("a closed kiosk says so, and its device is given back", async ({ browser, baseURL, staff }) => {
  const desk = await staff("coordination");
  const label = `Tablette ${random()}`;
  const { context, page } = await device(browser, await openKiosk(desk, label), { baseURL });
  await desk.goto(`/fr/desk/polling/${VOTING}/1/kiosks`);
  const row = desk.locator("tr", { hasText: label });
  await row.locator("summary").click();
  await row.locator("button[type=submit]").click();
  await expect(desk).toHaveURL(/notice/);
  await page.locator("form[action='/api/kiosk/begin'] button").click();
  await expect(page.locator("h1")).toHaveText("Cette borne est fermée");
  await page.goto("/fr/ideas");
  await expect(page).toHaveURL(/\/fr\/kiosk$/);
  await page.locator("summary").click();
  await page.locator("form[action='/api/kiosk/leave'] button").click();
  await expect(page).toHaveURL(/\/fr\/$/);
  expect((await context.cookies()).filter(({ name }) => name.endsWith("parvis_kiosk"))).toEqual([]);
  await context.close();
});

test("the screens of kiosks are accessible", async ({ browser, baseURL, staff }) => {
  const desk = await staff("coordination");
  await desk.setViewportSize(NARROW);
  const [card] = await handOut(desk, 1);
  const code = await openKiosk(desk, `Tablette ${random()}`);
  await expectAccessible(desk, "kiosks at the desk");
  await desk.goto(`/fr/kiosk/${code}`);
  await expectAccessible(desk, "becoming a kiosk");
  const { context, page } = await device(browser, code, { baseURL, viewport: NARROW });
  for (const lang of ["fr", "fr-simple", "en", "ar"]) {
    await page.goto(`/${lang}/kiosk`);
    await expectAccessible(page, `${lang}: the start`);
  }
  await begin(page, "ar", card);
  await expectAccessible(page, "ar: the booth at a kiosk");
  await cast(page);
  await expectAccessible(page, "ar: the receipt at a kiosk");
  await context.close();
});
