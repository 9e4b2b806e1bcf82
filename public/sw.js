// Keeps a few pages for when there is no network: those that ask for it themselves (`scripts/offline.js`).
//
// - What is kept is what a visitor without a session gets: a page is asked for without cookies, and holds nothing
//   personal.
// - A page is kept together with every file that it names, whose names are hashes of their content: all of them or
//   none. A page of an old build therefore never meets the WebAssembly of a new one.
// - With a network, pages always come from there.

const STORE = "parvis-pages-1";
/** The pages that may be kept. */
const PAGES = [/^\/(?:fr|fr-simple|en|ar)\/envelopes\/[^/]+\/simulate$/];
/** Files whose names change with their content. */
const FILE = /\.[0-9a-f]{16}\.(?:css|js|wasm|woff2|svg)$/;
/** Where a page names the files of its own. Those of the ballot box and its worker are no part of these pages. */
const NAMED = /\s(?:href|src|data-js|data-wasm|data-script)="(\/[^"?#]+)"/g;
/** With a kept page: the files that belong to it. */
const FILES = "x-parvis-files";

const isPage = (path) => PAGES.some((page) => page.test(path));
const kept = async (path) => (await caches.open(STORE)).match(path, { ignoreVary: true });

/** Keeps a page with its files, and drops those that no kept page needs any more. */
async function keep(path, loaded) {
  const answer = await fetch(path, { credentials: "omit", cache: "no-cache", headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) throw new Error(`not a page: ${answer.status}`);
  const html = await answer.text();
  const named = [...html.matchAll(NAMED)].map(([, address]) => address);
  const files = [...new Set([...named, ...loaded])].filter((address) => FILE.test(address));
  const store = await caches.open(STORE);
  for (const address of files) {
    if (await store.match(address, { ignoreVary: true })) continue;
    const file = await fetch(address, { credentials: "omit" });
    if (!file.ok) throw new Error(`${address}: ${file.status}`);
    await store.put(address, file);
  }
  // The policy and the other headers stay with the page; the text is not compressed any more.
  const headers = new Headers(answer.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  headers.set(FILES, JSON.stringify(files));
  await store.put(path, new Response(html, { headers }));
  await sweep(store);
}

async function sweep(store) {
  const needed = new Set();
  const there = (await store.keys()).map((request) => new URL(request.url).pathname);
  for (const path of there.filter(isPage)) {
    const page = await store.match(path, { ignoreVary: true });
    for (const file of JSON.parse(page.headers.get(FILES) || "[]")) needed.add(file);
  }
  for (const path of there) if (!isPage(path) && !needed.has(path)) await store.delete(path);
}

/** A page from the network; without one, as it was kept. */
async function page(request, path) {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await kept(path);
    if (found) return found;
    throw error;
  }
}

addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => {
  const clean = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith("parvis-pages-") && name !== STORE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await clients.claim();
  };
  event.waitUntil(clean());
});

addEventListener("message", (event) => {
  const { keep: path, loaded } = event.data || {};
  const [port] = event.ports;
  if (!path || !isPage(path) || !port) return;
  const done = keep(path, loaded || []).then(
    () => port.postMessage("kept"),
    () => port.postMessage("not kept"),
  );
  event.waitUntil(done);
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (FILE.test(pathname)) event.respondWith(kept(pathname).then((file) => file || fetch(request)));
  else if (isPage(pathname)) event.respondWith(page(request, pathname));
});
