// The field kit's figures for `cargo xtask bench`: a slow phone starts it without a network, and sends a long queue.
import { test } from "@playwright/test";
import { writeFileSync } from "node:fs";
import { contact, codeOf, deskOf, encounter, kitOf, plan } from "../support/field";
import { waiting } from "../support/kit";
import { own } from "../support/own";
import { VOTING } from "../support/parvis";
import { Phone, SLOW } from "../support/phone";
import { proxy } from "../support/proxy";

const ENTRIES = 200;
/** A figure is the middle one of so many. */
const STARTS = 5;

const middle = (figures: number[]) => [...figures].sort((one, other) => one - other)[Math.floor(figures.length / 2)]!;

test("the field kit on a slow phone", async ({ browser }) => {
  test.setTimeout(300_000);
  const there = await own();
  const net = await proxy(there.url);
  const desk = await deskOf(browser, there);
  const outing = await plan(desk, VOTING, "Mesures");
  const phone = await Phone.start({ baseURL: net.url });
  try {
    await phone.open();
    await phone.hand();
    await phone.prepare(await codeOf(desk, outing, 1), "Mesures");
    await phone.settled();
    const kit = await kitOf(phone);

    await phone.context.setOffline(true);
    const starts: number[] = [];
    for (let start = 0; start < STARTS; start++) starts.push(await phone.startsWithin());

    await phone.hand();
    const { used } = (await phone.state()).room;
    const acts = Array.from({ length: ENTRIES }, (_, at) => ({
      at,
      ...(at % 10 ? encounter(at, kit) : contact(`mesure-${at}@example.org`, kit)),
    }));
    await phone.askAll(acts, () => {});
    const room = (await phone.state()).room.used - used;

    const bytes = net.counts.bytes!;
    const began = performance.now();
    await phone.context.setOffline(false);
    await phone.ask({ ask: "send" });
    while (waiting(await phone.state()) > 0) await phone.page.waitForTimeout(20);
    const seconds = (performance.now() - began) / 1000;
    const figures = {
      start_micros: Math.round(middle(starts) * 1000),
      entries_per_second: Math.round(ENTRIES / seconds),
      bytes_per_entry: Math.round((net.counts.bytes! - bytes) / ENTRIES),
      kept_bytes_per_entry: Math.max(0, Math.round(room / ENTRIES)),
      notes: {
        starts: starts.map((start) => `${Math.round(start)} ms`).join(", "),
        entries: `${ENTRIES}, nine of ten an encounter, one a contact`,
        phone: `Chromium, its CPU slowed ${SLOW} times`,
      },
    };
    const to = process.env.PARVIS_FIELD_FIGURES;
    if (to) writeFileSync(to, JSON.stringify(figures));
    console.log(JSON.stringify(figures));
  } finally {
    await phone.stop();
    await net.close();
    await desk.context().close();
    await there.stop();
  }
});
