import type { Text } from "../model/declaration.ts";
import { Bootstrap } from "./bootstrap.ts";

/** Shares of an outcome's variance over the whole space of factors; intervals 95 %, bootstrap over rows. */
export interface SobolIndices {
  /** What knowing the factor alone would take away (first order). */
  readonly first: number;
  readonly firstLow: number;
  readonly firstHigh: number;
  /** What would be left if all but the factor were known: its own part and all its interactions. */
  readonly total: number;
  readonly totalLow: number;
  readonly totalHigh: number;
}

/** Enough for percentiles of indices, and ten times as fast as what means get. */
const RESAMPLES = 500;

/** Outcomes by row: of A, of B, and of A with each factor in turn from B. */
interface Samples {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly mixed: readonly Float64Array[];
}

/**
 * Sobol indices, a factor each, from an outcome for each row of `saltelliRows`: first order by Saltelli et al. (2010),
 * total by Jansen (1999), centred as both need. A row of A without all of its outcomes (NaN) is left out; where the
 * outcome does not vary the indices are NaN. Sampling error can make a small first-order index negative.
 */
export function sobolIndices(values: ArrayLike<number>, factors: number, seed: string): SobolIndices[] {
  const samples = samplesOf(values, factors);
  const rows = Int32Array.from({ length: samples.a.length }, (_, row) => row);
  const indices = indicesAt(samples, rows);
  const bootstrap = new Bootstrap(rows.length, seed, RESAMPLES);
  const intervals = bootstrap.percentileIntervals(2 * factors, (places) => indicesAt(samples, places));
  return samples.mixed.map((_, factor) => ({
    first: indices[2 * factor]!,
    firstLow: intervals[2 * factor]!.low,
    firstHigh: intervals[2 * factor]!.high,
    total: indices[2 * factor + 1]!,
    totalLow: intervals[2 * factor + 1]!.low,
    totalHigh: intervals[2 * factor + 1]!.high,
  }));
}

/** Intervals wider than this order no factors. */
const WIDE = 0.2;

/** What to tell the reader where the rows are too few, or null. */
export function widthWarning(indices: readonly SobolIndices[]): Text | null {
  const widest = indices.reduce(
    (most, { firstLow, firstHigh, totalLow, totalHigh }) =>
      Math.max(most, firstHigh - firstLow, totalHigh - totalLow),
    0,
  );
  if (!(widest > WIDE)) return null;
  return {
    en: `the widest interval of an index spans ${widest.toFixed(2)}; add points`,
    zh: `指数的最宽区间达 ${widest.toFixed(2)}；请增加点数`,
  };
}

function samplesOf(values: ArrayLike<number>, factors: number): Samples {
  const width = factors + 2;
  const rows = Array.from({ length: values.length / width }, (_, row) => row * width).filter((start) => {
    for (let place = start; place < start + width; place++) if (Number.isNaN(values[place]!)) return false;
    return true;
  });
  const column = (offset: number) => Float64Array.from(rows, (start) => values[start + offset]!);
  return {
    a: column(0),
    b: column(width - 1),
    mixed: Array.from({ length: factors }, (_, factor) => column(factor + 1)),
  };
}

/** First order and total of each factor in turn, over the rows at `places`. */
function indicesAt(samples: Samples, places: Int32Array): Float64Array {
  const { mean, variance } = spreadOf(samples, places);
  const indices = new Float64Array(2 * samples.mixed.length);
  samples.mixed.forEach((mixed, factor) => {
    let product = 0;
    let squares = 0;
    for (const place of places) {
      const step = mixed[place]! - samples.a[place]!;
      product += (samples.b[place]! - mean) * step;
      squares += step * step;
    }
    const all = variance > 0 ? variance * places.length : Number.NaN;
    indices[2 * factor] = product / all;
    indices[2 * factor + 1] = squares / (2 * all);
  });
  return indices;
}

/** Mean and variance of A and B together. */
function spreadOf({ a, b }: Samples, places: Int32Array): { mean: number; variance: number } {
  let sum = 0;
  for (const place of places) sum += a[place]! + b[place]!;
  const mean = sum / (2 * places.length);
  let squares = 0;
  for (const place of places) {
    const offA = a[place]! - mean;
    const offB = b[place]! - mean;
    squares += offA * offA + offB * offB;
  }
  return { mean, variance: squares / (2 * places.length) };
}
