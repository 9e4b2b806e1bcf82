// One roll for all: a family that shares an address, and a burst of votes that somebody looks at. On a demonstration of
// its own: the rules are changed for everybody, and the clock is moved.
import { type Browser, type Page } from "@playwright/test";
import { NARROW, expectAccessible } from "../support/access";
import { type Own, own } from "../support/own";
import { VOTING, expect, mailsTo, showWho, signIn, submit, test } from "../support/parvis";
import { booth, cards, choose, confirm, declare, press, toSummary } from "../support/vote";

test.describe.configure({ mode: "serial" });

const RULES = `/fr/desk/editions/${VOTING}/rules`;
const SUSPICIONS = `/fr/desk/voters/${VOTING}/suspicions`;
const HOUR = 3600;

let there: Own;
let staff: Page;

async function pageOf(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ baseURL: there.url, javaScriptEnabled, viewport: NARROW });
  return context.newPage();
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  there = await own();
  const context = await browser.newContext({ baseURL: there.url });
  staff = await context.newPage();
  await signIn(staff, "coordination@example.org");
});

test.afterAll(async () => {
  await staff?.context().close();
  await there?.stop();
});

/** Chooses, and shows who it is. */
async function toTheLastStep(page: Page, address: string, lang: string) {
  await page.goto(booth(lang));
  await choose(page, (await cards(page)).slice(0, 2));
  await toSummary(page);
  // The codes of the others of the family are of no use.
  const used = (await mailsTo(page.request, address)).map((mail) => mail.match(/\b\d{6}\b/)?.[0] ?? "");
  await showWho(page, address, used);
}

const another = (page: Page) => page.locator('form[action="/api/votes/another"] button');
const me = (page: Page) => page.locator('a[href$="/vote?me=1"]');

test("more people may share an address while the vote is open, and never fewer", async () => {
  await staff.goto(RULES);
  await staff.locator("#people").fill("1");
  await submit(staff, "#people");
  await expect(staff.locator('#errors a[href="#people"]')).toBeVisible();
  await staff.locator("#people").fill("2");
  await submit(staff, "#people");
  await expect(staff.locator("main")).toContainText("Aujourd’hui : 2");
  await staff.goto(`/fr/e/${VOTING}`);
  await expect(staff.locator("main")).toContainText("2 personnes d’une même famille");
});

for (const { lang, js } of [
  { lang: "fr", js: true },
  { lang: "ar", js: false },
]) {
  test(`two of a family vote with one address, and a third is refused: ${lang}, JavaScript ${js}`, async ({ browser }) => {
    const address = `famille-${lang}@example.org`;
    const receipts = new Set<string>();
    const first = await pageOf(browser, js);
    await toTheLastStep(first, address, lang);
    await expect(first.locator("#another")).toHaveCount(0);
    await declare(first);
    receipts.add(await confirm(first));

    const second = await pageOf(browser, js);
    await toTheLastStep(second, address, lang);
    await expect(another(second)).toBeVisible();
    if (js) await expectAccessible(second, `the question, in ${lang}`);
    // Who has voted is offered what can be done about it, and the choices of who has not stay.
    await me(second).click();
    await expect(second.locator("h1")).not.toHaveText("");
    await expect(another(second)).toHaveCount(0);
    await second.goto(`${booth(lang)}/summary`);
    await another(second).click();
    await expect(second).toHaveURL(/\/vote\/summary/);
    await expect(second.locator(".chosen-list li:visible")).toHaveCount(2);
    await declare(second);
    receipts.add(await confirm(second));
    expect(receipts.size).toBe(2);

    const third = await pageOf(browser, js);
    await toTheLastStep(third, address, lang);
    await expect(another(third)).toHaveCount(0);
    await expect(third.locator("#confirm")).toHaveCount(0);
    await expect(third.locator("main")).toContainText(lang === "fr" ? "2 personnes ont voté avec cette adresse" : "2");
    if (js) await expectAccessible(third, `all votes used, in ${lang}`);
    for (const page of [first, second, third]) await page.context().close();
  });
}

