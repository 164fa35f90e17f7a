import { Bootstrap, type Interval } from "./bootstrap.ts";
import { shareInterval } from "./share-interval.ts";

/** How often one policy has more than another, over worlds that are uncertain in their assumptions and their luck. */
export interface ProbabilityMore extends Interval {
  /** Share of worlds, each point counting the same, a tie half; NaN of none. */
  readonly share: number;
  /** Points with at least one pair. */
  readonly points: number;
  /** Share of points where the mean over their worlds is above: how often A beats B but for luck. */
  readonly sharePoints: number;
}

/**
 * The probability that A has more than B. `a[point][replication]` and `b[point][replication]` are one pair, NaN where
 * not known; points are draws of the assumptions. The 95 % interval is Wilson's over worlds where there is one point.
 * Worlds of one point are alike, so where there are several, what is resampled is points (percentile bootstrap); where
 * these all agree resampling would show nothing, and the interval is Wilson's over points.
 */
export function probabilityMore(
  a: readonly (readonly number[])[],
  b: readonly (readonly number[])[],
  seed: string,
): ProbabilityMore {
  if (a.length !== b.length) throw new RangeError(`sides of unequal length: ${a.length} and ${b.length}`);
  const points = a
    .map((values, point) =>
      values.map((value, world) => value - b[point]![world]!).filter((value) => !Number.isNaN(value)),
    )
    .filter((differences) => differences.length > 0);
  const shares = points.map((differences) => mean(differences.map(above)));
  const share = mean(shares);
  const sharePoints = mean(points.map((differences) => above(mean(differences))));
  return { share, points: points.length, sharePoints, ...intervalOf(share, points, shares, seed) };
}

function intervalOf(
  share: number,
  points: readonly (readonly number[])[],
  shares: readonly number[],
  seed: string,
): Interval {
  if (points.length === 1) return shareInterval(share, points[0]!.length);
  if (shares.every((one) => one === shares[0])) return shareInterval(share, points.length);
  return new Bootstrap(shares.length, seed).percentileInterval((places) => meanAt(shares, places));
}

function above(difference: number): number {
  return difference > 0 ? 1 : difference === 0 ? 0.5 : 0;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function meanAt(values: readonly number[], places: Int32Array): number {
  return places.reduce((sum, place) => sum + values[place]!, 0) / places.length;
}
