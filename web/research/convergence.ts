import { halfWidth, type Moments } from "../../src/experiment/contrast.ts";
import { worldsNeeded } from "../../src/experiment/worlds-needed.ts";

/** A mean over the first n worlds with its Student 95 % interval; NaN ends below two worlds. */
export interface RunningMean {
  readonly n: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** How a mean settles while worlds arrive, in the order of the worlds; those that are not defined are left out. */
export function runningMeans(values: readonly number[]): readonly RunningMean[] {
  return runningMoments(values).map((moments) => {
    const half = halfWidth(moments);
    return { n: moments.n, mean: moments.mean, low: moments.mean - half, high: moments.mean + half };
  });
}

function runningMoments(values: readonly number[]): readonly Moments[] {
  const moments: Moments[] = [];
  let [n, mean, squares] = [0, 0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    n++;
    const step = value - mean;
    mean += step / n;
    squares += step * (value - mean);
    moments.push({ n, mean, variance: n > 1 ? squares / (n - 1) : Number.NaN });
  }
  return moments;
}

/** What more worlds would do, going by how far the present ones lie apart. */
export interface Narrowing {
  /** Half the 95 % interval now, and with `more` worlds added. */
  readonly half: number;
  readonly next: number;
  /** Worlds in all for an interval half as wide as now; infinite above a million. */
  readonly forHalf: number;
}

/** Null below two defined values, or where all are equal and nothing is left to narrow. */
export function narrowing(values: readonly number[], more: number): Narrowing | null {
  const now = runningMoments(values).at(-1);
  if (!now || !(now.variance > 0)) return null;
  const half = halfWidth(now);
  return {
    half,
    next: halfWidth({ ...now, n: now.n + more }),
    forHalf: worldsNeeded(Math.sqrt(now.variance), half / 2),
  };
}
