// How the staff of a real city get in: an invitation by mail, then a passkey, or a password with an app's code. A code
// by mail alone opens nothing of theirs.
import { execFileSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { join } from "node:path";
import { type Browser, type Page, expect, test } from "@playwright/test";
import { NARROW, expectAccessible } from "../support/access";
import { type Own, own } from "../support/own";

test.describe.configure({ mode: "serial" });

const ANNA = "anna@ville.example";
const BOB = "bob@ville.example";
const PASSWORD = "tilleul orange gravier";

let there: Own;
let anna: Page;
let bob: Page;
/** The secret that Bob's app was given, and his codes on paper. */
let secret = "";
let codes: string[] = [];

/** The code that an app shows (RFC 6238), now or some steps later. */
function appCode(base32: string, later = 0): string {
  const signs = [...base32.replace(/\s/g, "")].map((sign) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(sign));
  const bits = signs.map((sign) => sign.toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const hash = createHmac("sha1", key).update(step).digest();
  const at = hash[19] & 15;
  return `${(hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000}`.padStart(6, "0");
}

/** The last mail to an address that holds something. */
async function mailTo(address: string, holds: RegExp, but: string[] = []): Promise<string> {
  let found: string | undefined;
  await expect
    .poll(() => {
      const fits = there.mails.filter((mail) => mail.to === address).map((mail) => mail.text.match(holds)?.[0]);
      return (found = fits.filter((text) => text && !but.includes(text)).pop());
    }, { timeout: 30_000 })
    .toBeTruthy();
  return found!;
}

async function someone(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ baseURL: there.url, locale: "fr-FR", javaScriptEnabled });
  return context.newPage();
}

/** Signs in by a code, which is all that a mailbox gives. */
async function byMail(page: Page, address: string) {
  const before = there.mails.filter((mail) => mail.to === address).map((mail) => mail.text.match(/\b\d{6}\b/)?.[0] ?? "");
  await page.goto("/fr/account");
  await page.locator("#email").fill(address);
  await page.locator("form").filter({ has: page.locator("#email") }).locator("button").last().click();
  await page.locator("#code").fill(await mailTo(address, /\b\d{6}\b/, before));
  await page.locator("form").filter({ has: page.locator("#code") }).locator("button").last().click();
  await expect(page.locator("main")).toContainText(address);
}

const signOut = async (page: Page) => {
  await page.goto("/fr/account");
  await page.locator('form[action="/api/accounts/sign-out"] button').click();
  await expect(page).toHaveURL(/signed-out/);
};

/** Lets the proof of every session grow old. A real city has no clock that could be moved, and Node 20 no SQLite. */
function letTimePass() {
  const program = `import sqlite3, sys
with sqlite3.connect(sys.argv[1], timeout=10) as database:
    database.execute("UPDATE session SET proved_at = '2020-01-01 00:00:00.000 +00:00'")`;
  execFileSync("python3", ["-c", program, join(there.folder, "parvis.db")]);
}

const passkey = (page: Page) => page.locator('form[action="/api/credentials/passkey"] button');

test.beforeAll(async ({ browser }) => {
  there = await own({ city: "Saint-Denis" });
  anna = await someone(browser, true);
  const devices = await anna.context().newCDPSession(anna);
  await devices.send("WebAuthn.enable");
  await devices.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  bob = await someone(browser, false);
});

test.afterAll(async () => {
  await anna?.context().close();
  await bob?.context().close();
  await there?.stop();
});

test("the first administrator is invited by mail, makes a passkey, and opens the desk", async () => {
  there.run("role", "grant", ANNA, "administrator", "--name", "Anna");
  const link = await mailTo(ANNA, /http\S+\/invitation\/\S+/);
  await anna.goto(link);
  await expect(anna.locator("main")).toContainText("a…@ville.example");
  await anna.locator("main form button").click();
  await expect(anna).toHaveURL(/\/fr\/account\/security/);
  // Nothing is open yet.
  expect((await anna.request.get("/fr/desk")).status()).toBe(403);

  await anna.locator("#label").fill("Ordinateur");
  await anna.locator('form[action="/api/credentials/add-passkey"] button').click();
  await expect(anna).toHaveURL(/\/account\/security\/codes/);
  await expect(anna.locator(".recovery-codes li")).toHaveCount(10);
  await anna.locator('form[action="/api/credentials/codes-kept"] button').click();
  await expect(anna).toHaveURL(/\/fr\/desk/);
  await expect(anna.locator("h1")).toBeVisible();
  await mailTo(ANNA, /clé d’accès/);

  // The codes are shown no more, and the link opens nothing more.
  expect((await anna.request.get("/fr/account/security/codes")).status()).toBe(404);
  await anna.goto(link);
  await expect(anna.locator("main")).toContainText("a déjà servi");
});

test("a code by mail opens nothing of the staff; the passkey does", async () => {
  await signOut(anna);
  expect((await anna.request.get("/fr/desk")).status()).toBe(401);
  await byMail(anna, ANNA);
  expect((await anna.request.get("/fr/desk")).status()).toBe(403);
  await anna.getByRole("link", { name: "Continuer vers l’espace des agents" }).click();
  await passkey(anna).click();
  await expect(anna).toHaveURL(/\/fr\/desk/);

  await signOut(anna);
  await anna.goto("/fr/sign-in/staff");
  await passkey(anna).click();
  await expect(anna).toHaveURL(/\/fr\/desk/);
});

