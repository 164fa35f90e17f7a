import type { OutcomeName } from "../model/outcomes.ts";
import type { Comparison, Summary } from "./comparison.ts";
import type { SummaryRow } from "./summary.ts";

/** What `--precision` asks for. */
export interface PrecisionGoal {
  /**
   * Relative precision: the half width of the 95 % interval of a paired difference, divided by the size of the
   * baseline's mean of the same outcome, is to be at most this. Above 0; 0.05 reads "to within 5 % of the baseline".
   */
  readonly relative: number;
  /** Outcomes that are to reach it, under every policy compared. */
  readonly outcomes: readonly OutcomeName[];
  /** No more replications than these in all. */
  readonly cap: number;
}

/** A paired difference that is not yet known well enough. */
export interface Unmet {
  readonly outcome: OutcomeName;
  readonly policy: string;
  /** The relative half width reached; null where it has none (fewer than two pairs, or a baseline of 0). */
  readonly relative: number | null;
}

/** Whether to go on. */
export interface PrecisionState {
  /** Replications to add to those planned so far; 0 when the goal is reached or the cap is. */
  readonly more: number;
  readonly reached: boolean;
  readonly unmet: readonly Unmet[];
  /** Outcomes left aside under a policy, because no finished pair defines them and more would hardly help. */
  readonly leftAside: readonly Unmet[];
}

/** The outcomes of the scenario's claims, each once; every comparison of them is to be precise by default. */
export function claimedOutcomes({ scenario }: Comparison): OutcomeName[] {
  return [...new Set(scenario.claims.map(({ outcome }) => outcome))];
}

/**
 * How many replications to add, from the variance seen so far: the width of an interval falls with the root of the
 * pairs, so n pairs at `ratio` times the wanted width call for n × ratio². At most as many are added as there are
 * already, since an early variance is a poor guide.
 *
 * To stop when an interval happens to be narrow makes it cover the truth slightly less often than 95 % (Law and
 * Kelton's sequential procedure); starting with ten or more replications keeps the loss to a percent or two.
 */
export function moreReplications(
  comparison: Comparison,
  summary: Pick<Summary, "rows">,
  goal: PrecisionGoal,
): PrecisionState {
  if (!(goal.relative > 0)) throw new RangeError(`relative precision not above 0: ${goal.relative}`);
  const planned = comparison.replications;
  const baselines = new Map(
    summary.rows.filter(({ policy }) => policy === comparison.baseline).map((row) => [row.outcome, row.mean]),
  );
  const wanted = summary.rows
    .filter(({ outcome, policy }) => goal.outcomes.includes(outcome) && policy !== comparison.baseline)
    .map((row) => ({ row, relative: relativeHalfWidth(row, baselines.get(row.outcome)!) }));
  const isHopeless = ({ row }: { row: SummaryRow }) => planned > 1 && row.pairs === 0;
  const unmet = wanted.filter((each) => !isHopeless(each) && !(each.relative <= goal.relative));
  const needed = Math.max(
    0,
    ...unmet.map(({ row, relative }) => pairsNeeded(row.pairs, relative / goal.relative)),
  );
  const more = unmet.length === 0 ? 0 : Math.min(Math.max(needed - planned, 1), planned, goal.cap - planned);
  const named = ({ row, relative }: (typeof wanted)[number]) => ({
    outcome: row.outcome,
    policy: row.policy,
    relative: Number.isFinite(relative) ? relative : null,
  });
  return {
    more: Math.max(0, more),
    reached: unmet.length === 0,
    unmet: unmet.map(named),
    leftAside: wanted.filter(isHopeless).map(named),
  };
}

/** NaN without an interval; a difference known exactly is precise enough beside any baseline. */
function relativeHalfWidth({ ciLow, ciHigh }: SummaryRow, baseline: number | null): number {
  if (ciLow === null || ciHigh === null || baseline === null) return Number.NaN;
  const half = (ciHigh - ciLow) / 2;
  return half === 0 ? 0 : half / Math.abs(baseline);
}

/** Infinite where there is no ratio to go by: then only the limits of a batch hold. */
function pairsNeeded(pairs: number, ratio: number): number {
  return Number.isFinite(ratio) ? Math.ceil(pairs * ratio * ratio) : Number.POSITIVE_INFINITY;
}
