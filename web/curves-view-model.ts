import { curveOf } from "../src/experiment/bands.ts";
import type { Comparison } from "../src/experiment/comparison.ts";
import type { ScenarioPolicy } from "../src/experiment/scenario.ts";
import type { Text } from "../src/model/declaration.ts";
import type { OutcomeName } from "../src/model/outcomes.ts";
import type { Glimpse, World } from "./laboratory.ts";
import type { Language } from "./language.ts";
import { frameOf, type LinesView, type PolicySwitch, policyLines } from "./lines-view.ts";
import type { Mark } from "./policy-marks.ts";

/** As much of a comparison as its figures need; results from elsewhere have no more. */
export interface ComparedRuns extends Pick<Comparison, "baseline" | "seed" | "replications" | "from" | "to"> {
  readonly scenario: {
    readonly name: string;
    readonly title: Text;
    readonly setting: { readonly ticks: number };
  };
  readonly policies: readonly Pick<ScenarioPolicy, "name" | "title" | "schedule">[];
}

/** What of a comparison is looked at, and how its policies are marked. */
export interface Looking<Compared extends ComparedRuns = Comparison> {
  readonly comparison: Compared;
  readonly worlds: readonly World[];
  readonly glimpses?: readonly Glimpse[];
  readonly outcome: OutcomeName;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly language: Language;
}

/** Ratios at which neither side has more; they are read against one, not against zero. */
const neutralAtOne: ReadonlySet<OutcomeName> = new Set([
  "inflation",
  "moreWorkMoreBlame",
  "targetAmplification",
]);

/**
 * The outcome under each policy, in the worlds that it has finished; before the first of them as far as it is computed.
 * Null where nothing is there or nothing is defined.
 */
export function curvesView(looking: Looking<ComparedRuns>): LinesView | null {
  const { comparison, worlds, outcome } = looking;
  const lines = markedPolicies(looking).flatMap((policy, index) => {
    const finished = worlds.flatMap(({ replication, results }) => {
      const result = results[index];
      return result ? [{ replication, values: curveOf(result, outcome) }] : [];
    });
    const begun = (looking.glimpses ?? []).filter((glimpse) => glimpse.policy === index);
    const underWay = begun.map(({ replication, result }) => ({
      replication,
      values: curveOf(result, outcome),
    }));
    const known = finished.length > 0 ? finished : underWay;
    return known.length > 0 ? [policyLines(policy, known)] : [];
  });
  const isNeutralAtOne = neutralAtOne.has(outcome);
  const isAboveOne = lines.every(({ band }) => band.p5.every((value) => !(value < 1)));
  const frame = frameOf(lines, isNeutralAtOne && isAboveOne ? 1 : 0);
  if (!frame) return null;
  return {
    ...frame,
    ticks: comparison.scenario.setting.ticks,
    lines,
    reference: isNeutralAtOne ? { value: 1, title: "1", mark: null } : null,
    window: { from: comparison.from, to: comparison.to },
    switches: switchesOf(looking),
  };
}

/** The policies compared, in order, with title and mark. */
export function markedPolicies({ comparison, marks, language }: Looking<ComparedRuns>) {
  return comparison.policies.map(({ name, title }) => ({
    name,
    title: title[language],
    mark: marks.get(name)!,
  }));
}

/** When the policies of a comparison change their rules, by month. */
export function switchesOf(looking: Looking<ComparedRuns>): readonly PolicySwitch[] {
  const ticks = new Map<number, { title: string; mark: Mark }[]>();
  markedPolicies(looking).forEach(({ title, mark }, index) => {
    for (const { from } of looking.comparison.policies[index]!.schedule) {
      if (from > 0) ticks.set(from, [...(ticks.get(from) ?? []), { title, mark }]);
    }
  });
  return [...ticks].map(([tick, policies]) => ({ tick, policies })).sort((a, b) => a.tick - b.tick);
}
