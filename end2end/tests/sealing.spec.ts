// The device way, and what may go wrong on it: what is sent, what is kept, what is taken up again.
import type { Page, Request } from "@playwright/test";
import { awake, expect, identify, somebody, test } from "../support/parvis";
import { booth, box, cards, check, choose, chosen, confirm, declare, keptHere, press, receiptNumber, toSummary } from "../support/vote";

const BOX = "**/api/box/*";
const SERVER_SAW = "Le serveur a vu vos choix un instant";
const NOBODY_SAW = "a été scellé sur cet appareil";

/** From the cards to the last button. */
async function ready(page: Page, address: string) {
  await page.goto(booth("fr"));
  await awake(page);
  await choose(page, (await cards(page)).slice(0, 2));
  await toSummary(page);
  await identify(page, address);
  await declare(page);
}

test("the choices leave the device sealed, and the ballot leaves it without a name", async ({ page, open }) => {
  const sent: Request[] = [];
  page.on("request", (request) => sent.push(request));
  await open(booth("fr"));
  const picked = (await cards(page)).slice(0, 2);
  await choose(page, picked);
  await toSummary(page);
  await expect(chosen(page)).toHaveCount(2);
  await identify(page, somebody("seule"));
  await declare(page);
  const receipt = await confirm(page);
  await expect(page.locator("main")).toContainText(NOBODY_SAW);
  await expect(page.locator("#receipt-qr svg")).toBeVisible();

  const cast = sent.filter((request) => /\/api\/box\/[^/]+$/.test(request.url()));
  expect(cast).toHaveLength(1);
  expect((await cast[0].allHeaders())["cookie"]).toBeUndefined();
  const word = receipt.replaceAll(" ", "");
  for (const request of sent) {
    const said = `${request.url()} ${request.postData() ?? ""}`;
    for (const { id } of picked) expect(said).not.toContain(id);
    expect(said).not.toContain("picks");
    // Who has the session is not told which ballot is whose.
    if ((await request.allHeaders())["cookie"]) expect(said).not.toContain(word);
  }

  // Finding it tells nobody who asks.
  await page.locator("#receipt-check").click();
  await expect(page).toHaveURL(new RegExp(`${check("fr")}#`));
  await expect(page.locator('[data-answer="pending"]:visible, [data-answer="published"]:visible')).toHaveCount(1);
  const asked = sent.filter((request) => request.url().includes("/receipt/"));
  expect(asked).toHaveLength(1);
  expect((await asked[0].allHeaders())["cookie"]).toBeUndefined();
});

test("a connection lost before the box is taken up by the button, after a reload, and after a restart", async ({ page, browser, baseURL }) => {
  await ready(page, somebody("perdue"));
  await page.route(BOX, (route) => route.abort());
  await press(page);
  await expect(page.locator("#unsent")).toBeVisible();
  await expect(page.locator("#unsent-says")).toContainText("Rien n’est perdu");
  await expect(page.locator("#booth-rest")).toBeHidden();
  await page.locator("#unsent-again").click();
  await expect(page.locator("#unsent-says")).toContainText("Rien n’est perdu");

  // The home page says so too, and the booth offers nothing else.
  await page.goto("/fr/");
  await expect(page.locator('[data-if-kept^="parvis.cast."]')).toBeVisible();
  await page.goto(booth("fr"));
  await expect(page.locator("#unsent")).toBeVisible();
  await expect(page.locator("#booth-rest")).toBeHidden();

  // Another browser with what this one kept: the phone was switched off.
  const other = await browser.newContext({ baseURL, storageState: await page.context().storageState() });
  const restarted = await other.newPage();
  await restarted.goto(booth("fr"));
  await restarted.locator("#unsent-again").click();
  const receipt = await receiptNumber(restarted);
  await other.close();

  // The first device sends the same, and is answered the same: one ballot, one receipt.
  await page.unroute(BOX);
  await page.goto(booth("fr"));
  await page.locator("#unsent-again").click();
  expect(await receiptNumber(page)).toBe(receipt);
  expect((await keptHere(page)).some((name) => name.startsWith("parvis.cast."))).toBe(false);
});

