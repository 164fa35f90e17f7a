import { type OutcomeName, outcomeNames } from "../model/outcomes.ts";
import type { RunResult } from "../model/simulation.ts";

/**
 * The spread of an outcome over replications, one entry a tick, in the unit of the outcome.
 * It tells how far apart worlds are, and does not shrink with more of them as an interval of the mean does.
 */
export interface Band {
  /** Replications in which the outcome is defined at the tick; where it is 0 the quantiles are NaN. */
  readonly n: Uint32Array;
  readonly p5: Float64Array;
  readonly p25: Float64Array;
  readonly median: Float64Array;
  readonly p75: Float64Array;
  readonly p95: Float64Array;
}

/** One outcome of a run, a number a tick (NaN where not defined): a view, not a copy. */
export function curveOf(result: Pick<RunResult, "ticks" | "values">, outcome: OutcomeName): Float64Array {
  const column = outcomeNames.indexOf(outcome) * result.ticks;
  return result.values.subarray(column, column + result.ticks);
}

/**
 * The difference a − b of an outcome in each pair of runs on one world, a number a tick;
 * NaN where either side is not defined. Pairs with a missing run are left out.
 */
export function differenceCurves(
  a: readonly (RunResult | null)[],
  b: readonly (RunResult | null)[],
  outcome: OutcomeName,
): Float64Array[] {
  if (a.length !== b.length) throw new RangeError(`sides of unequal length: ${a.length} and ${b.length}`);
  return a.flatMap((left, pair) => {
    const right = b[pair];
    if (!left || !right) return [];
    const other = curveOf(right, outcome);
    return [curveOf(left, outcome).map((value, tick) => value - other[tick]!)];
  });
}

/** The band of curves of equal length, NaN-aware tick by tick. No curve gives a band without ticks. */
export function bandOf(curves: readonly Float64Array[]): Band {
  const ticks = curves[0]?.length ?? 0;
  if (curves.some((curve) => curve.length !== ticks)) throw new RangeError("curves of unequal length");
  const levels = [0.05, 0.25, 0.5, 0.75, 0.95];
  const n = new Uint32Array(ticks);
  const quantiles = levels.map(() => new Float64Array(ticks));
  for (let tick = 0; tick < ticks; tick++) {
    const sorted = Float64Array.from(curves, (curve) => curve[tick]!)
      .filter((value) => !Number.isNaN(value))
      .sort();
    n[tick] = sorted.length;
    levels.forEach((level, k) => {
      quantiles[k]![tick] = quantileOf(sorted, level);
    });
  }
  const [p5, p25, median, p75, p95] = quantiles;
  return { n, p5: p5!, p25: p25!, median: median!, p75: p75!, p95: p95! };
}

/** Quantile of type 7 (linear between order statistics) of numbers in ascending order; NaN of none. */
export function quantileOf(sorted: ArrayLike<number>, level: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = level * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (place - below);
}
