// A decision is written down inside, checked, previewed, and stays inside until all are published.
import { NARROW, expectAccessible } from "../support/access";
import { expect, expectFault, submit, test, titled } from "../support/parvis";
import type { Page } from "@playwright/test";

// The specs share one database: these write about the same project, one after the other.
test.describe.configure({ mode: "serial" });

/** The check list of the edition whose projects are under study, as the desk's first page leads there. */
async function checkList(desk: Page): Promise<string> {
  await desk.goto("/fr/desk");
  const link = desk.locator('.task-link[href*="/desk/projects/"][href$="/decisions"]').first();
  const path = (await link.getAttribute("href"))!;
  await desk.goto(path);
  await expect(desk.locator("h1")).toContainText("Décisions");
  return path;
}

/** A project on which something is missing: the last of the list, which other specs leave alone. */
async function someProject(desk: Page): Promise<string> {
  const path = await checkList(desk);
  const href = await desk.locator("#missing tbody th a").last().getAttribute("href");
  return `${path.replace(/\/decisions$/, "")}/${href!.split("/").pop()!.split("#")[0]}`;
}

const words = titled("La parcelle est vendue à un voisin");
const minutes = titled("Sept voix contre deux");
let project = "";

test("a decision is noted, completed, and its history stays", async ({ staff }) => {
  const desk = await staff("coordination");
  project = await someProject(desk);
  await desk.goto(project);
  const form = desk.locator('form[action="/api/decisions/decide"]');
  await form.locator("#words").fill(words);
  await form.locator('input[name="committee_on"]').evaluate((field: HTMLInputElement) => (field.type = "text"));
  await form.locator("#committee_on").fill("demain");
  await submit(desk, "#words");
  await expectFault(desk, "committee_on");
  await expect(desk.locator("#words")).toHaveValue(words);

  await desk.locator("#committee_on").fill("2026-05-04");
  await desk.locator('input[name="verdict"][value="refused"]').check();
  await desk.locator("#minutes").fill(minutes);
  await submit(desk, "#words");
  await expect(desk.locator("main")).toContainText("Décision enregistrée. Elle n’est pas encore publique.");
  await expect(desk.locator("#decision")).toContainText("Refus sans raison");

  await desk.locator("#reason").selectOption("land_not_available");
  await submit(desk, "#words");
  await expect(desk.locator("#decision .gap-list")).not.toContainText("Refus sans raison");
  await expect(desk.locator("#decision ol > li")).toHaveCount(2);
  await desk.setViewportSize(NARROW);
  await expectAccessible(desk);
});

test("of two who decide, the second is told and keeps what was typed", async ({ staff }) => {
  const [first, second] = [await staff("coordination"), await staff("admin")];
  for (const desk of [first, second]) await desk.goto(project);
  await submit(first, "#words");
  await expect(first.locator("main")).toContainText("Décision enregistrée");
  await second.locator("#instead").fill("Proposez le square d’à côté.");
  await submit(second, "#words");
  await expect(second.locator("#decision-conflict")).toContainText("Vos textes sont encore là");
  await expect(second.locator("#instead")).toHaveValue("Proposez le square d’à côté.");
  await submit(second, "#words");
  await expect(second.locator("main")).toContainText("Décision enregistrée");
});

test("a cost set by hand says why, and stays in the history", async ({ staff }) => {
  const desk = await staff("coordination");
  await desk.goto(project);
  await desk.locator("#costs details summary").click();
  await desk.locator("#amount").fill("12.500");
  await submit(desk, "#amount");
  await expectFault(desk, "amount");
  await desk.locator("#amount").fill("12 500");
  await desk.locator("#note").fill("Devis reçu");
  await submit(desk, "#amount");
  await expect(desk.locator("#costs table")).toContainText("Devis reçu");
});

test("the preview and the mails show what will be read, and nothing else", async ({ staff }) => {
  const desk = await staff("coordination");
  const path = await checkList(desk);
  await desk.goto(`${path}/preview?verdict=refused`);
  await expect(desk.locator("#list")).toContainText(words);
  await expect(desk.locator("#list")).toContainText("son propriétaire n’est pas d’accord");
  await expect(desk.locator("main")).not.toContainText(minutes);
  await desk.setViewportSize(NARROW);
  await expectAccessible(desk);
  await desk.goto(`${path}/mails`);
  await expectAccessible(desk);
  await desk.goto(path);
  await expectAccessible(desk);
});

test("nobody outside learns of it by asking directly", async ({ staff, request }) => {
  const desk = await staff("coordination");
  const path = await checkList(desk);
  const slug = path.split("/").at(-2)!;
  const number = project.split("/").pop()!;
  for (const [page, status] of [
    [`/fr/e/${slug}/projects/${number}`, 404],
    [`/fr/e/${slug}/decisions`, 404],
    [`/fr/e/${slug}/projects?state=refused`, 200],
    [`/fr/e/${slug}`, 200],
    [`/data/${slug}/projects.csv`, 200],
    [path, 401],
    [`${path}/preview`, 401],
    [`${path}/mails`, 401],
    [project, 401],
  ] as const) {
    const answer = await request.get(page);
    expect(answer.status(), page).toBe(status);
    const text = await answer.text();
    expect(text, page).not.toContain(words);
    expect(text, page).not.toContain(minutes);
  }
});

test("a date is before the vote and not in the past, and nothing half leaves", async ({ staff }) => {
  const desk = await staff("coordination");
  const path = await checkList(desk);
  const on = desk.locator("#on");
  await on.evaluate((field: HTMLInputElement) => (field.type = "text"));
  await on.fill("01/01/2020 10:00");
  await submit(desk, "#on");
  await expectFault(desk, "on");
  await expect(desk.locator("#errors")).toContainText("Cette date est passée");
  // Something is missing everywhere: there is no button, and the form itself is refused.
  await expect(desk.getByRole("button", { name: "Publier toutes les décisions" })).toHaveCount(0);
  const slug = path.split("/").at(-2)!;
  await desk.request.post("/api/decisions/publish", {
    headers: { origin: new URL(desk.url()).origin, accept: "text/html" },
    form: { edition: slug, sure: "on" },
  });
  expect((await desk.request.get(`/fr/e/${slug}/decisions`)).status()).toBe(404);
});

test("a reader reads the check list, and has no form of it", async ({ staff }) => {
  const desk = await staff("lecture");
  const path = await checkList(desk);
  await expect(desk.locator('form[action^="/api/decisions"]')).toHaveCount(0);
  expect((await desk.request.get(`${path}/mails`)).status()).toBe(403);
});
