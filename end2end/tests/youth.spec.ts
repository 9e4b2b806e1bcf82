// A network of young people in a real city, from the poster to the paid bill: a minor joins with a guardian's consent,
// goes on a mission, decides with a group about real money twice, since the city sends the first decision back, and
// everybody finds the same cents on every page. The members have phones; one of them has no JavaScript.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { type Browser, type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "../support/access";
import { type Own, own } from "../support/own";
import { submit } from "../support/parvis";

test.describe.configure({ mode: "serial" });

const PHONE = { width: 360, height: 740 };
const NETWORK = "/ambassadors/jeunes";
const ENVELOPE = "/envelopes/lycees";
const PROPOSAL = `${ENVELOPE}/proposals/1`;
const GROUP = "Lycée Paul-Éluard";
const TITLE = "Des casiers pour les vélos";
const REASON = "Le devis compte deux fois la pose. Revoyez le montant.";
const GUARDIAN = "nadia@famille.example";

const ANNA = "anna@ville.example";
const SOFIA = "sofia@ville.example";

/** Who joins, by first name. */
const MEMBERS = {
  yanis: { name: "Yanis Belkacem", years: 16, js: true },
  lea: { name: "Léa Fontaine", years: 19, js: true },
  noe: { name: "Noé Traoré", years: 20, js: false },
} as const;
type Member = keyof typeof MEMBERS;
const address = (who: Member) => `${who}@lycee.example`;

/** In cents. The group allocates `asked`, and once it was sent back `agreed`, of which a little is left at the end. */
const CEILING = 44_000_00;
const ASKED = 1_234_56;
const AGREED = 1_199_99;
const PAID = 1_150_50;
/** Cents as somebody types euros. */
const typed = (cents: number) => (cents / 100).toFixed(2).replace(".", ",");

let there: Own;
let anna: Page;
let sofia: Page;
/** Somebody who has no account. */
let anyone: Page;
const phones = {} as Record<Member, Page>;
let consent = "";
let mission = "";
/** The meeting after the one whose decision was sent back. */
let second = "";

/** The town hall's day so many years ago and days ahead, as a field of a day takes it. */
function day(years = 0, days = 0): string {
  const date = new Date(Date.now() + days * 86_400_000);
  date.setFullYear(date.getFullYear() - years);
  return date.toLocaleDateString("sv-SE", { timeZone: "Europe/Paris" });
}

/** The town hall's time in some minutes, as a field of a moment takes it. */
const soon = (minutes: number) =>
  new Date(Date.now() + minutes * 60_000).toLocaleString("sv-SE", { timeZone: "Europe/Paris" }).slice(0, 16).replace(" ", "T");

/** The last mail to an address that holds something, among those that came after the first `from`. */
async function mailTo(to: string, holds: RegExp | string, from = 0): Promise<string> {
  let found: string | undefined;
  await expect
    .poll(() => {
      const fits = there.mails.slice(from).filter((mail) => mail.to === to);
      return (found = fits.map((mail) => mail.text.match(holds)?.[0]).filter(Boolean).pop());
    }, { timeout: 30_000, message: `a mail to ${to} with ${holds}` })
    .toBeTruthy();
  return found!;
}

/** The way that a link of a mail leads, on this server. */
const way = (link: string) => new URL(link).pathname;

async function someone(browser: Browser, javaScriptEnabled = true, viewport = PHONE): Promise<Page> {
  const context = await browser.newContext({ baseURL: there.url, locale: "fr-FR", javaScriptEnabled, viewport });
  return context.newPage();
}

/** The button of a form, by where the form goes. */
const press = (page: Page, action: string, more = "") => page.locator(`form[action="/api/${action}"] button${more}`).click();

/** Opens what folds away, by its words. */
const unfold = (page: Page, words: string | RegExp) => page.locator("summary").filter({ hasText: words }).first().click();

const said = (page: Page, words: string | RegExp) => expect(page.locator("main")).toContainText(words);

/** Fills in the address and the code on the page that asks for them. */
async function identify(page: Page, to: string) {
  const from = there.mails.length;
  await page.locator("#email").fill(to);
  await submit(page, "#email");
  await page.locator("#code").fill(await mailTo(to, /\b\d{6}\b/, from));
  await submit(page, "#code");
}

