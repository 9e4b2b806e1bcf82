// Wakes the page's islands, and goes from page to page without loading everything anew.
// Without this file, or in a browser too old for it, links and forms work all the same.
//
// <script type="module" src="…/start.js" data-js="…/app.js" data-wasm="…/app.wasm"></script>

const own = document.querySelector("script[data-js]");
const root = document.documentElement;

// ---- Islands ---------------------------------------------------------------------------------

const awake = new WeakSet();
let loading = null;

/** Loads the WebAssembly once; the page's islands share it. */
function load() {
  if (!loading) {
    loading = import(own.dataset.js).then(async (code) => {
      await code.default({ module_or_path: own.dataset.wasm });
      code.hydrate();
      return code;
    });
  }
  return loading;
}

/** Hydrates the islands that still sleep, in the order of the document: outer ones first. */
async function wakeIslands() {
  const islands = document.querySelectorAll("leptos-island[data-component]");
  try {
    const code = islands.length > 0 ? await load() : null;
    for (const island of islands) {
      if (awake.has(island) || !island.isConnected) continue;
      awake.add(island);
      // An island among another's children waits for what that one gives its children.
      const slot = island.parentElement.closest("leptos-children");
      if (slot && slot.$$on_hydrate) slot.$$on_hydrate();
      const hydrate = code[island.dataset.component];
      if (hydrate) await hydrate(island);
      else console.warn(`no code for the island ${island.dataset.component}`);
    }
    root.dataset.hydrated = "true";
  } catch (error) {
    root.dataset.hydrated = "failed";
    console.error(error);
  }
}

/** Lets the page be painted and the browser rest first; someone who touches it goes before. */
function wakeSoon() {
  const idle = window.requestIdleCallback || ((then) => setTimeout(then, 200));
  let begun = false;
  const begin = () => {
    if (!begun) wakeIslands();
    begun = true;
  };
  requestAnimationFrame(() => setTimeout(() => idle(begin, { timeout: 2000 })));
  addEventListener("pointerdown", begin, { once: true, capture: true });
  addEventListener("keydown", begin, { once: true, capture: true });
}

// ---- Navigation ------------------------------------------------------------------------------
// Each entry of the history knows its number `n`, to be able to go back to it, and how far the
// page was scrolled, `y`.

let here = location.href;
let number = (history.state && history.state.n) || 0;
let pending = null;

/** Whether a page with unsaved choices lets go: it may call `preventDefault()`. */
function mayLeave(href) {
  const detail = { href };
  return document.dispatchEvent(new CustomEvent("parvis:leave", { cancelable: true, detail }));
}

/** The link that a click means, if it is one that this file follows. */
function linkOf(event) {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target.closest ? event.target.closest("a[href]") : null;
  if (!link || typeof link.href !== "string" || link.target) return null;
  if (link.hasAttribute("download") || link.dataset.reload !== undefined) return null;
  if (link.relList.contains("external") || link.origin !== location.origin) return null;
  return link.hash && withoutHash(link.href) === withoutHash(location.href) ? null : link;
}

function withoutHash(href) {
  return href.split("#")[0];
}

/** Fetches a page and shows it; whatever is unusual is left to the browser. */
async function go(href, { y = null, replace = false } = {}) {
  if (pending) pending.abort();
  const mine = (pending = new AbortController());
  root.dataset.navigating = "true";
  try {
    const answer = await fetch(href, {
      headers: { Accept: "text/html" },
      credentials: "same-origin",
      signal: mine.signal,
    });
    const type = answer.headers.get("Content-Type") || "";
    if (!answer.ok || !type.startsWith("text/html")) throw new Error(`${answer.status} ${type}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (page.documentElement.dataset.build !== root.dataset.build) throw new Error("new version");
    if (mine !== pending) return;
    const hash = new URL(href).hash;
    here = answer.redirected && !answer.url.includes("#") ? answer.url + hash : href;
    if (replace) history.replaceState({ n: number, y }, "", here);
    else history.pushState({ n: ++number, y: 0 }, "", here);
    await show(page, () => settle(hash, y));
  } catch (error) {
    if (error.name === "AbortError" || mine !== pending) return;
    mine.abort();
    if (replace) location.reload();
    else location.assign(href);
    return;
  }
  pending = null;
  delete root.dataset.navigating;
  await wakeIslands();
}

/** Puts another page in the place of this one, with a transition where that is welcome. */
async function show(page, then) {
  const swap = () => {
    delete root.dataset.hydrated;
    document.title = page.title;
    copyAttributes(page.documentElement, root, ["data-hydrated", "data-navigating"]);
    copyAttributes(page.body, document.body, []);
    replaceLinks(page);
    document.body.textContent = "";
    document.body.append(...page.body.childNodes);
    then();
  };
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (still || !document.startViewTransition) return swap();
  return document.startViewTransition(swap).updateCallbackDone;
}

function copyAttributes(from, to, except) {
  for (const { name } of [...to.attributes]) {
    if (!from.hasAttribute(name) && !except.includes(name)) to.removeAttribute(name);
  }
  for (const { name, value } of from.attributes) to.setAttribute(name, value);
}

/** Takes over what the head says about the page, and the sheets that only the new one needs. */
function replaceLinks(page) {
  const about = "link[rel=canonical], link[rel=alternate], meta[name=description], meta[name=robots]";
  for (const old of document.head.querySelectorAll(about)) old.remove();
  document.head.append(...page.head.querySelectorAll(about));
  for (const sheet of page.head.querySelectorAll("link[rel=stylesheet]")) {
    const there = [...document.head.querySelectorAll("link[rel=stylesheet]")];
    if (!there.some((other) => other.href === sheet.href)) document.head.append(sheet);
  }
}

/** Tells a screen reader where it is now, by the focus, and scrolls to where the person expects. */
function settle(hash, y) {
  const goal = document.querySelector("h1") || document.querySelector("main");
  if (goal) {
    if (!goal.hasAttribute("tabindex")) goal.setAttribute("tabindex", "-1");
    goal.focus({ preventScroll: true });
  }
  const anchor = hash && document.getElementById(decodeURIComponent(hash.slice(1)));
  if (anchor && y === null) anchor.scrollIntoView();
  else scrollTo(0, y || 0);
}

function rememberScroll() {
  if (!pending) history.replaceState({ n: number, y: Math.round(scrollY) }, "");
}

function travelled(event) {
  const state = event.state || { n: number + 1, y: null };
  if (withoutHash(here) === withoutHash(location.href)) {
    // Within the page: the browser has scrolled to a fragment, or we return to an old place.
    number = state.n;
    here = location.href;
    if (state.y !== null) scrollTo(0, state.y);
  } else if (mayLeave(location.href)) {
    number = state.n;
    go(location.href, { y: state.y, replace: true });
  } else {
    // The address has changed already: change it back. That brings us here again, `here` again.
    history.go(number - state.n);
  }
}

function startNavigation() {
  let timer = 0;
  history.scrollRestoration = "manual";
  addEventListener("pagehide", () => (history.scrollRestoration = "auto"));
  addEventListener("pageshow", () => (history.scrollRestoration = "manual"));
  addEventListener("popstate", travelled);
  addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(rememberScroll, 150);
  }, { passive: true });
  document.addEventListener("click", (event) => {
    const link = linkOf(event);
    if (!link) return;
    event.preventDefault();
    if (!mayLeave(link.href)) return;
    rememberScroll();
    go(link.href);
  });
  if (!history.state) rememberScroll();
}

startNavigation();
wakeSoon();
