import type { ValuesOf } from "../model/declaration.ts";
import { identityOf } from "../model/identity.ts";
import type { Policy, PolicySchedule } from "../model/levers.ts";
import type { Setting } from "../model/setting.ts";
import type { assumptions } from "./experiment-schema.ts";
import type { Factor, FactorValue } from "./factor.ts";
import { changedPolicy } from "./policy-named.ts";

/** Some of the parameters, and how agents choose. */
export type Assumptions = Partial<ValuesOf<typeof assumptions>>;

/** One setting of the factors. What it does not name is as the scenario and the policy have it. */
export interface Point {
  /** Made of its values, never of its place: another point beside it renames nothing. */
  readonly name: string;
  readonly levers: Partial<Policy>;
  readonly assumptions: Assumptions;
}

/** The point at which nothing is changed. */
export const unchanged = "unchanged";

const longestName = 120;

/** The point at which each factor has the value in its place; null leaves the factor as it is. */
export function pointOf(factors: readonly Factor[], values: readonly (FactorValue | null)[]): Point {
  const set = (kind: Factor["kind"]) =>
    Object.fromEntries(
      factors.flatMap((factor, i) =>
        factor.kind === kind && values[i] !== null ? [[factor.name, values[i]!]] : [],
      ),
    );
  return namedPoint(set("lever") as Partial<Policy>, set("assumption") as Assumptions);
}

/** A point by what it sets; without a name of its own it is called after its values. */
export function namedPoint(levers: Partial<Policy>, assumptions: Assumptions, name?: string): Point {
  return { name: name ?? nameOf({ ...levers, ...assumptions }), levers, assumptions };
}

/** "clarity=0.2,precision=0.5": factors in the order of their names; where that gets too long, a hash of it. */
function nameOf(values: Readonly<Record<string, FactorValue>>): string {
  const names = Object.keys(values).sort();
  const text = names.map((name) => `${name}=${values[name]}`).join(",");
  if (text === "") return unchanged;
  if (text.length <= longestName) return text;
  const words = identityOf(text).map((word) => (word >>> 0).toString(16).padStart(8, "0"));
  return `point-${words.join("")}`;
}

/** The world of a setting under the assumptions of a point. */
export function settingAt(setting: Setting, { assumptions }: Point): Setting {
  const { decisionRule = setting.decisionRule, ...changed } = assumptions;
  return { ...setting, decisionRule, parameters: Object.freeze({ ...setting.parameters, ...changed }) };
}

/** A policy with the levers of a point in force at all times. */
export function scheduleAt(schedule: PolicySchedule, { levers }: Point): PolicySchedule {
  return schedule.map(({ from, policy }) => ({ from, policy: changedPolicy(policy, levers) }));
}
