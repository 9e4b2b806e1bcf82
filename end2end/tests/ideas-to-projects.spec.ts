// The whole way of an idea: written, merged, studied inside and outside the city, decided, and told to everybody on one
// day. On a demonstration of its own, because the clock never goes back, with a mail server that receives what leaves.
import { type Browser, type Locator, type Page } from "@playwright/test";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { decide, ideaForm, moderationOf, skipPhotos } from "../support/idea";
import { type Mail, type Own, own } from "../support/own";
import { COLLECTING, awake, expect, submit, test } from "../support/parvis";
import { photo, traces } from "../support/photo";

test.describe.configure({ mode: "serial" });

const EDITION = `/e/${COLLECTING}`;
const DESK = `/fr/desk/projects/${COLLECTING}`;
const SHEET = `/fr/desk/studies/sheet/${COLLECTING}/studies.csv`;
const DAY = 86_400;

/** Three say the same in other words; the fourth is about something else. */
const IDEAS = {
  ana: ["Une fontaine à eau rue Carnot", "Une fontaine d’eau fraîche sur le trottoir de la rue Carnot, pour boire en passant l’été."],
  bo: ["Des fontaines d’eau, rue Carnot", "L’été, boire de l’eau fraîche à des fontaines en passant sur le trottoir de la rue Carnot."],
  cleo: ["Fontaine à eau fraîche de la rue Carnot", "Pour boire en passant sur le trottoir de la rue Carnot l’été : une fontaine d’eau fraîche."],
  dora: ["Un passage couvert avenue Saint-Ruf", "Un long toit de verre au-dessus de l’avenue, contre la pluie."],
} as const;
type Author = keyof typeof IDEAS;
const AUTHORS = Object.keys(IDEAS) as Author[];
const MERGED = ["ana", "bo", "cleo"] as const;
const address = (who: string) => `${who}@example.org`;

const PROJECT = "Boire frais en ville";
const SHELTER = "Marcher à l’abri";
const ROADS = "Voirie et déplacements";
const AGGLO = "Grand Avignon";

/** What stays inside before the date, and some of it for ever. */
const SECRET = {
  notes: "Voir avec le maçon du quai",
  condition: "La conduite est trop étroite à cet endroit",
  minutes: "Neuf voix contre deux",
  words: "Le toit cacherait la façade de la chapelle",
  instead: "Proposez plutôt des bancs sous les platanes",
};

/** 12,500 €, as a page or a file may write it. */
const COST = /(?<!\w)12[\s\u00a0\u202f]?500(?!\w)/;

let there: Own;
let browser: Browser;
const people = new Map<string, Page>();
const numbers = new Map<Author, number>();
/** Numbers of the two projects, and the addresses of their studies. */
let [project, shelter] = ["", ""];
let [ours, theirs, foreign] = ["", "", ""];

/** Somebody's own browser: a phone, or a desk with a wide screen. */
async function pageOf(who: string, javaScriptEnabled = true, width = 390): Promise<Page> {
  const known = people.get(who);
  if (known) return known;
  const options = { baseURL: there.url, javaScriptEnabled, viewport: { width, height: 900 } };
  const page = await (await browser.newContext(options)).newPage();
  people.set(who, page);
  return page;
}

/** Waits for the first mail to an address that is as asked for; `from` is where to begin among all that have arrived. */
async function mail(to: string, subject: RegExp | string, from = 0): Promise<Mail> {
  const found = () => there.mails.slice(from).find((one) => one.to === to && one.subject.match(subject));
  await expect.poll(() => found()?.subject, `a mail to ${to}: ${subject}`).toBeTruthy();
  return found()!;
}
const mailsTo = (to: string, subject: RegExp | string) => there.mails.filter((one) => one.to === to && one.subject.match(subject));
/** The way that a mail leads, on this server. */
const link = (one: Mail) => new URL(one.text.match(/https?:\/\/\S+/)![0]).pathname;
const code = async (to: string, from: number) => (await mail(to, /\d{6}/, from)).subject.match(/\d{6}/)![0];

