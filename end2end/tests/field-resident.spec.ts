// Resident mode: somebody votes on the team's phone with no network, in their language, and leaves nothing on it.
import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "../support/access";
import { type Outing, cardsOf, codeOf, counted, deskOf, plan } from "../support/field";
import { waiting } from "../support/kit";
import { type Own, own } from "../support/own";
import { VOTING } from "../support/parvis";
import { Phone } from "../support/phone";
import { handBack, handOver, letIn, toProjects, voteOnScreen } from "../support/screens";
import { says } from "../support/texts";

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
  market = await plan(desk, VOTING, "Marché des voisins");
  cards = await cardsOf(desk, 12);
});

test.afterEach(async () => {
  for (const phone of phones.splice(0)) await phone.stop();
});

test.afterAll(async () => {
  await desk?.context().close();
  await there?.stop();
});

/** A phone that is let in, prepared, and without a network. `form` is another form of ballot than the edition's. */
async function prepared(form?: object): Promise<Phone> {
  const phone = await Phone.start({ baseURL: there.url });
  phones.push(phone);
  if (form) {
    await phone.context.route("**/api/field/kit", async (route) => {
      const answer = await route.fetch();
      const kit = await answer.json();
      kit.vote.form = form;
      await route.fulfill({ response: answer, json: kit });
    });
  }
  await phone.open();
  await letIn(phone.page, await codeOf(desk, market, 1), "Téléphone de Léa");
  await phone.settled();
  await phone.context.setOffline(true);
  return phone;
}

const region = (page: Page) => page.locator("#resident");
const bar = (page: Page) => page.locator(".resident-bar");
const pick = (page: Page, at: number) => page.locator(".resident-pick").nth(at);
const onwards = (page: Page) => page.locator(".resident-next:visible").last().click();

