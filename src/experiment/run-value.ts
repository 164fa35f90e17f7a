import type { OutcomeName } from "../model/outcomes.ts";
import type { Plan } from "./plan.ts";

/** The mean of an outcome over the experiment's window in a run of a plan, by its index; NaN where not known. */
export type RunValue = (run: number, outcome: OutcomeName) => number;

/** What is looked at: an outcome under a policy, or by how much it exceeds that under another in the same world. */
export interface Target {
  readonly outcome: OutcomeName;
  readonly policy: string;
  /** The other policy; null for the outcome itself. */
  readonly versus: string | null;
}

/** Each outcome under each policy, and beside the baseline where a policy is not the baseline itself. */
export function targetsOf({ experiment, policies }: Plan, outcomes: readonly OutcomeName[]): Target[] {
  const { baseline } = experiment;
  return outcomes.flatMap((outcome) =>
    policies.flatMap(({ name: policy }) => {
      const itself = { outcome, policy, versus: null };
      return policy === baseline ? [itself] : [itself, { outcome, policy, versus: baseline }];
    }),
  );
}

/** A target by point and world: `values[point][replication]`, NaN where not known. */
export function valuesAt(plan: Plan, { outcome, policy, versus }: Target, value: RunValue): number[][] {
  const place = (name: string) => plan.policies.findIndex((each) => each.name === name);
  const own = place(policy);
  const other = versus === null ? null : place(versus);
  return plan.points.map((_, point) =>
    Array.from({ length: plan.replications }, (_, replication) => {
      const at = (policy: number) => value(plan.indexOf(point, policy, replication), outcome);
      return other === null ? at(own) : at(own) - at(other);
    }),
  );
}