/** Somebody of the staff, who follows the invitation and makes a passkey. */
async function staff(browser: Browser, to: string, viewport: { width: number; height: number }): Promise<Page> {
  const page = await someone(browser, true, viewport);
  const devices = await page.context().newCDPSession(page);
  await devices.send("WebAuthn.enable");
  await devices.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(way(await mailTo(to, /http\S+\/invitation\/\S+/)));
  await page.locator("main form button").click();
  await page.locator("#label").fill("Ordinateur");
  await press(page, "credentials/add-passkey");
  await press(page, "credentials/codes-kept");
  await expect(page).not.toHaveURL(/\/account\//);
  return page;
}

/** Lets the proof of every session grow old. A real city has no clock that could be moved, and Node 20 no SQLite. */
function letTimePass() {
  const program = `import sqlite3, sys
with sqlite3.connect(sys.argv[1], timeout=10) as database:
    database.execute("UPDATE session SET proved_at = '2020-01-01 00:00:00.000 +00:00'")`;
  execFileSync("python3", ["-c", program, join(there.folder, "parvis.db")]);
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  there = await own({ city: "Saint-Denis" });
  there.run("role", "grant", ANNA, "administrator", "--name", "Anna");
  anna = await staff(browser, ANNA, { width: 1280, height: 900 });
  anyone = await someone(browser, false);
  for (const who of Object.keys(MEMBERS) as Member[]) phones[who] = await someone(browser, MEMBERS[who].js);
});

test.afterAll(async () => {
  for (const page of [anna, sofia, anyone, ...Object.values(phones)]) await page?.context().close();
  await there?.stop();
});

test("the city makes a network with a group, and somebody to lead it", async ({ browser }) => {
  await anna.goto("/fr/desk/editions");
  await anna.locator("#form #name").fill("Budget participatif 2027");
  await anna.locator("#form #slug").fill("bp-2027");
  await anna.locator("#form button[type=submit]").last().click();
  await expect(anna).toHaveURL(/\/desk\/editions\/bp-2027/);

  await anna.goto("/fr/desk/networks");
  await anna.getByRole("link", { name: "Nouveau réseau de jeunes" }).click();
  await expect(anna.locator("#min_age")).toHaveValue("15");
  await anna.locator("#name").fill("Jeunes de Saint-Denis");
  await anna.locator("#slug").fill("jeunes");
  await anna.locator("#max_age").fill("12");
  await submit(anna, "#slug");
  await expect(anna.locator('#errors a[href="#max_age"]')).toBeVisible();
  await expect(anna.locator("#name")).toHaveValue("Jeunes de Saint-Denis");
  await anna.locator("#max_age").fill("25");
  await submit(anna, "#slug");
  await said(anna, "Le réseau est créé");
  const group = anna.locator('form[action="/api/networks/group"]').last();
  await group.locator('input[name="name"]').fill(GROUP);
  await group.locator("button").click();
  await said(anna, "Le groupe est enregistré");
  await expect(anna.locator("#text")).toHaveValue(/Nous parlons à tout le monde avec respect/);
  await submit(anna, "#text");
  await said(anna, "version 1");

  await anna.goto("/fr/desk/staff");
  await anna.locator("#email").fill(SOFIA);
  await anna.locator("#name").fill("Sofia");
  await anna.locator('input[name="role"][value="ambassador_lead"]').check();
  await anna.locator("#scope").selectOption({ label: "Jeunes de Saint-Denis" });
  await submit(anna, "#email");
  await said(anna, `${SOFIA} a maintenant le rôle`);
  // She begins where her network is, and finds it in her account too.
  sofia = await staff(browser, SOFIA, PHONE);
  await expect(sofia).toHaveURL(new RegExp(`/fr${NETWORK}/lead`));
  await sofia.goto("/fr/account");
  await expect(sofia.locator(`main a[href="/fr${NETWORK}/lead"]`)).toBeVisible();
  await sofia.goto("/fr/desk");
  await expect(sofia).toHaveURL(new RegExp(`/fr${NETWORK}/lead`));
  // The city's money is not hers to delegate.
  expect((await sofia.request.get("/fr/desk/envelopes/new")).status()).toBe(403);
});

