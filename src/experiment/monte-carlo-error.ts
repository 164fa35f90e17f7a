import { quantileOf } from "./bands.ts";
import { momentsOf } from "./contrast.ts";

/** What the number of worlds leaves uncertain in figures reported from them: standard errors, in the unit of each. */
export interface MonteCarloErrors {
  /** Defined values they rest on. */
  readonly n: number;
  /** NaN below two values. */
  readonly mean: number;
  /** Of the standard deviation, by the jackknife; NaN below three values. */
  readonly sd: number;
  /** Of the median, from the quantiles two standard errors of a share to either side; NaN below six values. */
  readonly median: number;
}

/** Monte Carlo standard errors of the mean, standard deviation and median of independent values; NaN are left out. */
export function monteCarloErrors(values: readonly number[]): MonteCarloErrors {
  const defined = values.filter((value) => !Number.isNaN(value));
  const { n, variance } = momentsOf(defined);
  return { n, mean: Math.sqrt(variance / n), sd: errorOfSd(defined), median: errorOfMedian(defined) };
}

/** Of a share, such as that of worlds in which a claim holds: √(p (1 − p) / (n − 1)). */
export function errorOfShare(share: number, n: number): number {
  return n > 1 ? Math.sqrt((share * (1 - share)) / (n - 1)) : Number.NaN;
}

function errorOfSd(values: readonly number[]): number {
  const n = values.length;
  if (n < 3) return Number.NaN;
  const { mean, variance } = momentsOf(values);
  const squares = variance * (n - 1);
  const without = values.map((value) =>
    Math.sqrt(Math.max(0, squares - ((value - mean) * (value - mean) * n) / (n - 1)) / (n - 2)),
  );
  return Math.sqrt(((n - 1) * (n - 1) * momentsOf(without).variance) / n);
}

/** Two standard errors of a share of one half are 1/√n: the quantiles that far from the median span four of its own. */
function errorOfMedian(values: readonly number[]): number {
  const n = values.length;
  if (n < 6) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  const step = 1 / Math.sqrt(n);
  return (quantileOf(sorted, 0.5 + step) - quantileOf(sorted, 0.5 - step)) / 4;
}
