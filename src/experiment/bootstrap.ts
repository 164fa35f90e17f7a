import { quantileOf } from "./bands.ts";
import { momentsOf } from "./contrast.ts";
import { DesignDraws } from "./design-draws.ts";

/** Both ends of an interval; NaN where there is none. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const noInterval: Interval = { low: Number.NaN, high: Number.NaN };

const LOW = 0.025;
const HIGH = 0.975;

/**
 * Samples of `count` out of `count` with replacement, the same for the same seed. One bootstrap serves any number of
 * statistics of the same units (worlds, trajectories, rows of a design), which then are resampled together.
 */
export class Bootstrap {
  readonly count: number;
  /** Places 0 … count − 1, sample after sample. */
  readonly #places: Int32Array;
  readonly #samples: number;

  constructor(count: number, seed: string, samples = 1999) {
    const draws = new DesignDraws(seed, "bootstrap");
    this.count = count;
    this.#samples = samples;
    this.#places = Int32Array.from({ length: count * samples }, () => draws.below(count));
  }

  /** A statistic of each sample; the sample is given as places among the units. */
  replicates(statistic: (places: Int32Array) => number): Float64Array {
    return Float64Array.from({ length: this.#samples }, (_, sample) => statistic(this.#sample(sample)));
  }

  /** The 95 % percentile intervals of `count` statistics that are found together. */
  percentileIntervals(count: number, statistics: (places: Int32Array) => ArrayLike<number>): Interval[] {
    const replicates = Array.from({ length: count }, () => new Float64Array(this.#samples));
    for (let sample = 0; sample < this.#samples; sample++) {
      const values = statistics(this.#sample(sample));
      replicates.forEach((column, which) => {
        column[sample] = values[which]!;
      });
    }
    return replicates.map(percentiles);
  }

  /** The 95 % percentile interval of a statistic; samples in which it is not defined are left out. */
  percentileInterval(statistic: (places: Int32Array) => number): Interval {
    return percentiles(this.replicates(statistic));
  }

  /**
   * The 95 % bootstrap-t interval of the mean of `count` values without a gap: each sample's mean is measured in its
   * own standard error (Efron and Tibshirani 1993, 12.5). Of the usual bootstrap intervals it is the one that keeps
   * its coverage for means of few or skewed values, where percentile and BCa intervals come out too narrow
   * (Hesterberg 2015). NaN below three values.
   */
  meanInterval(values: ArrayLike<number>): Interval {
    if (values.length !== this.count)
      throw new RangeError(`${values.length} values for a bootstrap of ${this.count}`);
    const { n, mean, variance } = momentsOf(values);
    if (n < 3) return noInterval;
    if (variance === 0) return { low: mean, high: mean };
    const error = Math.sqrt(variance / n);
    const { low, high } = percentiles(this.replicates((places) => studentised(values, places, mean)));
    return { low: mean - high * error, high: mean - low * error };
  }

  #sample(sample: number): Int32Array {
    return this.#places.subarray(sample * this.count, (sample + 1) * this.count);
  }
}

/** How many of its own standard errors a sample's mean lies off; NaN for a sample of equal values. */
function studentised(values: ArrayLike<number>, places: Int32Array, mean: number): number {
  let sum = 0;
  let squares = 0;
  for (const place of places) {
    const off = values[place]! - mean;
    sum += off;
    squares += off * off;
  }
  const n = places.length;
  const variance = (squares - (sum * sum) / n) / (n - 1);
  return variance > 0 ? sum / n / Math.sqrt(variance / n) : Number.NaN;
}

function percentiles(replicates: Float64Array): Interval {
  const sorted = replicates.filter((value) => !Number.isNaN(value)).sort();
  return { low: quantileOf(sorted, LOW), high: quantileOf(sorted, HIGH) };
}