test("the city delegates an envelope to the group", async () => {
  await anna.goto("/fr/desk/envelopes/new?template=youth_envelope");
  await expect(anna.locator("#quorum")).toHaveValue("50");
  await anna.locator("#name").fill("L’enveloppe des lycées");
  await anna.locator("#slug").fill("lycees");
  await anna.locator("#ceiling").fill(typed(CEILING));
  await anna.locator("#reference").fill("DEL-2026-101");
  await anna.locator("#ends_on").fill(day(0, 300));
  await anna.getByLabel(GROUP).check();
  await anna.locator('input[name="typed[terms][costing]"][value="proposer"]').check();
  await submit(anna, "#ceiling");
  await expect(anna.locator('#errors a[href="#starts_on"]')).toBeVisible();
  await expect(anna.locator("#ceiling")).toHaveValue(typed(CEILING));
  await expect(anna.getByLabel(GROUP)).toBeChecked();
  await anna.locator("#starts_on").fill(day());
  await submit(anna, "#ceiling");
  await said(anna, "L’enveloppe est créée");
});

for (const who of Object.keys(MEMBERS) as Member[]) {
  const { name, years, js } = MEMBERS[who];
  test(`${name}, ${years}, asks to join${js ? "" : " without JavaScript"}`, async () => {
    const page = phones[who];
    await page.goto(`/fr${NETWORK}`);
    await page.locator(`main a[href="/fr${NETWORK}/join"]`).first().click();
    await page.locator("#name").fill(name);
    await page.locator("#group").selectOption({ label: GROUP });
    await submit(page, "#name");
    await expect(page.locator('#errors a[href="#birth_date"]')).toBeVisible();
    await expect(page.locator("#name")).toHaveValue(name);
    // Born a month too early for the birthday to be today.
    await page.locator("#birth_date").fill(day(years, -30));
    await submit(page, "#name");
    await expect(page).toHaveURL(/\/join\/who/);
    await identify(page, address(who));
    await said(page, name);
    await press(page, "networks/send");
    await said(page, "Votre candidature est envoyée");
    await expect(page).toHaveURL(new RegExp(`/fr${NETWORK}/me`));
  });
}

test("the guardian of the minor consents by the link of the mail", async () => {
  const page = phones.yanis;
  await expect(page.locator("#next h2")).toHaveText("Demander l’accord d’un parent");
  await page.locator("#guardian").fill("Nadia Belkacem");
  await page.locator("#contact").fill("nadia");
  await submit(page, "#contact");
  await expect(page.locator('#errors a[href="#contact"]')).toBeVisible();
  await expect(page.locator("#guardian")).toHaveValue("Nadia Belkacem");
  await page.locator("#contact").fill(GUARDIAN);
  await submit(page, "#contact");
  await said(page, "Le lien est parti");

  consent = way(await mailTo(GUARDIAN, /http\S+\/consent\/\S+/));
  await anyone.goto(consent);
  await said(anyone, "Yanis");
  await press(anyone, "networks/consent", "[value=given]");
  await said(anyone, "Vous avez donné votre accord");
  // Nobody becomes a member by a guess at a link.
  expect((await anyone.request.get(`${consent.slice(0, -2)}AA`)).status()).toBe(404);
  await page.goto(`/fr${NETWORK}/me`);
  await said(page, "D’accord");
});

test("the lead accepts them, and they accept the charter", async () => {
  for (const who of Object.keys(MEMBERS) as Member[]) {
    await sofia.goto(`/fr${NETWORK}/lead`);
    await sofia.locator("main").getByRole("link", { name: MEMBERS[who].name }).first().click();
    await press(sofia, "members/decide");
    await expect(sofia.locator("#errors a")).toBeVisible();
    await sofia.locator('input[name="verdict"][value="accepted"]').check();
    await press(sofia, "members/decide");
    await expect(sofia.locator('form[action="/api/members/decide"]')).toHaveCount(0);
    await expect(sofia.locator("main .page-head")).toContainText("Membre");

    const page = phones[who];
    await page.goto(`/fr${NETWORK}/me`);
    await expect(page.locator("#next h2")).toHaveText("Lire et accepter la charte");
    await press(page, "networks/charter");
    await said(page, "Tout est prêt");
  }
});

