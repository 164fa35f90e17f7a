import { defaultWindow } from "../../src/experiment/comparison.ts";
import type { Window } from "../../src/experiment/summary.ts";
import type { Text } from "../../src/model/declaration.ts";
import { type Policy, type PolicySchedule, statusQuo } from "../../src/model/levers.ts";
import type { OutcomeName } from "../../src/model/outcomes.ts";
import type { Arm } from "./arm.ts";
import { type Book, firstWorlds } from "./book.ts";
import { scenarios } from "./pattern-library.ts";

/** A published fact that no parameter was set by, and what of the model can be held against it. */
export interface Fact {
  /** Code of the literature list, a letter appended where one fact says several things. */
  readonly code: string;
  /** What was found, where, by whom. */
  readonly said: Text;
  /** What is read off the model. */
  readonly measure: Text;
  /** The published figure in the unit of the measure; null where the fact is a direction alone. */
  readonly published: string | null;
  readonly unit: "1" | "%" | "percentage points" | "ratio";
  /** The model agrees when the measure lies on this side of the bound. */
  readonly expected: "more" | "less";
  readonly bound: number;
  /** How far the two can be compared. */
  readonly comparable: Text;
  /** The measure, one number a world. */
  values(read: Reader): number[];
}

/** Reads an outcome of an arm over a window, by default the second half of the run; one number a world. */
export type Reader = (arm: Arm, outcome: OutcomeName, window?: Window) => number[];

export function readerOf(book: Book, replications: number): Reader {
  return (arm, outcome, window = defaultWindow(arm.setting.ticks)) =>
    book.means(arm, { outcome, from: window.from, to: window.to }, firstWorlds(replications));
}

/** The world of all facts that name no other scenario. */
export const office = scenarios.get("office")!.setting;
/** The office under strict liability with some levers changed. */
export const under = (changes: Partial<Policy>): Arm =>
  scheduled([{ from: 0, policy: { ...statusQuo, ...changes } }]);
export const scheduled = (schedule: PolicySchedule): Arm => ({ setting: office, schedule });
export const strict = under({});

export const minus = (a: readonly number[], b: readonly number[]) =>
  a.map((value, world) => value - b[world]!);
export const over = (a: readonly number[], b: readonly number[]) =>
  a.map((value, world) => value / b[world]!);
/** By how many percent `a` differs from `b`. */
export const percent = (a: readonly number[], b: readonly number[]) =>
  over(a, b).map((ratio) => 100 * (ratio - 1));
