// Voting with a telephone number: no e-mail address, one short step more than nothing, on an old phone too.
import { NARROW, expectAccessible } from "../support/access";
import { READERS, VOTING, called, codeFor, expect, expectFault, submit, test } from "../support/parvis";
import { booth, cards, choose, confirm, declare, toSummary } from "../support/vote";

/** A mobile number that nobody has used: as it is kept, and as it is typed in a language. */
function somebodysNumber(lang: string) {
  const last = Math.random().toString().slice(2, 9).padEnd(7, "0");
  const local = `061${last}`;
  const arabic = [...local].map((digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)]).join("");
  return { whole: `+33${local.slice(1)}`, typed: lang === "ar" ? arabic : local.replace(/(..)(?=.)/g, "$1 ") };
}

for (const reader of READERS) {
  const { lang, js } = reader;
  test.describe(called(reader), () => {
    test.use({ javaScriptEnabled: js, viewport: NARROW });

    test("a number gives one vote", async ({ page, open, browser, baseURL }) => {
      const { whole, typed } = somebodysNumber(lang);
      page.on("dialog", (dialog) => dialog.accept());
      await open(booth(lang));
      await choose(page, (await cards(page)).slice(0, 2));
      await toSummary(page);

      // One field at a time; a wrong number is told at its field, and kept.
      await expect(page.locator("#email")).toBeVisible();
      await expect(page.locator("#phone")).toBeHidden();
      await page.locator("input[name=by][value=sms]").check();
      await expect(page.locator("#phone")).toBeVisible();
      await expect(page.locator("#email")).toBeHidden();
      await page.locator("#phone").fill("01 42 34 56 78");
      await submit(page, "#phone");
      await expectFault(page, "phone");
      await expect(page.locator("#phone")).toHaveValue("01 42 34 56 78");
      if (js) await expectAccessible(page);

      await page.locator("#phone").fill(typed);
      await submit(page, "#phone");
      await expect(page.locator("#sign-in")).toContainText(whole);
      if (js) await expectAccessible(page);
      await page.locator("#code").fill(await codeFor(page.request, whole));
      await submit(page, "#code");
      await expect(page.locator("#confirm")).toContainText(whole);
      // No mail can confirm it.
      await expect(page.locator("#mail")).toHaveCount(0);
      await declare(page);
      await confirm(page);

      // Another device, the same number: it has voted.
      const other = await browser.newContext({ baseURL, javaScriptEnabled: js });
      const elsewhere = await other.newPage();
      const used = [await codeFor(page.request, whole)];
      await elsewhere.goto(`/${lang}/account`);
      await elsewhere.locator("input[name=by][value=sms]").check();
      await elsewhere.locator("#phone").fill(whole);
      await submit(elsewhere, "#phone");
      await elsewhere.locator("#code").fill(await codeFor(page.request, whole, used));
      await submit(elsewhere, "#code");
      await expect(elsewhere.locator("main")).toContainText(whole);
      await elsewhere.goto(booth(lang));
      await expect(elsewhere.locator("#ballot")).toHaveCount(0);

      // Signed out on one device, it is signed out on the other.
      await elsewhere.goto(`/${lang}/account`);
      elsewhere.on("dialog", (dialog) => dialog.accept());
      await elsewhere.locator("details.confirm summary").last().click();
      await elsewhere.locator('form[action="/api/accounts/sign-out-everywhere"] button').click();
      await expect(elsewhere.locator("#email")).toBeVisible();
      await other.close();
      await page.goto(`/${lang}/account`);
      await expect(page.locator("main")).not.toContainText(whole);
    });
  });
}

test("the rules say how one shows who one is", async ({ page, open }) => {
  await open(`/fr/e/${VOTING}`);
  await expect(page.locator("main")).toContainText("un code reçu par e-mail, un code reçu par SMS ou une carte de vote");
});

test("the desk chooses the ways, and is told what each costs", async ({ page, staff }) => {
  const desk = await staff("coordination");
  await desk.goto(`/fr/desk/editions/${VOTING}/rules`);
  await expect(desk.locator("main")).toContainText("La ville paie chaque SMS");
  await expect(desk.locator("main")).toContainText("peut voter avec chacun");
  await expect(desk.locator('input[value="sms"]')).toBeChecked();
  await page.close();
});
