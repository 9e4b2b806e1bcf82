// A polling place with a kiosk, as the staff open it.
import { type Browser, type BrowserContext, type Page, expect } from "@playwright/test";
import { VOTING } from "./parvis";

/** Opens a kiosk at the first polling place of the vote, and gives its code. */
export async function openKiosk(desk: Page, label: string): Promise<string> {
  await desk.goto(`/fr/desk/polling/${VOTING}/1/kiosks`);
  await desk.locator("#label").fill(label);
  await desk.locator("form[action='/api/kiosk-desk/open'] button[type=submit]").click();
  const code = desk.locator(".kiosk-code", { hasText: label }).locator(".kiosk-code-text");
  await expect(code).toBeVisible();
  return (await code.textContent())!.trim();
}

/** Makes a new device the kiosk of a code. */
export async function device(browser: Browser, code: string, options: Parameters<Browser["newContext"]>[0]) {
  const context: BrowserContext = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`/fr/kiosk/${code}`);
  await expect(page.locator("#code")).toHaveValue(code);
  await page.locator("form[action='/api/kiosk/become'] button[type=submit]").click();
  await expect(page.locator("form[action='/api/kiosk/begin']")).toBeVisible();
  return { context, page };
}

/** How many people the desk counts at a kiosk. */
export async function voters(desk: Page, label: string): Promise<number> {
  await desk.goto(`/fr/desk/polling/${VOTING}/1/kiosks`);
  const row = desk.locator("tr", { hasText: label });
  return Number(await row.locator("td, th").nth(2).textContent());
}

/** Everything that the device keeps, in any of a browser's places that a page can read. */
export const dump = (page: Page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases?.()) ?? [],
    caches: await caches.keys(),
  }));

export const NOTHING = { local: {}, session: {}, databases: [], caches: [] };
