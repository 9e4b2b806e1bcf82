// An outing as the desk plans it, and what a team collects there.
import { type Browser, type Page, expect } from "@playwright/test";
import { handOut } from "./cards";
import type { Ask, Content, Kit } from "./kit";
import type { Own } from "./own";
import { signIn } from "./parvis";
import type { Phone } from "./phone";
import { dice } from "./proxy";

export interface Outing {
  id: string;
  edition: string;
}

/** The desk of who coordinates, at a server of one's own. */
export async function deskOf(browser: Browser, there: Own): Promise<Page> {
  const context = await browser.newContext({ baseURL: there.url, javaScriptEnabled: false });
  const desk = await context.newPage();
  await signIn(desk, "coordination@example.org");
  return desk;
}

/** Plans an outing of today. */
export async function plan(desk: Page, edition: string, title: string): Promise<Outing> {
  await desk.goto(`/fr/desk/outings/new?edition=${edition}`);
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(new Date());
  await desk.locator("#title").fill(title);
  await desk.locator("#place").fill("Place Saint-Jean");
  await desk.locator("#starts").fill(`${day}T08:00`);
  await desk.locator("form:has(#title) button[type=submit]").last().click();
  await expect(desk).toHaveURL(/\/desk\/outings\/[0-9a-f-]{36}/);
  return { id: desk.url().match(/[0-9a-f-]{36}/)![0], edition };
}

/** A code that lets phones in. */
export async function codeOf(desk: Page, outing: Outing, phones: number): Promise<string> {
  await desk.goto(`/fr/desk/outings/${outing.id}/phones`);
  await desk.locator("#label").fill("Équipe du matin");
  await desk.locator("#most").fill(`${phones}`);
  await desk.locator("form:has(#label) button[type=submit]").click();
  const code = desk.locator(".field-code-text").first();
  await expect(code).toBeVisible();
  return (await code.textContent())!.trim();
}

/** Withdraws the newest code of an outing, with the phones that it let in. */
export async function withdraw(desk: Page, outing: Outing) {
  await desk.goto(`/fr/desk/outings/${outing.id}/phones`);
  const confirm = desk.locator("details:has(input[name=pass])").first();
  await confirm.locator("summary").click();
  await confirm.locator("button[type=submit]").click();
}

/** The codes of cards in use. */
export const cardsOf = (desk: Page, cards: number) => handOut(desk, cards);

/** Something that the team does. */
export interface Act {
  ask: Ask;
  kind: "encounter" | "idea" | "contact" | "vote";
  /** By what it is found again: the title, the address. */
  name: string;
  photo?: { id: string; bytes: Uint8Array };
}

const AGES = ["to10", "from11_to14", "from15_to17", "from18_to25", "from26_to39", "from40_to64", "from65", undefined];
const ENCOUNTERS = ["met", "met", "met", "refused", "absent"] as const;

export function encounter(number: number, kit: Kit, undone = false): Act {
  const content: Content = {
    kind: "encounter",
    encounter: ENCOUNTERS[number % ENCOUNTERS.length]!,
    district: kit.districts[number % (kit.districts.length + 1)]?.id,
    age: AGES[number % AGES.length],
    language: number % 3 ? "fr" : "ar",
    undone,
  };
  return { ask: { ask: "keep", content }, kind: "encounter", name: content.encounter };
}

/** Words that are found again nowhere else. */
export function idea(name: string, kit: Kit, photo?: Uint8Array): Act {
  const id = crypto.randomUUID();
  const content: Content = {
    kind: "idea",
    title: name,
    text: "Des bancs à l’ombre sur la place, pour attendre le bus et parler avec les voisins.",
    theme: kit.themes[0]?.id ?? null,
    district: kit.districts[0]?.id ?? null,
    place: "place Saint-Jean",
    point: null,
    author: "Ana",
    minor: false,
    wish: "none",
    contact: "",
    notice: noticeOf(kit),
    photos: photo ? [id] : [],
  };
  return { ask: { ask: "keep", content }, kind: "idea", name, photo: photo && { id, bytes: photo } };
}

