import { DesignDraws } from "./design-draws.ts";

/** Levels of the grid unless the design says otherwise (Morris 1991 and Saltelli et al. 2004 take 4). */
export const defaultMorrisLevels = 4;

/**
 * Morris's trajectories (Technometrics 33, 1991): random walks on a grid of `levels` (an even number), each of
 * `factors` + 1 points, every factor moved once, up or down by half the grid: levels / (2 (levels − 1)). Rows in
 * [0, 1], trajectory after trajectory; each has draws of its own, so that more trajectories only append.
 */
export function morrisTrajectories(
  trajectories: number,
  factors: number,
  levels: number,
  seed: string,
): Float64Array[] {
  if (levels % 2 !== 0) throw new RangeError(`odd number of levels: ${levels}`);
  return Array.from({ length: trajectories }, (_, number) =>
    trajectory(factors, levels, new DesignDraws(seed, `trajectory ${number}`)),
  ).flat();
}

/** Counted in whole levels, so that a walk's values are exactly those of the grid. */
function trajectory(factors: number, levels: number, draws: DesignDraws): Float64Array[] {
  const half = levels / 2;
  const upward = Array.from({ length: factors }, () => draws.below(2) === 1);
  const place = upward.map((up) => draws.below(half) + (up ? 0 : half));
  const row = () => Float64Array.from(place, (level) => level / (levels - 1));
  const rows = [row()];
  for (const factor of draws.permutation(factors)) {
    place[factor]! += upward[factor] ? half : -half;
    rows.push(row());
  }
  return rows;
}
