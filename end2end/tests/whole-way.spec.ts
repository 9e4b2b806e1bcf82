// The whole way of a vote: cast, closed, counted, published. Runs last and alone: the clock never goes back.
import { NARROW, expectAccessible } from "../support/access";
import { VOTING, digits, expect, somebody, test } from "../support/parvis";
import { inventedTrustees, linkFor, type } from "../support/trustees";
import { booth, vote } from "../support/vote";

test.describe.configure({ mode: "serial" });

const RESULTS = `/e/${VOTING}/results`;
const NOT_YET = "Les résultats ne sont pas encore publics";

test("a last vote is cast, and nothing is known of the count", async ({ page, staff, request }) => {
  await vote(page, somebody("derniere"));
  await page.goto(`/fr${RESULTS}`);
  await expect(page.locator("main")).toContainText(NOT_YET);
  expect((await request.get(`/data/${VOTING}/ballots.pb`)).status()).toBe(404);
  const desk = await staff("coordination");
  await desk.goto(`/fr/desk/vote/${VOTING}`);
  await expect(desk.getByRole("button", { name: "Dépouiller" })).toHaveCount(0);
  await expect(desk.locator("main table")).toHaveCount(0);
});

test("the clock moves to the close, and the vote is over", async ({ page, open }) => {
  await open("/fr/demonstration");
  await page.locator('form[action="/api/demonstration/move-clock"] button').filter({ hasText: "fermeture" }).first().click();
  await expect(page.locator("main")).toContainText("L’horloge a avancé");
  await open(booth("fr"));
  await expect(page.locator("h1")).toHaveText("Le vote est terminé");
  await expect(page.locator("#ballot")).toHaveCount(0);
  await open(`/fr${RESULTS}`);
  await expect(page.locator("main")).toContainText(NOT_YET);
});

test("two of the three trustees give their shares, one of them without JavaScript", async ({ page, staff, request, browser, baseURL }) => {
  const desk = await staff("coordination");
  await desk.goto(`/fr/desk/vote/${VOTING}`);
  await expect(desk.locator("main")).toContainText("0 sur 2 nécessaires");
  await expect(desk.getByRole("button", { name: "Oui, ouvrir l’urne" })).toHaveCount(0);
  await desk.getByRole("button", { name: /Demander leur part/ }).click();
  await expect(desk.locator("main")).toContainText("Les messages sont partis.");

  const [first, second] = await inventedTrustees(request);
  await page.goto(await linkFor(request, first.email));
  await expect(page.locator("#give [data-plain]")).toBeHidden();
  await type(page, second.words);
  await expect(page.locator("[data-fault]")).toContainText("ce n’est pas celle que vous avez prise");
  await type(page, first.words);
  await expect(page.locator("main")).toContainText("Votre part est donnée.");
  await desk.goto(`/fr/desk/vote/${VOTING}`);
  await expect(desk.locator("main")).toContainText("1 sur 2 nécessaires");
  await expect(desk.getByText("Ouvrir l’urne et dépouiller")).toHaveCount(0);

  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(await linkFor(request, second.email));
  await type(plain, second.words);
  await expect(plain.locator("main")).toContainText("Votre part est donnée.");
  await context.close();
});

test("the coordination opens the box, reads and publishes", async ({ page, staff, request }) => {
  const desk = await staff("coordination");
  await desk.goto(`/fr/desk/vote/${VOTING}`);
  await expect(desk.locator("main")).toContainText("2 sur 2 nécessaires");
  await expect(desk.locator("main")).toContainText("Émargements");

  // Paper that nobody has keyed keeps the box shut: its batches are given up first, each with a reason.
  await desk.locator("summary").filter({ hasText: "Ouvrir l’urne et dépouiller" }).click();
  await desk.getByRole("button", { name: "Oui, ouvrir l’urne" }).click();
  await expect(desk.locator("main")).toContainText(/lots? de bulletins papier/);
  for (let number = 1; ; number++) {
    const answer = await desk.goto(`/fr/desk/polling/${VOTING}/batches/${number}`);
    if (answer?.status() === 404) break;
    const cancel = desk.locator('form[action="/api/polling/cancel"]');
    if ((await cancel.count()) === 0) continue;
    const why = cancel.locator("#cancel_why");
    if ((await why.count()) > 0) await why.fill("Ces bulletins ne sont que pour la démonstration.");
    else await desk.locator("summary").filter({ hasText: "Annuler le lot" }).click();
    await cancel.getByRole("button", { name: "Oui, annuler le lot" }).click();
    await expect(desk.locator("main")).toContainText("Le lot est annulé.");
  }
  await desk.goto(`/fr/desk/vote/${VOTING}`);
  await desk.locator("summary").filter({ hasText: "Ouvrir l’urne et dépouiller" }).click();
  await desk.getByRole("button", { name: "Oui, ouvrir l’urne" }).click();
  await expect(desk.locator("main")).toContainText("L’urne est ouverte et le vote est dépouillé.");
  await expect(desk.locator("main table").first()).toBeVisible();

  // Counted is not public.
  await page.goto(`/fr${RESULTS}`);
  await expect(page.locator("main")).toContainText(NOT_YET);
  expect((await request.get(`/data/${VOTING}/ballots.csv`)).status()).toBe(404);

  await desk.locator("details.confirm summary").click();
  await desk.locator("#sure").check();
  await desk.getByRole("button", { name: "Oui, les publier" }).click();
  await expect(desk.locator("main")).toContainText("Les résultats sont publics.");
});

