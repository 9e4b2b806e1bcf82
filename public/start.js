// Wakes the page's islands, and goes from page to page without loading everything anew.
// Without this file, or in a browser too old for it, links and forms work all the same.
// <script type="module" src="…/start.js" data-js="…/app.js" data-wasm="…/app.wasm"
//   data-booth="DeviceBooth …" data-booth-js="…/booth.js" data-booth-wasm="…/booth.wasm"></script>

const own = document.querySelector("script[data-js]");
const root = document.documentElement;
const SLEEPER = "leptos-island[data-component]";
const awake = new WeakSet();
const loaded = new Map();

/** Loads WebAssembly once, for the islands of this page and of those that follow. */
function load(js, wasm) {
  const start = async () => {
    const app = await import(js);
    await app.default({ module_or_path: wasm });
    app.hydrate();
    return app;
  };
  if (!loaded.has(js)) loaded.set(js, start());
  return loaded.get(js);
}

/** The code of the page's islands: two thirds less where none of them is the booth's, whose bundle has them all. The
 *  field kit has a bundle of its own, for its page alone. */
function codeFor(islands) {
  const { js, wasm, booth = "", boothJs, boothWasm, field = "", fieldJs, fieldWasm } = own.dataset;
  const names = islands.map((island) => island.dataset.component.split("_")[0]);
  const isOf = (bundle) => names.some((name) => bundle.split(" ").includes(name));
  if (isOf(field)) return load(fieldJs, fieldWasm);
  return isOf(booth) ? load(boothJs, boothWasm) : load(js, wasm);
}

/** Hydrates the islands that still sleep, in the order of the document: outer ones first. */
async function wakeIslands() {
  try {
    const asleep = [...document.querySelectorAll(SLEEPER)].filter((island) => !awake.has(island));
    if (asleep.length) {
      const app = await codeFor(asleep);
      for (const island of asleep) {
        if (awake.has(island) || !island.isConnected) continue;
        awake.add(island);
        // An island among another's children takes over what that one provides to them.
        const slot = island.parentElement.closest("leptos-children");
        if (slot && slot.$$on_hydrate) slot.$$on_hydrate();
        await app[island.dataset.component](island);
      }
    }
    root.dataset.hydrated = "true";
  } catch (error) {
    root.dataset.hydrated = "failed";
    console.error(error);
  }
}

/** Lets the page be painted and the browser rest first; a person who acts goes before. */
function wakeSoon() {
  const idle = window.requestIdleCallback || ((then) => setTimeout(then, 200));
  requestAnimationFrame(() => setTimeout(() => idle(wakeIslands, { timeout: 2000 })));
  for (const sign of ["pointerdown", "keydown"]) {
    addEventListener(sign, wakeIslands, { once: true, capture: true });
  }
}

/** A page may bring a script of its own: `data-script` names it, and it is told the element. Fetched for those pages
 *  alone, and run again when the page comes again. */
function wakeScripts() {
  for (const element of document.querySelectorAll("[data-script]")) {
    import(element.dataset.script)
      .then((script) => script.default(element))
      .catch((error) => console.error(error));
  }
}

/** The names under which the booth keeps something on this device: drafts, unsent ballots, receipts. */
const KEPT = /^parvis\.(ballot|cast|receipt)\./;

/** What the device keeps under a name; nothing when it keeps nothing at all, or its time is over. */
function kept(name) {
  try {
    const text = localStorage.getItem(name);
    const { until } = JSON.parse(text) || {};
    if (!until || until > Date.now()) return text;
    localStorage.removeItem(name);
  } catch {
    // Blocked, or not ours: then nothing is kept here.
  }
  return null;
}

/** Shows what is for those alone whose device keeps something of the vote, such as "finish your vote". */
function tellKept() {
  for (const element of document.querySelectorAll("[data-if-kept]")) element.hidden = !kept(element.dataset.ifKept);
}

/** A form that hands the device on, or signs out, takes along what the booth keeps: `data-wipes` is the end of
 *  the names. A ballot that is not in the box yet would be lost: that is asked first. */
function wipe(event) {
  const { wipes, ask } = event.target.dataset;
  if (wipes === undefined || event.defaultPrevented) return;
  try {
    const names = Object.keys(localStorage).filter((name) => KEPT.test(name) && name.endsWith(wipes));
    if (names.some((name) => name.startsWith("parvis.cast.")) && !confirm(ask)) event.preventDefault();
    else names.forEach((name) => localStorage.removeItem(name));
  } catch {
    // Nothing can be kept, so nothing is.
  }
}

// Each entry of the history knows its number `n`, to find the way back to it, and how far its
// page was scrolled, `y`. `here` is the address of the page that is shown.
let here = location.href;
let n = (history.state && history.state.n) || 0;
let pending = null;

