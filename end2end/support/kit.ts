// The kit's words, as `domain::kit` and `domain::field` have them: what a screen asks of the worker, and what it is told.

export type Encounter = "met" | "refused" | "absent";

export type Identity =
  | { by: "card"; code: string }
  | { by: "contact"; contact: string }
  | { by: "listed"; identifier: string; birth_year: number };

export type Content =
  | { kind: "encounter"; encounter: Encounter; district?: string; age?: string; gender?: string; language?: string; undone: boolean }
  | {
      kind: "idea";
      title: string;
      text: string;
      theme: string | null;
      district: string | null;
      place: string;
      point: { latitude: number; longitude: number } | null;
      author: string;
      minor: boolean;
      wish: string;
      contact: string;
      notice: string | null;
      photos: string[];
    }
  | { kind: "contact"; name: string; wish: string; contact: string; lang: string; notice: string | null; consent: boolean }
  | { kind: "debrief"; went_well: string; was_hard: string; next_time: string };

export type Ask =
  | { ask: "open" | "prepare" | "kit" | "send" | "backup" | "restore" }
  | { ask: "sign_in"; code: string; label: string }
  | { ask: "hold_photo" | "drop_photo" | "forget" | "again"; id: string }
  | { ask: "keep"; content: Content; id?: string; kit?: Stamp }
  | { ask: "vote"; kit?: Stamp; who: Identity; declaration: Declaration; another: boolean; notice: string | null; choices: [string, number][] }
  | { ask: "sign_out"; anyway: boolean };

/** Which kit a screen shows. */
export interface Stamp {
  outing: string;
  made_at: string;
}

export interface Declaration {
  old_enough: boolean;
  link: string | null;
}

export interface KitState {
  outing: string | null;
  title: string;
  good_until: string | null;
  prepared_at: string | null;
  pictures: [number, number];
  waiting: { kind: string; entries: number }[];
  photos: number;
  oldest: string | null;
  refused: { id: string; kind: string; made_at: string; why: string; may_change: boolean }[];
  unknown: number;
  totals: Record<"met" | "refused" | "absent" | "ideas" | "votes" | "contacts", number>;
  sending: boolean;
  progress: [number, number];
  trouble: string | null;
  room: { used: number; quota: number; persisted: boolean; low: boolean };
  skew: number;
  now: string | null;
}

export interface KitProject {
  number: string;
  title: string;
  cost: number;
}

export interface Kit {
  made_at: string;
  outing: { id: string; title: string; edition: string; slug: string };
  districts: { id: string; name: string }[];
  themes: { id: string; name: string }[];
  ideas: { starts: string; ends: string } | null;
  vote: {
    phase: { starts: string; ends: string };
    form: Record<string, unknown>;
    means: string[];
    contacts: boolean;
    links: string[];
    projects: KitProject[];
  } | null;
  notices: { id: string | null; lang: string; text: string }[];
}

export type Told =
  | { told: "state"; state: KitState }
  | { told: "kit"; kit: Kit | null }
  | { told: "kept"; id: string; state: KitState | null }
  | { told: "voted"; receipt: string; state: KitState | null }
  | { told: "backup"; name: string; bytes?: number[] }
  | { told: "restored"; entries: number; skipped: number; state: KitState }
  | { told: "done" }
  | { told: "trouble"; trouble: string; state: KitState | null };

/** Entries that wait, of all kinds. */
export const waiting = (state: KitState) => state.waiting.reduce((sum, { entries }) => sum + entries, 0);
