import type { Comparison } from "../src/experiment/comparison.ts";
import type { Arm } from "./arms.ts";

/** Whether two comparisons need the same runs. */
export function isSameWork(a: Comparison, b: Comparison): boolean {
  const workOf = ({ scenario, policies, baseline, seed, replications }: Comparison) =>
    JSON.stringify([
      scenario.name,
      scenario.setting.decisionRule,
      scenario.setting.parameters,
      policies.map(({ scenario, setting, ...policy }: Arm) => [
        policy,
        scenario?.name,
        setting?.decisionRule,
        setting?.parameters,
      ]),
      baseline,
      seed,
      replications,
    ]);
  return workOf(a) === workOf(b);
}

/** Whether the runs of a policy are the same in two comparisons. */
export function isSameRun(a: Comparison, b: Comparison, name: string): boolean {
  const only = ({ policies, ...comparison }: Comparison) => ({
    ...comparison,
    policies: policies.filter((policy) => policy.name === name),
    baseline: name,
    replications: 1,
  });
  return isSameWork(only(a), only(b));
}