const page = (href) => href.split("#")[0];
const remember = () => here === location.href && history.replaceState({ n, y: scrollY }, "");

/** Asks a page with unsaved choices whether it lets go: it may call `preventDefault()`. */
function mayLeave(href) {
  return document.dispatchEvent(new CustomEvent("parvis:leave", { cancelable: true, detail: { href } }));
}

/** The link that a click means, if this file is to follow it. */
function linkOf(event) {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target.closest("a[href]");
  if (!link || link.origin !== location.origin || link.target || link.hasAttribute("download")) return null;
  if (link.relList.contains("external") || "reload" in link.dataset) return null;
  return link.hash && page(link.href) === page(here) ? null : link;
}

/** Fetches a page and shows it; whatever is unusual is left to the browser. */
async function go(href, back) {
  if (pending) pending.abort();
  const mine = (pending = new AbortController());
  root.dataset.navigating = "true";
  try {
    const headers = { Accept: "text/html" };
    const answer = await fetch(href, { headers, credentials: "same-origin", signal: mine.signal });
    const isHtml = (answer.headers.get("Content-Type") || "").startsWith("text/html");
    if (!answer.ok || !isHtml) throw new Error(`not a page: ${answer.status}`);
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    // Read without scripts, it is full of what only a browser without them should do: go elsewhere by itself, say.
    next.querySelectorAll("noscript").forEach((without) => without.remove());
    if (next.documentElement.dataset.build !== root.dataset.build) throw new Error("another version");
    const { hash } = new URL(href);
    here = answer.redirected ? page(answer.url) + hash : href;
    if (back) history.replaceState(back, "", here);
    else history.pushState({ n: ++n, y: 0 }, "", here);
    const still = !document.startViewTransition || matchMedia("(prefers-reduced-motion: reduce)").matches;
    const swap = () => show(next, hash, back);
    await (still ? swap() : document.startViewTransition(swap).updateCallbackDone);
    tellKept();
    wakeScripts();
    await wakeIslands();
  } catch (error) {
    if (mine.signal.aborted) return;
    mine.abort();
    if (back) location.reload();
    else location.assign(href);
  }
  if (mine === pending) delete root.dataset.navigating;
}

/** Puts another page in the place of this one. */
function show(next, hash, back) {
  copyAttributes(next.documentElement, root);
  copyAttributes(next.body, document.body);
  const about = "title, link[rel=canonical], link[rel=alternate], meta[name]";
  document.head.querySelectorAll(about).forEach((old) => old.remove());
  document.head.append(...next.head.querySelectorAll(about));
  document.body.textContent = "";
  document.body.append(...next.body.childNodes);
  // The focus tells a screen reader that the page is another one.
  const start = document.querySelector("h1") || document.querySelector("main");
  if (start && !start.hasAttribute("tabindex")) start.tabIndex = -1;
  if (start) start.focus({ preventScroll: true });
  const anchor = !back && hash && document.getElementById(decodeURIComponent(hash.slice(1)));
  if (anchor) anchor.scrollIntoView();
  else scrollTo(0, back ? back.y : 0);
}

function copyAttributes(from, to) {
  [...to.attributes].forEach(({ name }) => from.hasAttribute(name) || to.removeAttribute(name));
  [...from.attributes].forEach(({ name, value }) => to.setAttribute(name, value));
}

/** Back, forward, or to a fragment of the page. */
function travel(event) {
  const state = event.state || { n: n + 1, y: scrollY };
  const stays = page(here) === page(location.href);
  if (!stays && !mayLeave(location.href)) {
    history.go(n - state.n); // The address has changed already: back to that of the page.
    return;
  }
  n = state.n;
  if (!stays) {
    go(location.href, state);
    return;
  }
  here = location.href;
  if (event.state) scrollTo(0, state.y);
  remember();
}

function follow(event) {
  const link = linkOf(event);
  if (!link) return;
  event.preventDefault();
  if (!mayLeave(link.href)) return;
  remember();
  go(link.href, null);
}

/** Ctrl and Enter send a form that says so, from wherever in it one types: for who types one after the other. */
function sendByKey(event) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  const form = event.target.closest("form[data-send-by-key]");
  if (!form || !form.requestSubmit) return;
  event.preventDefault();
  form.requestSubmit();
}

let timer = 0;
function rememberSoon() {
  clearTimeout(timer);
  timer = setTimeout(remember, 150);
}

if (!history.state) remember();
addEventListener("pageshow", () => (history.scrollRestoration = "manual"));
addEventListener("pagehide", () => (history.scrollRestoration = "auto"));
addEventListener("popstate", travel);
addEventListener("scroll", rememberSoon, { passive: true });
addEventListener("pageshow", tellKept);
document.addEventListener("click", follow);
document.addEventListener("submit", wipe);
document.addEventListener("keydown", sendByKey);
tellKept();
wakeScripts();
wakeSoon();
