// What happens around an idea: support, changes and their versions, comments, ideas typed for somebody.
import { NARROW, expectAccessible } from "../support/access";
import { decide, moderationOf, sendIdea } from "../support/idea";
import { COLLECTING, READERS, awake, called, expect, expectFault, identify, mailsTo, sessionOf, signIn, somebody, submit, test, titled } from "../support/parvis";
import type { Page } from "@playwright/test";

const ideaAt = (lang: string, number: number) => `/${lang}/e/${COLLECTING}/ideas/${number}`;
const RULES = `/fr/desk/editions/${COLLECTING}/rules`;
const TEXT = "Il fait chaud sur cette place : des arbres donneraient de l’ombre à tous.";

/** A public idea of somebody else's. */
async function published(page: Page, staff: (who: "moderation") => Promise<Page>, title: string): Promise<number> {
  const number = await sendIdea(page, somebody(), title);
  const desk = await staff("moderation");
  await desk.goto(moderationOf(number));
  await decide(desk, "publish");
  await page.context().clearCookies();
  return number;
}

/** Allows comments, or takes them away, in the rules of the edition. */
async function comments(desk: Page, on: boolean) {
  await desk.goto(RULES);
  await desk.locator('[id="rules[comments]"]').setChecked(on);
  await desk.locator("#form button[type=submit]").click();
  await expect(desk.locator("main .notice.tone-success")).toBeVisible();
}

for (const reader of READERS) {
  const { lang, js } = reader;
  test.describe(called(reader), () => {
    test.use({ javaScriptEnabled: js });

    test("a visitor signs in to support an idea, and comes back to it", async ({ page, open, staff }) => {
      const number = await published(page, staff, titled("Une fontaine"));
      await open(ideaAt(lang, number));
      await page.locator("#support a").click();
      await expect(page).toHaveURL(new RegExp(`/ideas/${number}/support$`));
      await identify(page, somebody());
      await expect(page).toHaveURL(new RegExp(`/ideas/${number}#support$`));
      await page.locator("#support button[type=submit]").click();
      await expect(page.locator("main .notice.tone-success")).toBeVisible();
      await expect(page.locator("#support .strong")).toContainText(lang === "fr" ? "1 soutien" : "داعم واحد");
      await expect(page.locator("#support .support-given")).toBeVisible();

      // Taken back as easily.
      await page.locator("#support button[type=submit]").click();
      await expect(page.locator("#support .support-given")).toHaveCount(0);
    });

    test("an author changes an idea, and everybody sees which words", async ({ page, open, staff, request }) => {
      const title = titled("Des arbres");
      const number = await sendIdea(page, somebody(), title, lang);
      const desk = await staff("moderation");
      await desk.goto(moderationOf(number));
      await decide(desk, "publish");

      const there = ideaAt(lang, number);
      await open(there);
      await page.locator(`main a[href="${there}/edit"]`).click();
      await expect(page.locator("main .notice").first()).toBeVisible();
      await expect(page.locator("#text")).toHaveValue(TEXT);
      await page.locator("#text").fill(TEXT.replace("des arbres", "trois grands platanes"));
      await submit(page, "#text");
      await expect(page).toHaveURL(`${there}/edit/where`);
      await submit(page, "#place");
      await expect(page).toHaveURL(`${there}/edit/photos`);
      await page.locator('#step button[value="continue"]').last().click();
      await submit(page, "#author");
      await expect(page).toHaveURL(new RegExp(`/ideas/${number}\\?notice`));
      // Read again before it is public again.
      expect((await request.get(there)).status()).toBe(404);

      await desk.goto(moderationOf(number));
      await expect(desk.locator("main del")).toContainText("des arbres");
      await expect(desk.locator("main ins")).toContainText("trois grands platanes");
      await decide(desk, "publish");

      await page.context().clearCookies();
      await open(`${there}/versions`);
      await expect(page.locator("main del").first()).toContainText("des arbres");
      await expect(page.locator("main ins").first()).toContainText("trois grands platanes");
      await page.setViewportSize(NARROW);
      if (js) await expectAccessible(page);
    });

    test("the form on paper has its fields, and is one to read too", async ({ page, open }) => {
      await open(`/${lang}/e/${COLLECTING}/ideas/paper`);
      await expect(page.locator(".paper-field")).toHaveCount(9);
      await page.setViewportSize(NARROW);
      if (js) await expectAccessible(page);
      await page.emulateMedia({ media: "print" });
      await expect(page.locator(".site-head")).toBeHidden();
    });
  });
}