/** The button of the team, held for so long. */
async function hold(page: Page, milliseconds: number) {
  const box = (await page.locator(".resident-team").boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(milliseconds);
  await page.mouse.up();
}

test("four languages, each at once and in its own direction", async () => {
  const { page } = await prepared();
  const codes = ["fr", "fr-simple", "en", "ar"];
  for (const [at, code] of codes.entries()) {
    await handOver(page, at);
    await expect(region(page)).toHaveAttribute("lang", code);
    await expect(region(page)).toHaveAttribute("dir", code === "ar" ? "rtl" : "ltr");
    await expect(page.locator("#resident-head")).toHaveText(says(code, "field_resident", "resident-about-title"));
    await expect(page.locator("#resident-head")).toBeFocused();
    await expectAccessible(page, `about, ${code}`);
    await toProjects(page);
    await expectAccessible(page, `projects, ${code}`);
    await page.locator(".resident-blank button").click();
    await expectAccessible(page, `summary, ${code}`);
    await region(page).locator(".button-confirm").click();
    await expectAccessible(page, `who, ${code}`);
    await leave(page);
  }
});

/** Back to the team, by the held button and its question. */
async function leave(page: Page) {
  await page.locator(".resident-team").scrollIntoViewIfNeeded();
  await hold(page, 2_300);
  await expect(page.locator("#resident-team-title")).toBeFocused();
  await region(page).locator(".button-danger").click();
  await expect(region(page)).toHaveCount(0);
  await page.locator("#kit .kit-body button").first().click();
}

test("an approval ballot says what is too much, and is sealed without a network", async () => {
  const phone = await prepared({ form: "approval", min: 1, max: 2 });
  const { page } = phone;
  const before = counted(there, [market]);
  await handOver(page);
  await toProjects(page);
  await onwards(page);
  await expect(page.locator("#resident-bar .resident-fault")).toHaveText(says("fr", "field_resident", "resident-fault-none"));
  for (const at of [0, 1, 2]) await pick(page, at).click();
  await expect(bar(page)).toHaveText(/3.*2/);
  await onwards(page);
  await expect(page.locator("#resident-bar .resident-fault")).toHaveText(says("fr", "field_resident", "resident-fault-many"));
  await expect(page.locator(".resident-cards")).toBeVisible();
  await pick(page, 1).click();
  await expect(page.locator("#resident-bar .resident-fault")).toHaveText("");
  await onwards(page);
  await expect(page.locator(".resident-chosen li")).toHaveCount(2);
  await region(page).locator(".button-confirm").click();
  const code = page.locator("#resident-code");
  if (!(await code.isVisible())) await page.locator(".resident-answer").first().click();
  // One wrong character is told while it is typed.
  const card = cards.pop()!;
  const wrong = card.slice(0, -1) + (card.endsWith("A") ? "B" : "A");
  await code.fill(wrong);
  await expect(page.locator("#resident-code-fault")).toHaveText(says("fr", "field_resident", "resident-code-wrong"));
  await code.fill(card);
  await expect(page.locator("#resident-code-fault")).toHaveText("");
  await region(page).locator("form .button-confirm").click();
  await expect(page.locator(".receipt-group")).toHaveCount(4, { timeout: 30_000 });
  await expect(page.locator("#resident .receipt-qr svg")).toBeVisible();
  await expectAccessible(page, "receipt");
  await handBack(page);
  await phone.hand();
  expect(waiting(await phone.state())).toBe(1);
  await phone.context.setOffline(false);
  await expect.poll(async () => (await phone.ask({ ask: "send" }), waiting(await phone.state())), { timeout: 60_000 }).toBe(0);
  const after = counted(there, [market]);
  expect([after.marks, after.leaves]).toEqual([before.marks + 1, before.leaves + 1]);
});

test("a purse says what is left of it", async () => {
  const { page } = await prepared({ form: "knapsack", cap: 1_000_000_000_00 });
  await handOver(page, 2);
  await toProjects(page);
  const whole = await bar(page).textContent();
  await pick(page, 0).click();
  await expect(bar(page)).not.toHaveText(whole!);
  await onwards(page);
  await expect(page.locator(".chosen-sum")).toHaveText(says("en", "field_resident", "resident-sum"));
});

test("nothing of a vote is left for who comes next", async () => {
  const { page } = await prepared({ form: "approval", min: 1, max: 2 });
  const receipt = await voteOnScreen(page, cards.pop()!);
  await onwards(page);
  await expect(page.locator(".resident-language")).toHaveCount(4);
  expect(await page.content()).not.toContain(receipt.slice(0, 4));
  await page.locator(".resident-language").first().click();
  await toProjects(page);
  await expect(page.locator(".resident-pick-on")).toHaveCount(0);
  await expect(bar(page)).toHaveText(/: 0 /);
});

test("the team's screens are behind a held button; back and a short press stay inside", async () => {
  const { page } = await prepared();
  await handOver(page);
  await toProjects(page);
  await pick(page, 0).click();
  await page.goBack();
  await expect(region(page)).toBeVisible();
  await page.locator(".resident-team").scrollIntoViewIfNeeded();
  await hold(page, 400);
  await page.waitForTimeout(2_000);
  await expect(page.locator("#resident-team-title")).toHaveCount(0);
  await leave(page);
});

test("a receipt goes by itself, and stays longer for who asks", async () => {
  const { page } = await prepared();
  await page.clock.install();
  await voteOnScreen(page, cards.pop()!);
  await page.clock.runFor(50_000);
  await page.locator(".resident-time .button-quiet").click();
  await page.clock.runFor(50_000);
  await expect(page.locator(".receipt-group")).toHaveCount(4);
  await page.clock.runFor(12_000);
  await expect(page.locator(".receipt-group")).toHaveCount(0);
  await expect(page.locator(".resident-language")).toHaveCount(4);
});

test("a phone that is left alone asks, and then forgets", async () => {
  const { page } = await prepared();
  await page.clock.install();
  await handOver(page);
  await toProjects(page);
  await pick(page, 0).click();
  await page.clock.runFor(181_000);
  await expect(page.locator("#resident-stay")).toBeVisible();
  await expectAccessible(page, "is somebody there");
  await page.locator("#resident-stay").click();
  await expect(page.locator(".resident-pick-on")).toHaveCount(1);
  await page.clock.runFor(212_000);
  await expect(page.locator(".resident-language")).toHaveCount(4);
});

test("a page that is put aside shows nothing of a vote until it is touched", async () => {
  const { page } = await prepared();
  await handOver(page);
  await toProjects(page);
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { get: () => true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  const cover = page.locator("#resident-uncover");
  await expect(cover).toBeVisible();
  await expectAccessible(page, "covered");
  await cover.click();
  await expect(page.locator(".resident-cards")).toBeVisible();
  await expect(cover).toHaveCount(0);
});

test("who has voted in Arabic reads in Arabic that it is over", async () => {
  const { page } = await prepared();
  await page.clock.install();
  await handOver(page, 3);
  await toProjects(page);
  await page.locator(".resident-blank button").click();
  await page.clock.runFor(212_000);
  await expect(page.locator(".resident-ended")).toHaveAttribute("lang", "ar");
  await expect(page.locator(".resident-ended")).toContainText(says("ar", "field_resident", "resident-ended"));
});

test("a whole vote with a keyboard alone", async () => {
  const { page } = await prepared();
  await handOver(page);
  const press = async (selector: string) => {
    await page.locator(selector).first().focus();
    await page.keyboard.press("Enter");
  };
  await press(".resident-next");
  while (!(await page.locator(".resident-cards").count())) await press(".resident-answer");
  await press(".resident-pick");
  await expect(page.locator(".resident-pick-on")).toHaveCount(1);
  await press(".resident-foot .resident-next");
  await press("#resident .button-confirm");
  if (!(await page.locator("#resident-code").isVisible())) await press(".resident-answer");
  await page.locator("#resident-code").focus();
  await page.keyboard.type(cards.pop()!);
  await page.keyboard.press("Enter");
  await expect(page.locator(".receipt-group")).toHaveCount(4, { timeout: 30_000 });
});

test("without a camera the code is typed", async () => {
  const { page } = await prepared();
  await handOver(page);
  await toProjects(page);
  await pick(page, 0).click();
  await onwards(page);
  await region(page).locator(".button-confirm").click();
  if (!(await page.locator("#resident-code").isVisible())) await page.locator(".resident-answer").first().click();
  await page.locator(".scanner-button").click();
  await expect(page.locator(".scanner [role=status]")).toHaveText(/./);
  await expect(page.locator("#resident-code")).toBeEditable();
});