async function signIn(page: Page, who: string) {
  const from = there.mails.length;
  await page.goto("/fr/account");
  await page.locator("#email").fill(address(who));
  await submit(page, "#email");
  await page.locator("#code").fill(await code(address(who), from));
  await submit(page, "#code");
  await expect(page.locator("main")).toContainText(address(who));
}

/** A member of the staff or of a department, signed in, before a wide screen. */
async function staff(who: string): Promise<Page> {
  const known = people.has(who);
  const page = await pageOf(who, true, 1440);
  if (!known) await signIn(page, who);
  return page;
}

async function writeWhat(page: Page, who: Author) {
  await page.locator("#title").fill(IDEAS[who][0]);
  await page.locator("#text").fill(IDEAS[who][1]);
  await page.locator("input[name=theme]").nth(1).check();
  await page.locator("#step button[type=submit]").last().click();
  await expect(page).toHaveURL(/\/ideas\/new\/where/);
}

async function writeWhere(page: Page) {
  await page.locator("#district").selectOption({ index: 2 });
  await page.locator("#place").fill("rue Carnot");
  await page.locator("#step button[type=submit]").last().click();
  await expect(page).toHaveURL(/\/ideas\/new\/photos/);
}

/** The last step. The code comes by mail. */
async function send(page: Page, who: Author) {
  const button = page.locator("form#sign-in button[type=submit]");
  const from = there.mails.length;
  await page.locator("#author").fill(who);
  await page.locator("#email").fill(address(who));
  await button.click();
  await page.locator("#code").fill(await code(address(who), from));
  await button.click();
  await expect(page).toHaveURL(/\/ideas\/new\/sent/);
  numbers.set(who, Number(new URL(page.url()).searchParams.get("number")));
}

async function publish(who: Author) {
  const moderator = await staff("moderation");
  await moderator.goto(moderationOf(numbers.get(who)!));
  await decide(moderator, "publish");
}

const file = (buffer: Buffer) => ({ name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer });

/** Says what is on the photo that was added, and goes on. Gives the address of the photo. */
async function describePhoto(page: Page): Promise<string> {
  const shown = page.locator(".photo-edit img");
  await expect(shown).toHaveCount(1);
  const small = (await shown.getAttribute("src"))!;
  await page.locator(".photo-edit input[type=text]").fill("Le trottoir en plein soleil");
  await page.locator('#step button.button-wide[value="continue"]').click();
  await expect(page).toHaveURL(/\/ideas\/new\/who/);
  return small.replace("-s.jpg", ".jpg");
}

/** Makes a project of the ideas that the desk's page shows side by side. Gives its number. */
async function makeProject(desk: Page, title: string, make: () => Promise<void>): Promise<string> {
  await desk.locator("#form #title").fill(title);
  await desk.locator("#form #title").blur();
  await make();
  const said = desk.locator("main .tone-success");
  await expect(said).toContainText("créé");
  return (await said.innerText()).match(/n° (\S+) /)![1]!;
}

/** The study of a department about the project that a desk's page shows. */
const studyOf = async (desk: Page, department: string) =>
  (await desk.locator("#studies table a", { hasText: department }).getAttribute("href"))!;

/** Fills in a study and proposes its opinion. */
async function propose(page: Page, opinion: "favourable" | "unfavourable", fields: Record<string, string>) {
  await page.locator("input[name='typed[competent]'][value=yes]").check();
  await page.locator(`input[name='typed[opinion]'][value=${opinion}]`).check();
  for (const [field, text] of Object.entries(fields)) await page.locator(`#${field}`).fill(text);
  await page.locator("button[name=act][value=propose]").click();
  await expect(page.locator("main")).toContainText("de valider");
}

/** The head of department opens what the mail leads to, and validates it. */
async function validate(head: string, from: number, title: string) {
  const page = await staff(head);
  const asked = await mail(address(head), "Un avis à valider", from);
  expect(asked.text).toContain(title);
  await page.goto(link(asked));
  await page.locator("form:has(input[value=validate]) button[type=submit]").click();
  await expect(page.locator("main")).toContainText("L’instruction est terminée");
}