/** Lets the clock of the demonstration go on. */
async function wait(seconds: number) {
  const to = Math.floor(Date.now() / 1000) + seconds;
  const moved = await staff.request.post("/api/demonstration/move-clock", { form: { to }, headers: { origin: there.url } });
  expect(moved.ok()).toBeTruthy();
}

/** Somebody votes by the plain forms. */
async function voteFrom(browser: Browser, address: string) {
  const page = await pageOf(browser, false);
  await toTheLastStep(page, address, "fr");
  await declare(page);
  await press(page);
  return page;
}

test("a burst is raised, and explained", async ({ browser }) => {
  test.setTimeout(300_000);
  const letters = "abcdefghijklmnopqrst";
  for (const [at, letter] of [...letters].entries()) {
    const page = await voteFrom(browser, `${letter}${letter}-voisine@quartier${at}.example.org`);
    await expect(page).toHaveURL(/\/vote\/receipt/);
    await page.context().close();
  }
  await wait(HOUR);
  await expect(async () => {
    await staff.goto(SUSPICIONS);
    await expect(staff.locator("main")).toContainText("127.0.0.0/24", { timeout: 500 });
  }).toPass({ timeout: 60_000 });
  // Besides the one of the demonstration, about which the mail of the day was.
  await expect(staff.locator("main")).toContainText("192.0.2.0/24");
  await expect
    .poll(() => there.mails.filter((mail) => mail.subject.includes("votes à vérifier")).length)
    .toBeGreaterThan(0);
  await expectAccessible(staff, "the bursts");
  await staff.locator("main table a", { hasText: "127.0.0.0/24" }).first().click();
  await expect(staff.locator("table.bar-chart")).toBeVisible();
  await expectAccessible(staff, "a burst");

  // Without a motive nothing is decided, and nothing typed is lost.
  await staff.locator("input[name=verdict][value=explained]").check();
  await staff.locator("#motive").fill("ok");
  await submit(staff, "#motive");
  await expect(staff.locator('#errors a[href="#motive"]')).toBeVisible();
  await expect(staff.locator("input[name=verdict][value=explained]")).toBeChecked();
  await expect(staff.locator("#motive")).toHaveValue("ok");
  await staff.locator("#motive").fill("L’ordinateur de la bibliothèque, prêté toute la journée.");
  await submit(staff, "#motive");
  await expect(staff.locator(".suspicion-history li")).toHaveCount(1);
  const page = await voteFrom(browser, "encore@bibliotheque.example.org");
  await expect(page).toHaveURL(/\/vote\/receipt/);
  await page.context().close();
});

/** What a page says, looked at with scripts, which axe needs. */
async function expectBarredAccessible(browser: Browser, barred: Page) {
  const storageState = await barred.context().storageState();
  const beside = await browser.newContext({ baseURL: there.url, storageState, viewport: NARROW });
  const page = await beside.newPage();
  await page.goto(barred.url());
  await expect(page.locator("#errors")).toBeVisible();
  await expectAccessible(page, "barred");
  await beside.close();
}

test("another decision bars what comes next, says where to vote, and is lifted again", async ({ browser }) => {
  await staff.locator("input[name=verdict][value=barred]").check();
  await staff.locator("#motive").fill("Des adresses fabriquées, vues par l’équipe.");
  await submit(staff, "#motive");
  await expect(staff.locator(".suspicion-history li")).toHaveCount(2);
  const page = await voteFrom(browser, "trop-tard@example.net");
  await expect(page.locator("#errors")).toContainText("à la mairie");
  await expectBarredAccessible(browser, page);
  // Nothing is lost of what was declared.
  await expect(page.locator("#old_enough")).toBeChecked();

  await staff.locator("input[name=verdict][value=watched]").check();
  await staff.locator("#motive").fill("La bibliothèque a rappelé : tout va bien.");
  await submit(staff, "#motive");
  await expect(staff.locator(".suspicion-history li")).toHaveCount(3);
  await press(page);
  await expect(page).toHaveURL(/\/vote\/receipt/);
  await page.context().close();
});