test("the minor signs up for a mission, and is checked in by the code of the lead's screen", async () => {
  await sofia.goto(`/fr${NETWORK}/lead/missions`);
  await sofia.locator("#title").fill("Stand au marché");
  await sofia.locator("#starts").fill(soon(20));
  await sofia.locator("#place").fill("Place du marché");
  await sofia.locator("#meeting").fill("Sous la halle");
  await sofia.locator("#needed").fill("1");
  await submit(sofia, "#place");
  await said(sofia, "C’est prévu : 1 mission");

  const page = phones.yanis;
  await page.goto(`/fr${NETWORK}/missions`);
  await page.getByRole("link", { name: "Stand au marché" }).click();
  await said(page, "Sous la halle");
  await press(page, "missions/sign-up");
  await said(page, "C’est noté : vous y allez");
  mission = new URL(page.url()).pathname.split("/").pop()!;

  // The one place is taken: the next one waits.
  const other = phones.noe;
  await other.goto(`/fr${NETWORK}/missions/${mission}`);
  await press(other, "missions/sign-up");
  await said(other, "Vous êtes sur la liste d’attente");
  // Who is no member sees neither first names nor where they meet.
  await anyone.goto(`/fr${NETWORK}/missions/${mission}`);
  await said(anyone, "Place du marché");
  await expect(anyone.locator("main")).not.toContainText("Sous la halle");
  await expect(anyone.locator("main")).not.toContainText("Yanis");

  await sofia.goto(`/fr${NETWORK}/lead/missions/${mission}`);
  await sofia.getByRole("link", { name: "Afficher le code de présence" }).click();
  await expect(sofia.locator(".mission-code-qr svg")).toBeVisible();
  const code = (await sofia.locator(".mission-code-digits").innerText()).replace(/\D/g, "");
  const here = `/fr${NETWORK}/missions/${mission}/here`;
  await page.goto(here);
  await page.locator("#code").fill(code === "123456" ? "654321" : "123456");
  await submit(page, "#code");
  await expect(page.locator('#errors a[href="#code"]')).toBeVisible();
  await page.goto(`${here}?code=${code}`);
  await expect(page.locator("#code")).toHaveValue(code);
  await submit(page, "#code");
  await said(page, "Votre présence est notée");
  await sofia.goto(`/fr${NETWORK}/lead/missions/${mission}`);
  await expect(sofia.locator("#people")).toContainText("1 présents sur 1 inscrits");
  await page.goto(`/fr${NETWORK}/certificate`);
  await said(page, "Yanis Belkacem");
});

test("a member proposes, and says what it costs", async () => {
  await anyone.goto(`/fr${ENVELOPE}/proposals/new`);
  await expect(anyone.locator("#email")).toBeVisible();
  const page = phones.lea;
  await page.goto(`/fr${ENVELOPE}`);
  await page.locator(`main a[href="/fr${ENVELOPE}/proposals/new"]`).click();
  await page.locator("#title").fill(TITLE);
  await page.locator("#text").fill("Douze casiers fermés devant le lycée, pour que les vélos ne disparaissent plus.");
  await page.locator("#amount").fill("beaucoup");
  await submit(page, "#amount");
  await expect(page.locator('#errors a[href="#amount"]')).toBeVisible();
  await expect(page.locator("#title")).toHaveValue(TITLE);
  await page.locator("#amount").fill(typed(ASKED));
  await submit(page, "#amount");
  await said(page, "C’est proposé");
  await expect(page).toHaveURL(new RegExp(`/fr${PROPOSAL}`));
  // Public, and of nobody.
  await anyone.goto(`/fr${PROPOSAL}`);
  await said(anyone, TITLE);
  await expect(anyone.locator("main")).not.toContainText("Léa");
});

