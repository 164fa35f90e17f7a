import { type PairedContrast, pairedContrast } from "../../src/experiment/contrast.ts";
import type { Mark } from "../policy-marks.ts";
import { pairedArms, type WindowMeans } from "./window-means.ts";

/** One dot a world: what each policy has more than the baseline there. */
export interface PairedDots {
  /** Ends of the common axis, with zero and every interval on it, in the unit of the outcome. */
  readonly low: number;
  readonly high: number;
  readonly rows: readonly DotRow[];
}

export interface DotRow {
  readonly policy: string;
  readonly title: string;
  readonly mark: Mark;
  /** In ascending order of the difference. */
  readonly dots: readonly Dot[];
  readonly contrast: PairedContrast;
  /** Worlds with more than the baseline, and with exactly as much. */
  readonly above: number;
  readonly equal: number;
}

export interface Dot {
  readonly replication: number;
  readonly difference: number;
}

/** Null where no pair of runs is defined yet. */
export function pairedDots(means: WindowMeans): PairedDots | null {
  const rows = pairedArms(means).flatMap(({ policy, title, mark, differences, baseMeans, means: own }) => {
    const dots = differences
      .map((difference, world) => ({ replication: means.replications[world]!, difference }))
      .filter(({ difference }) => !Number.isNaN(difference))
      .sort((a, b) => a.difference - b.difference);
    if (dots.length === 0) return [];
    const above = dots.filter(({ difference }) => difference > 0).length;
    const equal = dots.filter(({ difference }) => difference === 0).length;
    return [{ policy, title, mark, dots, contrast: pairedContrast(own, baseMeans), above, equal }];
  });
  if (rows.length === 0) return null;
  const all = rows
    .flatMap(({ dots, contrast: { ciLow, ciHigh } }) => [
      ciLow,
      ciHigh,
      ...dots.map(({ difference }) => difference),
    ])
    .filter((value) => !Number.isNaN(value));
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const room = (high - low) * 0.04 || 1;
  return { low: low - room, high: high + room, rows };
}

/** A dot with its place beside others of about the same value: 0, 1, −1, 2, −2 … dots away from the middle. */
export interface StackedDot extends Dot {
  readonly place: number;
}

/** Lays dots that would cover each other side by side; `size` is how wide one is on the axis, above 0. */
export function stackedDots(dots: readonly Dot[], size: number): readonly StackedDot[] {
  const columns = new Map<number, number>();
  return dots.map((dot) => {
    const column = Math.round(dot.difference / size);
    const count = columns.get(column) ?? 0;
    columns.set(column, count + 1);
    return { ...dot, place: count % 2 === 1 ? (count + 1) / 2 : -count / 2 + 0 };
  });
}
