// From ideas to a project: merged on the desk, told to the authors, followed, answered, undone and put together again.
import type { Page } from "@playwright/test";
import { NARROW, expectAccessible } from "../support/access";
import { decide, moderationOf, sendIdea } from "../support/idea";
import { COLLECTING, awake, expect, expectFault, mailsTo, somebody, test, titled } from "../support/parvis";

const DESK = `/fr/desk/projects/${COLLECTING}`;

/** Sends and publishes ideas; their authors' pages stay signed in. */
async function published(pages: Page[], moderator: Page, addresses: string[], title: string): Promise<number[]> {
  const numbers = [];
  for (const [at, page] of pages.entries()) {
    const number = await sendIdea(page, addresses[at]!, `${title} ${at + 1}`);
    await moderator.goto(moderationOf(number));
    await decide(moderator, "publish");
    numbers.push(number);
  }
  return numbers;
}

test("three ideas become a project that their authors follow", async ({ browser, baseURL, staff, request }) => {
  test.slow();
  const contexts = await Promise.all([1, 2, 3].map(() => browser.newContext({ baseURL })));
  const authors = await Promise.all(contexts.map((context) => context.newPage()));
  const addresses = ["ana", "bo", "cleo"].map((name) => somebody(name));
  const title = titled("Un verger");
  const numbers = await published(authors, await staff("moderation"), addresses, title);
  const desk = await staff("coordination");

  // A key does its work once, also on a page that was shown without a reload.
  await desk.goto(`${DESK}/ideas`);
  await awake(desk);
  await desk.locator(`.tabs a[href="${DESK}/ideas"]`).click();
  await expect(desk.locator("html")).not.toHaveAttribute("data-navigating");
  for (const key of ["j", "x"]) await desk.keyboard.press(key);
  await expect(desk.locator(".queue-card input").first()).toBeChecked();

  // Ticked in the list, by the keyboard alone.
  await desk.goto(`${DESK}/ideas?words=${encodeURIComponent(title)}`);
  await awake(desk);
  await expect(desk.locator(".queue-card")).toHaveCount(3);
  for (const key of ["j", "x", "j", "x", "j", "x", "m"]) await desk.keyboard.press(key);
  await expect(desk).toHaveURL(new RegExp(`/merge\\?ideas=${numbers.join("%2C")}`));
  await expect(desk.locator("#title")).toHaveValue(`${title} 1`);

  // A fault is told, and nothing typed is lost.
  await desk.locator("#title").fill("");
  await desk.locator("#text").fill("Des pommiers et des poiriers.");
  await desk.locator("#form button[type=submit]").click();
  await expectFault(desk, "title");
  await expect(desk.locator("#text")).toHaveValue("Des pommiers et des poiriers.");
  await desk.locator("#title").fill(`Projet ${title}`);
  await desk.locator("#form button[type=submit]").click();
  await expect(desk.locator("main .notice.tone-success")).toContainText("3 idées");

  await desk.goto(`${DESK}?words=${encodeURIComponent(`Projet ${title}`)}`);
  await desk.locator("main table a").first().click();
  await expect(desk.locator("h1")).toContainText(`Projet ${title}`);
  const project = desk.url().split("?")[0]!;
  const number = project.split("/").pop()!;
  await expect(desk.locator("#lineage li")).toHaveCount(3);

  // Every author is told once, with the way to the page.
  const path = `/e/${COLLECTING}/projects/${number}/carrier`;
  for (const address of addresses) {
    await expect
      .poll(async () => (await mailsTo(request, address)).filter((mail) => mail.includes(path)).length)
      .toBe(1);
  }

  // Before the decisions are public, the project is there for its authors alone.
  const [ana, bo] = authors as [Page, Page];
  expect((await request.get(`/fr/e/${COLLECTING}/projects/${number}`)).status()).toBe(404);
  expect((await request.get(`/fr${path}`)).status()).toBe(401);
  expect((await desk.request.get(`/fr${path}`)).status()).toBe(404);
  await ana.goto(`/fr/e/${COLLECTING}/ideas/${numbers[0]}`);
  await ana.locator(`main a[href="/fr${path}"]`).click();
  await expect(ana.locator("h1")).toHaveText(`Projet ${title}`);
  await ana.goto("/fr/account");
  await expect(ana.locator(`main a[href="/fr${path}"]`)).toHaveCount(1);

  // The name is the author's to show or not.
  await ana.goto(`/fr${path}`);
  await ana.locator("form[action*='carriers/name'] button").click();
  await expect(ana.locator("main")).toContainText("Votre nom n’est pas montré");

  // Messages go both ways, and all who carry the project read them.
  await ana.locator("#text").fill("Où en est-on ?");
  await ana.locator("#form button[type=submit]").click();
  await expect(ana.locator("#messages")).toContainText("Où en est-on ?");
  await desk.goto("/fr/desk");
  await expect(desk.locator("main")).toContainText("attend une réponse");
  await desk.goto(project);
  await desk.locator("#message").fill("Nous mesurons la place.");
  await desk.locator("form[action*='carriers/answer'] button[type=submit]").click();
  await expect(desk.locator("#messages")).toContainText("Nous mesurons la place.");
  await bo.goto(`/ar${path}`);
  await expect(bo.locator("#messages")).toContainText("Nous mesurons la place.");
  await expect(bo.locator("#messages")).toContainText("Où en est-on ?");
  await bo.setViewportSize(NARROW);
  await expectAccessible(bo);

  // Undone, and put together again with all that was written.
  await desk.goto(project);
  await desk.locator(".confirm summary").last().click();
  await desk.locator("form[action*='projects-desk/dissolve'] button").click();
  await expect(desk.locator("main .tone-warning")).toContainText("défait");
  expect((await ana.request.get(`/fr${path}`)).status()).toBe(404);
  await desk.locator(".confirm summary").last().click();
  await desk.locator("form[action*='projects-desk/restore'] button").click();
  await expect(desk.locator("#lineage li")).toHaveCount(3);
  await expect(desk.locator("#messages")).toContainText("Où en est-on ?");
  expect((await ana.request.get(`/fr${path}`)).status()).toBe(200);

  // An announcement is seen before it leaves, and leaves once.
  const subject = titled("Rendez-vous");
  await desk.goto(`${DESK}/announcements`);
  await desk.locator("#subject").fill(subject);
  await desk.locator("#text").fill("Venez mardi à la mairie.");
  await desk.locator("#form button[type=submit]").click();
  await expect(desk.locator("#preview")).toContainText(subject);
  await desk.locator("#preview button[type=submit]").click();
  await expect(desk.locator("main")).toContainText("Annonces envoyées");
  await expect
    .poll(async () => (await mailsTo(request, addresses[0]!)).filter((mail) => mail.includes(subject)).length)
    .toBe(1);

  for (const context of contexts) await context.close();
});

test("two coordinators never overwrite each other", async ({ page, staff }) => {
  const title = titled("Une fontaine");
  const [number] = await published([page], await staff("moderation"), [somebody()], title);
  const [first, second] = [await staff("coordination"), await staff("admin")];
  await first.goto(`${DESK}/merge?ideas=${number}`);
  await first.locator("#form button[type=submit]").click();
  await expect(first.locator("h1")).toContainText(title);
  await second.goto(first.url());
  for (const desk of [first, second]) {
    await desk.locator(".confirm summary").first().click();
    await desk.locator("#title").fill(`${title} ${desk === first ? "bleue" : "verte"}`);
    await desk.locator("#form button[type=submit]").click();
  }
  await expect(second.locator("main .tone-warning")).toContainText("bleue");
  await expect(second.locator("#title")).toHaveValue(`${title} verte`);
  await first.reload();
  await expect(first.locator("h1")).toContainText("bleue");
});

test("the desk's screens of projects are read on a narrow screen", async ({ staff }) => {
  const desk = await staff("coordination");
  await desk.setViewportSize(NARROW);
  for (const screen of ["", "/groups", "/ideas", "/announcements"]) {
    await desk.goto(`${DESK}${screen}`);
    await expectAccessible(desk);
  }
});
