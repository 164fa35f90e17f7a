import type { Parameters } from "./parameters.ts";

/** A post of an explicit organisation chart. The one without a superior is the centre. */
export interface ChartPost {
  readonly id: string;
  readonly superior: string | null;
  /** Name of its level, for labels only. */
  readonly level: string;
}

/** A window of months in which harm is multiplied. */
export interface Shock {
  readonly from: number;
  readonly ticks: number;
  readonly factor: number;
}

/**
 * Holds back a stream of tasks every year at each post of `level`, from month `month` (0–11) for `months` months,
 * unless that post answers an escalation and so releases it.
 */
export interface Gate {
  readonly level: number;
  readonly month: number;
  readonly months: number;
  /** Share of every frontline post's tasks that belongs to the stream. */
  readonly share: number;
}

/** The world that every policy of a scenario meets: all but the policy, the seed and the replication. */
export interface Setting {
  /** Children a post has at each level from the centre down (empty: a single post), or an explicit chart. */
  readonly organisation: { readonly spans: readonly number[] } | { readonly chart: readonly ChartPost[] };
  /** Number of ticks (months) to run. */
  readonly ticks: number;
  readonly parameters: Parameters;
  /** Twelve multipliers of harm by month. */
  readonly season: readonly number[] | null;
  readonly shocks: readonly Shock[];
  readonly gate: Gate | null;
}

/** Level sizes 1, 4, 20, 120, 1 200: centre, province, city, county, front line. */
export const defaultSpans: readonly number[] = [4, 5, 6, 10];

/** Months. */
export const defaultTicks = 120;
