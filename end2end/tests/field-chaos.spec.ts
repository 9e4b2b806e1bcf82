// Five phones collect a thousand entries over a network that drops, doubles, delays and cuts off, and everything is
// killed at random: phones and server. What a phone has shown as kept is on the server in the end, once.
import { type Browser, expect, test } from "@playwright/test";
import { type Act, type Outing, cardsOf, codeOf, contact, counted, deskOf, encounter, idea, kitOf, photo, plan, voteBy } from "../support/field";
import { type Told, waiting } from "../support/kit";
import { type Own, own } from "../support/own";
import { COLLECTING, VOTING } from "../support/parvis";
import { Phone } from "../support/phone";
import { type Proxy, STORM, dice, proxy } from "../support/proxy";

const ENTRIES = Number(process.env.PARVIS_FIELD_ENTRIES ?? 1000);
const SEED = Number(process.env.PARVIS_FIELD_SEED ?? 20261122);
const PHONES = 5;
const EACH = Math.floor(ENTRIES / PHONES);
/** Of the phones that collect votes, one entry in so many is one. */
const VOTES = 5;
/** How long the queues may take to be empty once nobody is killed any more. */
const PATIENCE = 180_000;

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

interface Carried {
  phone: Phone;
  outing: Outing;
  acts: Act[];
  /** Ids and receipts that the phone has shown. */
  kept: { act: Act; id?: string; receipt?: string }[];
  /** Begun when the phone was killed: kept or not, nobody was told. */
  open: Act[];
  /** Refused by the phone itself, which none should be. */
  faults: string[];
  kills: number;
}

async function carry(net: Proxy, outing: Outing, code: string, at: number, cards: string[]): Promise<Carried> {
  const phone = await Phone.start({ baseURL: net.url });
  await phone.open();
  await phone.hand();
  await phone.prepare(code, `Téléphone ${at + 1}`);
  const kit = await kitOf(phone);
  const picture = await photo(phone.page, 20_000);
  const name = (number: number) => `Chaos ${at}-${number}`;
  const acts = Array.from({ length: EACH }, (_, number) => {
    if (kit.vote && number % VOTES === 1) return voteBy(cards.pop()!, kit, number);
    if (kit.ideas && outing.edition === COLLECTING && number % 4 === 1) return idea(name(number), kit, number % 5 ? undefined : picture);
    if (number % 10 === 2) return contact(`chaos-${at}-${number}@example.org`, kit);
    return encounter(number, kit);
  });
  return { phone, outing, acts, kept: [], open: [], faults: [], kills: 0 };
}

/** Starts a phone that was killed, and lets it send what it has. */
async function awaken({ phone }: Carried) {
  await phone.restart();
  await phone.open();
  await phone.hand();
}

/** A day's work of a phone, in which it dies now and then. */
async function work(carried: Carried, seed: number) {
  const roll = dice(seed);
  const left = carried.acts.map((act, at) => ({ at, ...act }));
  while (left.length) {
    const some = left.slice(0, 4 + Math.floor(roll() * 16));
    let shown = 0;
    const note = (at: number, told: Told) => {
      const act = carried.acts[at]!;
      if (told.told === "kept") carried.kept.push({ act, id: told.id });
      else if (told.told === "voted") carried.kept.push({ act, receipt: told.receipt });
      else carried.faults.push(`${act.kind}: ${JSON.stringify(told)}`);
      shown += 1;
    };
    const dies = roll() < 0.35;
    const done = carried.phone.askAll(some, note).catch((error: Error) => {
      if (!dies) throw error;
    });
    if (dies) {
      await Promise.race([done, pause(roll() * 700)]);
      await carried.phone.kill();
      carried.kills += 1;
    }
    await done;
    // What was asked last may have been written down before the end; what comes after it was not asked.
    const touched = dies && shown < some.length ? shown + 1 : shown;
    carried.open.push(...some.slice(shown, touched).map(({ at }) => carried.acts[at]!));
    left.splice(0, touched);
    if (dies) await awaken(carried);
    void carried.phone.ask({ ask: "send" }).catch(() => {});
  }
}

/** Kills the server again and again, until it is told to stop. */
async function killAgain(there: Own, until: () => boolean): Promise<number> {
  const roll = dice(SEED + 99);
  let kills = 0;
  while (!until()) {
    await pause(1_000 + roll() * 3_000);
    if (until()) break;
    await there.kill();
    kills += 1;
    await pause(roll() * 1_500);
    await there.restart();
  }
  return kills;
}

/** Sends until nothing is left. */
async function empty({ phone }: Carried, until: number) {
  for (;;) {
    await phone.ask({ ask: "send" });
    const state = await phone.state();
    if (waiting(state) === 0 && state.photos === 0) {
      expect(state.refused, "nothing is refused").toEqual([]);
      return;
    }
    if (Date.now() > until) throw new Error(`${waiting(state)} entries and ${state.photos} photos are left: ${JSON.stringify(state)}`);
    await pause(1_000);
  }
}

