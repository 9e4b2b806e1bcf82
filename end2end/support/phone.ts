// A phone of the team: a Chromium with a memory of its own, which can be killed, started again, cut off and slowed.
import { type BrowserContext, type CDPSession, type Page, chromium, expect } from "@playwright/test";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ask, KitState, Told } from "./kit";

/** The smallest screen that is sold today. */
const SCREEN = { width: 360, height: 640 };
/** Slower than this computer, as the phones that teams are given are. */
export const SLOW = 6;

export interface PhoneOptions {
  baseURL: string;
  lang?: string;
  /** How many milliseconds the phone's clock is ahead. */
  clock?: number;
}

/** What the phone shows it has kept, by the number of the entry that it was given. */
export type Shown = (at: number, told: Told) => void;

export class Phone {
  private shown: Shown = () => {};
  /** The page that tells what it shows. */
  private told?: Page;

  private constructor(
    readonly folder: string,
    readonly options: PhoneOptions,
    public context: BrowserContext,
    public page: Page,
  ) {}

  static async start(options: PhoneOptions): Promise<Phone> {
    const folder = mkdtempSync(join(tmpdir(), "phone-"));
    const context = await launch(folder, options);
    return new Phone(folder, options, context, context.pages()[0] ?? (await context.newPage()));
  }

  /** Ends the browser as an empty battery does. */
  async kill() {
    const leader = Number(readlinkSync(join(this.folder, "SingletonLock")).split("-").pop());
    const closed = new Promise((done) => this.context.once("close", done));
    const group = family(leader);
    for (const process_ of group) end(process_);
    await closed;
    for (const process_ of group) while (alive(process_)) await new Promise((wait) => setTimeout(wait, 20));
  }

  /** Starts it again, with what it had written down. */
  async restart() {
    this.context = await launch(this.folder, this.options);
    this.page = this.context.pages()[0] ?? (await this.context.newPage());
  }