/** The lead calls the group together; gives the way to the meeting. */
async function convene(title: string): Promise<string> {
  await sofia.goto(`/fr${ENVELOPE}/deliberations`);
  await sofia.locator(`main a[href="/fr${ENVELOPE}/deliberations/new"]`).click();
  await sofia.locator("#title").fill(title);
  await sofia.locator("#group").selectOption({ label: GROUP });
  await sofia.locator("#starts").fill(soon(10));
  await sofia.locator("#place").fill("Salle B12");
  await submit(sofia, "#place");
  await said(sofia, "La séance est prévue");
  return new URL(sofia.url()).pathname.replace(/\/chair$/, "");
}

/** A member takes the code from the chair's screen. */
async function checkIn(who: Member, meeting: string) {
  await sofia.goto(`${meeting}/chair`);
  const code = (await sofia.locator(".deliberation-code").innerText()).replace(/\D/g, "");
  await phones[who].goto(meeting);
  await phones[who].locator("#code").fill(code);
  await submit(phones[who], "#code");
  await said(phones[who], "Vous êtes noté présent");
}

/** A member tables that the group gives the proposal an amount. */
async function table(who: Member, meeting: string, cents: number) {
  const page = phones[who];
  await page.goto(meeting);
  await unfold(page, "Déposer une motion");
  await page.locator('input[name="kind"][value="allocate"]').check();
  const option = page.locator("#proposal option").filter({ hasText: TITLE });
  await page.locator("#proposal").selectOption((await option.getAttribute("value"))!);
  await page.locator("#amount").fill(typed(cents));
  await submit(page, "#amount");
  await said(page, "La motion est déposée");
}

async function vote(who: Member, meeting: string, choice: "for" | "against" | "abstain") {
  await phones[who].goto(meeting);
  await press(phones[who], "deliberations/vote", `[value=${choice}]`);
  await said(phones[who], "Vous avez voté");
}

/** Presses the chair's button for what comes next. */
async function next(meeting: string, act: string) {
  await sofia.goto(`${meeting}/chair`);
  await sofia.locator(`#next button[value="${act}"]`).click();
}

test("below the quorum nothing is voted; with it the group allocates, one of them by keyboard alone", async () => {
  const meeting = await convene("Choisir nos projets");
  await mailTo(address("lea"), "Salle B12");
  await checkIn("lea", meeting);
  await table("lea", meeting, ASKED);
  await next(meeting, "open");
  await said(sofia, "La séance est ouverte");
  await said(sofia, "Il en faut 2, sur 3");
  await next(meeting, "put");
  await said(sofia, "Présents : 1. Il en faut 2");
  await expect(sofia.locator('#next button[value="close"]')).toHaveCount(0);

  await checkIn("yanis", meeting);
  await checkIn("noe", meeting);
  await next(meeting, "put");
  await said(sofia, "Le vote est ouvert");

  const page = phones.lea;
  await page.goto(meeting);
  const button = page.locator('form[action="/api/deliberations/vote"] button[value="for"]');
  await expect(button).toBeVisible();
  const reached = () => button.evaluate((one) => one === document.activeElement);
  for (let steps = 0; steps < 60 && !(await reached()); steps++) await page.keyboard.press("Tab");
  expect(await reached()).toBe(true);
  await page.keyboard.press("Enter");
  await said(page, "Vous avez voté : Pour");
  await vote("yanis", meeting, "for");
  await vote("noe", meeting, "abstain");
  await next(meeting, "close");
  await said(sofia, "Le vote est fini");
  await expect(sofia.locator("#motions")).toContainText("adoptée");

  await next(meeting, "close");
  await said(sofia, "La séance est finie");
  const minutes = `${meeting}/minutes`;
  expect((await anyone.request.get(minutes)).status()).toBe(404);
  await sofia.goto(minutes);
  await unfold(sofia, /procès-verbal|Approuver/);
  await press(sofia, "deliberations/approve");
  await anyone.goto(minutes);
  await expect(anyone.locator("article.minutes")).toContainText(TITLE);
  for (const name of ["Léa", "Yanis", "Noé"]) await expect(anyone.locator("main")).not.toContainText(name);
  expect((await figures()).allocated).toBe(ASKED);
});