async function chaos(browser: Browser, there: Own) {
  const desk = await deskOf(browser, there);
  const market = await plan(desk, VOTING, "Marché du chaos");
  const stand = await plan(desk, COLLECTING, "Stand du chaos");
  const cards = await cardsOf(desk, Math.ceil((3 * EACH) / VOTES) + 3);
  const [marketCode, standCode] = [await codeOf(desk, market, 3), await codeOf(desk, stand, 2)];
  const before = counted(there, [market, stand]);
  const net = await proxy(there.url, SEED);
  const carried: Carried[] = [];
  try {
    for (let at = 0; at < PHONES; at++) {
      carried.push(await (at < 3 ? carry(net, market, marketCode, at, cards) : carry(net, stand, standCode, at, cards)));
    }
    net.weather(STORM);
    let over = false;
    const server = killAgain(there, () => over);
    try {
      await Promise.all(carried.map((one, at) => work(one, SEED + at)));
    } finally {
      over = true;
      await server;
    }
    const until = Date.now() + PATIENCE;
    await Promise.all(carried.map((one) => empty(one, until)));

    const kept = carried.flatMap((one) => one.kept);
    const open = carried.flatMap((one) => one.open);
    const after = counted(there, [market, stand]);
    const phones = carried.reduce((sum, { kills }) => sum + kills, 0);
    console.log(`${kept.length} entries shown as kept, ${open.length} open; phones killed ${phones} times, the server ${await server} times; ${JSON.stringify(net.counts)}`);
    expect(carried.flatMap(({ faults }) => faults)).toEqual([]);
    // A shorter run than usual kills less.
    expect(phones).toBeGreaterThanOrEqual(ENTRIES / 100);
    expect(await server).toBeGreaterThanOrEqual(ENTRIES / 250);
    expect(kept.length + open.length).toBe(PHONES * EACH);

    // Each id once, and none that nobody knows of.
    const there_ = new Set(after.entries.map(({ id }) => id));
    expect(there_.size).toBe(after.entries.length);
    expect(after.entries.filter(({ refusal }) => refusal !== null)).toEqual([]);
    const lost = kept.filter(({ id }) => id !== undefined && !there_.has(id));
    expect(lost, "shown as kept, and not on the server").toEqual([]);
    const between = (found: number, kind: Act["kind"]) => {
      const least = kept.filter(({ act }) => act.kind === kind).length;
      const most = least + open.filter((act) => act.kind === kind).length;
      expect(found, kind).toBeGreaterThanOrEqual(least);
      expect(found, kind).toBeLessThanOrEqual(most);
    };
    for (const kind of ["encounter", "idea", "contact", "vote"] as const) between(after.of(kind), kind);

    // What they had for effect: once for each entry.
    expect(after.people - before.people).toBe(after.of("encounter"));
    expect(after.contacts - before.contacts).toBe(after.of("contact"));
    expect(after.marks - before.marks).toBe(after.of("vote"));
    expect(after.leaves - before.leaves).toBe(after.of("vote"));
    expect(after.serials).toBe(after.leaves);
    const titles = after.ideas.map(({ title }) => title).filter((title) => title.startsWith("Chaos "));
    expect(new Set(titles).size, "an idea twice").toBe(titles.length);
    expect(titles.length).toBe(after.of("idea"));
    for (const { act } of kept.filter(({ act }) => act.kind === "idea")) {
      const found = after.ideas.find(({ title }) => title === act.name);
      expect(found?.photos, `photos of ${act.name}`).toBe(act.photo ? 1 : 0);
    }
    // Each receipt that a resident was shown finds its ballot.
    const receipts = kept.flatMap(({ receipt }) => receipt ?? []);
    expect(new Set(receipts).size).toBe(receipts.length);
    for (const receipt of receipts) {
      const found = await fetch(`${there.url}/api/box/${VOTING}/receipt/${encodeURIComponent(receipt)}`);
      expect(found.status, receipt).toBe(200);
    }
  } finally {
    await Promise.all(carried.map(({ phone }) => phone.stop()));
    await net.close();
    await desk.context().close();
  }
}

test.describe.configure({ mode: "default", timeout: 600_000 });

test("nothing is lost and nothing counts twice, on SQLite", async ({ browser }) => {
  const there = await own();
  await chaos(browser, there).finally(there.stop);
});

test("nothing is lost and nothing counts twice, on PostgreSQL", async ({ browser }) => {
  const postgres = process.env.PARVIS_TEST_DATABASE_URL;
  if (process.env.CI === "true") expect(postgres, "CI skips nothing").toBeTruthy();
  test.skip(!postgres, "PARVIS_TEST_DATABASE_URL names no PostgreSQL");
  const there = await own({ postgres });
  await chaos(browser, there).finally(there.stop);
});
