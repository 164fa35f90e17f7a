import { curveOf } from "../../src/experiment/bands.ts";
import type { Comparison, Summary } from "../../src/experiment/comparison.ts";
import { orNull } from "../../src/experiment/summary.ts";
import type { OutcomeName } from "../../src/model/outcomes.ts";
import type { Arm } from "../arms.ts";
import type { World } from "../laboratory.ts";
import type { Language } from "../language.ts";
import { digestRows } from "../reproduction.ts";
import { isElsewhere } from "../series.ts";
import { provenanceOf } from "./provenance.ts";

/**
 * A comparison with all that decided it and what came out, as JSON. What `buckstop compare --json` prints stands
 * under the same keys; beside it the setting of the scenario and of other ones that are compared, the policies with their levers, and the curves of the outcome
 * that is shown.
 */
export function comparisonBundle(
  comparison: Comparison,
  worlds: readonly World[],
  summary: Summary,
  outcome: OutcomeName,
  language: Language,
): string {
  const { scenario, policies } = comparison;
  const {
    program,
    finished: _,
    planned: replications,
    ...origin
  } = provenanceOf(comparison, worlds, outcome);
  const elsewhere = policies.filter((arm: Arm) => arm.setting && isElsewhere(arm.name)) as readonly Arm[];
  const bundle = {
    program,
    ...origin,
    replications,
    planned: replications * policies.length,
    finished: worlds.flatMap(({ results }) => results).filter((result) => result !== null).length,
    digests: Object.fromEntries(
      digestRows(comparison, worlds).map(({ policy, digests }) => [
        policy,
        digests.map(({ digest }) => digest),
      ]),
    ),
    summary: summary.rows.map((row) => ({ ...row, reason: row.reason?.[language] ?? null })),
    claims: summary.claims.map((claim) => ({
      ...claim,
      text: claim.text[language],
      reason: claim.reason?.[language] ?? null,
    })),
    curves: Object.fromEntries(
      policies.map(({ name }, index) => [name, curvesUnder(worlds, index, outcome)]),
    ),
    setting: scenario.setting,
    settings: Object.fromEntries(elsewhere.map(({ name, setting }) => [name, setting])),
    schedules: Object.fromEntries(policies.map(({ name, schedule }) => [name, schedule])),
  };
  return `${JSON.stringify(bundle, null, 1)}\n`;
}

function curvesUnder(worlds: readonly World[], policy: number, outcome: OutcomeName) {
  return worlds.flatMap(({ replication, results }) => {
    const result = results[policy];
    return result ? [{ replication, values: Array.from(curveOf(result, outcome), orNull) }] : [];
  });
}
