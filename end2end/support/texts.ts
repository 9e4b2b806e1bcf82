// The site's own sentences, so that a test asks for what a text says, not for how it is worded today.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const files = new Map<string, Map<string, string>>();

function read(lang: string, file: string): Map<string, string> {
  const path = join(__dirname, `../../app/locales/${lang}/${file}.ftl`);
  const known = files.get(path);
  if (known) return known;
  const texts = new Map<string, string>();
  let last = "";
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [, key, text] = line.match(/^([a-z][\w-]*) = ?(.*)$/) ?? [];
    if (key !== undefined) texts.set((last = key), text!);
    else if (/^\s+\S/.test(line) && last) texts.set(last, `${texts.get(last)} ${line.trim()}`.trim());
    else last = "";
  }
  files.set(path, texts);
  return texts;
}

/** What a text says, whatever stands for its figures, and however its spaces and its apostrophes are. */
export function says(lang: string, file: string, key: string): RegExp {
  const text = read(lang, file).get(key);
  if (text === undefined) throw new Error(`${lang}/${file}.ftl has no ${key}`);
  const parts = text.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+").replace(/'/g, "['’]"));
  return new RegExp(parts.join("[^]*?"));
}
