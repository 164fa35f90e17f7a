import { halfWidth, momentsOf } from "../../src/experiment/contrast.ts";
import { type Factor, type FactorValue, levelsOf } from "../../src/experiment/factor.ts";
import { factorial } from "../../src/experiment/factorial.ts";
import type { Assumed } from "../assumptions.ts";
import type { StudyPlan, StudyProgress } from "./assumption-study.ts";

/** Up to so many cells a side the numbers stand in them. */
export const mostNumbered = 12;

export interface HeatmapPlan extends StudyPlan {
  readonly across: Factor;
  readonly down: Factor;
  readonly levels: number;
}

/** Two parameters at all pairs of their levels, row by row. */
export function heatmapPoints(across: Factor, down: Factor, levels: number): readonly Assumed[] {
  return factorial([levelsOf(down, levels), levelsOf(across, levels)]).map(([row, column]) => ({
    [down.name]: row,
    [across.name]: column,
  }));
}

export interface Heatmap {
  readonly columns: readonly FactorValue[];
  /** The lowest value last, as on an axis. */
  readonly rows: readonly HeatmapRow[];
  /** The size of the largest difference: the ends of the colour scale lie this far on either side of 0. */
  readonly reach: number;
}

export interface HeatmapRow {
  readonly value: FactorValue;
  readonly cells: readonly HeatmapCell[];
}

/** The mean difference between policy and baseline under two assumptions. */
export interface HeatmapCell {
  /** Worlds behind it; without one the difference is NaN. */
  readonly n: number;
  readonly difference: number;
  /** Student 95 % interval; NaN below two worlds. */
  readonly ciLow: number;
  readonly ciHigh: number;
  /** Whether it may as well be 0: the interval includes it, or there is none. */
  readonly isOpen: boolean;
}

export function heatmapIn({ plan, differences }: StudyProgress<HeatmapPlan>): Heatmap {
  const columns = levelsOf(plan.across, plan.levels);
  const cells = differences.map(cellOf);
  const rows = levelsOf(plan.down, plan.levels).map((value, row) => ({
    value,
    cells: cells.slice(row * columns.length, (row + 1) * columns.length),
  }));
  const sizes = cells.filter(({ n }) => n > 0).map(({ difference }) => Math.abs(difference));
  return { columns, rows: rows.reverse(), reach: Math.max(0, ...sizes) };
}

function cellOf(differences: readonly number[]): HeatmapCell {
  const moments = momentsOf(differences);
  const half = halfWidth(moments);
  const [ciLow, ciHigh] = [moments.mean - half, moments.mean + half];
  return { n: moments.n, difference: moments.mean, ciLow, ciHigh, isOpen: !(ciLow > 0 || ciHigh < 0) };
}