/** Decides on the desk's page of a project. */
async function arbitrate(desk: Page, number: string, verdict: string, fields: Record<string, string>) {
  await desk.goto(`${DESK}/${number}`);
  await desk.locator(`input[name=verdict][value=${verdict}]`).check();
  for (const [field, text] of Object.entries(fields)) {
    const at = desk.locator(`#decision #${field}`);
    if (field === "reason") await at.selectOption(text);
    else await at.fill(text);
  }
  await submit(desk, "#words");
  await expect(desk.locator("main")).toContainText("Décision enregistrée. Elle n’est pas encore publique.");
}

/** Moves the clock by a button of the demonstration. */
async function press(button: Locator) {
  await button.click();
  await expect(button.page().locator("main")).toContainText("L’horloge a avancé");
}

test.beforeAll(async ({ browser: given }) => {
  browser = given;
  there = await own();
});

test.afterAll(async () => {
  await Promise.all([...people.values()].map((page) => page.context().close()));
  await there?.stop();
});

test("an idea that is there already shows while it is written again, and nothing blocks", async () => {
  const ana = await pageOf("ana");
  await ana.goto(ideaForm("fr"));
  await writeWhat(ana, "ana");
  await writeWhere(ana);
  await skipPhotos(ana);
  await send(ana, "ana");
  await publish("ana");
  const proposed = `/fr${EDITION}/ideas/${numbers.get("ana")}`;

  // In another form, with typing errors.
  const bo = await pageOf("bo");
  await bo.goto(ideaForm("fr"));
  await awake(bo);
  await expect(bo.locator("#similar-list")).toBeEmpty();
  await bo.locator("#title").pressSequentially("Des fontainnes rue Carnto");
  await expect(bo.locator("#similar-list")).toContainText("Quelqu’un l’a peut-être déjà proposé");
  await expect(bo.locator(`#similar-list a[href="${proposed}"]`)).toHaveText(IDEAS.ana[0]);
  await expect(bo.locator("#similar-said")).not.toBeEmpty();
  await writeWhat(bo, "bo");
  await expect(bo.locator("main .notice").filter({ has: bo.locator(`a[href="${proposed}"]`) })).toContainText("vous pouvez la soutenir");
  await writeWhere(bo);
});

