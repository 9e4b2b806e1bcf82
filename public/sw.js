// Keeps a few pages for when there is no network: those that ask for it themselves (`scripts/offline.js`), and the
// field kit (`scripts/field.js`) in every language. What the kit collects is in IndexedDB, which this never touches.
//
// - What is kept is what a visitor without a session gets: a page is asked for without cookies, and holds nothing
//   personal.
// - A page is kept together with every file that it names, whose names are hashes of their content: all of them or
//   none. A page of an old build therefore never meets the WebAssembly of a new one.
// - With a network, pages always come from there. The kit's does not: it starts at once from what is kept, and its
//   script asks for the newer one, which is there the next time. The files of the one before stay as long.

const STORE = "parvis-pages-1";
const LANGUAGES = ["fr", "fr-simple", "en", "ar"];
/** The field kit. */
const KIT = /^\/(?:fr|fr-simple|en|ar)\/field$/;
/** The pages that may be kept. */
const PAGES = [/^\/(?:fr|fr-simple|en|ar)\/envelopes\/[^/]+\/simulate$/, KIT];
/** Small pictures of projects, which the kit's worker keeps under this name. */
const PICTURES = "parvis-field-pictures-1";
const PICTURE = /^\/photos\/[^/]+-s\.jpg$/;
/** The kit asks the browser by this name to be woken when there is a network. */
const SYNC = "parvis-field";
/** Files whose names change with their content. */
const FILE = /\.[0-9a-f]{16}\.(?:css|js|wasm|woff2|svg)$/;
/** Where a page names the files of its own. Those of the ballot box and its worker are no part of these pages. */
const NAMED = /\s(?:href|src|data-js|data-wasm|data-script)="(\/[^"?#]+)"/g;
/** What the kit's page names: its own bundle and worker, and not those of other pages. */
const NAMED_BY_KIT = /\s(?:href|src|data-field-js|data-field-wasm|data-field-worker|data-field-worker-wasm|data-script)="(\/[^"?#]+)"/g;
/** What a style sheet names: letters of every script. */
const FONT = /url\(["']?(\/[^"')]+\.woff2)["']?\)/g;
/** With a kept page: the files that belong to it, and those of the page that was kept before. */
const FILES = "x-parvis-files";
const FILES_BEFORE = "x-parvis-files-before";

let last = Promise.resolve();
/** One after the other: what one page has fetched would else be swept for another. */
const inTurn = (work) => (last = last.then(work, work));

const isPage = (path) => PAGES.some((page) => page.test(path));
const kept = async (path) => (await caches.open(STORE)).match(path, { ignoreVary: true });

const filesOf = (page, name) => JSON.parse((page && page.headers.get(name)) || "[]");

/** Keeps a page with its files, and drops those that no kept page needs any more. */
async function keep(path, loaded) {
  const answer = await fetch(path, { credentials: "omit", cache: "no-cache", headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) throw new Error(`not a page: ${answer.status}`);
  const html = await answer.text();
  const store = await caches.open(STORE);
  const named = [...html.matchAll(KIT.test(path) ? NAMED_BY_KIT : NAMED)].map(([, address]) => address);
  const files = new Set([...named, ...loaded].filter((address) => FILE.test(address)));
  // The set grows while it is gone through: a style sheet adds its fonts.
  for (const address of files) {
    let file = await store.match(address, { ignoreVary: true });
    if (!file) {
      file = await fetch(address, { credentials: "omit" });
      if (!file.ok) throw new Error(`${address}: ${file.status}`);
      await store.put(address, file.clone());
    }
    if (!KIT.test(path) || !address.endsWith(".css")) continue;
    for (const [, font] of (await file.text()).matchAll(FONT)) if (FILE.test(font)) files.add(font);
  }
  const before = await store.match(path, { ignoreVary: true });
  // A page of the last build may be open at this moment, and still ask for its files.
  const old = before && (await before.clone().text()) === html ? FILES_BEFORE : FILES;
  // The policy and the other headers stay with the page; the text is not compressed any more.
  const headers = new Headers(answer.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  headers.set(FILES, JSON.stringify([...files]));
  headers.set(FILES_BEFORE, JSON.stringify(filesOf(before, old)));
  await store.put(path, new Response(html, { headers }));
  await sweep(store);
}

async function sweep(store) {
  const needed = new Set();
  const there = (await store.keys()).map((request) => new URL(request.url).pathname);
  for (const path of there.filter(isPage)) {
    const page = await store.match(path, { ignoreVary: true });
    for (const file of [...filesOf(page, FILES), ...filesOf(page, FILES_BEFORE)]) needed.add(file);
  }
  for (const path of there) if (!isPage(path) && !needed.has(path)) await store.delete(path);
}

/** Keeps the kit in the other languages too: who opens it in French hands it to somebody who reads Arabic. */
async function keepOthers(path) {
  const others = LANGUAGES.map((lang) => `/${lang}/field`).filter((other) => other !== path);
  for (const other of others) await inTurn(() => keep(other, []));
}

/** The kit in a language in which it is kept. */
async function anyKit() {
  for (const lang of LANGUAGES) {
    const found = await kept(`/${lang}/field`);
    if (found) return found;
  }
}

/** A page from the network; without one, as it was kept. The kit the other way round, and in another language rather
 * than not at all. */
async function page(request, path) {
  const first = KIT.test(path) && (await kept(path));
  if (first) return first;
  try {
    return await fetch(request);
  } catch (error) {
    const found = KIT.test(path) ? await anyKit() : await kept(path);
    if (found) return found;
    throw error;
  }
}

addEventListener("install", () => skipWaiting());

/** What was kept under another name goes on being kept: whoever is in the street has no network to fetch it again. */
async function takeOver(name) {
  const [old, store] = [await caches.open(name), await caches.open(STORE)];
  for (const request of await old.keys()) {
    if (!(await store.match(request, { ignoreVary: true }))) await store.put(request, await old.match(request, { ignoreVary: true }));
  }
  await caches.delete(name);
}

addEventListener("activate", (event) => {
  const clean = async () => {
    const names = await caches.keys();
    for (const name of names) if (name.startsWith("parvis-pages-") && name !== STORE) await takeOver(name);
    await clients.claim();
  };
  event.waitUntil(inTurn(clean));
});

addEventListener("message", (event) => {
  const { keep: path, loaded } = event.data || {};
  const [port] = event.ports;
  if (!path || !isPage(path) || !port) return;
  const tell = (there) => port.postMessage(there ? "kept" : "not kept");
  const done = inTurn(() => keep(path, loaded || [])).then(
    () => tell(true),
    // Without a network the page of last time is still there.
    () => kept(path).then(tell),
  );
  const others = () => KIT.test(path) && keepOthers(path);
  event.waitUntil(done.then(others).catch(() => {}));
});

/** A picture that the kit's worker has kept. */
async function picture(request, path) {
  const found = await caches.match(path, { cacheName: PICTURES, ignoreVary: true });
  return found || fetch(request);
}

// There is a network again: whoever is open sends what waits.
addEventListener("sync", (event) => {
  if (event.tag !== SYNC) return;
  const wake = async () => {
    for (const client of await clients.matchAll({ type: "window" })) client.postMessage({ field: "send" });
  };
  event.waitUntil(wake());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (FILE.test(pathname)) event.respondWith(kept(pathname).then((file) => file || fetch(request)));
  else if (isPage(pathname)) event.respondWith(page(request, pathname));
  else if (PICTURE.test(pathname)) event.respondWith(picture(request, pathname));
});
