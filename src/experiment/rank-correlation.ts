import type { Text } from "../model/declaration.ts";
import { Bootstrap } from "./bootstrap.ts";
import { inverse } from "./matrix-inverse.ts";

/** How an outcome goes with a factor over a sample of the whole space, by ranks; intervals 95 %, bootstrap over rows. */
export interface RankCorrelation {
  /** Partial rank correlation, −1 … 1: with what the other factors explain taken out of both. */
  readonly partial: number;
  readonly partialLow: number;
  readonly partialHigh: number;
  /** Standardised rank regression coefficient: ranks of the outcome, in standard deviations, for one of the factor. */
  readonly standardised: number;
  readonly standardisedLow: number;
  readonly standardisedHigh: number;
}

export interface RankCorrelations {
  /** One a factor. */
  readonly factors: readonly RankCorrelation[];
  /** Share of the variance of the outcome's ranks that those of all factors explain together (R²). */
  readonly explained: number;
}

/** A slope below this is rounding: nothing, even where nothing is left to explain that it could be held against. */
const ROUNDING = 1e-9;

/** Enough for percentiles, and ten times as fast as what means get. */
const RESAMPLES = 500;

/**
 * Partial rank correlations and standardised rank regression coefficients (Saltelli et al. 2008; Marino et al. 2008) of
 * a space-filling design: `rows[row][factor]` and an outcome for each row, NaN where not known, which is left out. All
 * is NaN with no more rows than factors + 1; of a factor that does not vary, and of every factor where the outcome does
 * not. Right for what rises or falls throughout: `explained` tells whether it does.
 */
export function rankCorrelations(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  seed: string,
): RankCorrelations {
  const known = values.map((_, row) => row).filter((row) => !Number.isNaN(values[row]!));
  const all = rows[0]!.map((_, factor) => ranksOf(known.map((row) => rows[row]![factor]!)));
  const varying = all.filter(varies);
  const outcome = ranksOf(known.map((row) => values[row]!));
  const places = Int32Array.from(known, (_, place) => place);
  const enough = known.length > varying.length + 1;
  const at = (sample: Int32Array) => measuresAt(varying, outcome, sample);
  const found = enough ? at(places) : new Float64Array(2 * varying.length + 1).fill(Number.NaN);
  const ends = enough
    ? new Bootstrap(places.length, seed, RESAMPLES).percentileIntervals(2 * varying.length, at)
    : [];
  const factors = all.map((column) => {
    const place = 2 * varying.indexOf(column);
    const measure = (which: number) => (place < 0 ? Number.NaN : found[place + which]!);
    const end = (which: number, side: "low" | "high") => ends[place + which]?.[side] ?? Number.NaN;
    return {
      partial: measure(0),
      partialLow: end(0, "low"),
      partialHigh: end(0, "high"),
      standardised: measure(1),
      standardisedLow: end(1, "low"),
      standardisedHigh: end(1, "high"),
    };
  });
  return { factors, explained: found.at(-1)! };
}

/** Below this, most of what happens is beyond ranks. */
const LITTLE = 0.5;

/** Fewer points a factor leave slopes to chance, and the share explained too large (Harrell 2015, 4.4). */
const POINTS_A_FACTOR = 10;

/** What to tell the reader where ranks say little, or null; `rows` are the points with a known outcome. */
export function rankWarning({ factors, explained }: RankCorrelations, rows: number): Text | null {
  if (Number.isNaN(explained))
    return {
      en: `${rows} points with a known outcome that varies are too few for ${factors.length} factors; add points`,
      zh: `结果已知且有变化的设计点只有 ${rows} 个，不足以分析 ${factors.length} 个因子；请增加点数`,
    };
  if (rows < POINTS_A_FACTOR * factors.length)
    return {
      en: `${rows} points with a known outcome are few for ${factors.length} factors: below ${POINTS_A_FACTOR} points a factor coefficients, intervals and the share explained are unreliable; add points`,
      zh: `结果已知的设计点只有 ${rows} 个，对 ${factors.length} 个因子偏少：每个因子不足 ${POINTS_A_FACTOR} 个点时，系数、区间与解释比例都不可靠；请增加点数`,
    };
  if (explained >= LITTLE) return null;
  const percent = Math.round(100 * explained);
  return {
    en: `ranks explain only ${percent} % of the variance between points: luck, curves that turn or interactions make the rest; designs morris and saltelli see those`,
    zh: `秩只解释了各点间方差的 ${percent}%：其余来自运气、非单调或交互作用；可改用 morris 或 saltelli 设计`,
  };
}

/** Ranks from 1, equal values sharing the mean of theirs. */
function ranksOf(values: readonly number[]): Float64Array {
  const order = values.map((_, place) => place).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let place = from; place < to; place++) ranks[order[place]!] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

function varies(column: Float64Array): boolean {
  return column.some((value) => value !== column[0]);
}

/** Partial and standardised coefficient of each factor in turn, then the share explained, over the rows at `places`. */
function measuresAt(
  columns: readonly Float64Array[],
  outcome: Float64Array,
  places: Int32Array,
): Float64Array {
  const measures = new Float64Array(2 * columns.length + 1).fill(Number.NaN);
  const standard = columns.map((column) => standardised(column, places));
  const own = standardised(outcome, places);
  const inverted = inverse(standard.map((a) => Float64Array.from(standard, (b) => product(a, b))));
  if (inverted === null || own.some(Number.isNaN)) return measures;
  const withOutcome = standard.map((column) => product(column, own));
  const slopes = inverted.map((row) => {
    const slope = product(row, withOutcome);
    return Math.abs(slope) < ROUNDING ? 0 : slope;
  });
  const explained = Math.min(1, product(slopes, withOutcome));
  for (const [factor, slope] of slopes.entries()) {
    const rest = (1 - explained) * inverted[factor]![factor]!;
    measures[2 * factor] = slope === 0 ? 0 : slope / Math.sqrt(slope * slope + rest);
    measures[2 * factor + 1] = slope;
  }
  measures[2 * columns.length] = explained;
  return measures;
}

/** The values at `places`, of mean 0 and length 1; NaN where they do not vary. */
function standardised(values: Float64Array, places: Int32Array): Float64Array {
  let sum = 0;
  for (const place of places) sum += values[place]!;
  const mean = sum / places.length;
  const centred = Float64Array.from(places, (place) => values[place]! - mean);
  const length = Math.sqrt(product(centred, centred));
  return centred.map((value) => value / length);
}

function product(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