test("a photo is stored without the place where it was taken", async () => {
  const bo = await pageOf("bo");
  const jpeg = await photo(bo);
  expect(traces(jpeg)).toEqual(expect.arrayContaining(["Exif", "LATITUDE", "LONGITUDE", "segment e1"]));

  // The browser makes it smaller.
  const add = '#step button[value="add"]';
  const sent = new Map<Author, string>();
  await bo.locator("#photos").setInputFiles(file(jpeg));
  await bo.locator(add).click();
  sent.set("bo", await describePhoto(bo));
  await send(bo, "bo");

  // Without scripts the file leaves as it is.
  const cleo = await pageOf("cleo", false);
  await cleo.goto(ideaForm("fr"));
  await writeWhat(cleo, "cleo");
  await expect(cleo.locator(`main .notice a[href$="/ideas/${numbers.get("ana")}"]`)).toBeVisible();
  await writeWhere(cleo);
  await cleo.locator("#photos").setInputFiles(file(jpeg));
  await cleo.locator(add).click();
  sent.set("cleo", await describePhoto(cleo));
  await send(cleo, "cleo");

  // And these very bytes, by a request.
  const dora = await pageOf("dora");
  await dora.goto(ideaForm("fr"));
  await writeWhat(dora, "dora");
  await writeWhere(dora);
  const multipart = { act: "add", photos: file(jpeg) };
  await dora.request.post(dora.url(), { headers: { origin: there.url, accept: "text/html" }, multipart });
  await dora.reload();
  sent.set("dora", await describePhoto(dora));
  await send(dora, "dora");

  const visitor = await pageOf("visitor");
  for (const large of sent.values()) expect((await visitor.request.get(large)).status()).toBe(404);
  for (const who of sent.keys()) await publish(who);
  for (const [who, large] of sent) {
    for (const path of [large, large.replace(".jpg", "-s.jpg")]) {
      const answer = await visitor.request.get(path);
      expect(answer.headers()["content-type"]).toBe("image/jpeg");
      expect(traces(await answer.body()), path).toEqual([]);
    }
    await visitor.goto(`/fr${EDITION}/ideas/${numbers.get(who)}`);
    await expect(visitor.getByAltText("Le trottoir en plein soleil").first()).toBeVisible();
  }

  // Nor does the disk hold it.
  const kept = readdirSync(join(there.folder, "files"), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(kept.length).toBe(2 * sent.size);
  for (const one of kept) expect(traces(readFileSync(join(one.parentPath, one.name))), one.name).toEqual([]);
});

test("three ideas become one project, side by side, and their authors are told", async () => {
  // The study begins: the button to the next day, told a later one.
  const visitor = await pageOf("visitor");
  await visitor.goto("/fr/demonstration");
  const day = visitor.locator('form[action="/api/demonstration/move-clock"]').first();
  await day.locator("[name=to]").evaluate((to: HTMLInputElement, by) => (to.value = `${Number(to.value) + by}`), 76 * DAY);
  await press(day.locator("button"));

  const desk = await staff("coordination");
  await desk.goto(`${DESK}/groups`);
  const group = desk.locator(".merge-groups > li").filter({ hasText: IDEAS.ana[0] });
  for (const who of MERGED) await expect(group.locator(`#tick-${numbers.get(who)}`)).toBeChecked();
  await expect(group.locator(".merge-cards > li")).toHaveCount(3);
  await group.locator("button[data-key=m]").click();
  const cards = desk.locator(".merge-cards > li");
  await expect(cards).toHaveCount(3);
  await expect(cards.first()).toBeInViewport();
  const boxes = await cards.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  expect(new Set(boxes.map(({ y }) => y)).size, "one row").toBe(1);
  expect(new Set(boxes.map(({ x }) => x)).size, "three columns").toBe(3);
  await desk.locator('a[href*="from=all"]').click();
  await expect(desk.locator("#form #text")).toHaveValue(/en passant l’été[\s\S]*boire de l’eau[\s\S]*Pour boire/);
  project = await makeProject(desk, PROJECT, () => desk.locator("#form button[type=submit]").click());
  await desk.goto(`${DESK}/merge?ideas=${numbers.get("dora")}`);
  await awake(desk);
  shelter = await makeProject(desk, SHELTER, () => desk.keyboard.press("c"));

  // Every author once, with the way to the page that only they may read.
  for (const who of AUTHORS) {
    const told = await mail(address(who), "Votre idée fait partie d’un projet");
    expect(told.text).toContain(IDEAS[who][0]);
    expect(told.text).toContain(who === "dora" ? SHELTER : PROJECT);
    expect(link(told)).toBe(`/fr${EDITION}/projects/${who === "dora" ? shelter : project}/carrier`);
    expect((await visitor.request.get(link(told))).status()).toBe(401);
  }
  await desk.goto(`${DESK}/${project}`);
  await expect(desk.locator("#lineage li")).toHaveCount(3);

  // By what its words say it goes to the city and to the intercommunality; the other one to the city alone.
  await expect(desk.locator("#studies tbody tr")).toHaveCount(2);
  [ours, theirs] = [await studyOf(desk, ROADS), await studyOf(desk, AGGLO)];
  await desk.goto(`${DESK}/${shelter}`);
  await expect(desk.locator("#studies tbody tr")).toHaveCount(1);
  foreign = await studyOf(desk, ROADS);
  for (const who of ["voirie", "grand-avignon"]) {
    // The demonstration has asked the roads before, for an envelope's proposal.
    const asked = () => mailsTo(address(who), "Des projets à étudier").find(({ text }) => text.includes(PROJECT));
    await expect.poll(asked).toBeTruthy();
    expect(link(asked()!)).toContain("/desk/studies");
  }
  await expect.poll(() => mailsTo(address("voirie"), "Des projets à étudier").some(({ text }) => text.includes(SHELTER))).toBe(true);
  expect(mailsTo(address("grand-avignon"), "").filter(({ text }) => text.includes(SHELTER))).toEqual([]);
});

test("a city department and the intercommunality study it, and differ", async () => {
  const roads = await staff("voirie");
  await roads.goto("/fr/desk");
  await roads.locator("main a", { hasText: PROJECT }).first().click();
  await expect(roads).toHaveURL(new RegExp(ours));
  let from = there.mails.length;
  const cost = { "label-0": "Fontaine et raccordement", "amount-0": "12 500", "nature-0": "2188" };
  await propose(roads, "favourable", { ...cost, notes: SECRET.notes });
  await validate("direction-voirie", from, PROJECT);
  await roads.goto(foreign);
  from = there.mails.length;
  await propose(roads, "unfavourable", { conditions: "Le bâtiment voisin est classé." });
  await validate("direction-voirie", from, SHELTER);

  const agglo = await staff("grand-avignon");
  await agglo.goto("/fr/desk");
  await expect(agglo.locator("main")).not.toContainText(SHELTER);
  await agglo.locator("main a", { hasText: PROJECT }).first().click();
  await expect(agglo).toHaveURL(new RegExp(theirs));
  from = there.mails.length;
  await propose(agglo, "unfavourable", { conditions: SECRET.condition });
  await validate("direction-grand-avignon", from, PROJECT);
});

test("who belongs to the intercommunality opens nothing that is not theirs", async () => {
  const head = await staff("direction-voirie");
  await head.goto(foreign);
  const version = await head.locator("form:has(input[value=reopen]) input[name=version]").inputValue();
  const department = (await head.locator('main a[href*="department="]').first().getAttribute("href"))!.match(/department=([^&]+)/)![1]!;
  // What the city's own people find at the same addresses.
  const board = "/fr/desk/studies?state=done";
  for (const mine of [board, SHEET]) expect(await (await head.request.get(mine)).text(), mine).toContain(SHELTER);
  for (const who of ["grand-avignon", "direction-grand-avignon"]) {
    const { request } = await staff(who);
    expect((await request.get(theirs)).status()).toBe(200);
    for (const [path, status] of [
      [foreign, 404],
      [ours, 404],
      [`/fr${EDITION}/projects/${shelter}`, 404],
      [`/fr${EDITION}/projects/${shelter}/carrier`, 404],
      [`/fr${EDITION}/projects/${project}`, 404],
      [DESK, 403],
      [`${DESK}/${shelter}`, 403],
      [`${DESK}/${project}`, 403],
      [`${DESK}/decisions`, 403],
      [`${DESK}/decisions/preview`, 403],
      ["/fr/desk/moderation", 403],
      ["/fr/desk/departments", 403],
      ["/fr/desk/audit", 403],
    ] as const) {
      expect((await request.get(path)).status(), `${who}: ${path}`).toBe(status);
    }
    // Their board and their sheet hold their own, also when another department is asked for.
    for (const mine of [board, SHEET]) {
      const text = await (await request.get(mine)).text();
      expect(text, mine).toContain(PROJECT);
      expect(text, mine).not.toContain(SHELTER);
    }
    for (const asked of [`${board}&department=${department}`, `${SHEET}?department=${department}`]) {
      expect(await (await request.get(asked)).text(), asked).not.toContain(SHELTER);
    }
    // Nor does a form reach the study.
    const form = { study: foreign.split("/").pop()!, version, act: "reopen" };
    const answer = await request.post("/api/studies/act", { headers: { origin: there.url, accept: "text/html" }, form });
    expect(await answer.text()).not.toContain(SHELTER);
  }
  await head.reload();
  await expect(head.locator("main")).toContainText("L’instruction est terminée");
});

test("the coordination decides, and nobody outside learns of it before the date", async () => {
  const desk = await staff("coordination");
  await desk.goto(`${DESK}/${project}`);
  await expect(desk.locator("main .tone-warning", { hasText: "ne sont pas d’accord" })).toBeVisible();
  await expect(desk.locator("#costs table")).toContainText("12 500");
  await arbitrate(desk, project, "on_ballot", {});
  await arbitrate(desk, shelter, "refused", { reason: "harmful" });

  // What is missing is told, and nothing leaves without it.
  await desk.goto(`${DESK}/decisions`);
  for (const gap of ["Désaccord sans commission", "Désaccord sans compte rendu", "Refus sans explication"]) {
    await expect(desk.locator("#missing")).toContainText(gap);
  }
  await expect(desk.getByText("Publier toutes les décisions")).toHaveCount(0);
  const day = (days: number) => new Date(Date.now() + days * DAY * 1000).toISOString().slice(0, 10);
  await arbitrate(desk, project, "on_ballot", { committee_on: day(76), minutes: SECRET.minutes });
  await arbitrate(desk, shelter, "refused", { words: SECRET.words, instead: SECRET.instead });
  await desk.goto(`${DESK}/decisions`);
  await desk.locator("#on").fill(`${day(82)}T18:00`);
  await submit(desk, "#on");
  await expect(desk.locator("main")).toContainText("Tout est prêt. La publication se fera seule le");
  await desk.goto(`${DESK}/decisions/preview`);
  for (const text of [PROJECT, SHELTER, SECRET.words, SECRET.instead]) await expect(desk.locator("#list")).toContainText(text);
  // The same words, as a request reads them: what a visitor is not to find.
  const inside = await (await desk.request.get(`${DESK}/decisions/preview`)).text();
  for (const text of [PROJECT, SHELTER, SECRET.words, SECRET.instead]) expect(inside).toContain(text);
  expect(inside).toMatch(COST);
  await desk.goto(`${DESK}/decisions/mails`);
  for (const who of AUTHORS) await expect(desk.locator("main article").filter({ hasText: address(who) })).toHaveCount(1);

  const visitor = await pageOf("visitor");
  const dora = await pageOf("dora");
  await signIn(dora, "dora");
  const carried = `/fr${EDITION}/projects/${shelter}/carrier`;
  await dora.goto(carried);
  await expect(dora.locator("main")).toContainText("La ville annonce sa décision le");
  for (const [who, page, path, status] of [
    ...([
      [`/fr${EDITION}/decisions`, 404],
      [`/fr${EDITION}/projects/${project}`, 404],
      [`/fr${EDITION}/projects/${shelter}`, 404],
      [carried, 401],
      [ours, 401],
      [theirs, 401],
      [`${DESK}/${shelter}`, 401],
      [`${DESK}/decisions/preview`, 401],
      [`${DESK}/decisions/mails`, 401],
      [SHEET, 401],
      [`/fr${EDITION}`, 200],
      [`/fr${EDITION}/projects`, 200],
      [`/fr${EDITION}/projects?state=refused`, 200],
      [`/fr${EDITION}/projects?words=boire`, 200],
      [`/fr${EDITION}/ideas?words=fontaine`, 200],
      [`/fr${EDITION}/ideas/${numbers.get("ana")}`, 200],
      [`/fr${EDITION}/ideas/${numbers.get("dora")}`, 200],
      [`/data/${COLLECTING}/projects.csv`, 200],
      [`/data/${COLLECTING}/ideas.csv`, 200],
    ] as const).map(([path, status]) => ["a visitor", visitor, path, status] as const),
    // Who carries a project sees it, and not what is thought of it.
    ["its author", dora, carried, 200],
    ["its author", dora, `/fr${EDITION}/ideas/${numbers.get("dora")}`, 200],
    ["its author", dora, `/fr${EDITION}/projects/${shelter}`, 404],
    ["its author", dora, `/fr${EDITION}/projects/${project}/carrier`, 404],
    ["its author", dora, `${DESK}/${shelter}`, 403],
    ["its author", dora, foreign, 403],
  ] as const) {
    const answer = await page.request.get(path);
    expect(answer.status(), `${who}: ${path}`).toBe(status);
    const text = await answer.text();
    expect(text, `${who}: ${path}`).not.toMatch(COST);
    const hidden = [...Object.values(SECRET), PROJECT, ...(page === visitor ? [SHELTER] : [])];
    for (const secret of hidden) expect(text, `${who}: ${path}`).not.toContain(secret);
  }
  expect(there.mails.filter(({ subject }) => /au vote|La réponse de la ville/.test(subject))).toEqual([]);
});

test("on the date all decisions are public at once, with their reasons, and the mails leave", async () => {
  const visitor = await pageOf("visitor");
  await visitor.goto("/fr/demonstration");
  await press(visitor.getByRole("button", { name: "Avancer d’un jour" }));
  expect((await visitor.request.get(`/fr${EDITION}/decisions`)).status()).toBe(404);
  await press(visitor.getByRole("button", { name: "Aller à la publication des décisions : Budget participatif 2027" }));

  await visitor.goto(`/fr${EDITION}/decisions`);
  const card = (title: string) => visitor.locator(".decided-list > li").filter({ hasText: title });
  await expect(visitor.locator(".decided-list > li")).toHaveCount(2);
  await expect(card(PROJECT)).toContainText("Au vote");
  await expect(card(PROJECT)).toContainText(/12\s500/);
  const reason = "Ce projet ferait du mal à la nature, ou gênerait ceux qui vivent à côté.";
  for (const text of ["Refusé", reason, SECRET.words, "Ce que vous pouvez faire", SECRET.instead]) {
    await expect(card(SHELTER)).toContainText(text);
  }
  // The lineage, both ways.
  await card(PROJECT).getByRole("link", { name: PROJECT }).click();
  await expect(visitor.locator("h1")).toHaveText(PROJECT);
  for (const who of MERGED) await expect(visitor.locator(`main a[href$="/ideas/${numbers.get(who)}"]`).first()).toBeVisible();
  await visitor.goto(`/fr${EDITION}/ideas/${numbers.get("bo")}`);
  await expect(visitor.locator(`main a[href$="/projects/${project}"]`).first()).toBeVisible();
  await visitor.goto(`/fr${EDITION}/ideas/${numbers.get("dora")}`);
  await expect(visitor.locator("main")).toContainText(SECRET.words);
  const csv = await (await visitor.request.get(`/data/${COLLECTING}/projects.csv`)).text();
  for (const text of [PROJECT, SHELTER, SECRET.words]) expect(csv).toContain(text);

  // One mail each: the news, or the reason and what can be done instead.
  for (const who of MERGED) expect((await mail(address(who), "Votre projet est au vote")).text).toContain(PROJECT);
  const refused = await mail(address("dora"), "La réponse de la ville à votre idée");
  for (const text of [SHELTER, reason, SECRET.words, SECRET.instead]) expect(refused.text).toContain(text);
  await visitor.goto(link(refused));
  await expect(visitor.locator("h1")).toHaveText(SHELTER);
  await expect(visitor.locator("main")).toContainText(SECRET.words);
  for (const who of AUTHORS) {
    for (const subject of [/au vote|La réponse de la ville/, "fait partie d’un projet"]) {
      expect(mailsTo(address(who), subject), `${who}: ${subject}`).toHaveLength(1);
    }
  }

  // What was said inside stays there.
  for (const path of ["/decisions", `/projects/${project}`, `/projects/${shelter}`, `/ideas/${numbers.get("ana")}`]) {
    const text = await (await visitor.request.get(`/fr${EDITION}${path}`)).text();
    for (const secret of [SECRET.notes, SECRET.condition, SECRET.minutes]) expect(text, path).not.toContain(secret);
  }
  for (const secret of [SECRET.notes, SECRET.condition, SECRET.minutes]) expect(csv).not.toContain(secret);
  const agglo = await staff("grand-avignon");
  expect((await agglo.request.get(foreign)).status()).toBe(404);
});
