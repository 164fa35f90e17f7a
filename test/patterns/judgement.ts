import { defaultWindow } from "../../src/experiment/comparison.ts";
import { pairedContrast } from "../../src/experiment/contrast.ts";
import type { Scenario } from "../../src/experiment/scenario.ts";
import { orNull } from "../../src/experiment/summary.ts";
import { claimWindows, type Verdict, verdictOf } from "../../src/experiment/verdict.ts";
import type { Book, Worlds } from "./book.ts";
import { armOf, type Variant } from "./variant.ts";

type Claim = Scenario["claims"][number];

/** What paired worlds say of a claim: policy − versus − bound, with its 95 % interval and verdict. */
export interface Judgement {
  readonly difference: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  readonly pairs: number;
  readonly verdict: Verdict;
}

/** Policy − versus − bound, one number a world; NaN where a side is not defined. */
export function differences(
  book: Book,
  scenario: Scenario,
  claim: Claim,
  variant: Variant,
  worlds: Worlds,
): number[] {
  const { ticks } = scenario.setting;
  const { window, versusWindow } = claimWindows(claim, defaultWindow(ticks), ticks);
  const { outcome, policy, versus } = claim;
  const means = (name: string, over: typeof window) =>
    book.means(armOf(scenario, name, variant), { outcome, from: over.from, to: over.to }, worlds);
  const own = means(policy, window);
  const reference = versus === null ? own.map(() => 0) : means(versus, versusWindow);
  return own.map((value, world) => value - reference[world]! - (claim.bound ?? 0));
}

/** Judges by the one rule of src/experiment/verdict.ts. */
export function judge(values: readonly number[], expected: Claim["expected"]): Judgement {
  const { difference, ciLow, ciHigh, n } = pairedContrast(
    values,
    values.map(() => 0),
  );
  return {
    difference: orNull(difference),
    ciLow: orNull(ciLow),
    ciHigh: orNull(ciHigh),
    pairs: n,
    verdict: verdictOf(expected, ciLow, ciHigh),
  };
}

/** Whether the mean over the worlds lies on the claimed side; null if the difference is defined in none of them. */
export function hasSign(values: readonly number[], expected: Claim["expected"]): boolean | null {
  const { difference } = judge(values, expected);
  if (difference === null) return null;
  return expected === "more" ? difference > 0 : difference < 0;
}
