import { type RecordedName, recordedNames } from "../../src/experiment/recorded-names.ts";
import type { Hierarchy } from "../../src/model/hierarchy.ts";
import { postNamed } from "./branches.ts";

export const flowViews = ["matrix", "bands"] as const;
export type FlowsShown = (typeof flowViews)[number];

/** An incident of the run under a policy, by its number there. */
export interface LookedIncident {
  readonly policy: string;
  readonly id: number;
}

/** What is looked at inside one world, by names; all of it is in the link. */
export interface WorldLook {
  /** The policies on the two sides; the page chooses where one is null. */
  readonly rules: readonly [first: string | null, second: string | null];
  /** Replication. */
  readonly world: number;
  readonly quantity: RecordedName;
  /** Null for the last month. */
  readonly month: number | null;
  /** Ids of the post looked at and of the post whose branch fills the picture; null for the top of all. */
  readonly post: string | null;
  readonly branch: string | null;
  /** Null for the most typical one. */
  readonly incident: LookedIncident | null;
  readonly flows: FlowsShown;
}

export const openingLook: WorldLook = {
  rules: [null, null],
  world: 0,
  quantity: "undeserved",
  month: null,
  post: null,
  branch: null,
  incident: null,
  flows: "matrix",
};

/** What there is to look at. */
export interface LookRoom {
  /** Names of the policies compared. */
  readonly policies: readonly string[];
  readonly worlds: number;
  readonly ticks: number;
  readonly hierarchy: Hierarchy;
}

type LookName = keyof WorldLook;

/** How a part stands in a link; `read` gives null for what is not there. */
interface LookPart<T> {
  readonly write: (value: T) => string;
  readonly read: (text: string, room: LookRoom) => T | null;
}

const postPart: LookPart<string> = {
  write: (id) => id,
  read: (id, { hierarchy }) => (postNamed(hierarchy, id) === null ? null : id),
};

const branchPart: LookPart<string> = {
  write: (id) => id,
  read(id, { hierarchy }) {
    const post = postNamed(hierarchy, id);
    return post !== null && post < hierarchy.superiors ? id : null;
  },
};

const lookParts: { readonly [Name in LookName]: LookPart<NonNullable<WorldLook[Name]>> } = {
  rules: { write: (rules) => rules.map((rule) => rule ?? "").join(","), read: readRules },
  world: { write: String, read: (text, { worlds }) => wholeBelow(text, worlds) },
  quantity: { write: (name) => name, read: (text) => recordedNames.find((name) => name === text) ?? null },
  month: { write: String, read: (text, { ticks }) => wholeBelow(text, ticks) },
  post: postPart,
  branch: branchPart,
  incident: { write: ({ policy, id }) => `${policy}:${id}`, read: readIncident },
  flows: { write: (shown) => shown, read: (text) => flowViews.find((shown) => shown === text) ?? null },
};

export const lookNames = Object.keys(lookParts) as readonly LookName[];

function readRules(text: string, { policies }: LookRoom): WorldLook["rules"] | null {
  const rules = text.split(",").map((rule) => (rule === "" ? null : rule));
  const [first, second, ...more] = rules;
  const areKnown = rules.every((rule) => rule === null || policies.includes(rule));
  if (first === undefined || second === undefined || more.length > 0 || !areKnown) return null;
  return first === second ? null : [first, second];
}

function readIncident(text: string, { policies }: LookRoom): LookedIncident | null {
  const [, policy, number] = /^(.+):(\d{1,9})$/s.exec(text) ?? [];
  return policy !== undefined && policies.includes(policy) ? { policy, id: Number(number) } : null;
}

function wholeBelow(text: string, end: number): number | null {
  const number = Number(text);
  return String(number) === text && Number.isInteger(number) && number >= 0 && number < end ? number : null;
}

/** The parts of a link that say what is looked at, where that is not what the page opens with. */
export function writeLook(look: WorldLook): readonly (readonly [name: LookName, text: string])[] {
  const written = (name: LookName, from: WorldLook) => {
    const value = from[name];
    return value === null ? null : (lookParts[name] as LookPart<typeof value>).write(value);
  };
  return lookNames.flatMap((name) => {
    const text = written(name, look);
    return text === null || text === written(name, openingLook) ? [] : [[name, text] as const];
  });
}

/** Reads parts of a link by their names; `onDropped` is told what is not there to be looked at. */
export function readLook(
  parts: Iterable<readonly [name: string, text: string]>,
  room: LookRoom,
  onDropped: (name: string, text: string) => void = () => undefined,
): WorldLook {
  const read = [...parts].flatMap(([name, text]) => {
    const value = lookParts[name as LookName].read(text, room);
    if (value === null) onDropped(name, text);
    return value === null ? [] : [[name, value] as const];
  });
  return { ...openingLook, ...Object.fromEntries(read) };
}

/** What of a look is still there. */
export function fittedLook(look: WorldLook, room: LookRoom): WorldLook {
  return readLook(writeLook(look), room);
}
