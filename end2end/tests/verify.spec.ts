// Anybody recounts a published vote in the browser: `support/record.tar` is the record of a made-up vote of twelve
// ballots (`cargo run -p ballot_box --example synthetic -- 12 FILE`).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NARROW, expectAccessible, listen } from "../support/access";
import { expect, test } from "../support/parvis";

const RECORD = join(__dirname, "../support/record.tar");

/** The record with one bit of its ballots changed. */
function tampered() {
  const bytes = Buffer.from(readFileSync(RECORD));
  // The archive's first file; its content begins behind a head of 512 bytes, and the first ballot is 200 bytes long.
  if (bytes.toString("latin1", 0, 11) !== "ballots.bin") throw new Error("another first file");
  bytes[512 + 4 + 60] ^= 1;
  return { name: "record.tar", mimeType: "application/x-tar", buffer: bytes };
}

test.describe("on a narrow phone", () => {
  test.use({ viewport: NARROW });

  test("an honest vote is recounted, and the winners are the same", async ({ page, open, baseURL }) => {
    const heard = listen(page, baseURL!);
    await open("/fr/verify");
    await page.getByLabel("Ou un fichier que vous avez").setInputFiles(RECORD);
    await expect(page.getByRole("status")).toHaveText(/aucune différence/);
    await expect(page.locator(".check-good")).toHaveCount(10);
    await expect(page.locator(".recount-winners li").first()).toContainText("Projet");
    await expectAccessible(page);
    expect(heard).toEqual([]);
  });

  test("a changed ballot is found, at its place", async ({ page, open }) => {
    await open("/fr/verify");
    await page.getByLabel("Ou un fichier que vous avez").setInputFiles(tampered());
    await expect(page.getByRole("status")).toHaveText(/une différence/);
    const notice = page.locator(".recount .notice");
    await expect(notice).toContainText("La liste");
    await expect(notice).toContainText("Bulletin 1 de la liste");
    await expectAccessible(page);
  });

  test("a file that is no record is refused in words", async ({ page, open }) => {
    await open("/en/verify");
    const file = { name: "record.tar", mimeType: "application/x-tar", buffer: Buffer.from("no archive") };
    await page.getByLabel("Or a file that you have").setInputFiles(file);
    await expect(page.getByRole("status")).toHaveText(/can't be read/);
  });

  test("it reads from right to left", async ({ page, open }) => {
    await open("/ar/verify");
    await page.locator("#recount-file").setInputFiles(RECORD);
    await expect(page.locator(".check-good")).toHaveCount(10);
    await expectAccessible(page);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: NARROW });

  for (const lang of ["fr", "ar"]) {
    test(`the page says how to check all the same, ${lang}`, async ({ page }) => {
      await page.goto(`/${lang}/verify`);
      await expect(page.locator("code").first()).toHaveText("parvis verify record.tar");
      await expect(page.locator("#recount-file")).toBeHidden();
      await expect(page.locator(".check")).toHaveCount(10);
    });
  }
});