// One edition, one setting: these go one after the other.
test.describe.serial("comments", () => {
  test("where the edition has none, nothing is shown", async ({ page, open, staff }) => {
    await comments(await staff("coordination"), false);
    const number = await published(page, staff, titled("Un kiosque"));
    await open(ideaAt("fr", number));
    await expect(page.locator("#comments")).toHaveCount(0);
  });

  test("a comment is read before it is public, and its author is told", async ({ page, open, staff, request }) => {
    await comments(await staff("coordination"), true);
    const number = await published(page, staff, titled("Un kiosque"));
    const address = somebody();
    await signIn(page, address);
    await open(ideaAt("fr", number));
    await submit(page, "#comment");
    await expectFault(page, "comment");
    const text = titled("De la musique le dimanche !");
    await page.locator("#comment").fill(text);
    await submit(page, "#comment");
    await expect(page.locator("#comments")).toContainText(text);
    await expect(page.locator("#comments .tag")).toBeVisible();
    expect(await (await request.get(ideaAt("fr", number))).text()).not.toContain(text);

    const desk = await staff("moderation");
    await desk.goto("/fr/desk/comments");
    const card = desk.locator(".queue-card").filter({ hasText: text });
    await card.locator("input[type=checkbox]").check();
    await desk.locator("input[name=verdict][value=publish]").check();
    await submit(desk, "#message");
    await expect(desk.locator("main .notice.tone-success")).toBeVisible();

    await page.context().clearCookies();
    await open(ideaAt("fr", number));
    await expect(page.locator(".comments")).toContainText(text);
    await page.setViewportSize(NARROW);
    await expectAccessible(page);
    const mails = await mailsTo(request, address);
    expect(mails.some((mail) => mail.includes("Votre commentaire est publié"))).toBe(true);
    await comments(await staff("coordination"), false);
  });
});

test("a pile of forms is typed without a mouse", async ({ staff }) => {
  const desk = await staff("moderation");
  await desk.goto(`/fr/desk/entries/${COLLECTING}`);
  await awake(desk);
  const keys = desk.keyboard;
  const first = titled("Un banc près de l’école");
  await expect(desk.locator("#title")).toBeFocused();
  await keys.type(first);
  await keys.press("Tab");
  await keys.type("Les parents attendent debout, à midi et le soir. Un banc les aiderait.");
  await keys.press("Tab");
  await keys.press("ArrowDown");
  await keys.press("Tab");
  await keys.press("ArrowDown");
  await keys.press("Tab");
  await keys.type("rue Carnot");
  await keys.press("Tab");
  await keys.type("Zoé");
  await keys.press("Tab");
  await keys.type("Par t");
  await keys.press("Tab");
  await keys.type("04 90 12 34 56");
  await keys.press("Control+Enter");
  await expect(desk.locator("main .notice.tone-success")).toContainText("enregistrée");
  await expect(desk.locator("table")).toContainText(first);

  // The next one of the pile: what they share is there, what is one author's is not.
  await expect(desk.locator("#title")).toBeFocused();
  await expect(desk.locator("#title")).toHaveValue("");
  await expect(desk.locator("#contact")).toHaveValue("");
  await expect(desk.locator("#theme")).not.toHaveValue("");
  await expect(desk.locator("#district")).not.toHaveValue("");

  // The same form once more is told, and nothing typed is lost.
  await keys.type(first.toUpperCase());
  await keys.press("Tab");
  await keys.type("Les parents attendent debout, à midi et le soir. Un banc les aiderait.");
  await keys.press("Control+Enter");
  await expect(desk.locator("main .tone-warning")).toContainText(first);
  await expect(desk.locator("#title")).toHaveValue(first.toUpperCase());
  await expect(desk.locator("button[name=sure]")).toBeFocused();

  // Who reads the queue sees how to reach the author; nobody else does.
  await desk.goto(`/fr/desk/entries/${COLLECTING}`);
  await desk.locator("table a").filter({ hasText: first }).click();
  await expect(desk.locator("main")).toContainText("04 90 12 34 56");
  const reader = await staff("lecture");
  await reader.goto(desk.url());
  await expect(reader.locator("h1")).toContainText(first);
  await expect(reader.locator("main")).not.toContainText("04 90 12 34 56");

  await desk.goto(`/fr/desk/entries/${COLLECTING}`);
  await desk.setViewportSize(NARROW);
  await expectAccessible(desk);
  await desk.locator("tr").filter({ hasText: first }).locator("button").click();
  await expect(desk.locator("main .notice.tone-success")).toContainText("retirée");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, storageState: sessionOf("moderation") });

  test("a fault of the batch screen is told at its field, and what was typed stays", async ({ page }) => {
    await page.goto(`/fr/desk/entries/${COLLECTING}`);
    await page.locator("#title").fill("Un banc");
    await page.locator("#text").fill("court");
    // The theme of the idea before is kept for the next one.
    await page.locator("#theme").selectOption("");
    await page.locator("#wish").selectOption("phone");
    await page.locator("#contact").fill("04 90");
    await submit(page, "#title");
    for (const field of ["text", "theme", "contact"]) await expectFault(page, field);
    await expect(page.locator("#title")).toHaveValue("Un banc");
    await expect(page.locator("#contact")).toHaveValue("04 90");
  });
});
