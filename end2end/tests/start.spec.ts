// public/start.js by itself: made-up pages and islands, answered by the test, no server.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test as base, type Page } from "@playwright/test";

const ORIGIN = "http://start.test";
const SCRIPT = readFileSync(join(__dirname, "../../public/start.js"), "utf8");

/** Notes what is called and in which order, as the code of real islands would run. */
const APP = `
  const log = (globalThis.islandLog = globalThis.islandLog || []);
  export default async (init) => log.push("wasm " + init.module_or_path);
  export const hydrate = () => log.push("hydrate");
  export const Counter_1 = (el) => {
    log.push("Counter");
    el.querySelector("button").onclick = (event) => event.target.textContent++;
  };
  export const Outer_2 = (el) => {
    log.push("Outer");
    el.querySelector("leptos-children").$$on_hydrate = () => log.push("slot");
  };
  export const Inner_3 = () => log.push("Inner");
`;

const COUNTER = `<leptos-island data-component="Counter_1"><button>3</button></leptos-island>`;
const NAV = `<a href="/">home</a> <a href="/two">two</a> <a href="/two#far">far</a> <a href="#here">here</a>
  <a href="/other-build">other build</a> <a href="/missing">missing</a> <a href="/file">file</a>
  <a href="/slow">slow</a> <a href="/two" data-reload>reload</a>`;
const TALL = `<div style="height: 300vh"></div><p id="here">here</p><p id="far">far</p>`;

function document(title: string, body: string, { html = 'lang="fr"', build = "1" } = {}) {
  return `<!DOCTYPE html><html ${html} data-build="${build}"><head><meta charset="utf-8"><title>${title}</title>
    <link rel="canonical" href="${ORIGIN}/${title}">
    <script type="module" src="/start.js" data-js="/app.js" data-wasm="/app.wasm"
      data-booth="Booth" data-booth-js="/booth.js" data-booth-wasm="/booth.wasm"></script></head>
    <body class="page-${title}">${NAV}<main><h1>${title}</h1>${body}</main>${TALL}${NAV}</body></html>`;
}

const PAGES: Record<string, string> = {
  "/": document("home", COUNTER),
  "/two": document("two", `<leptos-island data-component="Outer_2"><leptos-children><p>
      <leptos-island data-component="Inner_3"></leptos-island></p></leptos-children></leptos-island>`),
  "/booth": document("booth", `<leptos-island data-component="Booth_4"></leptos-island>${COUNTER}`),
  "/arabic": document("arabic", "", { html: 'lang="ar" dir="rtl"' }),
  "/plain": document("plain", `<a href="/arabic">arabic</a>`),
  "/other-build": document("other-build", "", { build: "2" }),
  "/slow": document("slow", ""),
};

const test = base.extend<{ loads: string[] }>({
  // The addresses of the documents that were loaded by the browser itself, not by start.js.
  loads: async ({ page }, use) => {
    const loads: string[] = [];
    await page.route(`${ORIGIN}/**`, async (route) => {
      const request = route.request();
      const path = new URL(request.url()).pathname;
      if (request.resourceType() === "document") loads.push(path);
      if (path === "/slow") await new Promise((wait) => setTimeout(wait, 1500));
      if (path === "/start.js") return route.fulfill({ contentType: "text/javascript", body: SCRIPT });
      if (path === "/app.js") return route.fulfill({ contentType: "text/javascript", body: APP });
      if (path === "/booth.js")
        return route.fulfill({ contentType: "text/javascript", body: APP + `export const Booth_4 = () => log.push("Booth");` });
      if (path === "/file") return route.fulfill({ contentType: "text/plain", body: "a file" });
      const html = { contentType: "text/html; charset=utf-8" };
      if (path in PAGES) return route.fulfill({ ...html, body: PAGES[path] }).catch(() => {});
      return route.fulfill({ ...html, status: 404, body: "<h1>lost</h1>" });
    });
    await use(loads);
  },
});

const log = (page: Page) => page.evaluate(() => (globalThis as any).islandLog ?? []);
const link = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).first();
const heading = (page: Page) => page.locator("h1");

async function open(page: Page, path: string) {
  await page.goto(ORIGIN + path);
  await expect(page.locator("html")).toHaveAttribute("data-hydrated", "true");
}

test("islands wake after the page is there", async ({ page, loads }) => {
  await open(page, "/");
  expect(await log(page)).toEqual(["wasm /app.wasm", "hydrate", "Counter"]);
  await page.getByRole("button").click();
  await expect(page.getByRole("button")).toHaveText("4");
  expect(loads).toEqual(["/"]);
});

test("an outer island wakes first, and its children through it", async ({ page, loads }) => {
  await open(page, "/two");
  expect(await log(page)).toEqual(["wasm /app.wasm", "hydrate", "Outer", "slot", "Inner"]);
});

test("a page without islands loads no WebAssembly", async ({ page, loads }) => {
  await open(page, "/plain");
  expect(await log(page)).toEqual([]);
});

test("a link is followed without a load, and new islands wake", async ({ page, loads }) => {
  await open(page, "/");
  await link(page, "two").click();
  await expect(heading(page)).toHaveText("two");
  await expect(heading(page)).toBeFocused();
  await expect(page.locator("html")).toHaveAttribute("data-hydrated", "true");
  await expect(page).toHaveTitle("two");
  await expect(page).toHaveURL(`${ORIGIN}/two`);
  await expect(page.locator("body")).toHaveClass("page-two");
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", `${ORIGIN}/two`);
  expect(await log(page)).toEqual(["wasm /app.wasm", "hydrate", "Counter", "Outer", "slot", "Inner"]);
  expect(loads).toEqual(["/"]);
});

