// A duplicate is caught while it is written.
import { decide, moderationOf, sendIdea } from "../support/idea";
import { COLLECTING, READERS, awake, called, expect, somebody, submit, test, titled } from "../support/parvis";

/** What is there, and what is typed: in another form, with a typing error. One for each reader, since three are shown. */
const IDEAS = [
  ["Un hamac à hérissons", "Des hamacs à hérisons"],
  ["Une marelle géante", "Les marelles geantess"],
  ["Un nichoir à chouettes", "Des nichoirs à chouetes"],
  ["Un kiosque à musique", "Les kiosqes à musique"],
];

for (const [at, reader] of READERS.entries()) {
  const { lang, js } = reader;
  const [proposed, typed] = IDEAS[at];
  test.describe(called(reader), () => {
    test.use({ javaScriptEnabled: js });

    test("an idea that is there already is shown to whoever writes it again", async ({ page, open, staff, browser }) => {
      // Somebody's idea is public.
      const other = await (await browser.newContext()).newPage();
      const title = titled(proposed);
      const number = await sendIdea(other, somebody(), title);
      await other.context().close();
      const moderator = await staff("moderation");
      await moderator.goto(moderationOf(number));
      await decide(moderator, "publish");
      const there = `/${lang}/e/${COLLECTING}/ideas/${number}`;

      await open(`/${lang}/e/${COLLECTING}/ideas/new`);
      if (js) {
        await awake(page);
        const list = page.locator("#similar-list");
        await expect(list).toBeEmpty();
        // With a typing error, and in another form.
        await page.locator("#title").pressSequentially(typed);
        await expect(list.locator(`a[href="${there}"]`)).toBeVisible();
        await expect(page.locator("#similar-said")).not.toBeEmpty();
        expect(await list.locator("li").count()).toBeLessThanOrEqual(3);
        // Its page is one step away, and what was typed is there when one comes back.
        await list.locator(`a[href="${there}"]`).click();
        await expect(page.locator("h1")).toHaveText(title);
        await page.waitForLoadState("networkidle");
        await open(`/${lang}/e/${COLLECTING}/ideas/new`);
        await expect(page.locator("#title")).toHaveValue(typed);
        // Something else is like none: the list goes.
        await page.locator("#title").fill("Xylophones zigzagants");
        await page.locator("#text").fill("Quelque chose de tout autre.");
        await expect(page.locator("#similar-list")).toBeEmpty();
      }
      // Not the text that the ideas of all specs share.
      await page.locator("#title").fill(typed);
      await page.locator("#text").fill("Ce serait bien, près de chez moi.");
      await page.locator("input[name=theme]").nth(1).check();
      await submit(page, "#title");
      const notice = page.locator("main .notice").filter({ has: page.locator(`a[href="${there}"]`) });
      await expect(notice).toBeVisible();
      // It blocks nothing.
      await expect(page.locator("#step #district")).toBeVisible();
    });
  });
}

test("the search of the list knows forms of words and typing errors", async ({ page, open }) => {
  for (const words of ["arbre", "ARBRES", "plantations d’arbre", "arbes"]) {
    await open(`/fr/e/${COLLECTING}/ideas?words=${encodeURIComponent(words)}`);
    await expect(page.locator("main .card").filter({ hasText: /arbres/i }).first()).toBeVisible();
  }
});