  async stop() {
    await this.context.close().catch(() => {});
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The kit's page. Who starts with a bad network tries again. */
  async open(path = `/${this.options.lang ?? "fr"}/field`, page = this.page) {
    for (let tries = 0; ; tries++) {
      try {
        await page.goto(path, { waitUntil: "domcontentloaded", timeout: 20_000 });
        if (await page.locator("script[data-field-worker]").count()) return;
      } catch (error) {
        if (tries > 20) throw error;
      }
      if (tries > 20) throw new Error(`${path} is not the kit`);
      await page.waitForTimeout(300);
    }
  }

  /** Waits until the service worker has all that the page needs without a network. */
  async settled() {
    const path = `/${this.options.lang ?? "fr"}/field`;
    await this.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const kept = (path: string) => caches.match(path, { ignoreVary: true }).then((page) => page !== undefined);
    await expect.poll(() => this.page.evaluate(kept, path), { timeout: 30_000 }).toBe(true);
  }

  /** How many milliseconds go by from the address to screens that answer, on a slow CPU. */
  async startsWithin(): Promise<number> {
    await this.page.goto("about:blank");
    await this.slow();
    const began = performance.now();
    await this.open();
    await expect(this.page.locator("html")).toHaveAttribute("data-hydrated", "true", { timeout: 60_000 });
    return performance.now() - began;
  }

  async session(page = this.page): Promise<CDPSession> {
    return this.context.newCDPSession(page);
  }

  async slow(rate = SLOW) {
    await (await this.session()).send("Emulation.setCPUThrottlingRate", { rate });
  }

  /** Lets the page speak to the kit's worker as its screens do, with a worker of its own. */
  async hand(page = this.page) {
    if (page === this.page && this.told !== page) {
      // Here and not when it is needed: a phone is killed while it works.
      this.told = page;
      await page.exposeFunction("parvisShown", (at: number, told: Told) => this.shown(at, told));
    }
    await page.evaluate(() => {
      const script = document.querySelector<HTMLScriptElement>("script[data-field-worker]")!;
      const worker = new Worker(script.dataset.fieldWorker!);
      worker.postMessage({ wasm: script.dataset.fieldWorkerWasm });
      const waiting = new Map<number, { done: (told: unknown) => void; failed: (why: Error) => void }>();
      worker.onmessage = ({ data }) => {
        const asker = waiting.get(data.id);
        if (!asker) return;
        waiting.delete(data.id);
        if (data.gone) asker.failed(new Error(`the worker is gone: ${data.gone}`));
        else asker.done({ ...JSON.parse(data.answer).Ok, bytes: data.bytes && Array.from(data.bytes as Uint8Array) });
      };
      let next = 0;
      (window as any).parvisAsk = (ask: unknown, bytes?: number[]) =>
        new Promise((done, failed) => {
          const id = next++;
          waiting.set(id, { done, failed });
          const whole = bytes && new Uint8Array(bytes);
          worker.postMessage({ id, message: JSON.stringify(ask), bytes: whole }, whole ? [whole.buffer] : []);
        });
    });
  }

  /** Asks the worker once. */
  ask(ask: Ask, bytes?: Uint8Array, page = this.page): Promise<Told> {
    const plain = bytes && Array.from(bytes);
    return page.evaluate(([ask, bytes]) => (window as any).parvisAsk(ask, bytes), [ask, plain] as const) as Promise<Told>;
  }

  /** Asks for many things, one after the other; each answer is told before the next question. */
  async askAll(asks: { at: number; ask: Ask; photo?: { id: string; bytes: Uint8Array } }[], shown: Shown) {
    this.shown = shown;
    const plain = asks.map(({ at, ask, photo }) => ({ at, ask, photo: photo && { id: photo.id, bytes: Array.from(photo.bytes) } }));
    await this.page.evaluate(async (asks) => {
      const { parvisAsk, parvisShown } = window as any;
      for (const { at, ask, photo } of asks) {
        if (photo) await parvisAsk({ ask: "hold_photo", id: photo.id }, photo.bytes);
        await parvisShown(at, await parvisAsk(ask));
      }
    }, plain);
  }

  async state(page = this.page): Promise<KitState> {
    const told = await this.ask({ ask: "open" }, undefined, page);
    if (!("state" in told) || !told.state) throw new Error(`no state: ${JSON.stringify(told)}`);
    return told.state;
  }

  /** Lets the phone in with a code, and prepares the outing. */
  async prepare(code: string, label: string, patience = 30): Promise<KitState> {
    for (let tries = 0; ; tries++) {
      const told = await this.ask({ ask: "sign_in", code, label });
      if ("state" in told && told.state?.outing) break;
      if (tries >= patience) throw new Error(`not let in: ${JSON.stringify(told)}`);
    }
    for (let tries = 0; ; tries++) {
      const told = await this.ask({ ask: "prepare" });
      if ("state" in told && told.state?.prepared_at) return told.state;
      if (tries >= patience) throw new Error(`not prepared: ${JSON.stringify(told)}`);
    }
  }

  /** Everything that the browser keeps of this site where a script can read it. */
  async dump(page = this.page): Promise<string> {
    return page.evaluate(async () => {
      const found: string[] = [];
      const text = (value: unknown): string => {
        if (value instanceof ArrayBuffer) return text(new Uint8Array(value));
        if (ArrayBuffer.isView(value)) return new TextDecoder("latin1").decode(value);
        if (Array.isArray(value)) return value.map(text).join("\n");
        if (value && typeof value === "object") return Object.entries(value).map(([name, part]) => `${name}=${text(part)}`).join("\n");
        return String(value);
      };
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((good, bad) => {
          request.onsuccess = () => good(request.result);
          request.onerror = () => bad(request.error);
        });
      for (const { name } of await indexedDB.databases()) {
        const database = await done(indexedDB.open(name!));
        for (const store of Array.from(database.objectStoreNames)) {
          const rows = database.transaction(store).objectStore(store);
          const [keys, values] = await Promise.all([done(rows.getAllKeys()), done(rows.getAll())]);
          found.push(`== ${name} ${store}`, ...keys.map(text), ...values.map(text));
        }
        database.close();
      }
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          const kept = await cache.match(request);
          found.push(`== ${name} ${request.url}`);
          if (kept && /text|json/.test(kept.headers.get("content-type") ?? "")) found.push(await kept.text());
        }
      }
      for (const [name, store] of Object.entries({ localStorage, sessionStorage })) found.push(`== ${name}`, JSON.stringify(store));
      found.push("== cookies", document.cookie);
      return found.join("\n");
    });
  }

  /** The entries of the queue, with how much room each takes: what is said of it, its request, its ballot. */
  async sealed(page = this.page): Promise<{ kind: string; sizes: number[] }[]> {
    return page.evaluate(async () => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((good, bad) => {
          request.onsuccess = () => good(request.result);
          request.onerror = () => bad(request.error);
        });
      const database = await done(indexedDB.open("parvis-field"));
      const [entries, bodies] = ["entries", "bodies"].map((store) => database.transaction(store).objectStore(store));
      const [ids, heads] = await Promise.all([done(entries!.getAllKeys()), done(entries!.getAll())]);
      const [keys, rows] = await Promise.all([done(bodies!.getAllKeys()), done(bodies!.getAll())]);
      database.close();
      const size = (key: string) => rows[keys.indexOf(key)]?.bytes.byteLength ?? 0;
      return ids.map((id, at) => {
        const { json } = heads[at];
        return { kind: JSON.parse(json).kind as string, sizes: [json.length, size(`${id}`), size(`${id}.ballot`)] };
      });
    });
  }

  /** In which files of its folder a text lies, as it is or with two bytes a letter, as JavaScript may keep it. */
  filesWith(words: string[]): string[] {
    const wanted = words.flatMap((word) => [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le")]);
    return files(this.folder).flatMap((file) => {
      const bytes = readFileSync(file);
      return wanted.filter((word) => bytes.includes(word)).map((word) => `${file.slice(this.folder.length)}: ${word.toString()}`);
    });
  }
}

async function launch(folder: string, { baseURL, clock }: PhoneOptions): Promise<BrowserContext> {
  rmSync(join(folder, "SingletonLock"), { force: true });
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.PARVIS_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    baseURL,
    viewport: SCREEN,
    hasTouch: true,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    reducedMotion: "reduce",
    // A worker's clock is moved by a few lines before its own, which the page's policy would not let in.
    bypassCSP: clock !== undefined,
  });
  if (clock !== undefined) await context.addInitScript(wrongClock, clock);
  return context;
}

