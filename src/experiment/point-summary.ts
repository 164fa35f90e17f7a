import type { OutcomeName } from "../model/outcomes.ts";
import type { Plan } from "./plan.ts";
import { type Sample, type SummaryRow, summaryRow } from "./summary.ts";

/** A summary at a point of a design. */
export interface PointSummaryRow extends SummaryRow {
  /** Name of the point. */
  readonly point: string;
}

/** An outcome of every run of a plan, by index. */
export interface PlannedMeans {
  /** Means over the window; NaN where not defined or the run is missing. */
  readonly means: Float64Array;
  /** Whether the run has finished. */
  ran(index: number): boolean;
}

/** What the runs say about an outcome at every point under every policy, each against the baseline there. */
export function pointSummary(
  plan: Plan,
  outcome: OutcomeName,
  { means, ran }: PlannedMeans,
): PointSummaryRow[] {
  const { points, policies, replications, experiment } = plan;
  const baseline = policies.findIndex(({ name }) => name === experiment.baseline);
  return points.flatMap((point, p) => {
    const samples = policies.map((_, k): Sample => {
      const runs = Array.from({ length: replications }, (_, replication) => plan.indexOf(p, k, replication));
      return { ran: runs.map(ran), means: runs.map((index) => means[index]!) };
    });
    return policies.map(({ name }, k) => ({
      point: point.name,
      ...summaryRow(outcome, name, samples[k]!, k === baseline ? null : samples[baseline]!),
    }));
  });
}
