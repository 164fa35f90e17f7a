import { createHash } from "node:crypto";
import type { Window } from "../../src/experiment/summary.ts";
import type { PolicySchedule } from "../../src/model/levers.ts";
import type { OutcomeName } from "../../src/model/outcomes.ts";
import type { Setting } from "../../src/model/setting.ts";

/** One policy in one world. Arms of equal content are the same arm, whichever patterns ask for them. */
export interface Arm {
  readonly setting: Setting;
  readonly schedule: PolicySchedule;
}

/** What is read off a run: the mean of an outcome over ticks from … to − 1. */
export interface Reading extends Window {
  readonly outcome: OutcomeName;
}

/** The same text for arms of equal content. */
export function armKey({ setting, schedule }: Arm): string {
  return digestOf(inOrder({ setting, schedule }));
}

export function readingKey({ outcome, from, to }: Reading): string {
  return `${outcome} ${from} ${to}`;
}

/** Thirty-two hex digits over a value as JSON. */
export function digestOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 32);
}

/** Keys sorted at every depth: a policy put together in another order is the same policy. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, inOrder(item)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