const figures = async () => (await (await anyone.request.get(`${ENVELOPE}/data.json`)).json()).figures;

/** Opens the proposal at the desk, and sends one of its forms. */
async function act(fields: Record<string, string>, words: string) {
  await anna.goto(`/fr/desk${PROPOSAL}`);
  for (const [field, value] of Object.entries(fields)) await anna.locator(`#${field}`).fill(value);
  await submit(anna, `#${Object.keys(fields)[0]}`);
  await said(anna, words);
}

test("the city sends it back with a reason, which the group reads", async () => {
  await anna.goto(`/fr/desk${PROPOSAL}`);
  await anna.locator("#sent_back").fill("Non");
  await submit(anna, "#sent_back");
  await expect(anna.locator('#errors a[href="#sent_back"]')).toBeVisible();
  await act({ sent_back: REASON }, "La proposition est renvoyée");
  await mailTo(address("lea"), REASON);
  await anyone.goto(`/fr${PROPOSAL}`);
  await said(anyone, REASON);
  expect(await figures()).toMatchObject({ allocated: 0, remaining: CEILING });
});

test("without consent the minor only reads; the others deliberate a second time", async () => {
  await anyone.goto(consent);
  await unfold(anyone, "Retirer mon accord");
  await press(anyone, "networks/consent", "[value=withdrawn]");
  await said(anyone, "Vous avez retiré votre accord");

  await phones.lea.goto(`/fr${PROPOSAL}`);
  await phones.lea.locator('form[action="/api/proposals/cost"] #amount').fill(typed(AGREED));
  await press(phones.lea, "proposals/cost");
  await said(phones.lea, "Le coût est noté");

  const meeting = (second = await convene("Revoir le montant"));
  await phones.yanis.goto(meeting);
  await expect(phones.yanis.locator('form[action="/api/deliberations/here"]')).toHaveCount(0);
  await expect(phones.yanis.locator("main .notice").first()).toBeVisible();
  await phones.lea.goto(meeting);
  await said(phones.lea, REASON);
  await checkIn("lea", meeting);
  await checkIn("noe", meeting);
  await table("noe", meeting, AGREED);
  await next(meeting, "open");
  await said(sofia, "Il en faut 1, sur 2");
  await next(meeting, "put");
  await vote("lea", meeting, "for");
  await vote("noe", meeting, "for");
  await next(meeting, "close");
  await expect(sofia.locator("#motions")).toContainText("adoptée");
});

