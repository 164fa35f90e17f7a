import type { Claim } from "../src/experiment/claim.ts";
import type { Comparison, Summary } from "../src/experiment/comparison.ts";
import type { Window } from "../src/experiment/summary.ts";
import type { ClaimResult } from "../src/experiment/verdict.ts";
import type { Text } from "../src/model/declaration.ts";
import type { OutcomeName } from "../src/model/outcomes.ts";

/** A claim of the scenario: judged, or not yet because a policy it speaks of is not compared or no world is there. */
export interface ClaimRow {
  readonly text: Text;
  readonly outcome: OutcomeName;
  readonly expected: "more" | "less";
  /** The policy it speaks of and the one that it is contrasted with; the first alone where a bound stands for that. */
  readonly sides: readonly ClaimSide[];
  readonly bound: number | null;
  readonly isCompared: boolean;
  readonly result: ClaimResult | null;
  /** Null where there is no interval. */
  readonly interval: IntervalPlot | null;
}

export interface ClaimSide {
  readonly policy: string;
  /** Null where it is the window of the whole comparison. */
  readonly window: Window | null;
}

/** An interval on a scale of 0 to 1 that holds the zero line too. */
export interface IntervalPlot {
  readonly zero: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** All claims of the scenario in their order. */
export function claimRows({ scenario, policies }: Comparison, summary: Summary | null): readonly ClaimRow[] {
  const compared = new Set(policies.map(({ name }) => name));
  return scenario.claims.map((claim) => {
    const sides = sidesOf(claim, scenario.setting.ticks);
    const result = summary?.claims.find(({ text }) => text === claim.text) ?? null;
    return {
      text: claim.text,
      outcome: claim.outcome,
      expected: claim.expected,
      sides,
      bound: claim.bound,
      isCompared: sides.every(({ policy }) => compared.has(policy)),
      result,
      interval: result && intervalPlot(result),
    };
  });
}

function sidesOf(claim: Claim, ticks: number): readonly ClaimSide[] {
  const { policy, versus, from, to, versusFrom, versusTo } = claim;
  const window = windowNamed(from, to, ticks);
  if (versus === null) return [{ policy, window }];
  return [
    { policy, window },
    { policy: versus, window: windowNamed(versusFrom, versusTo, ticks) ?? window },
  ];
}

/** The open end of a window is that of the run. */
function windowNamed(from: number | null, to: number | null, ticks: number): Window | null {
  return from === null && to === null ? null : { from: from ?? 0, to: to ?? ticks };
}

/** Room at the ends of the scale, as a share of what is shown. */
const margin = 0.08;

function intervalPlot({ difference, ciLow, ciHigh }: ClaimResult): IntervalPlot | null {
  if (difference === null || ciLow === null || ciHigh === null) return null;
  const low = Math.min(0, ciLow);
  const high = Math.max(0, ciHigh);
  if (low === high) return null;
  const place = (value: number) => margin + ((value - low) / (high - low)) * (1 - 2 * margin);
  return { zero: place(0), low: place(ciLow), middle: place(difference), high: place(ciHigh) };
}
