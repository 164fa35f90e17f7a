import { meanOver } from "../../src/experiment/contrast.ts";
import { orNull } from "../../src/experiment/summary.ts";
import type { OutcomeName } from "../../src/model/outcomes.ts";
import type { OpenedResults } from "./opened-results.ts";
import type { OpenedPoint } from "./opened-runs.ts";

/** Opened runs of a design point as JSON: where they come from, and each with its mean over the window. */
export function resultsBundle(
  { version, runs }: OpenedResults,
  { name, comparison, worlds, hasCurves }: OpenedPoint,
  outcome: OutcomeName,
) {
  const { scenario, policies, baseline, seed, from, to } = comparison;
  return {
    program: "Buckstop",
    version,
    scenario: scenario.name,
    point: name,
    policies: policies.map((policy) => policy.name),
    baseline,
    outcome,
    seed,
    planned: runs?.planned ?? null,
    finished: runs?.finished ?? null,
    ...(hasCurves ? { ticks: scenario.setting.ticks, from, to } : {}),
    runs: worlds.flatMap(({ replication, results }) =>
      results.flatMap((result, place) =>
        result
          ? [
              {
                policy: policies[place]!.name,
                replication,
                digest: result.digest,
                mean: orNull(meanOver(result, outcome, from, to)),
              },
            ]
          : [],
      ),
    ),
  };
}
