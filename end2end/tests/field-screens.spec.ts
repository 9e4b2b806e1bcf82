// The kit's screens with a finger, with a keyboard, read aloud, from right to left; and that nothing typed on them stays.
import { type Page, expect, test } from "@playwright/test";
import { expectAccessible, listen } from "../support/access";
import { type Outing, cardsOf, codeOf, contact, counted, deskOf, encounter, kitOf, plan, voteBy } from "../support/field";
import { waiting } from "../support/kit";
import { type Own, own } from "../support/own";
import { VOTING } from "../support/parvis";
import { Phone } from "../support/phone";
import { button, expectSaid, handBack, leaveContact, letIn, to, toProjects, voteOnScreen } from "../support/screens";

test.describe.configure({ mode: "default", timeout: 180_000 });

let there: Own;
let desk: Page;
let market: Outing;
let cards: string[];
const phones: Phone[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  there = await own();
  desk = await deskOf(browser, there);
  market = await plan(desk, VOTING, "Marché des écrans");
  cards = await cardsOf(desk, 20);
});

test.afterEach(async () => {
  for (const phone of phones.splice(0)) await phone.stop();
});

test.afterAll(async () => {
  await desk?.context().close();
  await there?.stop();
});

/** A phone on its first screen. */
async function fresh(lang = "fr"): Promise<Phone> {
  const phone = await Phone.start({ baseURL: there.url, lang });
  phones.push(phone);
  await phone.open();
  await expect(phone.page.locator("#start-code")).toBeVisible({ timeout: 30_000 });
  return phone;
}

/** One that is let in by its screens. */
async function letInPhone(lang = "fr"): Promise<Phone> {
  const phone = await fresh(lang);
  await letIn(phone.page, await codeOf(desk, market, 1), "Téléphone de Léa");
  await phone.settled();
  return phone;
}

test("a morning at the market, by the screens alone", async () => {
  const before = counted(there, [market]);
  const phone = await letInPhone();
  const { page } = phone;
  const heard = listen(page, there.url);
  await phone.context.setOffline(true);
  await to(page, "collect");
  await button(page, "field-met").click();
  await expectSaid(page, "field-kept-met");
  await button(page, "field-refused").click();
  await expectSaid(page, "field-kept-refused");
  await leaveContact(page, "marche@example.org", "Ana Morel");
  const receipt = await voteOnScreen(page, cards.pop()!);
  expect(receipt).toMatch(/^[0-9A-Z]{4}( [0-9A-Z]{4}){3}$/);
  await handBack(page);
  await expect(page.locator("#kit")).not.toContainText(receipt);
  await to(page, "queue");
  await phone.hand();
  expect(waiting(await phone.state())).toBe(4);
  await phone.context.setOffline(false);
  await expect(async () => {
    const send = button(page, "field-send");
    // The kit also sends by itself: the button may be off by then.
    if (await send.isEnabled()) await send.click({ timeout: 2_000 });
    await expectSaid(page, "field-queue-empty");
  }).toPass({ timeout: 60_000 });
  const after = counted(there, [market]);
  expect(after.people).toBe(before.people + 2);
  expect(after.contacts).toBe(before.contacts + 1);
  expect(after.marks).toBe(before.marks + 1);
  expect(after.leaves).toBe(before.leaves + 1);
  expect(heard.filter((line) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(line))).toEqual([]);
});

test("what is typed on the screens is in no file of the phone", async () => {
  const phone = await letInPhone();
  const { page } = phone;
  await phone.context.setOffline(true);
  const card = cards.pop()!;
  await leaveContact(page, "invisible@quartier.example.org", "Zinédine Secret");
  const receipt = await voteOnScreen(page, card);
  await handBack(page);
  // Half a form is on the screen when the browser ends.
  await button(page, "field-contact").click();
  await page.locator("#contact-name").fill("Fatou Inachevée");
  await page.waitForTimeout(3_000);
  const secrets = ["invisible@quartier", "Zinédine", "Inachevée", card, card.replace(/\W/g, ""), receipt, receipt.replace(/ /g, "")];
  expect(secrets.filter((secret) => phone.filesWith([secret]).length)).toEqual([]);
  await phone.context.close();
  expect(phone.filesWith(secrets)).toEqual([]);
});

for (const lang of ["fr", "fr-simple", "ar"]) {
  test(`every screen can be used by everybody: ${lang}`, async () => {
    const phone = await fresh(lang);
    const { page } = phone;
    await expectAccessible(page, `start, ${lang}`);
    await page.locator("form:has(#start-code) button[type=submit]").click();
    await expect(page.locator("#start-code")).toBeFocused();
    await expectAccessible(page, `start with faults, ${lang}`);
    await letIn(page, await codeOf(desk, market, 1), "Téléphone de Léa");
    await phone.settled();
    await phone.hand();
    const kit = await kitOf(phone);
    for (const place of ["ready", "collect", "debrief"] as const) {
      await to(page, place);
      await expectAccessible(page, `${place}, ${lang}`);
    }
    for (const key of ["field-idea", "field-contact", "field-vote"]) {
      await to(page, "collect");
      await button(page, key).click();
      await expectAccessible(page, `${key}, ${lang}`);
    }
    // A queue with something that waits, and something that was refused.
    const card = cards.pop()!;
    await phone.ask(voteBy(card, kit, 1).ask);
    await phone.ask(voteBy(card, kit, 2).ask);
    await phone.ask({ ask: "send" });
    await expect.poll(async () => (await phone.state()).refused.length, { timeout: 30_000 }).toBe(1);
    await phone.context.setOffline(true);
    await phone.ask(encounter(0, kit).ask);
    await phone.ask(contact(`file-${lang}@example.org`, kit).ask);
    await phone.open();
    await to(page, "queue");
    await expectSaid(page, "field-refusal-card-used");
    await expectAccessible(page, `queue, ${lang}`);
    // The resident's screens, in the language that the resident takes.
    await to(page, "collect");
    await button(page, "field-vote").click();
    await button(page, "field-hand-go").click();
    await expectAccessible(page, `languages, ${lang}`);
    const language = page.locator(`.resident-language[lang="${lang}"], .resident-language:has([lang="${lang}"])`);
    await ((await language.count()) ? language.first() : page.locator(".resident-language").first()).click();
    await expectAccessible(page, `about, ${lang}`);
    await toProjects(page);
    await expectAccessible(page, `projects, ${lang}`);
  });
}

