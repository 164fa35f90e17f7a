import type { Text } from "../model/declaration.ts";
import { type OutcomeDeclaration, type OutcomeName, outcomes } from "../model/outcomes.ts";
import type { RunResult } from "../model/simulation.ts";
import { meanOver, momentsOf, pairedContrast } from "./contrast.ts";

/** The runs of one policy by replication; null where a run failed or is not there yet. */
export type Replications = readonly (RunResult | null)[];

/** Ticks from … to − 1, counted from 0. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** An outcome under a policy, as a mean over a window; null where not defined, with the reason. */
export interface SummaryRow {
  readonly outcome: OutcomeName;
  readonly policy: string;
  /** Mean and standard deviation over the n replications in which the outcome is defined. */
  readonly mean: number | null;
  readonly sd: number | null;
  readonly n: number;
  /** Mean paired difference, policy − baseline, over `pairs` worlds; null for the baseline itself. */
  readonly difference: number | null;
  /** Student 95 % interval of the difference. */
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  /** Share of pairs in which the policy has more than the baseline; a tie counts half. */
  readonly shareAbove: number | null;
  readonly pairs: number;
  /** Why something above is null; null if nothing is. */
  readonly reason: Text | null;
}

/** An outcome over a window, by replication: NaN where the run is missing or the outcome not defined. */
export interface Sample {
  /** Whether the run of a replication has finished. */
  readonly ran: readonly boolean[];
  readonly means: readonly number[];
}

export function sampleOf(runs: Replications, outcome: OutcomeName, { from, to }: Window): Sample {
  return {
    ran: ranOf(runs),
    means: runs.map((run) => (run ? meanOver(run, outcome, from, to) : Number.NaN)),
  };
}

/** By replication, whether the run has finished. */
export function ranOf(runs: Replications): boolean[] {
  return runs.map((run) => run !== null);
}

/** The row of an outcome under a policy; `base` is null for the baseline's own row. */
export function summaryRow(
  outcome: OutcomeName,
  policy: string,
  own: Sample,
  base: Sample | null,
): SummaryRow {
  const { n, mean, variance } = momentsOf(own.means);
  const contrast = base && pairedContrast(own.means, base.means);
  return {
    outcome,
    policy,
    mean: orNull(mean),
    sd: orNull(Math.sqrt(variance)),
    n,
    difference: orNull(contrast?.difference),
    ciLow: orNull(contrast?.ciLow),
    ciHigh: orNull(contrast?.ciHigh),
    shareAbove: orNull(contrast?.shareAbove),
    pairs: contrast?.n ?? 0,
    reason: contrast
      ? whyNoContrast(outcome, contrast.n, own.ran, base.ran)
      : (whyNoMean(outcome, n, own.ran) ?? isBaseline),
  };
}

const isBaseline: Text = { en: "the baseline itself", zh: "即基准政策本身" };
const noRun: Text = { en: "no run has finished", zh: "没有已完成的运行" };
const noPair: Text = { en: "no pair of runs has finished", zh: "没有一对运行均已完成" };
const onePair: Text = { en: "an interval needs at least two pairs", zh: "至少两对才有区间" };

/** Why a paired difference over `pairs` worlds, or its interval, is null; null if neither is. */
export function whyNoContrast(
  outcome: OutcomeName,
  pairs: number,
  a: readonly boolean[],
  b: readonly boolean[],
): Text | null {
  if (pairs > 1) return null;
  if (pairs === 1) return onePair;
  if (!a.some((ran, replication) => ran && b[replication])) return noPair;
  return notDefined(outcome);
}

function whyNoMean(outcome: OutcomeName, n: number, ran: readonly boolean[]): Text | null {
  if (n > 0) return null;
  return ran.includes(true) ? notDefined(outcome) : noRun;
}

function notDefined(outcome: OutcomeName): Text {
  const { undefinedWhen }: OutcomeDeclaration = outcomes[outcome];
  return {
    en: `not defined in the window${undefinedWhen ? `: ${undefinedWhen.en}` : ""}`,
    zh: `窗口内无定义${undefinedWhen ? `:${undefinedWhen.zh}` : ""}`,
  };
}

/** What is not a number is null in every table and file, never 0. */
export function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
