import type { Text } from "../model/declaration.ts";
import { Bootstrap } from "./bootstrap.ts";
import { halfWidth, momentsOf } from "./contrast.ts";

/** What a factor of a full factorial does, or two together beyond what each does alone. */
export interface FactorialEffect {
  /** Place of the factor, and of the other where two interact; null for a main effect. */
  readonly factor: number;
  readonly by: number | null;
  /**
   * Mean at the last level minus mean at the first, over all values of the others; for an interaction, by how much that
   * is larger at the last level of the other factor than at its first. Student 95 % interval over worlds.
   */
  readonly effect: number;
  readonly effectLow: number;
  readonly effectHigh: number;
  /** Share of the variance between points, all levels counted, with a bootstrap 95 % interval over worlds. */
  readonly share: number;
  readonly shareLow: number;
  readonly shareHigh: number;
}

export interface FactorialEffects {
  /** Main effects in the order of the factors, then every two of them. */
  readonly rows: readonly FactorialEffect[];
  /** Share of the variance that three and more factors make together. */
  readonly rest: number;
  /** Worlds that are known at every point; all others are left out. */
  readonly worlds: number;
}

type Term = Pick<FactorialEffect, "factor" | "by">;

const RESAMPLES = 500;
const ROUNDING = 1e-9;

/**
 * Main effects and two-way interactions of a full factorial: an analysis of variance of the means of points.
 * `sizes`: levels of each factor; `values[row][world]` in the order of `factorial`, NaN where not known.
 */
export function factorialEffects(
  sizes: readonly number[],
  values: readonly (readonly number[])[],
  seed: string,
): FactorialEffects {
  const worlds = (values[0] ?? [])
    .map((_, world) => Float64Array.from(values, (row) => row[world]!))
    .filter((cells) => !cells.some(Number.isNaN));
  const grid = new Grid(sizes);
  const shares = sharesAt(
    grid,
    worlds,
    Int32Array.from(worlds, (_, world) => world),
  );
  const bootstrap = worlds.length > 1 ? new Bootstrap(worlds.length, seed, RESAMPLES) : null;
  const intervals = bootstrap?.percentileIntervals(grid.terms.length, (places) =>
    sharesAt(grid, worlds, places),
  );
  const rows = grid.terms.map((term, place) => {
    const moments = momentsOf(worlds.map((cells) => grid.contrast(term, cells)));
    const half = halfWidth(moments);
    const { low = Number.NaN, high = Number.NaN } = intervals?.[place] ?? {};
    return {
      ...term,
      effect: moments.mean,
      effectLow: moments.mean - half,
      effectHigh: moments.mean + half,
      share: shares[place]!,
      shareLow: low,
      shareHigh: high,
    };
  });
  const told = rows.reduce((sum, { share }) => sum + share, 0);
  const rest = 1 - told;
  return { rows, rest: rest < ROUNDING ? 0 : rest, worlds: worlds.length };
}

/** What to tell the reader where worlds were left out, or null. */
export function gapWarning({ worlds }: FactorialEffects, replications: number): Text | null {
  if (worlds === replications) return null;
  return {
    en: `${worlds} of ${replications} worlds are known at every point; the others are left out`,
    zh: `${replications} 个世界中只有 ${worlds} 个在所有设计点上均有数值；其余未计入`,
  };
}

/** The terms' shares of the variance of the points' means over some worlds; NaN where points do not differ. */
function sharesAt(grid: Grid, worlds: readonly Float64Array[], places: Int32Array): Float64Array {
  const cells = new Float64Array(grid.count);
  for (const place of places)
    for (let cell = 0; cell < cells.length; cell++) cells[cell]! += worlds[place]![cell]!;
  return grid.shares(cells.map((sum) => sum / places.length));
}

/** The cells of a full factorial, the last factor changing fastest. */
class Grid {
  readonly count: number;
  readonly terms: readonly Term[];
  readonly #sizes: readonly number[];
  readonly #strides: readonly number[];

  constructor(sizes: readonly number[]) {
    this.#sizes = sizes;
    this.count = sizes.reduce((product, size) => product * size, 1);
    this.#strides = sizes.map((_, factor) =>
      sizes.slice(factor + 1).reduce((product, size) => product * size, 1),
    );
    const factors = sizes.map((_, factor) => factor);
    this.terms = [
      ...factors.map((factor) => ({ factor, by: null })),
      ...factors.flatMap((factor) => factors.slice(factor + 1).map((by) => ({ factor, by }))),
    ];
  }

  /** Last level minus first, and for an interaction the difference of such differences. */
  contrast({ factor, by }: Term, cells: Float64Array): number {
    const last = this.#sizes[factor]! - 1;
    if (by === null) {
      const means = this.#meansOver([factor], cells);
      return means[last]! - means[0]!;
    }
    const levels = this.#sizes[by]!;
    const means = this.#meansOver([factor, by], cells);
    const step = (other: number) => means[last * levels + other]! - means[other]!;
    return step(levels - 1) - step(0);
  }

  shares(cells: Float64Array): Float64Array {
    const { mean, variance } = momentsOf(cells);
    const all = variance * (cells.length - 1);
    const mains = this.#sizes.map((_, factor) => this.#meansOver([factor], cells));
    const squaresOf = ({ factor, by }: Term): number => {
      if (by === null) return sumOfSquares(mains[factor]!, () => mean) * (this.count / this.#sizes[factor]!);
      const levels = this.#sizes[by]!;
      const expected = (place: number) =>
        mains[factor]![Math.floor(place / levels)]! + mains[by]![place % levels]! - mean;
      const own = this.#meansOver([factor, by], cells);
      return sumOfSquares(own, expected) * (this.count / own.length);
    };
    return Float64Array.from(this.terms, (term) => (all > 0 ? squaresOf(term) / all : Number.NaN));
  }

  /** Means over all cells that have the same levels of some factors, in the order of `factorial`. */
  #meansOver(factors: readonly number[], cells: Float64Array): Float64Array {
    const groups = factors.reduce((product, factor) => product * this.#sizes[factor]!, 1);
    const sums = new Float64Array(groups);
    for (let cell = 0; cell < cells.length; cell++) {
      let group = 0;
      for (const factor of factors)
        group =
          group * this.#sizes[factor]! + (Math.floor(cell / this.#strides[factor]!) % this.#sizes[factor]!);
      sums[group]! += cells[cell]!;
    }
    return sums.map((sum) => (sum * groups) / cells.length);
  }
}

function sumOfSquares(values: Float64Array, expected: (place: number) => number): number {
  let sum = 0;
  for (const [place, value] of values.entries()) sum += (value - expected(place)) * (value - expected(place));
  return sum;
}
