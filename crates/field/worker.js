// The kit's worker in JavaScript, put behind what wasm-bindgen makes for scripts without modules: a classic worker,
// since old phones know no other. First message: { wasm: address }. Then { id, message, bytes? }, each answered by
// { id, answer, bytes? }; `answer` is JSON. { wake: true } says that there may be a network again. What the worker
// tells by itself is { told }. When the code can't be loaded, every question is answered { id, gone }.

/** What `browser.rs` asks of the browser. */
const phone = (() => {
  const NAME = "parvis-field";
  /** As `rows::VERSION`. A newer version on the phone is left alone: opening it fails with `VersionError`. */
  const VERSION = 1;
  const STORES = ["meta", "kit", "entries", "photos", "bodies"];
  const PICTURES = "parvis-field-pictures-1";
  /** An answer that takes longer is no answer: milliseconds. */
  const PATIENCE = 30000;
  let opened = null;
  let timer = 0;

  /** Each step brings a database from one version to the next, inside the transaction that opens it. */
  const STEPS = [(db) => STORES.forEach((store) => db.createObjectStore(store))];

  function open() {
    if (opened) return opened;
    opened = new Promise((resolve, reject) => {
      const request = self.indexedDB.open(NAME, VERSION);
      request.onupgradeneeded = ({ oldVersion }) => {
        for (const step of STEPS.slice(oldVersion)) step(request.result, request.transaction);
      };
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const db = request.result;
        const forget = () => (opened = null);
        // A newer kit in another tab waits for this.
        db.onversionchange = () => (db.close(), forget());
        db.onclose = forget;
        resolve(db);
      };
    });
    opened.catch(() => (opened = null));
    return opened;
  }

  /** Runs a transaction to its end; gives what `work` has put into the list. */
  async function run(stores, mode, work, again = true) {
    const db = await open();
    const result = [];
    let tx;
    try {
      // Strict: once it is complete, it is on the disk and not in some buffer.
      tx = db.transaction(stores, mode, { durability: "strict" });
    } catch (error) {
      opened = null;
      // The browser closed the connection, as some do while the phone sleeps.
      if (again && error.name === "InvalidStateError") return run(stores, mode, work, false);
      throw error;
    }
    return new Promise((resolve, reject) => {
      tx.oncomplete = () => resolve(result);
      tx.onabort = () => reject(tx.error || new DOMException("aborted", "AbortError"));
      try {
        work((name) => tx.objectStore(name), result);
      } catch (error) {
        tx.abort();
        reject(error);
      }
    });
  }

  function apply(store, [, key, what, json, bytes]) {
    const row = bytes ? { json, bytes } : { json };
    if (what === "put") store.put(row, key);
    else if (what === "delete") store.delete(key);
    else {
      const old = store.get(key);
      old.onsuccess = () => {
        if (what === "replace" && old.result) store.put(row, key);
        if (what !== "add") return;
        const number = old.result ? Number(old.result.json) : 0;
        store.put({ json: String(Math.max(0, number + json)) }, key);
      };
    }
  }

  /** What ends a request that takes too long, and what is called once it is over. */
  function patient() {
    const abort = new AbortController();
    const patience = setTimeout(() => abort.abort(), PATIENCE);
    return [abort.signal, () => clearTimeout(patience)];
  }

  const channel = self.BroadcastChannel ? new BroadcastChannel("parvis-field") : null;
  if (channel) channel.onmessage = ({ data }) => self.postMessage({ told: data });

  return {
    async read(store, key) {
      const [row] = await run([store], "readonly", (of, result) => {
        const request = of(store).get(key);
        request.onsuccess = () => result.push(request.result);
      });
      return row && [row.json, row.bytes];
    },

    async list(store) {
      const [keys, rows] = await run([store], "readonly", (of, result) => {
        const keys = of(store).getAllKeys();
        keys.onsuccess = () => (result[0] = keys.result);
        const rows = of(store).getAll();
        rows.onsuccess = () => (result[1] = rows.result);
      });
      return keys.map((key, at) => [key, rows[at].json]);
    },

    async write(changes) {
      const stores = [...new Set(changes.map(([store]) => store))];
      await run(stores, "readwrite", (of) => {
        for (const change of changes) apply(of(change[0]), change);
      });
    },

    /** Asks as nobody: no cookie goes with it. Gives status, text, the server's time, and how long it asks to wait. */
    async ask(method, path, token, body) {
      const headers = { accept: "application/json" };
      if (token) headers.authorization = `Bearer ${token}`;
      if (typeof body === "string") headers["content-type"] = "application/json";
      else if (body) headers["content-type"] = "application/octet-stream";
      const [signal, over] = patient();
      try {
        const answer = await fetch(new URL(path, self.location.origin), {
          method,
          headers,
          body,
          credentials: "omit",
          cache: "no-store",
          redirect: "error",
          referrerPolicy: "no-referrer",
          signal,
        });
        const text = await answer.text();
        const wait = parseInt(answer.headers.get("retry-after"), 10);
        return [answer.status, text, Date.parse(answer.headers.get("date")), wait];
      } finally {
        over();
      }
    },

    online: () => self.navigator.onLine !== false,
    wall: () => Date.now(),
    ticks: () => performance.now(),

    async room() {
      const { storage } = self.navigator;
      if (!storage || !storage.estimate) return [0, 0, false];
      const { usage, quota } = await storage.estimate();
      return [usage, quota, storage.persisted ? await storage.persisted() : false];
    },

    /** Keeps a picture where the service worker finds it. */
    async keepPicture(address) {
      const cache = await caches.open(PICTURES);
      if (await cache.match(address)) return true;
      const [signal, over] = patient();
      try {
        const answer = await fetch(address, { credentials: "omit", signal });
        if (!answer.ok) return false;
        await cache.put(address, answer);
        return true;
      } finally {
        over();
      }
    },

    dropPictures: () => caches.delete(PICTURES),

    /** The right to send: a function that gives it back, or nothing while another tab has it. */
    turn() {
      const { locks } = self.navigator;
      // Browsers of before 2022: two tabs may send the same, which counts once.
      if (!locks) return Promise.resolve(() => {});
      return new Promise((resolve, reject) => {
        const hold = (lock) => (lock ? new Promise((release) => resolve(release)) : resolve());
        locks.request(NAME, { ifAvailable: true }, hold).catch(reject);
      });
    },

    /** Sends once the other tab has ended its round, or is closed. */
    afterOtherTab() {
      self.navigator.locks.request(NAME, () => {}).then(() => phone.later(0));
    },

    later(milliseconds) {
      clearTimeout(timer);
      timer = setTimeout(wasm_bindgen.round, milliseconds);
    },

    /** The other tabs are told too, but for what is so in this one alone. */
    tell(told, everywhere) {
      self.postMessage({ told });
      if (channel && everywhere) channel.postMessage(told);
    },
  };
})();

let ready = null;

async function start(address) {
  await wasm_bindgen({ module_or_path: address });
  // The hash of the build, which is in the name of the file.
  wasm_bindgen.begin((/\.([0-9a-f]{8,})\.wasm/.exec(address) || ["", "dev"])[1]);
}

async function wake() {
  if (!ready) return;
  await ready;
  await wasm_bindgen.round();
}

self.addEventListener("online", wake);

self.onmessage = async ({ data }) => {
  if (data.wasm) {
    ready = start(data.wasm);
    // Told to each question in its turn.
    ready.catch(() => {});
    return;
  }
  if (data.wake) {
    wake().catch(() => {});
    return;
  }
  const { id, message, bytes } = data;
  try {
    await ready;
    const [answer, more] = await wasm_bindgen.answer(message, bytes);
    self.postMessage({ id, answer, bytes: more }, more ? [more.buffer] : []);
  } catch (error) {
    self.postMessage({ id, gone: String(error) });
  }
};
