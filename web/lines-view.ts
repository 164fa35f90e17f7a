import { type Band, bandOf } from "../src/experiment/bands.ts";
import type { Mark } from "./policy-marks.ts";

/** What a chart of lines over months shows, in numbers and words: no DOM, so that it can be tested and tabled. */
export interface LinesView {
  readonly ticks: number;
  /** Ends of the vertical axis, in the unit of the outcome. */
  readonly low: number;
  readonly high: number;
  readonly lines: readonly PolicyLines[];
  /** A level to read against: the zero of a difference, the one of a ratio. */
  readonly reference: Reference | null;
  /** The months over which titles and verdicts take their means, `to` not included. */
  readonly window: { readonly from: number; readonly to: number };
  readonly switches: readonly PolicySwitch[];
}

/** One policy: a faint line a world, and their median. */
export interface PolicyLines {
  readonly policy: string;
  readonly title: string;
  readonly mark: Mark;
  readonly worlds: readonly WorldLine[];
  readonly band: Band;
}

export interface WorldLine {
  readonly replication: number;
  /** One number a tick, NaN where not defined. */
  readonly values: Float64Array;
}

export interface Reference {
  readonly value: number;
  readonly title: string;
  /** The policy it stands for, drawn by its mark; null where it stands for a number. */
  readonly mark: Mark | null;
}

/** New rules come into force for these policies at the beginning of this tick. */
export interface PolicySwitch {
  readonly tick: number;
  readonly policies: readonly { readonly title: string; readonly mark: Mark }[];
}

/** The lines of a policy; the median of worlds is taken month by month. */
export function policyLines(
  policy: { readonly name: string; readonly title: string; readonly mark: Mark },
  worlds: readonly WorldLine[],
): PolicyLines {
  const { name, title, mark } = policy;
  return { policy: name, title, mark, worlds, band: bandOf(worlds.map(({ values }) => values)) };
}

/**
 * Ends of an axis that shows every median and nine tenths of the worlds, and the reference; single worlds may leave
 * the frame, so that one outlier does not flatten all others. Null where nothing is defined.
 */
export function frameOf(
  lines: readonly PolicyLines[],
  reference: number,
): { low: number; high: number } | null {
  const ends = lines.flatMap(({ band }) => [...band.p5, ...band.p95]).filter((value) => !Number.isNaN(value));
  if (ends.length === 0) return null;
  let low = reference;
  let high = reference;
  for (const end of ends) {
    low = Math.min(low, end);
    high = Math.max(high, end);
  }
  const room = (high - low) * 0.04 || 1;
  return { low: low < reference ? low - room : low, high: high > reference ? high + room : high };
}

/** How many worlds have a month outside the frame. */
export function worldsOutside({ lines, low, high }: LinesView): number {
  return lines
    .flatMap(({ worlds }) => worlds)
    .filter(({ values }) => values.some((value) => value < low || value > high)).length;
}
