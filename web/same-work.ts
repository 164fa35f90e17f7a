import type { Comparison } from "../src/experiment/comparison.ts";
import type { Setting } from "../src/model/setting.ts";
import type { Arm } from "./arms.ts";

/** Whether two comparisons need the same runs. */
export function isSameWork(a: Comparison, b: Comparison): boolean {
  const others: readonly Arm[] = b.policies;
  return (
    decidedIn(a) === decidedIn(b) &&
    isSameSetting(a.scenario.setting, b.scenario.setting) &&
    a.policies.every(({ setting }: Arm, arm) => isSameSetting(setting, others[arm]!.setting))
  );
}

/** All but settings that decide the runs of a comparison. */
function decidedIn({ scenario, policies, baseline, seed, replications }: Comparison): string {
  const arms = policies.map(({ scenario, setting, ...policy }: Arm) => [policy, scenario?.name]);
  return JSON.stringify([scenario.name, arms, baseline, seed, replications]);
}

/** An organisation, which may be a chart of many posts, is written out only where it is another object. */
function isSameSetting(a: Setting | undefined, b: Setting | undefined): boolean {
  if (a === b || !a || !b) return a === b;
  const { organisation: one, ...rest } = a;
  const { organisation: other, ...others } = b;
  const isSame = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);
  return isSame(rest, others) && (one === other || isSame(one, other));
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
