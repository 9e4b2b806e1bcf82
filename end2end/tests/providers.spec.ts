// Signing in at FranceConnect and ProConnect, with real providers and a demonstration of this spec's own.
import { type Browser, type Page, expect, test } from "@playwright/test";
import { expectAccessible, NARROW } from "../support/access";
import { type Own, own } from "../support/own";
import { type Provider, provider, sayWho } from "../support/provider";
import { cards, choose, confirm, toSummary } from "../support/vote";

const BOOTH = "/e/avignon-2026/vote";
const CITY = "21840007400014";
const BUTTON = "S’identifier avec FranceConnect";

let site: Own;
let franceConnect: Provider;
let proConnect: Provider;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  site = await own({ settings: async (url) => {
    franceConnect = await provider(url, {
      named: "FRANCE_CONNECT",
      callback: "/france-connect/callback",
      algorithm: "ES256",
      acr: "eidas1",
      pairwise: true,
      people: {
        ana: { email: "ana@example.org", birthdate: "1990-05-17" },
        leo: { email: "leo@example.org", birthdate: "2024-01-01" },
      },
    });
    proConnect = await provider(url, {
      named: "PRO_CONNECT",
      callback: "/pro-connect/callback",
      algorithm: "HS256",
      people: {
        camille: { email: "coordination@example.org", given_name: "Camille", usual_name: "Martin", siret: CITY },
        elsewhere: { email: "admin@example.org", siret: "13002526500013" },
        newcomer: { email: "new@example.org", siret: CITY },
      },
    });
    return { ...franceConnect.settings, ...proConnect.settings, PARVIS_PRO_CONNECT_SIRETS: CITY };
  } });
});

test.afterAll(async () => {
  await site?.stop();
  await franceConnect?.stop();
  await proConnect?.stop();
});

const fresh = async (browser: Browser, js = true) => {
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: js });
  return context.newPage();
};

const atBooth = async (page: Page, lang = "fr") => {
  await page.goto(`/${lang}${BOOTH}`);
  await choose(page, (await cards(page)).slice(0, 2));
  await toSummary(page);
};

test("a resident votes by FranceConnect, and no second time", async ({ browser }) => {
  const page = await fresh(browser);
  await page.setViewportSize(NARROW);
  await atBooth(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: BUTTON }).click();
  await sayWho(page, franceConnect, "ana");
  await expect(page).toHaveURL(`${site.url}/fr${BOOTH}/summary`);
  // The edition has an age floor: the day of birth was asked for, and stands in the place of a declaration.
  expect(franceConnect.asked.at(-1)?.split(" ")).toContain("birthdate");
  await expect(page.locator("main")).toContainText("vous avez l’âge de voter");
  await expect(page.locator("#old_enough")).toHaveCount(0);
  await expectAccessible(page);
  await page.locator("input[name=link]").first().check();
  await confirm(page);

  const again = await fresh(browser, false);
  await again.goto("/fr/account");
  await again.getByRole("link", { name: BUTTON }).click();
  await sayWho(again, franceConnect, "ana");
  await expect(again).toHaveURL(`${site.url}/fr/account`);
  // Where no age is needed, none is asked for.
  expect(franceConnect.asked.at(-1)?.split(" ")).toEqual(["openid", "email"]);
  await again.goto(`/fr${BOOTH}`);
  await expect(again.locator("main")).toContainText("Votre vote a été compté");
});

test("somebody too young is told so, and can't vote", async ({ browser }) => {
  const page = await fresh(browser);
  await atBooth(page);
  await page.getByRole("link", { name: BUTTON }).click();
  await sayWho(page, franceConnect, "leo");
  await expect(page.locator("h1")).toHaveText("Vous êtes trop jeune pour ce vote");
  await expectAccessible(page);
  await expect(page.locator("#confirm")).toHaveCount(0);
});

