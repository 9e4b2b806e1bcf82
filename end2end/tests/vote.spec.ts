// A ballot on its way: choices, counter, summary, declaration, receipt, and a change of mind.
import { READERS, VOTING, called, codeFor, digits, expect, expectFault, identify, somebody, submit, test } from "../support/parvis";
import { type Card, LIMIT, booth, box, cards, choose, confirm, declare, toSummary } from "../support/vote";

const sum = (chosen: Card[]) => chosen.reduce((sum, card) => sum + card.cost, 0);

for (const reader of READERS) {
  const { lang, js } = reader;
  test.describe(called(reader), () => {
    test.use({ javaScriptEnabled: js });

    test("a ballot is cast once, and changed", async ({ page, open, browser, baseURL }) => {
      const address = somebody("bo");
      // Leaving with choices is asked about: yes.
      page.on("dialog", (dialog) => dialog.accept());
      const shows = (cents: number) =>
        expect
          .poll(async () => digits(await page.locator(".ballot-bar-detail").innerText()))
          .toBe(`${cents / 100}${LIMIT / 100}`);

      await open(booth(lang));
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      const all = await cards(page);
      const [first, second] = all;
      const dear = all.slice(-5);
      expect(sum(dear)).toBeGreaterThan(LIMIT);
      await shows(0);

      const update = async () => {
        if (!js) await page.locator("button[name=act][value=keep]").click();
      };
      await choose(page, [first, second]);
      await update();
      await shows(sum([first, second]));

      // Too much: told at once or at the update, and refused with the reason.
      await choose(page, dear);
      await update();
      await shows(sum([first, second, ...dear]));
      await expect(page.locator(".ballot-bar-message")).not.toBeEmpty();
      await toSummary(page);
      await expect(page.locator("#errors a")).not.toBeEmpty();
      await expect(page.locator(".button-confirm, #email")).toHaveCount(0);
      await page.locator('main a[href$="/vote?kept=1"]').click();
      await expect(page.locator("#ballot")).toBeVisible();
      const kept = js ? page.waitForResponse("**/api/votes/choose") : undefined;
      for (const card of dear) await box(page, card).uncheck();
      await update();
      await shows(sum([first, second]));
      await kept;

      // Home says that the ballot is unfinished, and the choices are found again.
      await open(`/${lang}/`);
      await page.locator(`main .notice a[href="${booth(lang)}"]`).click();
      await expect(box(page, first)).toBeChecked();
      await expect(box(page, second)).toBeChecked();
      await expect(page.locator("#ballot input:checked")).toHaveCount(2);

      await toSummary(page);
      await expect(page.locator(".chosen-list li")).toHaveCount(2);
      await identify(page, address);
      await page.locator("#confirm .button-confirm").click();
      await expectFault(page, "old_enough");
      await expectFault(page, "link");
      await declare(page);
      const receipt = await confirm(page);

      // The second try says when the first was counted, on this device and on another.
      const today = new Intl.DateTimeFormat("fr", { year: "numeric" }).format();
      await open(booth(lang));
      await expect(page.locator("h1")).toContainText(today);
      await expect(page.locator("#ballot")).toHaveCount(0);
      const other = await browser.newContext({ baseURL, javaScriptEnabled: js });
      const elsewhere = await other.newPage();
      await elsewhere.goto(booth(lang));
      await choose(elsewhere, [first]);
      await toSummary(elsewhere);
      const used = [await codeFor(page.request, address)];
      await elsewhere.locator("#email").fill(address);
      await submit(elsewhere, "#email");
      await elsewhere.locator("#code").fill(await codeFor(page.request, address, used));
      await submit(elsewhere, "#code");
      await expect(elsewhere.locator("h1")).toContainText(today);
      await expect(elsewhere.locator(".button-confirm")).toHaveCount(0);
      await other.close();

      // Another mind, on the same device.
      await page.locator('form[action="/api/votes/change"] button').first().click();
      await expect(box(page, first)).toBeChecked();
      await box(page, first).uncheck();
      await toSummary(page);
      await expect(page.locator(".chosen-list li")).toHaveCount(1);
      expect(await confirm(page)).toBe(receipt);
    });
  });
}

test.describe("a blank ballot", () => {
  test.use({ javaScriptEnabled: false });

  test("counts like any other", async ({ page, open }) => {
    await open(booth("fr"));
    await page.locator("button[name=act][value=blank]").click();
    await expect(page).toHaveURL(/\/vote\/summary/);
    await expect(page.locator(".chosen-blank")).toBeVisible();
    await identify(page, somebody("blanche"));
    await declare(page);
    await confirm(page);
  });
});

test("nothing chosen is no ballot", async ({ page, open }) => {
  await open(booth("fr"));
  await page.locator("#next").click();
  await expect(page).toHaveURL(/\/vote\/summary/);
  await expect(page.locator("#errors a")).not.toBeEmpty();
  await expect(page.locator(".button-confirm, #email")).toHaveCount(0);
});

test("while the vote is open, nobody sees results", async ({ page, open, request, staff }) => {
  await open(`/fr/e/${VOTING}/results`);
  await expect(page.locator("main")).toContainText("Les résultats ne sont pas encore publics");
  for (const file of ["ballots.pb", "ballots.csv"]) {
    expect((await request.get(`/data/${VOTING}/${file}`)).status(), file).toBe(404);
  }
  const desk = await staff("coordination");
  await desk.goto(`/fr/desk/vote/${VOTING}`);
  await expect(desk.locator("h1")).toBeVisible();
  await expect(desk.locator("main table")).toHaveCount(0);
  await expect(desk.getByRole("button", { name: "Dépouiller" })).toHaveCount(0);
});