test("a vote is secret: two scrutineers open the box together, and everybody finds their receipt", async () => {
  const { lea, noe } = phones;
  await lea.goto(second);
  await unfold(lea, "Déposer une motion");
  await lea.locator('input[name="kind"][value="other"]').check();
  await lea.locator("#text").fill("Nos séances ont lieu le mercredi, et plus le soir.");
  await lea.locator('input[name="secret"]').check();
  await submit(lea, "#text");
  await said(lea, "La motion est déposée");

  const box = `${second}/secret/2`;
  await sofia.goto(box);
  await sofia.getByLabel("Léa").check();
  await press(sofia, "secret-motions/name");
  await expect(sofia.locator("#errors a")).toBeVisible();
  await sofia.getByLabel("Léa").check();
  await sofia.getByLabel("Noé").check();
  await press(sofia, "secret-motions/name");
  await said(sofia, "Les scrutateurs sont nommés");

  // One keeps the key on the phone, the other one on paper.
  await lea.goto(box);
  await press(lea, "secret-motions/take-key");
  await expect(lea.locator(".share-words li")).toHaveCount(24);
  await press(lea, "secret-motions/confirm-key", ":not([name])");
  await said(lea, "Votre clé est prête");
  await noe.goto(box);
  await press(noe, "secret-motions/take-key");
  const words = (await noe.locator(".share-words li").allTextContents()).join(" ");
  const onPaper = async (action: string, typed: string) => {
    await noe.locator("#words").fill(typed);
    await press(noe, `secret-motions/${action}`, "[name=typed]");
  };
  await onPaper("confirm-key", "tilleul");
  await expect(noe.locator('#errors a[href="#words"]')).toBeVisible();
  await onPaper("confirm-key", words);
  await said(noe, "L’urne est fermée à clé");
  await sofia.goto(box);
  await press(sofia, "secret-motions/put");
  await said(sofia, "Le vote est ouvert");

  const cast = async (page: Page, choice: string) => {
    await page.goto(box);
    await press(page, "secret-motions/cast");
    await expect(page.locator("#errors a")).toBeVisible();
    await page.locator(`input[name="choice"][value="${choice}"]`).check();
    await press(page, "secret-motions/cast");
    await said(page, "Vous avez voté");
    return (await page.locator(".secret-receipt").innerText()).trim();
  };
  const receipts = [await cast(lea, "for"), await cast(noe, "against")];
  await expect(lea.locator('form[action="/api/secret-motions/give-key"]')).toHaveCount(0);
  await sofia.goto(box);
  await unfold(sofia, "Finir le vote");
  await press(sofia, "secret-motions/close");
  await said(sofia, "Le vote est fini");
  await lea.goto(box);
  await press(lea, "secret-motions/give-key");
  await said(lea, "Votre clé est rendue");
  await sofia.goto(box);
  await said(sofia, "1 clés rendues. Il en faut 2.");
  await expect(sofia.locator('form[action="/api/secret-motions/open"]')).toHaveCount(0);
  await noe.goto(box);
  await onPaper("give-key", words);
  await said(noe, "Votre clé est rendue");
  await sofia.goto(box);
  await press(sofia, "secret-motions/open");
  await said(sofia, "La motion est rejetée");
  const listed = await sofia.locator(".secret-receipts .verbatim").allInnerTexts();
  expect(listed.map((one) => one.trim()).sort()).toEqual([...receipts].sort());
  await lea.goto(box);
  await expect(lea.locator(".secret-receipts li").filter({ hasText: receipts[0] })).toContainText("C’est le vôtre");
  await lea.goto(second);
  await expect(lea.locator("#motion-1")).toContainText("Qui a voté quoi");
  await expect(lea.locator("#motion-2")).not.toContainText("Qui a voté quoi");

  await next(second, "close");
  await sofia.goto(`${second}/minutes`);
  await unfold(sofia, /procès-verbal|Approuver/);
  await press(sofia, "deliberations/approve");
});

test("the city signs, ratifies, orders and pays", async () => {
  // Who binds the city shows again who they are, and has typed nothing in vain.
  letTimePass();
  await anna.goto(`/fr/desk${PROPOSAL}`);
  await anna.locator("#signed_reference").fill("ARR-2026-12");
  await submit(anna, "#signed_reference");
  await expect(anna).toHaveURL(/\/account\/again/);
  await press(anna, "credentials/passkey");
  await expect(anna).toHaveURL(new RegExp(`/fr/desk${PROPOSAL}`));
  await expect(anna.locator("#signed_reference")).toHaveValue("ARR-2026-12");
  await submit(anna, "#signed_reference");
  await said(anna, "C’est signé");
  await act({ ratified_on: day(), ratified_reference: "DEL-2026-114" }, "La décision du conseil est notée");
  await anna.goto(`/fr/desk${PROPOSAL}`);
  await expect(anna.locator("#order_amount")).not.toHaveValue("");
  await anna.locator("#order_amount").fill(typed(AGREED + 1));
  await anna.locator("#order_reference").fill("ENG-2026-0412");
  await submit(anna, "#order_amount");
  await expect(anna.locator('#errors a[href="#order_amount"]')).toBeVisible();
  await expect(anna.locator("#order_reference")).toHaveValue("ENG-2026-0412");
  await act({ order_amount: typed(AGREED), order_reference: "ENG-2026-0412" }, "La commande est notée");
  await anna.goto(`/fr/desk${PROPOSAL}`);
  await anna.locator("#paid_amount").fill(typed(PAID));
  await anna.locator("#paid_reference").fill("mandat 2026-1187");
  await anna.locator('input[name="last"]').check();
  await submit(anna, "#paid_amount");
  await said(anna, "Le paiement est noté");
});

