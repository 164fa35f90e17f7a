import { type OutcomeName, outcomeNames } from "../model/outcomes.ts";
import type { RunResult } from "../model/simulation.ts";
import { studentQuantile975 } from "./student-quantile.ts";

/** Two policies on the same worlds: what `a` has more than `b`, in the unit of the outcome. */
export interface PairedContrast {
  /** Mean and standard deviation (n − 1) of `a` over the pairs used; NaN where n is too small. */
  readonly mean: number;
  readonly sd: number;
  /** Pairs with both sides defined; the others are left out. */
  readonly n: number;
  /** Mean of a − b over the pairs. */
  readonly difference: number;
  /** Student 95 % interval of the mean difference; NaN below two pairs. */
  readonly ciLow: number;
  readonly ciHigh: number;
  /** Share of pairs in which a > b, a tie counted half. */
  readonly shareAbove: number;
}

/** Count, mean and sample variance of the defined (not NaN) numbers among `values`. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/**
 * Mean of an outcome over the ticks `from` … `to − 1` at which it is defined; NaN where it never is.
 * Ticks count from 0. Throws a RangeError for a window that is empty or outside the run.
 */
export function meanOver(result: RunResult, outcome: OutcomeName, from: number, to: number): number {
  if (!(from >= 0 && from < to && to <= result.ticks)) {
    throw new RangeError(`window outside ticks 0 to ${result.ticks}: ${from} to ${to}`);
  }
  const column = outcomeNames.indexOf(outcome) * result.ticks;
  return momentsOf(result.values.subarray(column + from, column + to)).mean;
}

/** Welford's algorithm: no cancellation, however large the values are beside their spread. */
export function momentsOf(values: ArrayLike<number>): Moments {
  let n = 0;
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    n++;
    const step = value - mean;
    mean += step / n;
    squares += step * (value - mean);
  }
  return { n, mean: n > 0 ? mean : Number.NaN, variance: n > 1 ? squares / (n - 1) : Number.NaN };
}

/** Half the width of the Student 95 % interval of a mean; NaN below two values. */
export function halfWidth({ n, variance }: Moments): number {
  return n > 1 ? twoSided95(n - 1) * Math.sqrt(variance / n) : Number.NaN;
}

/** Student quantiles by degrees of freedom: a table of a thousand intervals asks for one or two, and each is slow. */
const quantiles = new Map<number, number>();

function twoSided95(freedom: number): number {
  const known = quantiles.get(freedom);
  if (known !== undefined) return known;
  const quantile = studentQuantile975(freedom);
  quantiles.set(freedom, quantile);
  return quantile;
}

/**
 * Contrasts two policies whose replications met the same worlds: `a[r]` and `b[r]` are one pair.
 * Throws a RangeError if they are not equally many.
 */
export function pairedContrast(a: readonly number[], b: readonly number[]): PairedContrast {
  if (a.length !== b.length) throw new RangeError(`sides of unequal length: ${a.length} and ${b.length}`);
  const defined = a.map((value, pair) => !Number.isNaN(value - b[pair]!));
  const own = momentsOf(a.filter((_, pair) => defined[pair]));
  const differences = a.map((value, pair) => value - b[pair]!).filter((_, pair) => defined[pair]);
  const moments = momentsOf(differences);
  const half = halfWidth(moments);
  const above = differences.reduce((sum, d) => sum + (d > 0 ? 1 : d === 0 ? 0.5 : 0), 0);
  return {
    mean: own.mean,
    sd: Math.sqrt(own.variance),
    n: moments.n,
    difference: moments.mean,
    ciLow: moments.mean - half,
    ciHigh: moments.mean + half,
    shareAbove: moments.n > 0 ? above / moments.n : Number.NaN,
  };
}
