// What every page has to bear: axe, a narrow screen, one heading, silence, and nothing from elsewhere.
import AxeBuilder from "@axe-core/playwright";
import { type Page, expect } from "@playwright/test";

export const NARROW = { width: 320, height: 640 };

/** Notes from now on what the page complains of and whom it asks. */
export function listen(page: Page, baseURL: string) {
  const heard: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL) && !request.url().startsWith("data:")) heard.push(`asks ${request.url()}`);
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) heard.push(message.text());
  });
  page.on("pageerror", (error) => heard.push(String(error)));
  return heard;
}

/** The page that is shown, on a narrow screen: set [`NARROW`] before. */
export async function expectAccessible(page: Page, name = page.url()) {
  await expect.soft(page.locator("h1"), name).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  expect.soft(faults, `axe: ${name}`).toEqual([]);
  const wide = await page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const beyond = ({ left, right }: DOMRect) => right > root.clientWidth + 1 || left < -1;
    const found = [...document.querySelectorAll("body *")].filter((element) => beyond(element.getBoundingClientRect()));
    return [`${root.scrollWidth} px`, ...found.slice(0, 3).map((element) => element.outerHTML.slice(0, 120))];
  });
  expect.soft(wide, `wider than the screen: ${name}`).toEqual([]);
}