test("the browser is asked to clear nothing, by the page and not by its worker", async () => {
  const phone = await Phone.start({ baseURL: there.url });
  phones.push(phone);
  await phone.context.addInitScript(() => {
    navigator.storage.persist = async () => {
      document.documentElement.dataset.persist = "asked";
      return true;
    };
  });
  await phone.open();
  await letIn(phone.page, await codeOf(desk, market, 1), "Téléphone de Léa");
  await expect(phone.page.locator("html")).toHaveAttribute("data-persist", "asked", { timeout: 30_000 });
});

test("back leads to the outing, and not out of the kit", async () => {
  const phone = await letInPhone();
  const { page } = phone;
  for (const key of ["field-idea", "field-contact"]) {
    await to(page, "collect");
    await button(page, key).click();
    await expect(page.locator("#idea-title, #contact-name")).toBeVisible();
    await page.goBack();
    await expect(button(page, "field-met")).toBeVisible();
  }
  await to(page, "queue");
  await page.goBack();
  await expect(button(page, "field-met")).toBeVisible();
});

test("a code that is scanned while the kit is open begins with it, and leaves the address", async () => {
  const phone = await letInPhone();
  const { page } = phone;
  await to(page, "collect");
  await page.evaluate(() => (location.hash = "#code=ABCDE"));
  await expect(page.locator("#start-code")).toHaveValue("ABCDE");
  expect(page.url()).not.toContain("#");
});

test("with a keyboard alone", async () => {
  const phone = await letInPhone();
  const { page } = phone;
  await to(page, "collect");
  await page.locator("#kit-title").focus();
  const met = button(page, "field-met");
  for (let tabs = 0; tabs < 12 && !(await met.evaluate((button) => button === document.activeElement)); tabs++) await page.keyboard.press("Tab");
  await expect(met).toBeFocused();
  await page.keyboard.press("Enter");
  await expectSaid(page, "field-kept-met");
  const form = button(page, "field-contact");
  for (let tabs = 0; tabs < 20 && !(await form.evaluate((button) => button === document.activeElement)); tabs++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#kit-title")).toBeFocused();
  await page.locator("#contact-name").focus();
  await page.keyboard.type("Ana");
  await page.keyboard.press("Tab");
  await expect(page.locator("#contact-name")).not.toBeFocused();
});

test("the vote closes meanwhile: what was made before is taken, what comes too late is told", async ({ browser }) => {
  // The clock of a demonstration never goes back: one of its own.
  const late = await own();
  const staff = await deskOf(browser, late);
  try {
    const outing = await plan(staff, VOTING, "Dernier marché");
    const codes = await cardsOf(staff, 3);
    const start = async () => {
      const phone = await Phone.start({ baseURL: late.url });
      phones.push(phone);
      await phone.open();
      await phone.hand();
      await phone.prepare(await codeOf(staff, outing, 1), "Téléphone");
      return phone;
    };
    const [first, second] = [await start(), await start()];
    const kit = await kitOf(first);
    const before = counted(late, [outing]);
    for (const [phone, card] of [
      [first, codes[0]!],
      [second, codes[1]!],
    ] as const) {
      await phone.context.setOffline(true);
      expect((await phone.ask(voteBy(card, kit, 1).ask)).told).toBe("voted");
    }
    const move = (to: number) => staff.request.post("/api/demonstration/move-clock", { form: { to: Math.floor(to / 1000) }, headers: { origin: late.url } });
    const close = Date.parse(kit.vote!.phase.ends);
    await move(close + 60_000);
    await first.context.setOffline(false);
    await expect.poll(async () => (await first.ask({ ask: "send" }), waiting(await first.state())), { timeout: 30_000 }).toBe(0);
    expect((await first.state()).refused).toEqual([]);
    expect(counted(late, [outing]).marks).toBe(before.marks + 1);
    expect(counted(late, [outing]).leaves).toBe(before.leaves + 1);
    // Whoever asks for a ballot now is told, before anything is filled in.
    const third = await start();
    expect(await third.ask(voteBy(codes[2]!, kit, 1).ask)).toMatchObject({ told: "trouble", trouble: "vote_closed" });
    await third.open();
    await to(third.page, "collect");
    await button(third.page, "field-vote").click();
    await expectSaid(third.page, "field-vote-over");
    await move(close + 25 * 3_600_000);
    await second.context.setOffline(false);
    await expect.poll(async () => (await second.ask({ ask: "send" }), (await second.state()).refused), { timeout: 30_000 }).toMatchObject([{ kind: "vote", why: "vote_over" }]);
    await second.open();
    await to(second.page, "queue");
    await expectSaid(second.page, "field-refusal-vote-over");
    expect(counted(late, [outing]).marks).toBe(before.marks + 1);
  } finally {
    await staff.context().close();
    await late.stop();
  }
});
