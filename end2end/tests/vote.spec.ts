// A ballot on its way: choices, counter, summary, declaration, receipt, and a change of mind. With scripts it is
// sealed on the device, without them by the server.
import { NARROW, expectAccessible } from "../support/access";
import { READERS, VOTING, called, codeFor, digits, expect, expectFault, identify, somebody, submit, test } from "../support/parvis";
import { type Card, LIMIT, booth, box, cards, check, choose, chosen, confirm, declare, toSummary } from "../support/vote";

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
      await expect(page.locator(".button-confirm:visible, #email:visible")).toHaveCount(0);
      await page.locator("#choices a.button").click();
      await expect(page.locator("#ballot")).toBeVisible();
      for (const card of dear) await box(page, card).uncheck();
      await update();
      await shows(sum([first, second]));

      // Home says that the ballot is unfinished, and the choices are found again.
      await open(`/${lang}/`);
      await page.locator(`main .notice a[href="${booth(lang)}"]:visible`).click();
      await expect(box(page, first)).toBeChecked();
      await expect(box(page, second)).toBeChecked();
      await expect(page.locator("#ballot input:checked")).toHaveCount(2);

      await toSummary(page);
      await expect(chosen(page)).toHaveCount(2);
      await identify(page, address);
      await page.locator("#confirm .button-confirm").click();
      await expectFault(page, "old_enough");
      await expectFault(page, "link");
      await expect(chosen(page)).toHaveCount(2);
      await declare(page);
      const receipt = await confirm(page);
      await expect(page.locator("#receipt-qr svg")).toBeVisible();

      // The second try says when the first was counted, on this device and on another.
      const today = new Intl.DateTimeFormat("fr", { year: "numeric" }).format();
      await open(booth(lang));
      await expect(page.locator("h1:visible")).toContainText(today);
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
      await expect(elsewhere.locator("h1:visible")).toContainText(today);
      await expect(elsewhere.locator(".button-confirm:visible")).toHaveCount(0);
      await other.close();

      // The ballot is found in the box, and a number that nobody has is not.
      await open(check(lang));
      await page.locator("#receipt").fill(receipt);
      await submit(page, "#receipt");
      await expect(page.locator('[data-answer="pending"]:visible, [data-answer="published"]:visible')).toHaveCount(1);
      await page.locator("#receipt").fill("0000 0000 0000 0000");
      await submit(page, "#receipt");
      await expect(page.locator('[data-answer="unknown"]')).toBeVisible();

      // Another mind, on the same device: what was chosen is known to the device alone, and without scripts to
      // nobody.
      await open(`${booth(lang)}/receipt`);
      await page.locator('form[action="/api/votes/change"] button').first().click();
      if (js) await expect(box(page, first)).toBeChecked();
      else await expect(page.locator("#ballot input:checked")).toHaveCount(0);
      await box(page, first).setChecked(!js);
      await toSummary(page);
      await expect(chosen(page)).toHaveCount(1);
      expect(await confirm(page)).not.toBe(receipt);
    });

    test("the secret code changes a ballot on another device", async ({ page, browser, baseURL }) => {
      await page.goto(booth(lang));
      const [first, second] = await cards(page);
      await choose(page, [first]);
      await toSummary(page);
      await identify(page, somebody("code"));
      await declare(page);
      const receipt = await confirm(page);
      await page.locator("details.confirm summary:visible").first().click();
      const code = (await page.locator("#change-code .receipt-group").allTextContents()).join(" ");

      const other = await browser.newContext({ baseURL, javaScriptEnabled: js });
      const elsewhere = await other.newPage();
      await elsewhere.goto(booth(lang));
      if (js) await expect(elsewhere.locator("html")).toHaveAttribute("data-hydrated", "true");
      await elsewhere.locator("details.confirm summary:visible").first().click();
      await elsewhere.locator("#code").fill("0000 0000 0000 0000 0000");
      await submit(elsewhere, "#code");
      await expect(elsewhere.locator(js ? "#change-says" : "#errors a")).not.toBeEmpty();
      await elsewhere.locator("#code").fill(code);
      await submit(elsewhere, "#code");
      await expect(elsewhere.locator("#change-anew")).toBeVisible();
      await choose(elsewhere, [second]);
      await toSummary(elsewhere);
      expect(await confirm(elsewhere)).not.toBe(receipt);
      await other.close();
    });
  });
}

test.describe("a blank ballot", () => {
  for (const js of [true, false]) {
    test.describe(js ? "with JavaScript" : "without JavaScript", () => {
      test.use({ javaScriptEnabled: js });

      test("counts like any other", async ({ page, open }) => {
        await open(booth("fr"));
        await page.locator("button[name=act][value=blank]").click();
        await expect(page).toHaveURL(/\/vote\/summary/);
        await expect(page.locator("p.chosen-blank")).toBeVisible();
        await identify(page, somebody("blanche"));
        await declare(page);
        await confirm(page);
      });
    });
  }
});

for (const js of [true, false]) {
  test.describe(js ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: js, viewport: NARROW });

    test("nothing chosen is no ballot", async ({ page, open }) => {
      await open(booth("fr"));
      await page.locator("#next").click();
      await expect(page).toHaveURL(/\/vote\/summary/);
      await expect(page.locator("#errors a")).not.toBeEmpty();
      await expect(page.locator(".button-confirm:visible, #email:visible")).toHaveCount(0);
    });
  });
}

test.describe("on a narrow screen", () => {
  test.use({ viewport: NARROW });

  for (const lang of ["fr", "ar"]) {
    test(`axe finds nothing in summary, receipt and check (${lang})`, async ({ page, open }) => {
      await open(booth(lang));
      await choose(page, (await cards(page)).slice(0, 2));
      await toSummary(page);
      await expect(chosen(page)).toHaveCount(2);
      await expectAccessible(page);
      await identify(page, somebody("axel"));
      await declare(page);
      await confirm(page);
      await expect(page.locator("#receipt-qr svg")).toBeVisible();
      await expectAccessible(page);
      await open(check(lang));
      await expectAccessible(page);
    });
  }
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
