// A demonstration of a spec's own, with a mail server beside it: for ways that move the clock, which never goes back,
// and for mails as they arrive.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { type Database, freshPostgres, sqlite } from "./database";

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
  /** What its database holds. */
  database: Database;
  /** Runs a command of the program beside the server, and gives what it says. */
  run: (...args: string[]) => string;
  /** Ends it as a loss of power does: nothing is told, nothing is finished. */
  kill: () => Promise<void>;
  /** Starts it again with the same data, at the same address. */
  restart: () => Promise<void>;
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
  /** A PostgreSQL on which a database may be made: the demonstration moves there, by a backup. */
  postgres?: string;
}

/** Starts both. `PARVIS_BINARY` is the program and `PARVIS_SITE` its files, as `cargo xtask test --only e2e` says. */
export async function own({ city, settings, postgres }: Kind = {}): Promise<Own> {
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
  if (city) execFileSync(binary, ["city", "set", "--name", city, "--contact", "budget@example.org"], { env });
  const serve = ["serve", "--site", site];
  const demo = ["demo", "--port", `${port}`, "--data", folder, "--site", site];
  const ready = () => fetch(`${url}/readyz`).then((answer) => answer.ok, () => false);
  const start = async (args: string[], env: NodeJS.ProcessEnv) => {
    const server = spawn(binary, args, { env, stdio: ["ignore", "ignore", "inherit"] });
    const until = Date.now() + 60_000;
    while (!(await ready())) {
      if (server.exitCode !== null) throw new Error(`parvis ended with ${server.exitCode}`);
      if (Date.now() > until) throw new Error("parvis did not answer within a minute");
      await new Promise((wait) => setTimeout(wait, 200));
    }
    return server;
  };
  const end = async (server: ChildProcess, how: "SIGTERM" | "SIGKILL") => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((done) => server.once("exit", done));
    server.kill(how);
    await ended;
  };

  let args = city ? serve : demo;
  let here: NodeJS.ProcessEnv = env;
  let database = sqlite(join(folder, "parvis.db"));
  let server = await start(args, here);
  if (postgres) {
    await end(server, "SIGTERM");
    database = freshPostgres(postgres);
    [args, here] = [serve, moved(binary, folder, port, database.url, env)];
    server = await start(args, here);
  }
  return {
    url,
    mails,
    folder,
    database,
    run: (...words: string[]) => execFileSync(binary, words, { env: here, encoding: "utf8" }),
    kill: () => end(server, "SIGKILL"),
    restart: async () => {
      server = await start(args, here);
    },
    stop: async () => {
      await end(server, "SIGTERM");
      await new Promise<void>((done) => post.close(() => done()));
      database.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Brings a demonstration that is not running into another database, and gives the settings of a server for it. */
function moved(binary: string, folder: string, port: number, to: string, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const [key, backup] = [join(folder, "backup.key"), join(folder, "demonstration.backup")];
  const said = execFileSync(binary, ["backup", "--new-key", key], { env, encoding: "utf8" });
  const recipient = said.match(/age1[0-9a-z]+/)?.[0] ?? "";
  const at = (address: string, files: string) => ({
    ...env,
    PARVIS_DATABASE_URL: address,
    PARVIS_SECRET_FILE: join(folder, "secret"),
    PARVIS_FILES_DIR: join(folder, files),
    PARVIS_ADDRESS: `127.0.0.1:${port}`,
    PARVIS_LIMITS_PAGES_PER_MINUTE: "0",
    PARVIS_LIMITS_ACTS_PER_MINUTE: "0",
  });
  const before = at(`sqlite:${join(folder, "parvis.db")}`, "files");
  execFileSync(binary, ["backup", backup, "--recipient", recipient], { env: before });
  const after = at(to, "files-restored");
  execFileSync(binary, ["restore", backup, "--identity", key], { env: after });
  return after;
}
