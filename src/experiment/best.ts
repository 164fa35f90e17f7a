import { type Interval, noInterval } from "./bootstrap.ts";
import { momentsOf } from "./contrast.ts";
import { studentHalfWidth } from "./student-quantile.ts";

/** A policy beside the best of the others. */
export interface BesideBest extends Interval {
  /** Mean advantage over the best of the others, in the unit of the outcome, more being better; NaN below two worlds. */
  readonly advantage: number;
  /** "best": better than every other; "not the best": some other is better; "may be the best": undecided. */
  readonly verdict: "best" | "may be the best" | "not the best";
}

/**
 * Multiple comparisons with the best, on common worlds: constrained simultaneous 95 % intervals of each policy's mean
 * minus the best mean of the others (Hsu 1984), with Bonferroni's paired t in place of Dunnett's quantile, as Nelson
 * and Matejcik (1995) propose for common random numbers: valid whatever the correlation of the policies, a little
 * wide where they are many. One that is never the best has a high end of 0, the sure best a low end of 0.
 *
 * `worlds[policy][world]`: NaN where not known; such a world is left out for all. Takes at least two policies.
 */
export function besideBest(worlds: readonly (readonly number[])[], better: "more" | "less"): BesideBest[] {
  const sign = better === "more" ? 1 : -1;
  const known = worlds[0]!.map((_, world) => worlds.every((values) => !Number.isNaN(values[world]!)));
  const values = worlds.map((row) => row.filter((_, world) => known[world]).map((value) => sign * value));
  return values.map((own, policy) => {
    const others = values.filter((_, other) => other !== policy);
    return againstOthers(own, others, worlds.length);
  });
}

function againstOthers(
  own: readonly number[],
  others: readonly (readonly number[])[],
  policies: number,
): BesideBest {
  const n = own.length;
  if (n < 2) return { ...noInterval, advantage: Number.NaN, verdict: "may be the best" };
  const quantile = studentHalfWidth(1 - (2 * 0.05) / (policies - 1), n - 1);
  const differences = others.map((other) => {
    const { mean, variance } = momentsOf(own.map((value, world) => value - other[world]!));
    const half = quantile * Math.sqrt(variance / n);
    return { mean, low: mean - half, high: mean + half };
  });
  const low = Math.min(0, ...differences.map((difference) => difference.low));
  const high = Math.max(0, Math.min(...differences.map((difference) => difference.high)));
  const verdict = low === 0 && high > 0 ? "best" : high === 0 && low < 0 ? "not the best" : "may be the best";
  return { advantage: Math.min(...differences.map(({ mean }) => mean)), low, high, verdict };
}