test("everybody reads the results, and can count again", async ({ page, open, request }) => {
  await open(`/fr${RESULTS}`);
  const main = page.locator("main");
  await expect(main.getByRole("heading", { name: "Les projets lauréats" })).toBeVisible();
  const winners = await main.locator("ul.grid > li").count();
  expect(winners).toBeGreaterThan(0);
  await expect(main.locator(".lead").first()).toContainText(`${winners} projet`);
  // Why each of the others was not selected: its sentence, after its title and its numbers.
  for (const other of await main.locator("li.other").all()) await expect(other.locator("p")).toHaveCount(3);

  const figure = main.locator(".figures > *").filter({ hasText: /bulletins? comptés?/ }).first();
  const ballots = Number(digits(await figure.innerText()));
  expect(ballots).toBeGreaterThan(0);

  const pb = await request.get((await main.locator('a[href*="ballots.pb"]').first().getAttribute("href"))!);
  expect(pb.status()).toBe(200);
  const text = await pb.text();
  expect(text).toMatch(/^META\r?\n/);
  expect(Number(text.match(/^num_votes;(\d+)/m)![1])).toBe(ballots);
  const votes = text.split(/^VOTES\r?\n/m)[1].trim().split(/\r?\n/);
  expect(votes.length - 1).toBe(ballots);

  for (const name of ["ballots.csv", "projects.csv"]) {
    const csv = await request.get((await main.locator(`a[href*="${name}"]`).getAttribute("href"))!);
    expect(csv.status()).toBe(200);
    expect(csv.headers()["content-type"]).toContain("text/csv");
    expect((await csv.text()).trim().split("\n").length).toBeGreaterThan(24);
    expect(await csv.text()).not.toContain("@");
  }
});

test("anybody recounts the whole vote in the browser", async ({ page, open, request }) => {
  expect((await request.get(`/data/${VOTING}/record.tar`)).status()).toBe(200);
  await open("/fr/verify");
  await page.getByRole("button", { name: "Vérifier ce vote" }).click();
  await expect(page.locator("main")).toContainText("Tout ce qui est publié a été vérifié", { timeout: 60_000 });
  await open(`/fr/e/${VOTING}/ballot-box`);
  await expect(page.locator("main")).toContainText("L’urne est ouverte");
  await expect(page.getByRole("link", { name: "Recompter le vote" })).toBeVisible();
});

test.describe("on a narrow screen", () => {
  test.use({ viewport: NARROW });

  for (const lang of ["fr", "ar"]) {
    test(`axe finds nothing in the results (${lang})`, async ({ page, open }) => {
      for (const more of ["", "/steps", "/what-if?rule=mes-cost-add1-completed"]) {
        await open(`/${lang}${RESULTS}${more}`);
        await expectAccessible(page, more);
      }
    });
  }
});

test.describe("in Arabic, without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the results read the same", async ({ page, open }) => {
    await open(`/ar${RESULTS}`);
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expect(page.locator("main ul.grid > li").first()).toBeVisible();
    await expect(page.locator("main li.other").first()).toBeVisible();
    await expect(page.locator("main table tr").first()).toBeAttached();
    await open(`/ar${RESULTS}/steps`);
    await expect(page.locator("main li:visible").first()).toBeVisible();
    await open(`/ar${RESULTS}/what-if?rule=mes-cost-add1-completed`);
    await expect(page.locator("main .notice").first()).toBeVisible();
  });
});
