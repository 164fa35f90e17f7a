import { quantileOf } from "../src/experiment/bands.ts";
import { meanOver } from "../src/experiment/contrast.ts";
import { type Looking, markedPolicies } from "./curves-view-model.ts";
import type { Mark } from "./policy-marks.ts";

/** How the worlds of each policy ended: the mean of the outcome over the months that titles are about. */
export interface DistributionView {
  readonly low: number;
  readonly high: number;
  readonly rows: readonly DistributionRow[];
}

export interface DistributionRow {
  readonly policy: string;
  readonly title: string;
  readonly mark: Mark;
  /** Worlds in which the mean is defined. */
  readonly worlds: readonly { readonly replication: number; readonly value: number }[];
}

/** Null where nothing is defined yet. */
export function distributionView(looking: Looking): DistributionView | null {
  const { comparison, worlds, outcome } = looking;
  const { from, to } = comparison;
  const rows = markedPolicies(looking).map(({ name, title, mark }, index) => ({
    policy: name,
    title,
    mark,
    worlds: worlds.flatMap(({ replication, results }) => {
      const result = results[index];
      const value = result ? meanOver(result, outcome, from, to) : Number.NaN;
      return Number.isNaN(value) ? [] : [{ replication, value }];
    }),
  }));
  const values = rows.flatMap((row) => row.worlds.map(({ value }) => value));
  if (values.length === 0) return null;
  const low = values.reduce((least, value) => Math.min(least, value));
  const high = values.reduce((most, value) => Math.max(most, value));
  const room = (high - low) * 0.05 || Math.abs(high) * 0.05 || 1;
  return { low: low - room, high: high + room, rows };
}

/** A dot of a stack: where it stands along the axis, and how many are below it. */
export interface Dot {
  readonly x: number;
  readonly level: number;
}

/** At most `most` values that stand for all: each world where there are no more, else as many equal shares of them. */
export function dotValues(values: readonly number[], most: number): readonly number[] {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length <= most) return [...sorted];
  return Array.from({ length: most }, (_, place) => quantileOf(sorted, (place + 0.5) / most));
}

/** Stacks dots of one width where they would overlap, each stack at its first: less than a dot beside any of them. */
export function stackDots(places: readonly number[], diameter: number): readonly Dot[] {
  const dots: Dot[] = [];
  for (let first = 0; first < places.length; ) {
    let end = first;
    while (end < places.length && places[end]! < places[first]! + diameter) end++;
    for (let place = first; place < end; place++) dots.push({ x: places[first]!, level: place - first });
    first = end;
  }
  return dots;
}
