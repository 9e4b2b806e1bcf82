// What a version of the kit keeps on a phone, taken out of the browser as text and put into another.
import type { Page } from "@playwright/test";

interface Store {
  name: string;
  keyPath: string | string[] | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; unique: boolean }[];
  /** Bytes stand as `{ "base64": … }`. */
  rows: { key: unknown; value: unknown }[];
}

export interface Frozen {
  /** Who made it: the entries are sealed to a key that the server derives from these two. */
  secret: string;
  outing: string;
  version: number;
  stores: Store[];
}

const DATABASE = "parvis-field";

/** Takes out all that is kept. */
export const freeze = (page: Page): Promise<Pick<Frozen, "version" | "stores">> =>
  page.evaluate(async (name) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((good, bad) => {
        request.onsuccess = () => good(request.result);
        request.onerror = () => bad(request.error);
      });
    const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    const plain = async (value: unknown): Promise<unknown> => {
      if (value instanceof Blob) return { base64: base64(new Uint8Array(await value.arrayBuffer())) };
      if (value instanceof ArrayBuffer) return { base64: base64(new Uint8Array(value)) };
      if (ArrayBuffer.isView(value)) return { base64: base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
      if (Array.isArray(value)) return Promise.all(value.map(plain));
      if (!value || typeof value !== "object") return value;
      return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([key, part]) => [key, await plain(part)])));
    };
    const database = await done(indexedDB.open(name));
    const stores = [];
    for (const name of Array.from(database.objectStoreNames)) {
      const store = database.transaction(name).objectStore(name);
      const indexes = Array.from(store.indexNames, (name) => {
        const { keyPath, unique } = store.index(name);
        return { name, keyPath, unique };
      });
      const { keyPath, autoIncrement } = store;
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      const rows = await Promise.all(values.map(async (value, at) => ({ key: keys[at], value: await plain(value) })));
      stores.push({ name, keyPath, autoIncrement, indexes, rows });
    }
    const { version } = database;
    database.close();
    return { version, stores };
  }, DATABASE);

/** Puts it into a browser that has none, from a page of the site that is not the kit. */
export const thaw = (page: Page, { version, stores }: Frozen): Promise<void> =>
  page.evaluate(
    async ([name, version, stores]) => {
      const whole = (value: any): any => {
        if (Array.isArray(value)) return value.map(whole);
        if (!value || typeof value !== "object") return value;
        if (typeof value.base64 === "string") return Uint8Array.from(atob(value.base64), (letter) => letter.charCodeAt(0));
        return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, whole(part)]));
      };
      const database = await new Promise<IDBDatabase>((good, bad) => {
        const opening = indexedDB.open(name, version);
        opening.onerror = () => bad(opening.error);
        opening.onsuccess = () => good(opening.result);
        opening.onupgradeneeded = () => {
          for (const { name, keyPath, autoIncrement, indexes } of stores) {
            const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
            for (const index of indexes) store.createIndex(index.name, index.keyPath, { unique: index.unique });
          }
        };
      });
      await new Promise<void>((good, bad) => {
        const names = stores.map(({ name }) => name);
        const writing = database.transaction(names, "readwrite");
        writing.oncomplete = () => good();
        writing.onabort = () => bad(writing.error);
        for (const { name, keyPath, rows } of stores) {
          const store = writing.objectStore(name);
          for (const { key, value } of rows) store.put(whole(value), keyPath === null ? (key as IDBValidKey) : undefined);
        }
      });
      database.close();
    },
    [DATABASE, version, stores] as const,
  );
