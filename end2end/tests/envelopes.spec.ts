// The public side of an envelope: the picture and its table agree, everybody reads it, and the simulator opens without
// a network.
import { type Page } from "@playwright/test";
import { expectAccessible } from "../support/access";
import { awake, expect, test } from "../support/parvis";

const PHONE = { width: 360, height: 740 };
const YOUTH = "/envelopes/jeunes";

/** The amounts of the table, in cents, by the part that they are of. */
const amounts = (page: Page) =>
  page
    .locator(".money-table .money-amount")
    .evaluateAll((all) => all.map((one) => [one.getAttribute("data-part"), Number(one.getAttribute("data-cents"))] as const));

test.describe("on a phone", () => {
  test.use({ viewport: PHONE });

  for (const lang of ["fr", "fr-simple", "en", "ar"]) {
    for (const scheme of ["light", "dark"] as const) {
      test(`every page, ${lang}, ${scheme}`, async ({ page, open }) => {
        await page.emulateMedia({ colorScheme: scheme });
        for (const path of ["/envelopes", YOUTH, `${YOUTH}/ledger`, `${YOUTH}/simulate`, "/envelopes/pic", "/envelopes/pic-est", "/envelopes/ftu"]) {
          await open(`/${lang}${path}`);
          await expectAccessible(page);
        }
      });
    }
  }

  test("the picture is as long as its table says", async ({ page, open, request }) => {
    await open(`/fr${YOUTH}`);
    const all = await amounts(page);
    const parts = all.filter(([part]) => part !== "ceiling");
    const whole = all.find(([part]) => part === "ceiling")![1];
    expect(parts.reduce((sum, [, cents]) => sum + cents, 0)).toBe(whole);

    const bar = page.locator(".money-picture .money-bar");
    const { width } = (await bar.boundingBox())!;
    for (const [part, cents] of parts.filter(([, cents]) => cents > 0)) {
      const drawn = (await bar.locator(`.money-part.money-${part}`).boundingBox())!;
      expect(Math.abs(drawn.width / width - cents / whole), `${part}`).toBeLessThan(0.02);
    }

    const data = await (await request.get(`${YOUTH}/data.json`)).json();
    expect(data.figures.ceiling).toBe(whole);
    expect(data.figures.remaining).toBe(parts.find(([part]) => part === "remaining")![1]);
    await page.goto(`/fr${YOUTH}/ledger`);
    const moved = await page.locator("[data-cents]").evaluateAll((all) => all.map((one) => Number(one.getAttribute("data-cents"))));
    expect(moved).toEqual(data.entries.map((entry: { amount: number }) => entry.amount));
  });

  test("trying choices: what is left, too much, and kept on the device", async ({ page, open }) => {
    await open(`/fr${YOUTH}/simulate`);
    const status = page.locator(".simulator [role=status]");
    const boxes = page.locator(".simulator input[type=checkbox]");
    await expect(boxes.first()).toBeEnabled();
    const before = await status.innerText();
    await boxes.first().check();
    await expect(status).not.toHaveText(before);
    for (const box of await boxes.all()) await box.check();
    await expect(page.locator(".ballot-bar-over")).toHaveCount(1);
    await expect(status).toContainText("C’est trop");

    await page.reload();
    await awake(page);
    for (const box of await boxes.all()) await expect(box).toBeChecked();
    await page.locator(".simulator button").click();
    for (const box of await boxes.all()) await expect(box).not.toBeChecked();
    await expect(status).toHaveText(before);
  });

  test("without a network the page is there, and counts", async ({ page, context, open }) => {
    await open(`/fr${YOUTH}/simulate`);
    await expect(page.locator("#kept-offline")).not.toBeEmpty();
    const build = await page.locator("html").getAttribute("data-build");

    await context.setOffline(true);
    await page.goto("about:blank");
    await page.goto(`/fr${YOUTH}/simulate`);
    await awake(page);
    await expect(page.locator("html")).toHaveAttribute("data-build", build!);
    const boxes = page.locator(".simulator input[type=checkbox]");
    await boxes.first().check();
    await expect(page.locator(".simulator [role=status]")).toContainText("Il reste");
    // Nothing else is kept, least of all what belongs to a person.
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map((one) => new URL(one.url).pathname);
    });
    expect(kept.filter((path) => !/\.[0-9a-f]{16}\./.test(path))).toEqual([`/fr${YOUTH}/simulate`]);
    await expect(page.goto("/fr/account")).rejects.toThrow();
    await context.setOffline(false);
  });

  test("the language menu offers simple French, and fits", async ({ page, open }) => {
    await open("/fr");
    await page.locator(".languages a", { hasText: "Français simple" }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", "fr-simple");
    await expectAccessible(page);
    await page.locator(".site-foot a[href='/fr-simple/envelopes']").click();
    await expect(page.locator("h1")).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE });

  test("all is there but the sum of the simulator, which says so", async ({ page }) => {
    await page.goto(`/fr${YOUTH}`);
    expect((await amounts(page)).length).toBeGreaterThan(5);
    await page.goto(`/fr${YOUTH}/simulate`);
    const notice = page.locator("noscript .notice");
    await expect(notice).toBeVisible();
    await expect(notice).toContainText("JavaScript");
    await expect(page.locator(".simulator-cost").first()).toBeVisible();
  });
});
