import { changedPolicy } from "../src/experiment/policy-named.ts";
import type { ScenarioPolicy } from "../src/experiment/scenario.ts";
import { levers, type Policy } from "../src/model/levers.ts";
import { readValues, writeValues } from "./declared-values.ts";

/** A policy made on the page: another one with some levers changed for as long as it is in force. */
export interface OwnPolicy {
  /** "own-1" and so on; no shipped policy is called so. */
  readonly name: string;
  /** As the visitor called it; may be empty. */
  readonly title: string;
  /** The policy or regime it starts from. */
  readonly from: string;
  readonly set: Partial<Policy>;
}

/** So many at a time; a link has to hold them all. */
export const maxOwnPolicies = 3;
export const maxOwnTitle = 30;

export function isOwnName(name: string): boolean {
  return /^own-[1-9]$/.test(name);
}

/** The first name that none of them has; null where there is no room for another. */
export function freeOwnName(own: readonly OwnPolicy[]): string | null {
  if (own.length >= maxOwnPolicies) return null;
  const taken = new Set(own.map(({ name }) => name));
  for (let number = 1; ; number++) if (!taken.has(`own-${number}`)) return `own-${number}`;
}

/** A title as typed: short, in one line, without halves of letters. */
export function ownTitle(text: string): string {
  return text.slice(0, maxOwnTitle).replace(/\p{Surrogate}|\p{Cc}/gu, "");
}

/** What it is in a scenario in which `base` is the policy it starts from. */
export function policyOfOwn({ name, title, set }: OwnPolicy, base: ScenarioPolicy): ScenarioPolicy {
  const number = name.slice("own-".length);
  return {
    name,
    title: { en: title || `Your policy ${number}`, zh: title || `您的政策 ${number}` },
    text: {
      en: `Starts from “${base.title.en}”; ${Object.keys(set).length} levers changed.`,
      zh: `由“${base.title.zh}”改动 ${Object.keys(set).length} 个杠杆而来。`,
    },
    schedule: base.schedule.map(({ from, policy }) => ({ from, policy: changedPolicy(policy, set) })),
  };
}

/** As a link holds it; the title comes last and may hold anything. */
export function writeOwn({ name, title, from, set }: OwnPolicy): string {
  return [name, from, writeValues(set), title].join("~");
}

/** Reads what `writeOwn` wrote; null where that is no policy at all. Levers not understood are told to `drop`. */
export function readOwn(text: string, drop: (part: string) => void): OwnPolicy | null {
  const [name = "", from = "", set, ...title] = text.split("~");
  if (!isOwnName(name) || from === "" || set === undefined) return null;
  const called = title.join("~");
  if (ownTitle(called) !== called) return null;
  return { name, from, title: called, set: readValues(set, levers, drop) as Partial<Policy> };
}