test("giving a role asks again who one is, and keeps what was typed", async () => {
  letTimePass();
  await anna.goto("/fr/desk/staff");
  await expect(anna.locator("main")).toContainText("Confirmez que c’est vous");
  await anna.locator("#email").fill(BOB);
  await anna.locator("#name").fill("Bob");
  await anna.locator('input[name="role"][value="moderator"]').check();
  await anna.locator("form").filter({ has: anna.locator("#email") }).locator("button").click();
  await expect(anna).toHaveURL(/\/account\/again/);
  await passkey(anna).click();
  await expect(anna).toHaveURL(/\/desk\/staff/);
  await expect(anna.locator("#email")).toHaveValue(BOB);
  await expect(anna.locator("#name")).toHaveValue("Bob");
  await anna.locator("form").filter({ has: anna.locator("#email") }).locator("button").click();
  await expect(anna.locator("main")).toContainText(`${BOB} a maintenant le rôle`);
  await expect(anna.locator("main")).toContainText("Invitation envoyée");
});

test("without JavaScript a password and an app do", async () => {
  await bob.goto(await mailTo(BOB, /http\S+\/invitation\/\S+/));
  await bob.locator("main form button").click();
  await expect(bob.locator("main")).toContainText("ont besoin de JavaScript");
  await bob.getByRole("link", { name: "Je préfère un mot de passe" }).click();
  secret = (await bob.locator(".totp-secret").textContent()) ?? "";
  await expect(bob.locator(".totp-qr svg")).toBeVisible();

  const set = async (password: string, code: string) => {
    await bob.locator("#password").fill(password);
    await bob.locator("#code").fill(code);
    await bob.locator('form[action="/api/credentials/set-password"] button').click();
  };
  await set("saint-denis-2026", appCode(secret));
  await expect(bob.locator('#errors a[href="#password"]')).toBeVisible();
  await set(PASSWORD, "000000");
  await expect(bob.locator('#errors a[href="#code"]')).toBeVisible();
  expect(await bob.locator(".totp-secret").textContent()).toBe(secret);
  await set(PASSWORD, appCode(secret));
  await expect(bob).toHaveURL(/\/account\/security\/codes/);
  codes = await bob.locator(".recovery-codes li").allTextContents();
  await bob.locator('form[action="/api/credentials/codes-kept"] button').click();
  await expect(bob).toHaveURL(/\/fr\/desk/);

  await signOut(bob);
  await bob.goto("/fr/sign-in/staff");
  const enter = async (code: string) => {
    await bob.locator("#email").fill(BOB);
    await bob.locator("#password").fill(PASSWORD);
    await bob.locator("#code").fill(code);
    await bob.locator('form[action="/api/credentials/password"] button').click();
  };
  await enter("000000");
  await expect(bob.locator('#errors a[href="#password"]')).toBeVisible();
  await expect(bob.locator("#email")).toHaveValue(BOB);
  await enter(appCode(secret, 1));
  await expect(bob).toHaveURL(/\/fr\/desk/);
});

test("a code on paper opens beside a code by mail, once", async () => {
  await signOut(bob);
  await byMail(bob, BOB);
  const recover = async () => {
    await bob.goto("/fr/account/again");
    await bob.locator("summary").filter({ hasText: "code de secours" }).click();
    await bob.locator("#recovery").fill(codes[0].toLowerCase());
    await bob.locator('form[action="/api/credentials/recover"] button').click();
  };
  await recover();
  await expect(bob).toHaveURL(/\/account\/security/);
  await expect(bob.locator("main")).toContainText("C’est bien vous");
  await expect(bob.locator("main")).toContainText("Il en reste 9");
  letTimePass();
  await recover();
  await expect(bob.locator('#errors a[href="#recovery"]')).toBeVisible();
});

test("a session elsewhere is seen and ended", async ({ browser }) => {
  const other = await someone(browser, false);
  await byMail(other, BOB);
  await bob.goto("/fr/account/security");
  await expect(bob.locator("#sessions li")).toHaveCount(2);
  await expect(bob.locator("#sessions li").first()).toContainText("Cet appareil");
  await bob.locator('form[action="/api/credentials/revoke-session"] button').click();
  await expect(bob.locator("#sessions li")).toHaveCount(1);
  await other.goto("/fr/account");
  await expect(other.locator("#email")).toBeVisible();
  await other.context().close();
});

test("the pages bear axe, a narrow screen, and right to left", async () => {
  await anna.setViewportSize(NARROW);
  for (const lang of ["fr", "ar"]) {
    for (const path of ["/sign-in/staff", "/account/again", "/account/security", "/account/security/password", "/account"]) {
      await anna.goto(`/${lang}${path}`);
      await expectAccessible(anna);
    }
  }
  await anna.goto("/fr/desk/staff");
  await expectAccessible(anna);
});