test("an answer of the registrar that gets lost is asked for again, with the same ballot", async ({ page }) => {
  await ready(page, somebody("jeton"));
  // The roll is marked, and the device does not learn it.
  await page.route("**/api/votes/token", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await press(page);
  await expect(page.locator("#unsent")).toBeVisible();
  await page.unroute("**/api/votes/token");
  await page.reload();
  await page.locator("#unsent-again").click();
  await receiptNumber(page);
});

test("an answer of the box that gets lost gives the same receipt again", async ({ page }) => {
  await ready(page, somebody("reponse"));
  let first = "";
  await page.route(BOX, async (route) => {
    first = await (await route.fetch()).text();
    await route.abort();
  });
  await press(page);
  await expect(page.locator("#unsent")).toBeVisible();
  await page.unroute(BOX);
  const again = page.waitForResponse(BOX);
  await page.locator("#unsent-again").click();
  expect(await (await again).text()).toBe(first);
  await receiptNumber(page);
});

test("without the worker the plain forms vote", async ({ page, open }) => {
  await page.route(/worker[^/]*\.(js|wasm)/, (route) => route.abort());
  await open(booth("fr"));
  const picked = (await cards(page)).slice(0, 2);
  await choose(page, picked);
  await toSummary(page);
  await expect(chosen(page)).toHaveCount(2);
  await identify(page, somebody("simple"));
  await declare(page);
  await confirm(page);
  await expect(page.locator("main")).toContainText(SERVER_SAW);
});

test("without storage the plain forms vote", async ({ page, open }) => {
  await page.addInitScript(() => Object.defineProperty(window, "localStorage", { get: () => null }));
  await open(booth("fr"));
  await choose(page, (await cards(page)).slice(0, 2));
  await toSummary(page);
  await identify(page, somebody("sansmemoire"));
  await declare(page);
  await confirm(page);
  await expect(page.locator("main")).toContainText(SERVER_SAW);
});

test("the next voter finds nothing, and an unsent ballot is not thrown away unasked", async ({ page, open }) => {
  await open(booth("fr"));
  const [first] = await cards(page);
  await choose(page, [first]);
  await toSummary(page);
  await identify(page, somebody("famille"));
  await declare(page);
  await confirm(page);
  expect(await keptHere(page)).toHaveLength(1);
  const handOver = async () => {
    await page.locator("details.confirm summary:visible").last().click();
    await page.locator("form[data-wipes] button:visible").click();
  };
  await handOver();
  await expect(box(page, first)).not.toBeChecked();
  expect(await keptHere(page)).toHaveLength(0);

  await ready(page, somebody("enfant"));
  await page.route(BOX, (route) => route.abort());
  await press(page);
  await expect(page.locator("#unsent")).toBeVisible();
  page.once("dialog", (dialog) => dialog.dismiss());
  await handOver();
  expect(await keptHere(page)).toHaveLength(1);
  await expect(page.locator("#unsent")).toBeVisible();
  page.once("dialog", (dialog) => dialog.accept());
  await page.locator("form[data-wipes] button:visible").click();
  await expect(box(page, first)).toBeVisible();
  expect(await keptHere(page)).toHaveLength(0);
});

test("signing out takes the draft along", async ({ page, open }) => {
  await open(booth("fr"));
  await choose(page, (await cards(page)).slice(0, 1));
  await toSummary(page);
  await identify(page, somebody("partie"));
  expect(await keptHere(page)).toHaveLength(1);
  page.on("dialog", (dialog) => dialog.accept());
  await open("/fr/account");
  await page.locator('form[action="/api/accounts/sign-out"] button').click();
  await expect(page).toHaveURL(/signed-out/);
  expect(await keptHere(page)).toHaveLength(0);
});
