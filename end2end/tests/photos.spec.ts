// Photos of an idea: sent with and without scripts, without the place that the phone hid in them, shown and removed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Page, expect } from "@playwright/test";
import { expectAccessible } from "../support/access";
import { decide, fillWhat, fillWhere, fillWho, ideaForm, moderationOf } from "../support/idea";
import { COLLECTING, READERS, called, somebody, test, titled } from "../support/parvis";

/** 2400 × 1800 pixels, lying on its side (orientation 6), taken at 43° 56′ 58″ N. */
const GPS = join(__dirname, "../support/gps.jpg");
const add = (page: Page) => page.locator('#step button[value="add"]').click();
const goOn = (page: Page) => page.locator('#step button.button-wide[value="continue"]').click();

/** The photo as the server gives it out. */
async function fetched(page: Page, small: string): Promise<Buffer> {
  const answer = await page.request.get(small.replace("-s.jpg", ".jpg"));
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("image/jpeg");
  return answer.body();
}

for (const reader of READERS) {
  const { lang, js } = reader;
  test.describe(called(reader), () => {
    test.use({ javaScriptEnabled: js });

    test("a photo with a place in it is stored without", async ({ page, staff }) => {
      expect(readFileSync(GPS).includes("Exif")).toBe(true);
      const title = titled("Une photo");
      await page.goto(ideaForm(lang));
      await fillWhat(page, title);
      await fillWhere(page);
      await page.locator("#photos").setInputFiles(GPS);
      await add(page);
      const shown = page.locator(".photo-edit img");
      await expect(shown).toHaveCount(1);
      const small = (await shown.getAttribute("src"))!;
      const kept = await fetched(page, small);
      expect(kept.includes("Exif") || kept.includes("II*\0")).toBe(false);
      // Upright now, and no larger than pages need.
      expect([await shown.getAttribute("width"), await shown.getAttribute("height")]).toEqual(["300", "400"]);
      if (js) await expectAccessible(page, "a photo to describe");

      await page.locator(".photo-edit input[type=text]").fill("Une place sans arbre");
      await goOn(page);
      await expect(page).toHaveURL(/\/ideas\/new\/who/);
      const number = await fillWho(page, somebody("photo"));
      await page.goto(`/${lang}/e/${COLLECTING}/ideas/${number}`);
      await expect(page.locator(".photos img")).toHaveAttribute("alt", "Une place sans arbre");
      if (js) await expectAccessible(page, "an idea with a photo");

      // Nobody else sees it before it is published.
      const large = small.replace("-s.jpg", ".jpg");
      const stranger = await page.context().browser()!.newContext();
      expect((await stranger.request.get(large)).status()).toBe(404);
      const moderator = await staff("moderation");
      await moderator.goto(moderationOf(number));
      await expect(moderator.locator(".photos img")).toHaveCount(1);
      await decide(moderator, "publish");
      expect((await stranger.request.get(large)).status()).toBe(200);
      await page.goto(`/${lang}/e/${COLLECTING}/ideas?order=newest`);
      await expect(page.locator(`.card img[src="${small}"]`)).toHaveCount(1);

      // Taken away, it is gone.
      await moderator.goto(moderationOf(number));
      await moderator.locator(".photos summary").click();
      await moderator.locator('.photos form[action$="/photos/remove"] button').click();
      await expect(moderator.locator(".photos img")).toHaveCount(0);
      expect((await stranger.request.get(large)).status()).toBe(404);
      await stranger.close();
    });
  });
}

test("a photo is made smaller before it is sent", async ({ page }) => {
  await page.goto(ideaForm("fr"));
  await fillWhat(page, titled("Une photo légère"));
  await fillWhere(page);
  await page.locator("#photos").setInputFiles(GPS);
  await expect(page.locator("[data-photo-said]")).toHaveText(/prêtes/);
  const [size, head] = await page.locator("#photos").evaluate(async (input: HTMLInputElement) => {
    const bitmap = await createImageBitmap(input.files![0]);
    const bytes = new Uint8Array(await input.files![0].arrayBuffer());
    return [[bitmap.width, bitmap.height], String.fromCharCode(...bytes.slice(0, 200))] as const;
  });
  expect(size).toEqual([1200, 1600]);
  expect(head).not.toContain("Exif");
});

test("what is no photo says what to do", async ({ page }) => {
  await page.goto(ideaForm("fr"));
  await fillWhat(page, titled("Un fichier"));
  await fillWhere(page);
  const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");
  await page.locator("#photos").setInputFiles({ name: "IMG_0001.HEIC", mimeType: "image/heic", buffer: heic });
  await add(page);
  await expect(page.locator("#errors")).toContainText("IMG_0001.HEIC");
  await expect(page.locator("#photos-error")).toContainText("iPhone");
  await expectAccessible(page, "a photo that can't be taken");
});
