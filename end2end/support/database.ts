// Looks into a server's database, whichever it is. Node 20 reads neither: Python and psql do.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

export type Row = Record<string, string | number | null>;

export interface Database {
  /** As the settings want it. */
  url: string;
  /** What a query finds. Ids are bytes in one database and not in the other: `text` makes them the same. */
  rows: (query: string) => Row[];
  /** The expression that gives an id as it is written. */
  text: (column: string) => string;
  remove: () => void;
}

const READ = `import json, sqlite3, sys
with sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True, timeout=20) as database:
    database.row_factory = sqlite3.Row
    print(json.dumps([dict(row) for row in database.execute(sys.argv[2])]))`;

const AS_UUID = (column: string) => {
  const hex = `lower(hex(${column}))`;
  const part = (from: number, length: number) => `substr(${hex}, ${from}, ${length})`;
  return [part(1, 8), part(9, 4), part(13, 4), part(17, 4), part(21, 12)].join(" || '-' || ");
};

export const sqlite = (file: string): Database => ({
  url: `sqlite:${file}`,
  rows: (query) => JSON.parse(execFileSync("python3", ["-c", READ, file, query], { encoding: "utf8", maxBuffer: 2 ** 28 })),
  text: AS_UUID,
  remove: () => {},
});

/** A new database on a server whose user may make some. */
export function freshPostgres(server: string): Database {
  const name = `parvis_end2end_${process.pid}_${Date.now()}`;
  const url = server.replace(/\/[^/]*$/, `/${name}`);
  psql(server, `CREATE DATABASE ${name}`);
  return {
    url,
    rows: (query) => JSON.parse(psql(url, `SELECT coalesce(json_agg(found), '[]'::json) FROM (${query}) AS found`)),
    text: (column) => `${column}::text`,
    remove: () => psql(server, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

const psql = (url: string, command: string) =>
  execFileSync(program(), ["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1", "--command", command, url], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });

/** Debian keeps the client beside the server, and a link to it on the PATH. */
function program(): string {
  const versions = "/usr/lib/postgresql";
  try {
    const newest = readdirSync(versions).sort((one, other) => Number(other) - Number(one))[0];
    if (newest) return join(versions, newest, "bin/psql");
  } catch {
    // Elsewhere it is on the PATH.
  }
  return "psql";
}
