// A bad network: stands before the server, and drops, holds back, doubles and cuts off requests and answers. What goes
// wrong is drawn from a seed. It changes nothing of what it lets through, but for the service worker's own file, of
// which it can make a new version.
import { type IncomingMessage, type RequestOptions, type ServerResponse, createServer, request } from "node:http";
import { type AddressInfo } from "node:net";

/** How bad it is. Each chance is from 0 to 1, of one request. */
export interface Weather {
  /** The request never arrives. */
  dropped: number;
  /** It arrives and is done, and its answer never comes. */
  unanswered: number;
  /** Only the first half of the request arrives. */
  requestCut: number;
  /** Only the first half of the answer arrives. */
  answerCut: number;
  /** It arrives twice. */
  doubled: number;
  /** It arrives again, some moments after it was answered. */
  echoed: number;
  /** Milliseconds by which each request is held back at most. */
  held: number;
  /** Bytes a second, of all requests and answers together; 0 for as fast as it goes. */
  rate: number;
  /** Milliseconds that each way takes at least. */
  latency: number;
}

export const FAIR: Weather = {
  dropped: 0,
  unanswered: 0,
  requestCut: 0,
  answerCut: 0,
  doubled: 0,
  echoed: 0,
  held: 0,
  rate: 0,
  latency: 0,
};

/** Every second request meets something. */
export const STORM: Weather = {
  ...FAIR,
  dropped: 0.1,
  unanswered: 0.1,
  requestCut: 0.06,
  answerCut: 0.08,
  doubled: 0.08,
  echoed: 0.08,
  held: 150,
};

/** As at the edge of a cell: 50 KB/s, 300 ms, and one connection of twenty is lost on its way there or back. */
export const THIRD_GENERATION: Weather = {
  ...FAIR,
  dropped: 0.025,
  unanswered: 0.0125,
  answerCut: 0.0125,
  rate: 50_000,
  latency: 150,
};

export interface Proxy {
  url: string;
  weather: (next: Weather) => void;
  /** No network at all: nobody is let in. */
  cut: (down: boolean) => void;
  /** Another version of the service worker, which keeps its pages under another name. */
  renewServiceWorker: () => void;
  /** What happened so far, by name; `all` are requests, `bytes` what went both ways. */
  counts: Record<string, number>;
  /** Who asked for what, oldest first. */
  asked: string[];
  close: () => Promise<void>;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

/** Starts a proxy before the server of this address. */
export async function proxy(upstream: string, seed = 1): Promise<Proxy> {
  const there = new URL(upstream);
  const roll = dice(seed);
  let weather = FAIR;
  let down = false;
  let version = 0;
  let freeAt = 0;
  const counts: Record<string, number> = { all: 0, bytes: 0 };
  const asked: string[] = [];
  const echoes = new Set<Promise<unknown>>();
  const count = (name: string) => (counts[name] = (counts[name] ?? 0) + 1);

  /** Waits until so many bytes have passed the narrow place, which all share. */
  async function passed(bytes: number) {
    counts.bytes += bytes;
    if (!weather.rate) return;
    const now = Date.now();
    freeAt = Math.max(freeAt, now) + (bytes * 1000) / weather.rate;
    await pause(freeAt - now);
  }

  const options = (from: IncomingMessage): RequestOptions => {
    const headers = { ...from.headers, host: from.headers.host };
    delete headers.connection;
    // Of the file that gets a comment more, the whole and no compressed form.
    if (from.url === "/sw.js") for (const name of ["accept-encoding", "if-none-match", "if-modified-since"]) delete headers[name];
    return { host: there.hostname, port: there.port, method: from.method, path: from.url, headers, agent: false };
  };

  const sent = (from: IncomingMessage, body: Buffer) =>
    new Promise<Answer>((done, failed) => {
      const asking = request(options(from), (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => done({ status: answer.statusCode ?? 502, headers: answer.headers, body: Buffer.concat(chunks) }));
        answer.on("error", failed);
      });
      asking.on("error", failed);
      asking.end(body);
    });

  /** Sends the first half and hangs up. */
  const halfSent = (from: IncomingMessage, body: Buffer) =>
    new Promise<void>((done) => {
      const asking = request(options(from));
      asking.on("error", () => done());
      asking.write(body.subarray(0, Math.floor(body.length / 2)), () => setTimeout(() => asking.destroy(), 20));
      asking.on("close", () => done());
    });

  async function carry(from: IncomingMessage, to: ServerResponse) {
    const hangUp = (why: string) => {
      count(why);
      from.socket.destroy();
    };
    const chunks: Buffer[] = [];
    for await (const chunk of from) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (weather.latency) await pause(weather.latency);
    if (weather.held) await pause(roll() * weather.held);
    await passed(body.length + 500);
    if (down) return hangUp("down");
    // One throw decides, so that the chances add up.
    let left = roll();
    const happens = (chance: number) => (left -= chance) < 0;
    if (happens(weather.dropped)) return hangUp("dropped");
    if (happens(weather.requestCut) && body.length > 1) {
      await halfSent(from, body);
      return hangUp("request cut");
    }
    const unanswered = happens(weather.unanswered);
    const cut = !unanswered && happens(weather.answerCut);
    const doubled = !unanswered && !cut && happens(weather.doubled);
    const echoed = !unanswered && !cut && !doubled && happens(weather.echoed);
    if (doubled) {
      count("doubled");
      void sent(from, body).catch(() => {});
    }
    const answer = await sent(from, body);
    if (unanswered) return hangUp("unanswered");
    if (echoed) {
      count("echoed");
      const echo = pause(200 + roll() * 1500).then(() => sent(from, body).catch(() => {}));
      echoes.add(echo);
      void echo.then(() => echoes.delete(echo));
    }
    const renewed = from.url === "/sw.js" && version > 0;
    const bytes = renewed ? Buffer.from(answer.body.toString().replace(/"parvis-pages-\d+"/, `"parvis-pages-renewed-${version}"`)) : answer.body;
    await passed(bytes.length + 500);
    if (weather.latency) await pause(weather.latency);
    if (down) return hangUp("down");
    const headers = { ...answer.headers };
    delete headers["transfer-encoding"];
    delete headers.connection;
    const bare = from.method === "HEAD" || answer.status === 304 || answer.status === 204;
    if (!bare) headers["content-length"] = `${bytes.length}`;
    if (renewed) for (const name of ["etag", "last-modified"]) delete headers[name];
    to.writeHead(answer.status, headers);
    if (cut && bytes.length > 1) {
      to.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => setTimeout(() => hangUp("answer cut"), 20));
      return;
    }
    to.end(bare ? undefined : bytes);
  }

  const server = createServer((from, to) => {
    count("all");
    asked.push(`${from.method} ${from.url}`);
    carry(from, to).catch(() => {
      // The server is away: so is its answer.
      count("server away");
      from.socket.destroy();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    counts,
    asked,
    weather: (next) => {
      weather = next;
      freeAt = 0;
    },
    cut: (now) => {
      down = now;
      if (down) server.closeAllConnections();
    },
    renewServiceWorker: () => {
      version += 1;
    },
    close: async () => {
      await Promise.all(echoes);
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