export function contact(address: string, kit: Kit, name = "Samira Benali"): Act {
  const content: Content = { kind: "contact", name, wish: "email", contact: address, lang: "fr", notice: noticeOf(kit), consent: true };
  return { ask: { ask: "keep", content }, kind: "contact", name: address };
}

/** A ballot with a few projects: which ones, the number draws. */
export function voteBy(card: string, kit: Kit, number: number): Act {
  const roll = dice(number);
  const cheap = [...kit.vote!.projects].sort((one, other) => one.cost - other.cost).slice(0, 6);
  const chosen = new Set([cheap[Math.floor(roll() * 3)]!.number, cheap[3 + Math.floor(roll() * 3)]!.number]);
  const choices = kit.vote!.projects.filter((project) => chosen.has(project.number)).map(({ number }): [string, number] => [number, 1]);
  return {
    ask: { ask: "vote", who: { by: "card", code: card }, declaration: declared(kit), another: false, notice: noticeOf(kit), choices },
    kind: "vote",
    name: card,
  };
}

export const declared = (kit: Kit) => ({ old_enough: true, link: kit.vote!.links[0] ?? null });

const noticeOf = (kit: Kit) => kit.notices.find(({ lang }) => lang === "fr")?.id ?? null;

export async function kitOf(phone: Phone): Promise<Kit> {
  // Who was let in a moment ago is still fetching it.
  for (let patience = 0; patience < 40; patience++) {
    const told = await phone.ask({ ask: "kit" });
    if (told.told !== "kit") throw new Error(`no kit: ${JSON.stringify(told)}`);
    if (told.kit) return told.kit;
    await phone.page.waitForTimeout(500);
  }
  throw new Error("no kit after 20 seconds");
}

/** A photo as the kit makes it small: so many bytes, about. */
export async function photo(page: Page, bytes = 40_000): Promise<Uint8Array> {
  const drawn = await page.evaluate((bytes) => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [1280, 960];
    const brush = canvas.getContext("2d")!;
    // Grain until it has the size: a plain picture would be too small to be one.
    let url = "";
    for (let grains = 500; url.length * 0.75 < bytes && grains < 200_000; grains *= 2) {
      for (let grain = 0; grain < grains; grain++) {
        brush.fillStyle = `hsl(${Math.random() * 360} 60% 50%)`;
        brush.fillRect(Math.random() * 1280, Math.random() * 960, 24, 24);
      }
      for (const quality of [0.2, 0.4, 0.6, 0.8]) if ((url = canvas.toDataURL("image/jpeg", quality)).length * 0.75 >= bytes) break;
    }
    return url.split(",")[1]!;
  }, bytes);
  return new Uint8Array(Buffer.from(drawn, "base64"));
}

/** What the server has of these outings. */
export function counted(there: Own, outings: Outing[]) {
  const { rows, text } = there.database;
  const among = outings.map(({ id }) => `'${id}'`).join(", ");
  const entries = rows(`SELECT ${text("id")} AS id, kind, refusal FROM field_entry WHERE ${text("outing_id")} IN (${among})`);
  const number = (query: string) => Number(rows(query)[0]!.n);
  return {
    entries: entries as { id: string; kind: string; refusal: string | null }[],
    of: (kind: string) => entries.filter((entry) => entry.kind === kind && entry.refusal === null).length,
    marks: number("SELECT count(*) AS n FROM roll_entry WHERE channel = 'field'"),
    leaves: number("SELECT count(*) AS n FROM leaf"),
    serials: number("SELECT count(DISTINCT serial) AS n FROM leaf"),
    people: number(`SELECT coalesce(sum(people), 0) AS n FROM outing_tally WHERE dimension = 'all' AND ${text("outing_id")} IN (${among})`),
    contacts: number(`SELECT count(*) AS n FROM field_contact WHERE ${text("outing_id")} IN (${among})`),
    ideas: rows("SELECT idea.title AS title, count(DISTINCT photo.id) AS photos FROM idea LEFT JOIN photo ON photo.idea_id = idea.id WHERE idea.channel = 'field' GROUP BY idea.id, idea.title") as {
      title: string;
      photos: number;
    }[],
  };
}
