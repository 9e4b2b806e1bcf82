// What is kept about people: notices, one's own data and its erasure, names of minors, and the desk's screens.
import { NARROW, expectAccessible, listen } from "../support/access";
import { fillWhat, fillWhere, skipPhotos } from "../support/idea";
import { COLLECTING, READERS, called, codeFor, expect, expectFault, signIn, somebody, submit, test, titled } from "../support/parvis";

for (const { lang, js } of READERS) {
  test.describe(called({ lang, js }), () => {
    test.use({ javaScriptEnabled: js, viewport: NARROW });

    test("a notice is read, in its version", async ({ page, open, baseURL }) => {
      const heard = listen(page, baseURL!);
      for (const path of ["/privacy", "/privacy/stand", "/privacy/phone"]) {
        await open(`/${lang}${path}`);
        await expect(page.locator("main")).toContainText("CNIL");
        await expect(page.locator("main")).toContainText("dpo@example.org");
        if (js) await expectAccessible(page);
      }
      expect(heard).toEqual([]);
    });

    test("one's own data is read, taken along, and erased", async ({ page, open }) => {
      const address = somebody("privacy");
      await signIn(page, address, lang);
      await open(`/${lang}/account/data`);
      await expect(page.locator("main")).toContainText(address);
      if (js) await expectAccessible(page, "one's own data");
      await page.locator("#export button[type=submit]").click();
      const link = page.locator('#export a[href$=".zip"]');
      await expect(link).toBeVisible();
      const archive = await page.request.get((await link.getAttribute("href"))!);
      expect(archive.headers()["content-type"]).toBe("application/zip");
      expect((await archive.body()).subarray(0, 2).toString()).toBe("PK");

      await open(`/${lang}/account/erase`);
      if (js) await expectAccessible(page, "erasing");
      await page.locator("#word").fill("?");
      await submit(page, "#word");
      await expectFault(page, "word");
      await expect(page.locator("#word")).toHaveValue("?");
      await page.locator("#word").fill({ fr: "effacer", ar: "محو" }[lang]);
      await submit(page, "#word");
      await expect(page).toHaveURL(new RegExp(`/${lang}/account\\?erased`));
      await open(`/${lang}/account/data`);
      await expect(page.locator("main")).not.toContainText(address);
    });

    test("a minor is named by the first name, and later not at all", async ({ page, open, request }) => {
      const address = somebody("lea");
      const title = titled("Un mur d’escalade");
      await open(`/${lang}/e/${COLLECTING}/ideas/new`);
      await fillWhat(page, title);
      await fillWhere(page);
      await skipPhotos(page);
      await page.locator("#author").fill("Léa Quatrefages");
      await page.locator("#minor").check();
      await page.locator("#email").fill(address);
      await submit(page, "#email");
      await page.locator("#code").fill(await codeFor(request, address));
      await submit(page, "#code");
      await page.locator(`main a[href*="/${COLLECTING}/ideas/"]:not([href*="/new"])`).first().click();
      await expect(page.locator("h1")).toContainText(title);
      await expect(page.locator(".facts")).toContainText("Léa");
      await expect(page.locator("body")).not.toContainText("Quatrefages");
      if (js) await expectAccessible(page, "one's own idea");
      const hide = page.locator("details").filter({ has: page.locator('form[action*="hide-name"]') });
      await hide.locator("summary").click();
      await hide.locator("button[type=submit]").click();
      await expect(page.locator(".facts")).not.toContainText("Léa");
    });
  });
}

test.describe("the desk", () => {
  test("notices, register and terms", async ({ staff, baseURL }) => {
    const page = await staff("admin");
    await page.setViewportSize(NARROW);
    const heard = listen(page, baseURL!);
    for (const path of ["", "/notices", "/notices/phone/ar", "/register", "/register/new", "/retention"]) {
      await page.goto(`/fr/desk/privacy${path}`);
      await expectAccessible(page);
    }
    // A change is seen before it is published, and its words afterwards.
    await page.goto("/fr/desk/privacy/notices/stand/en");
    const text = await page.locator("#text").inputValue();
    const said = titled("We also take photos of drawings");
    await page.locator("#text").fill(`${text}\n\n${said}.`);
    await page.locator('button[value="preview"]').click();
    await expect(page.locator(".notice-changes ins")).toContainText(said);
    await expectAccessible(page, "what changes");
    await page.locator('button[value="publish"]').click();
    await page.goto("/en/privacy/stand");
    await expect(page.locator("main")).toContainText(said);

    await page.goto("/fr/desk/privacy/retention");
    await page.locator("#accounts").fill("10");
    await submit(page, "#accounts");
    await expectFault(page, "accounts");
    await expect(page.locator("#accounts")).toHaveValue("10");
    await page.locator("#accounts").fill("730");
    await submit(page, "#accounts");
    await expect(page).toHaveURL(/notice/);
    await page.goto("/fr/desk/privacy/retention");
    await expect(page.locator("#accounts")).toHaveValue("730");

    await page.goto("/fr/desk/privacy/register/new");
    await page.locator("#name").fill(titled("Concours photo"));
    await submit(page, "#name");
    await expectFault(page, "purpose");
    expect(heard).toEqual([]);
  });
});
