// A voting card, from the desk's printer to the receipt of somebody without address and telephone.
import { NARROW, expectAccessible } from "../support/access";
import { codes, handOut, move, print } from "../support/cards";
import { READERS, VOTING, called, expect, expectFault, submit, test } from "../support/parvis";
import { booth, cards, choose, confirm, declare, toSummary } from "../support/vote";

for (const reader of READERS) {
  const { lang, js } = reader;
  test.describe(called(reader), () => {
    test.use({ javaScriptEnabled: js });

    test("a card votes once, without an account", async ({ page, open, staff, browser, baseURL }) => {
      page.on("dialog", (dialog) => dialog.accept());
      const [code] = await handOut(await staff("coordination"), 1);
      // What the QR code says: the language of the reader, and the code filled in.
      await open(`/${lang}/c/${code}`);
      await expect(page.locator("#code")).toHaveValue(code);
      await submit(page, "#code");
      await expect(page).toHaveURL(new RegExp(`${booth(lang)}$`));
      await choose(page, (await cards(page)).slice(0, 2));
      await toSummary(page);
      // Nobody is asked for an address, and no mail is offered.
      await expect(page.locator("#email, #mail")).toHaveCount(0);
      await declare(page);
      await confirm(page);

      // On another device the card is told to be used, and what was typed is still there.
      const other = await browser.newContext({ baseURL, javaScriptEnabled: js });
      const elsewhere = await other.newPage();
      await elsewhere.goto(`/${lang}/e/${VOTING}/card`);
      const typed = code.toLowerCase().replace("-", " ");
      await elsewhere.locator("#code").fill(typed);
      await submit(elsewhere, "#code");
      await expectFault(elsewhere, "code");
      await expect(elsewhere.locator("#code")).toHaveValue(typed);
      await other.close();
    });

    test("a card shown in the booth leads back to the choices", async ({ page, open, staff }) => {
      page.on("dialog", (dialog) => dialog.accept());
      const [code] = await handOut(await staff("coordination"), 1);
      await open(booth(lang));
      await choose(page, (await cards(page)).slice(0, 1));
      await toSummary(page);
      await page.locator(`#who a[href*="/card"]:visible`).click();
      // A mistyped code is told before it is tried.
      const wrong = code.startsWith("7") ? `8${code.slice(1)}` : `7${code.slice(1)}`;
      await page.locator("#code").fill(wrong);
      await submit(page, "#code");
      await expectFault(page, "code");
      await page.locator("#code").fill(code);
      await submit(page, "#code");
      await expect(page).toHaveURL(/\/vote\/summary/);
      await declare(page);
      await confirm(page);
    });
  });
}

test("a batch is printed, activated, and cancelled when it is lost", async ({ page, staff }) => {
  const desk = await staff("coordination");
  const batch = await print(desk, 12);
  const printed = await codes(desk, batch);
  expect(new Set(printed).size).toBe(12);
  await expect(desk.locator(".voting-card-qr svg")).toHaveCount(12);
  await expect(desk.locator(".voting-cards")).toHaveCount(2);
  expect(await codes(desk, batch)).toEqual(printed);

  const shown = async () => {
    await page.goto(`/fr/c/${printed[3]}`);
    await submit(page, "#code");
  };
  // Good for nothing before the day.
  await shown();
  await expectFault(page, "code");
  await move(desk, batch, "active");
  expect((await desk.request.get(`${batch}/sheet`)).status()).toBe(422);
  await shown();
  await expect(page).toHaveURL(new RegExp(booth("fr")));
  // Lost: whoever came with a card of it and has not voted is sent out.
  await move(desk, batch, "revoked");
  await shown();
  await expectFault(page, "code");
});

test("the screens of cards are accessible", async ({ page, staff }) => {
  const desk = await staff("coordination");
  await desk.setViewportSize(NARROW);
  const batch = await print(desk, 2);
  for (const path of ["/fr/desk/voters", `/fr/desk/voters/${VOTING}`, batch, `${batch}/sheet`]) {
    await desk.goto(path);
    await expectAccessible(desk, path);
  }
  await page.setViewportSize(NARROW);
  for (const lang of ["fr", "en", "ar"]) {
    for (const path of [`/${lang}/card`, `/${lang}/e/${VOTING}/card`, `/${lang}/c/0000000000`]) {
      await page.goto(path);
      await expectAccessible(page, path);
    }
  }
});
