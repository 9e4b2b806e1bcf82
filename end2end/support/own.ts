// A demonstration of a spec's own, with a mail server beside it: for ways that move the clock, which never goes back,
// and for mails as they arrive.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export interface Own {
  url: string;
  /** Every mail that has arrived, oldest first. */
  mails: Mail[];
  /** Where it keeps its data. */
  folder: string;
  /** Runs a command of the program beside the server, and gives what it says. */
  run: (...args: string[]) => string;
  stop: () => Promise<void>;
}

const freePort = () =>
  new Promise<number>((done, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });

/** Words of a header (RFC 2047) or a body (RFC 2045). */
function decoded(text: string, encoding: string): string {
  if (/^(b|base64)$/i.test(encoding)) return Buffer.from(text, "base64").toString("utf8");
  if (!/^(q|quoted-printable)$/i.test(encoding)) return text;
  const bytes = text
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

function parsed(raw: string, to: string): Mail {
  const end = raw.indexOf("\r\n\r\n");
  const head = raw.slice(0, end).replace(/\r\n[ \t]+/g, " ");
  const header = (name: string) => head.match(new RegExp(`^${name}: *(.*)$`, "im"))?.[1] ?? "";
  const subject = header("subject")
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how, words) => decoded(how.toLowerCase() === "q" ? words.replace(/_/g, " ") : words, how));
  return { to, subject, text: decoded(raw.slice(end + 4), header("content-transfer-encoding")) };
}

/** Which server, beside its data and its mails. */
export interface Kind {
  /** The name of a real city; else it is a demonstration. */
  city?: string;
  /** Settings that may need to know the site's address. */
  settings?: (url: string) => Promise<Record<string, string>>;
}

/** Starts both. `PARVIS_BINARY` is the program and `PARVIS_SITE` its files, as `cargo xtask test --only e2e` says. */
export async function own({ city, settings }: Kind = {}): Promise<Own> {
  const binary = process.env.PARVIS_BINARY ?? join(__dirname, "../../target/debug/parvis");
  const site = process.env.PARVIS_SITE ?? join(__dirname, "../../target/site");
  const folder = mkdtempSync(join(tmpdir(), "parvis-"));
  const mails: Mail[] = [];
  const post = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("utf8");
        for (const { address } of session.envelope.rcptTo) mails.push(parsed(raw, address));
        done();
      });
    },
  });
  const [port, postPort] = [await freePort(), await freePort()];
  await new Promise<void>((done) => post.listen(postPort, "127.0.0.1", done));
  // What tells the tests where things are is no setting of the server.
  const outside = Object.entries(process.env).filter(([name]) => !name.startsWith("PARVIS_"));
  const url = `http://localhost:${port}`;
  const real = {
    PARVIS_DATABASE_URL: `sqlite:${join(folder, "parvis.db")}`,
    PARVIS_SECRET: "a secret of the tests, long enough to be one",
    PARVIS_ADDRESS: `127.0.0.1:${port}`,
    PARVIS_SITE_URL: url,
  };
  const env = {
    ...Object.fromEntries(outside),
    ...(city ? real : {}),
    PARVIS_LOG_FILTER: "warn",
    PARVIS_SMTP_HOST: "127.0.0.1",
    PARVIS_SMTP_PORT: `${postPort}`,
    PARVIS_SMTP_TLS: "none",
    PARVIS_SMTP_FROM: "budget@example.org",
    ...(await settings?.(url)),
  };
  const run = (...args: string[]) => execFileSync(binary, args, { env, encoding: "utf8" });
  if (city) run("city", "set", "--name", city, "--contact", "budget@example.org");
  const serve = city ? ["serve", "--site", site] : ["demo", "--port", `${port}`, "--data", folder, "--site", site];
  const server: ChildProcess = spawn(binary, serve, { env, stdio: ["ignore", "ignore", "inherit"] });
  const until = Date.now() + 60_000;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`parvis ended with ${server.exitCode}`);
    const ready = await fetch(`${url}/readyz`).then((answer) => answer.ok, () => false);
    if (ready) break;
    if (Date.now() > until) throw new Error("parvis did not answer within a minute");
    await new Promise((wait) => setTimeout(wait, 200));
  }
  return {
    url,
    mails,
    folder,
    run,
    stop: async () => {
      const ended = new Promise((done) => server.once("exit", done));
      server.kill("SIGTERM");
      await ended;
      await new Promise<void>((done) => post.close(() => done()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