/** Sets the clock of a page and of its workers wrong. */
function wrongClock(ahead: number) {
  const move = (ahead: number) => {
    const Right = Date;
    const wrong = class extends Right {
      constructor(...given: []) {
        if (given.length) super(...given);
        else super(Right.now() + ahead);
      }
      static now() {
        return Right.now() + ahead;
      }
    };
    (globalThis as any).Date = wrong;
  };
  move(ahead);
  const Plain = Worker;
  (globalThis as any).Worker = class extends Plain {
    constructor(address: string | URL, options?: WorkerOptions) {
      // Such a worker has no address of its own: those that it is given are completed.
      const complete = (origin: string) => {
        const [ask, Asked] = [fetch, Request];
        const whole = (address: unknown) => (typeof address === "string" ? new URL(address, origin).href : address);
        (globalThis as any).fetch = (address: never, ...rest: never[]) => ask(whole(address) as never, ...rest);
        (globalThis as any).Request = class extends Asked {
          constructor(address: RequestInfo, options?: RequestInit) {
            super(whole(address) as RequestInfo, options);
          }
        };
      };
      const own = JSON.stringify(new URL(address, location.href).href);
      const script = `(${move})(${ahead}); (${complete})("${location.origin}"); importScripts(${own});`;
      super(URL.createObjectURL(new Blob([script], { type: "text/javascript" })), options);
    }
  };
}

/** A process with all that it has started. */
function family(leader: number): number[] {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const found = [leader];
  for (const one of found) found.push(...pairs.filter(([, parent]) => parent === one).map(([child]) => child));
  return found;
}

function end(id: number) {
  try {
    process.kill(id, "SIGKILL");
  } catch {
    // It went with the others.
  }
}

function alive(id: number): boolean {
  try {
    // A process that nobody has waited for yet is still listed, and does nothing.
    return !/\) Z/.test(readFileSync(`/proc/${id}/stat`, "utf8"));
  } catch {
    return false;
  }
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return entry.isFile() && statSync(path).size ? [path] : [];
  });
}
