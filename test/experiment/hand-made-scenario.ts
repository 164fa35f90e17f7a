import type { Claim } from "../../src/experiment/claim.ts";
import type { Comparison } from "../../src/experiment/comparison.ts";
import type { ScenarioPolicy } from "../../src/experiment/scenario.ts";
import { statusQuo } from "../../src/model/levers.ts";
import { defaultParameters } from "../../src/model/parameters.ts";

/** A policy that differs from the status quo in nothing but its name. */
export function handMadePolicy(name: string): ScenarioPolicy {
  return {
    name,
    title: { en: `Title of ${name}`, zh: `${name} 标题` },
    text: { en: `Text of ${name}`, zh: `${name} 说明` },
    schedule: [{ from: 0, policy: statusQuo }],
  };
}

/** A claim that `reform` has more real output than `strict`, unless the changes say otherwise. */
export function handMadeClaim(changes: Partial<Claim>): Claim {
  return {
    text: { en: "It rises.", zh: "它上升。" },
    outcome: "realOutput",
    policy: "reform",
    versus: "strict",
    bound: null,
    expected: "more",
    from: null,
    to: null,
    versusFrom: null,
    versusTo: null,
    ...changes,
  };
}

/** Four ticks of a small office under `strict` (the baseline) and `reform`; the window is the second half. */
export function handMadeComparison(
  changes: Partial<Comparison> = {},
  claims: readonly Claim[] = [],
): Comparison {
  const policies = [handMadePolicy("strict"), handMadePolicy("reform")];
  return {
    scenario: {
      name: "office",
      title: { en: "Office", zh: "机关" },
      story: { en: "A story.", zh: "故事。" },
      question: { en: "A question?", zh: "问题?" },
      notice: [],
      setting: {
        organisation: { spans: [2, 3] },
        ticks: 4,
        parameters: defaultParameters,
        season: null,
        shocks: [],
        gate: null,
        decisionRule: "logit",
      },
      baseline: "strict",
      policies,
      claims: [...claims],
    },
    policies,
    baseline: "strict",
    seed: "1",
    replications: 3,
    from: 2,
    to: 4,
    ...changes,
  };
}