test("whoever turns back is told that nothing has changed, in their language", async ({ browser }) => {
  for (const lang of ["fr", "ar"]) {
    const page = await fresh(browser, false);
    await page.goto(`/${lang}/account`);
    await page.getByRole("link", { name: BUTTON }).click();
    await page.getByRole("link", { name: "Annuler" }).click();
    await expect(page).toHaveURL(new RegExp(`^${site.url}/${lang}/account`));
    await expect(page.locator("main")).toContainText(lang === "fr" ? "Rien n’a changé" : "لم يتغير شيء");
    await expect(page.getByRole("link", { name: BUTTON })).toBeVisible();
  }
});

test("an answer counts once, and in the browser that asked alone", async ({ browser }) => {
  const page = await fresh(browser);
  let answer = "";
  page.on("request", (request) => {
    if (request.url().includes("/france-connect/callback?")) answer = request.url();
  });
  await page.goto("/fr/account");
  await page.getByRole("link", { name: BUTTON }).click();
  await sayWho(page, franceConnect, "ana");
  await expect(page).toHaveURL(`${site.url}/fr/account`);
  expect(answer).not.toBe("");

  await page.goto(answer);
  await expect(page.locator("main")).toContainText("Cette connexion n’est plus valable");
  // Somebody else's browser is not signed in by a link that it was sent.
  const other = await fresh(browser);
  await other.goto(answer);
  await expect(other.locator("main")).toContainText("Cette connexion n’est plus valable");
  await other.goto("/fr/account");
  await expect(other.locator("h1")).toHaveText("Se connecter");
});

test("a sign-out leads to FranceConnect's own", async ({ browser }) => {
  const page = await fresh(browser, false);
  await page.goto("/fr/account");
  await page.getByRole("link", { name: BUTTON }).click();
  await sayWho(page, franceConnect, "ana");
  await page.getByRole("button", { name: "Me déconnecter", exact: true }).click();
  await expect(page.locator("main")).toContainText("Vous êtes déconnecté.");
  await page.getByRole("link", { name: "Me déconnecter aussi de FranceConnect" }).click();
  await expect(page).toHaveURL(new RegExp(`^${franceConnect.issuer}/session/end\\?id_token_hint=`));
  await page.getByRole("button").first().click();
  await expect(page).toHaveURL(new RegExp(`^${site.url}/fr/account\\?signed-out`));
  await expect(page.getByRole("link", { name: /aussi de FranceConnect/ })).toHaveCount(0);
});

test("a way back leads to this site alone", async ({ browser }) => {
  const places = [
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/%2F%2Fevil.example",
    "/..//evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/\t/evil.example",
    "/\r\nlocation: https://evil.example",
    " //evil.example",
    "https:evil.example",
    "@evil.example",
    ".evil.example",
    "//evil.example/%2e%2e",
    "/ideas//evil.example",
  ];
  const page = await fresh(browser, false);
  await page.goto("/fr/account");
  for (const place of places) {
    await page.goto(`/fr/sign-in/france-connect?back=${encodeURIComponent(place)}`);
    // Known there since the first time.
    if (page.url().startsWith(franceConnect.issuer)) await sayWho(page, franceConnect, "ana");
    expect(new URL(page.url()).origin, place).toBe(site.url);
  }
});

test("staff come in by ProConnect, for the city and with a role", async ({ browser }) => {
  const page = await fresh(browser);
  const signIn = async (who: string) => {
    await page.context().clearCookies();
    await page.goto("/fr/sign-in/staff");
    await page.getByRole("link", { name: "Se connecter avec ProConnect" }).click();
    await sayWho(page, proConnect, who);
  };
  await page.goto("/fr/sign-in/staff");
  await expectAccessible(page);
  await signIn("elsewhere");
  await expect(page.locator("main")).toContainText("celui d’un autre organisme");
  await page.goto("/fr/desk");
  await expect(page.locator("h1")).not.toHaveText("Tableau de bord");
  await signIn("newcomer");
  await expect(page.locator("main")).toContainText("vous n’avez pas de rôle ici");
  await signIn("camille");
  await expect(page).toHaveURL(`${site.url}/fr/desk`);
  await expect(page.locator("h1")).toHaveText("Tableau de bord");
  // They are told of the new way in.
  await expect.poll(() => site.mails.filter((mail) => mail.to === "coordination@example.org" && mail.text.includes("ProConnect")).length).toBe(1);
});
