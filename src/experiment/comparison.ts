import { outcomeNames } from "../model/outcomes.ts";
import type { RunOrder, RunResult } from "../model/simulation.ts";
import type { Scenario, ScenarioPolicy } from "./scenario.ts";
import { type Replications, type SummaryRow, sampleOf, summaryRow, type Window } from "./summary.ts";
import { type ClaimResult, claimResult } from "./verdict.ts";

export type { ClaimResult, SummaryRow };

/** One scenario under several policies, every policy in the same worlds; the window is what is summarised. */
export interface Comparison extends Window {
  readonly scenario: Scenario;
  readonly policies: readonly ScenarioPolicy[];
  /** Name of the policy that the others are contrasted with; one of `policies`. */
  readonly baseline: string;
  /** Any text. */
  readonly seed: string;
  readonly replications: number;
}

export interface Summary {
  /** Outcome by outcome in column order, the policies in plan order. */
  readonly rows: readonly SummaryRow[];
  /** The scenario's claims whose policies are all compared; what is not compared is not judged. */
  readonly claims: readonly ClaimResult[];
  /** By policy, one digest a replication; null where the run is missing. */
  readonly digests: Readonly<Record<string, readonly (string | null)[]>>;
  readonly planned: number;
  readonly finished: number;
}

/** The window summarised unless the user says otherwise: the second half of the ticks (its longer half if odd). */
export function defaultWindow(ticks: number): Window {
  return { from: Math.floor(ticks / 2), to: ticks };
}

/**
 * The runs of a comparison, replication-major: replication 0 of every policy comes first, so that whole paired
 * worlds arrive, and more replications only append. Index = replication × policies + policy.
 * Throws a RangeError for a comparison that contradicts itself.
 */
export function runOrders(comparison: Comparison): RunOrder[] {
  refuseContradictions(comparison);
  const { scenario, policies, seed, replications } = comparison;
  return Array.from({ length: replications }, (_, replication) =>
    policies.map(({ schedule }) => ({ setting: scenario.setting, schedule, seed, replication })),
  ).flat();
}

/** The runs of one policy by replication, out of results in plan order. */
export function resultsUnder(
  comparison: Comparison,
  results: readonly (RunResult | null)[],
  policy: string,
): Replications {
  const place = comparison.policies.findIndex(({ name }) => name === policy);
  if (place < 0) throw new RangeError(`unknown policy: ${policy}`);
  return results.filter((_, index) => index % comparison.policies.length === place);
}

/**
 * What the finished runs say: a row for every outcome and policy, and the claims with their verdicts.
 * `results` are in plan order, null where a run failed or is not there yet; its world then drops out of the pairs.
 * Throws a RangeError if they are not as many as planned.
 */
export function summarise(comparison: Comparison, results: readonly (RunResult | null)[]): Summary {
  refuseContradictions(comparison);
  const { policies, baseline, replications, scenario } = comparison;
  const planned = policies.length * replications;
  if (results.length !== planned)
    throw new RangeError(`${results.length} results of ${planned} planned runs`);
  const runs = new Map(policies.map(({ name }) => [name, resultsUnder(comparison, results, name)]));
  return {
    rows: outcomeNames.flatMap((outcome) => {
      const base = sampleOf(runs.get(baseline)!, outcome, comparison);
      return [...runs].map(([name, own]) =>
        name === baseline
          ? summaryRow(outcome, name, base, null)
          : summaryRow(outcome, name, sampleOf(own, outcome, comparison), base),
      );
    }),
    claims: scenario.claims.flatMap((claim) => claimResult(claim, comparison, runs) ?? []),
    digests: Object.fromEntries(
      [...runs].map(([name, own]) => [name, own.map((run) => run?.digest ?? null)]),
    ),
    planned,
    finished: results.filter((result) => result !== null).length,
  };
}

function refuseContradictions({ scenario, policies, baseline, replications, from, to }: Comparison): void {
  const names = policies.map(({ name }) => name);
  const { ticks } = scenario.setting;
  if (new Set(names).size < names.length) throw new RangeError(`policy compared twice: ${names.join(", ")}`);
  if (!names.includes(baseline)) throw new RangeError(`baseline not among the policies: ${baseline}`);
  if (!(Number.isSafeInteger(replications) && replications > 0)) {
    throw new RangeError(`replications not a whole number above 0: ${replications}`);
  }
  if (!(from >= 0 && from < to && to <= ticks)) {
    throw new RangeError(`window outside ticks 0 to ${ticks}: ${from} to ${to}`);
  }
}
