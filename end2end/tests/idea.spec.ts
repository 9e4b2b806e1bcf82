// An idea on its way: written in four steps, sent, moderated, public.
import { fillWhat, fillWhere, fillWho, decide, moderationOf, skipPhotos } from "../support/idea";
import { COLLECTING, READERS, awake, called, expect, expectFault, mailsTo, somebody, test, titled } from "../support/parvis";

const PUBLISHED = { fr: "Votre idée est publiée", ar: "نُشرت فكرتكم" };

for (const reader of READERS) {
  const { lang, js } = reader;
  test.describe(called(reader), () => {
    test.use({ javaScriptEnabled: js });

    test("an idea is sent, moderated and published", async ({ page, open, staff, request }) => {
      const address = somebody();
      const title = titled("Des arbres");
      await open(`/${lang}/`);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await page.locator('main a[href$="/ideas/new"]').first().click();
      await expect(page).toHaveURL(`/${lang}/e/${COLLECTING}/ideas/new`);

      // A fault: told, linked, and nothing typed is lost.
      await page.locator("#title").fill(title);
      await page.locator("input[name=theme]").nth(2).check();
      await page.locator("#step button[type=submit]").click();
      await expectFault(page, "text");
      await expect(page.locator("#title")).toHaveValue(title);
      await expect(page.locator("input[name=theme]").nth(2)).toBeChecked();
      await fillWhat(page, title);

      await page.locator("#place").fill("rue Carnot");
      await page.locator("#step button[type=submit]").click();
      await expectFault(page, "district");
      await expect(page.locator("#place")).toHaveValue("rue Carnot");
      await fillWhere(page);
      await skipPhotos(page);

      await expect(page.locator("main dl")).toContainText(title);
      await page.locator("#email").fill(address);
      await page.locator("form#sign-in button[type=submit]").click();
      await expectFault(page, "author");
      await expect(page.locator("#email")).toHaveValue(address);
      const number = await fillWho(page, address);
      await expect(page.locator("main")).toContainText(title);

      // Not public yet.
      const there = `/${lang}/e/${COLLECTING}/ideas/${number}`;
      expect((await request.get(there)).status()).toBe(404);

      const moderator = await staff("moderation");
      await moderator.goto(`/fr/desk/moderation?edition=${COLLECTING}`);
      const card = moderator.locator(".queue-card").filter({ hasText: title });
      await expect(card).toHaveCount(1);
      await card.locator(`a[href="${moderationOf(number)}"]`).click();
      await expect(moderator.locator("h1")).toContainText(title);
      await decide(moderator, "publish");

      await open(`/${lang}/e/${COLLECTING}/ideas?order=newest`);
      await page.locator(`main a[href="${there}"]`).first().click();
      await expect(page.locator("h1")).toHaveText(title);
      expect((await request.get(there)).status()).toBe(200);

      const mails = await mailsTo(request, address);
      expect(mails.filter((mail) => mail.includes(PUBLISHED[lang]) && mail.includes(title))).toHaveLength(1);
    });
  });
}

test("what was typed is there when one comes back", async ({ page, open }) => {
  const title = titled("Un banc");
  await open(`/fr/e/${COLLECTING}/ideas/new`);
  const saved = page.waitForResponse("**/api/ideas/save-what");
  await page.locator("#title").fill(title);
  await page.locator("#text").fill("Un banc à l’ombre.");
  await page.locator("#text").blur();
  await saved;
  await open("/fr/");
  await open(`/fr/e/${COLLECTING}/ideas/new`);
  await awake(page);
  await expect(page.locator("#title")).toHaveValue(title);
});
