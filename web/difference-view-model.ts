import { differenceCurves } from "../src/experiment/bands.ts";
import { type ComparedRuns, type Looking, markedPolicies, switchesOf } from "./curves-view-model.ts";
import { frameOf, type LinesView, policyLines } from "./lines-view.ts";

/**
 * What each policy has more than the baseline, world by world; the baseline is the zero line. Null where there is
 * nothing to compare with, no world, or nothing defined.
 */
export function differenceView(looking: Looking<ComparedRuns>): LinesView | null {
  const { comparison, worlds, outcome } = looking;
  const policies = markedPolicies(looking);
  const baseline = policies.findIndex(({ name }) => name === comparison.baseline);
  const lines = policies.flatMap((policy, index) => {
    if (index === baseline) return [];
    const pairs = worlds.filter(({ results }) => results[index] && results[baseline]);
    if (pairs.length === 0) return [];
    const curves = differenceCurves(
      pairs.map(({ results }) => results[index]!),
      pairs.map(({ results }) => results[baseline]!),
      outcome,
    );
    return [
      policyLines(
        policy,
        pairs.map(({ replication }, pair) => ({ replication, values: curves[pair]! })),
      ),
    ];
  });
  const frame = frameOf(lines, 0);
  if (!frame) return null;
  const { title, mark } = policies[baseline]!;
  return {
    ...frame,
    ticks: comparison.scenario.setting.ticks,
    lines,
    reference: { value: 0, title, mark },
    window: { from: comparison.from, to: comparison.to },
    switches: switchesOf(looking),
  };
}