test("the public page, the ledger and the data agree to the cent", async () => {
  const data = await (await anyone.request.get(`${ENVELOPE}/data.json`)).json();
  expect(data.figures).toMatchObject({ ceiling: CEILING, spent: PAID, allocated: PAID, remaining: CEILING - PAID });

  await anyone.goto(`/fr${ENVELOPE}`);
  const parts = Object.fromEntries(
    await anyone
      .locator(".money-table .money-amount")
      .evaluateAll((all) => all.map((one) => [one.getAttribute("data-part")!, Number(one.getAttribute("data-cents"))])),
  );
  expect(parts).toMatchObject({ ceiling: CEILING, spent: PAID, remaining: CEILING - PAID });
  const { ceiling, ...others } = parts;
  expect(Object.values(others).reduce((sum, cents) => sum + cents, 0)).toBe(ceiling);

  await anyone.goto(`/fr${ENVELOPE}/ledger`);
  const of = (name: string) => anyone.locator(`[data-${name}]`).evaluateAll((all, name) => all.map((one) => Number(one.getAttribute(`data-${name}`))), name);
  expect(await of("cents")).toEqual(data.entries.map((entry: { amount: number }) => entry.amount));
  expect(await of("left")).toEqual(data.entries.map((entry: { remaining: number }) => entry.remaining));
  expect((await of("left")).pop()).toBe(CEILING - PAID);

  const csv = await (await anyone.request.get(`${ENVELOPE}/ledger.csv`)).text();
  expect(csv.trim().split("\n")).toHaveLength(data.entries.length + 1);
  // What is public names nobody.
  for (const text of [csv, JSON.stringify(data), await anyone.content()]) {
    for (const { name } of Object.values(MEMBERS)) expect(text).not.toContain(name.split(" ")[0]);
    expect(text).not.toContain("@");
  }
});

const PUBLIC = ["/ambassadors", NETWORK, `${NETWORK}/join`, `${NETWORK}/rules`, `${NETWORK}/poster`, `${NETWORK}/stories`, `${NETWORK}/missions`];
const OF_MONEY = ["/envelopes", ENVELOPE, `${ENVELOPE}/ledger`, `${ENVELOPE}/simulate`, `${ENVELOPE}/deliberations`, `${ENVELOPE}/deliberations/1`, `${ENVELOPE}/deliberations/1/minutes`, `${ENVELOPE}/deliberations/2/secret/2`, PROPOSAL];

/** Opens a page that has to be there, and looks it over. */
async function look(page: Page, path: string) {
  expect.soft((await page.goto(path))?.status(), path).toBe(200);
  await expectAccessible(page);
}

for (const lang of ["fr", "fr-simple", "ar"]) {
  test(`axe finds nothing on a phone: ${lang}`, async () => {
    test.setTimeout(300_000);
    const page = phones.lea;
    const mine = ["me", "posts", "certificate", `missions/${mission}`, `missions/${mission}/here`].map((one) => `${NETWORK}/${one}`);
    const missing = phones.yanis;
    for (const path of [...PUBLIC, ...mine, ...OF_MONEY, `${ENVELOPE}/proposals/new`]) {
      await look(page, `/${lang}${path}`);
    }
    await look(missing, `/${lang}${NETWORK}/me`);
    const lead = ["", "/members", "/training", "/equipment", "/posts", "/missions", `/missions/${mission}`, `/missions/${mission}/code`];
    for (const path of [...lead.map((one) => `${NETWORK}/lead${one}`), `${ENVELOPE}/deliberations/new`, `${ENVELOPE}/deliberations/2/chair`]) {
      await look(sofia, `/${lang}${path}`);
    }
    await anyone.goto(consent.replace("/fr/", `/${lang}/`));
    await expect(anyone.locator("h1")).toHaveCount(1);
  });
}

test("axe finds nothing at the desk", async () => {
  await anna.setViewportSize(PHONE);
  for (const path of ["/networks", "/networks/jeunes", "/networks/new?template=committees", "/envelopes", "/envelopes/new", "/envelopes/lycees", "/envelopes/lycees/ledger", "/envelopes/lycees/proposals", PROPOSAL]) {
    await look(anna, `/fr/desk${path}`);
  }
});