test("language and direction follow the page", async ({ page, loads }) => {
  await open(page, "/plain");
  await link(page, "arabic").click();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await page.goBack();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.locator("html")).not.toHaveAttribute("dir");
  expect(loads).toEqual(["/plain"]);
});

test("back and forward return to where the person was", async ({ page, loads }) => {
  await open(page, "/");
  await page.evaluate(() => scrollTo(0, 600));
  await link(page, "two").evaluate((a: HTMLElement) => a.click());
  await expect(heading(page)).toHaveText("two");
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.evaluate(() => scrollTo(0, 300));
  await page.waitForTimeout(300);
  await page.goBack();
  await expect(heading(page)).toHaveText("home");
  expect(await page.evaluate(() => scrollY)).toBe(600);
  await page.goForward();
  await expect(heading(page)).toHaveText("two");
  expect(await page.evaluate(() => scrollY)).toBe(300);
  expect(loads).toEqual(["/"]);
});

test("fragments scroll, on this page and on another", async ({ page, loads }) => {
  await open(page, "/");
  await link(page, "here").click();
  await expect(page).toHaveURL(`${ORIGIN}/#here`);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await page.goBack();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await link(page, "far").click();
  await expect(heading(page)).toHaveText("two");
  await expect(page.locator("#far")).toBeInViewport();
  await page.goBack();
  await expect(heading(page)).toHaveText("home");
  expect(loads).toEqual(["/"]);
});

for (const [name, path, load] of [
  ["another version of the site", "other build", "/other-build"],
  ["a page that does not exist", "missing", "/missing"],
  ["something that is no page", "file", "/file"],
  ["a link that asks for a load", "reload", "/two"],
]) {
  test(`${name} is left to the browser`, async ({ page, loads }) => {
    await open(page, "/");
    await link(page, path).click();
    await expect(page).toHaveURL(ORIGIN + load);
    await expect.poll(() => loads).toEqual(["/", load]);
  });
}

test("a later click overtakes an earlier one", async ({ page, loads }) => {
  await open(page, "/");
  await link(page, "slow").click();
  await expect(page.locator("html")).toHaveAttribute("data-navigating", "true");
  await link(page, "two").click();
  await expect(heading(page)).toHaveText("two");
  await page.waitForTimeout(1800);
  await expect(heading(page)).toHaveText("two");
  await expect(page.locator("html")).not.toHaveAttribute("data-navigating");
  expect(loads).toEqual(["/"]);
});

test("a page with unsaved choices is asked, for links and for going back", async ({ page, loads }) => {
  await open(page, "/plain");
  await link(page, "home").click();
  await expect(heading(page)).toHaveText("home");
  await page.evaluate(() => {
    document.addEventListener("parvis:leave", (event) => {
      event.preventDefault();
      (globalThis as any).asked = (event as CustomEvent).detail.href;
    });
  });
  await link(page, "two").click();
  expect(await page.evaluate(() => (globalThis as any).asked)).toBe(`${ORIGIN}/two`);
  await expect(heading(page)).toHaveText("home");
  await page.evaluate(() => history.back());
  await expect.poll(() => page.evaluate(() => (globalThis as any).asked)).toBe(`${ORIGIN}/plain`);
  await expect(page).toHaveURL(`${ORIGIN}/`);
  await expect(heading(page)).toHaveText("home");
  expect(loads).toEqual(["/plain"]);
});

test("a page of the booth loads the large bundle alone, for all of its islands", async ({ page, loads }) => {
  await open(page, "/booth");
  expect(await log(page)).toEqual(["wasm /booth.wasm", "hydrate", "Booth", "Counter"]);
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href="/two"]')!.click());
  await expect(heading(page)).toHaveText("two");
  await expect.poll(() => log(page)).toEqual([
    "wasm /booth.wasm", "hydrate", "Booth", "Counter", "wasm /app.wasm", "hydrate", "Outer", "slot", "Inner",
  ]);
  expect(loads).toEqual(["/booth"]);
});

test("islands that fail are reported, and the links go on", async ({ page, loads }) => {
  await page.route(`${ORIGIN}/app.js`, (route) => route.abort());
  await page.goto(`${ORIGIN}/`);
  await expect(page.locator("html")).toHaveAttribute("data-hydrated", "failed");
  await link(page, "two").click();
  await expect(heading(page)).toHaveText("two");
  expect(loads).toEqual(["/"]);
});

test("a click with a modifier key opens the link elsewhere", async ({ page, context, loads }) => {
  await open(page, "/");
  const opened = context.waitForEvent("page");
  await link(page, "two").click({ modifiers: ["ControlOrMeta"] });
  await (await opened).close();
  await expect(heading(page)).toHaveText("home");
});

test.describe("with reduced motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("pages change without a transition", async ({ page, loads }) => {
    await open(page, "/");
    await page.evaluate(() => {
      (document as any).startViewTransition = () => { throw new Error("no transition was wanted"); };
    });
    await link(page, "two").click();
    await expect(heading(page)).toHaveText("two");
    expect(loads).toEqual(["/"]);
  });
});
