// A project goes through a city department and the intercommunality: routed, asked about, costed, sent back, validated.
import type { Page } from "@playwright/test";
import { NARROW, expectAccessible } from "../support/access";
import { decide, moderationOf, sendIdea } from "../support/idea";
import { COLLECTING, expect, expectFault, mailsTo, signIn, somebody, test, titled } from "../support/parvis";

const DEPARTMENTS = "/fr/desk/departments";
const STUDIES = "/fr/desk/studies";

/** Makes a department with its people, and gives its address. */
async function department(desk: Page, name: string, outside: boolean, people: Record<string, string>) {
  await desk.goto(DEPARTMENTS);
  await desk.locator("#name").fill(name);
  if (outside) await desk.locator("#outside").check();
  await desk.locator("form[action*='departments/save'] button[type=submit]").click();
  await desk.locator("main table a", { hasText: name }).click();
  const address = desk.url().split("?")[0]!;
  for (const [email, level] of Object.entries(people)) {
    await desk.locator("#email").fill(email);
    await desk.locator(`input[name=level][value=${level}]`).check();
    await desk.locator("form[action*='departments/set-member'] button[type=submit]").click();
    await expect(desk.locator("main table")).toContainText(email);
  }
  return address;
}

/** Sends and publishes an idea, and makes a project of it. Gives the page of the project at the desk. */
async function project(author: Page, address: string, moderator: Page, desk: Page, title: string) {
  const idea = await sendIdea(author, address, title);
  await moderator.goto(moderationOf(idea));
  await decide(moderator, "publish");
  await desk.goto(`/fr/desk/projects/${COLLECTING}/merge?ideas=${idea}`);
  await desk.locator("#title").fill(title);
  await desk.locator("#form button[type=submit]").click();
  await expect(desk.locator("main .notice.tone-success")).toBeVisible();
  await desk.goto(`/fr/desk/projects/${COLLECTING}?words=${encodeURIComponent(title)}`);
  await desk.locator("main table a", { hasText: title }).first().click();
  await expect(desk.locator("#studies")).toBeVisible();
  return desk.url().split("?")[0]!;
}

