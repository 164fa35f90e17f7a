import type { Text } from "../model/declaration.ts";
import type { Policy } from "../model/levers.ts";
import { nearestHint } from "./nearest-name.ts";
import { oneOf } from "./phrases.ts";
import { accepted, problem, quoted, type Read, refused } from "./problem.ts";
import type { Regime } from "./regime.ts";
import type { Scenario, ScenarioPolicy } from "./scenario.ts";

// Apart from the readers of files, so that a page which has its library already need not load them.

/** A policy by name: the scenario's own first, then any regime. */
export function policyNamed(
  scenario: Scenario,
  regimes: ReadonlyMap<string, Regime>,
  name: string,
): Read<ScenarioPolicy> {
  const own = scenario.policies.find((policy) => policy.name === name);
  if (own) return accepted(own);
  const regime = regimes.get(name);
  if (regime) return accepted(policyOfRegime(regime));
  const known = [...new Set([...scenario.policies.map((policy) => policy.name), ...regimes.keys()])];
  const hint = nearestHint(name, known, listRegimes);
  return refused([
    problem("unknown-name", quoted(name), { expected: oneOf(known), got: quoted(name), hint }),
  ]);
}

/** A regime as a policy, in force from the start. */
export function policyOfRegime({ name, title, text, policy }: Regime): ScenarioPolicy {
  return { name, title, text, schedule: [{ from: 0, policy }] };
}

/** A policy with some levers changed. */
export function changedPolicy(policy: Policy, set: Partial<Policy>): Policy {
  return Object.freeze({ ...policy, ...set });
}

const listRegimes: Text = {
  en: "`buckstop list regimes` lists the regimes",
  zh: "`buckstop list regimes` 列出各种制度",
};