test("two bodies study a project, each in its own place", async ({ browser, baseURL, page, staff, request }) => {
  test.slow();
  const word = titled("grenouille").replace(" ", "");
  const [analyst, head, outside] = [somebody("analyste"), somebody("tete"), somebody("agglo")];
  const [roads, agglo] = [titled("Voirie"), titled("Agglomération")];
  const desk = await staff("coordination");
  await department(desk, roads, false, { [analyst]: "analyst", [head]: "validator" });
  await department(desk, agglo, true, { [outside]: "validator" });

  // The city says who answers for what; a project that speaks of it goes there by itself.
  await desk.goto(`${DEPARTMENTS}#competences`);
  const spare = desk.locator(".competence-row").last();
  await spare.locator("input").fill(titled("Mare"));
  await spare.locator("textarea").fill(word);
  await spare.locator("select").selectOption({ label: roads });
  await desk.locator("form[action*='departments/competences'] button[type=submit]").click();
  await expect(desk.locator("main .notice.tone-success")).toBeVisible();

  const author = somebody();
  const title = titled(`Une mare, ${word}`);
  const at = await project(page, author, await staff("moderation"), desk, title);
  await expect(desk.locator("#studies table")).toContainText(roads);
  await expect.poll(async () => (await mailsTo(request, analyst)).join()).toContain(title);
  await desk.locator("#studies select[name=department]").selectOption({ label: agglo });
  await desk.locator("#studies form[action*='studies/route'] button[type=submit]").last().click();
  await expect(desk.locator("#studies table")).toContainText(agglo);
  const ours = (await desk.locator("#studies table a", { hasText: roads }).getAttribute("href"))!;
  const theirs = (await desk.locator("#studies table a", { hasText: agglo }).getAttribute("href"))!;

  // The outside body sees its own study, and is told of no other.
  const contexts = await Promise.all([1, 2, 3].map(() => browser.newContext({ baseURL })));
  const [studying, heading, foreign] = (await Promise.all(contexts.map((one) => one.newPage()))) as [Page, Page, Page];
  await signIn(foreign, outside);
  await foreign.goto("/fr/desk");
  await expect(foreign).toHaveURL(new RegExp(`${STUDIES}$`));
  await expect(foreign.locator("main")).toContainText(title);
  await expect(foreign.locator("main")).not.toContainText(roads);
  expect((await foreign.request.get(theirs)).status()).toBe(200);
  expect((await foreign.request.get(ours)).status()).toBe(404);
  for (const path of [at, DEPARTMENTS, "/fr/desk/moderation", "/fr/desk/audit"]) {
    expect((await foreign.request.get(path)).status(), path).toBeGreaterThanOrEqual(403);
  }

  // The analyst asks the author, who answers on the project's page.
  await signIn(studying, analyst);
  await studying.setViewportSize(NARROW);
  await studying.goto(ours);
  await expectAccessible(studying);
  await studying.locator("#technical").fill("Le sol est argileux.");
  await studying.locator("summary", { hasText: "Poser une question" }).click();
  await studying.locator("#question").fill("Où passerait le chemin ?");
  await studying.locator("button[name=act][value=ask]").click();
  await expect(studying.locator("main")).toContainText("On attend la réponse des porteurs");
  await expect(studying.locator("#technical")).toHaveValue("Le sol est argileux.");
  const number = at.split("/").pop()!;
  const carrier = `/e/${COLLECTING}/projects/${number}/carrier`;
  await expect.poll(async () => (await mailsTo(request, author)).join()).toContain("Où passerait le chemin ?");
  await page.goto(`/fr${carrier}`);
  await page.locator("#questions textarea").fill("Le long de la haie.");
  await page.locator("#questions button[type=submit]").click();
  await expect(page.locator("#questions")).toContainText("Le long de la haie.");
  await studying.reload();
  await expect(studying.locator("#questions")).toContainText("Le long de la haie.");
  await expect(studying.locator("main")).toContainText(`C’est à ${roads} d’avancer`);

  // An opinion needs its grounds; what was typed stays.
  await studying.locator("button[name=act][value=propose]").click();
  await expectFault(studying, "competent");
  await studying.locator("input[name='typed[competent]'][value=yes]").check();
  await studying.locator("input[name='typed[opinion]'][value=favourable]").check();
  await studying.locator("#label-0").fill("Terrassement");
  await studying.locator("#amount-0").fill("12 500");
  await studying.locator("#nature-0").fill("2128");
  await studying.locator("button[name=act][value=propose]").click();
  await expect(studying.locator("main")).toContainText("de valider");

  // The head of department sends it back, and then validates it.
  await signIn(heading, head);
  await heading.goto(ours);
  await heading.locator("#message").fill("Ajoutez l'entretien.");
  await heading.locator("form:has(#message) button[type=submit]").click();
  await expect.poll(async () => (await mailsTo(request, analyst)).join()).toContain("Ajoutez l'entretien.");
  await studying.goto(ours);
  await expect(studying.locator("main")).toContainText("Ajoutez l'entretien.");
  await studying.locator("#label-1").fill("Curage");
  await studying.locator("#amount-1").fill("300");
  await studying.locator("#kind-1").selectOption("running");
  await studying.locator("button[name=act][value=propose]").click();
  await heading.goto(ours);
  await heading.locator("form:has(input[value=validate]) button[type=submit]").click();
  await expect(heading.locator("main")).toContainText("L’instruction est terminée");
  await expect(heading.locator("main")).toContainText("12 500 €");

  // The board tells it, for everybody who may know.
  await desk.goto(`${STUDIES}?department=&words=${encodeURIComponent(word)}`);
  await expect(desk.locator("main")).toContainText(title);
  await expectAccessible(desk);
  await Promise.all(contexts.map((one) => one.close()));
});

test("of two who fill in a study, the second is told", async ({ page, staff }) => {
  test.slow();
  const [first, second] = [await staff("coordination"), await staff("admin")];
  const name = titled("Jardins");
  await department(first, name, false, {});
  await project(page, somebody(), await staff("moderation"), first, titled("Un potager"));
  await first.locator("#studies select[name=department]").selectOption({ label: name });
  await first.locator("#studies form[action*='studies/route'] button[type=submit]").last().click();
  const href = (await first.locator("#studies table a", { hasText: name }).getAttribute("href"))!;
  for (const one of [first, second]) await one.goto(href);
  await first.locator("#notes").fill("Première");
  await first.locator("button[name=act][value=write]").click();
  await expect(first.locator("main .notice.tone-success")).toBeVisible();
  await second.locator("#notes").fill("Seconde");
  await second.locator("button[name=act][value=write]").click();
  await expect(second.locator("#conflict")).toBeVisible();
  await expect(second.locator("#notes")).toHaveValue("Seconde");
});
