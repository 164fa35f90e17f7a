import { parameters } from "../src/model/parameters.ts";
import { decisionRule, type Setting } from "../src/model/setting.ts";
import type { DeclaredValue } from "./declared-values.ts";

/** What a visitor may assume otherwise than the scenario does: how people choose, and every parameter. */
export const assumptions = { decisionRule, ...parameters };

export type AssumptionName = keyof typeof assumptions;
export type Assumed = Partial<Setting["parameters"] & Pick<Setting, "decisionRule">>;

/** What a setting assumes. */
export function assumedIn(setting: Setting, name: AssumptionName): DeclaredValue {
  return name === "decisionRule" ? setting.decisionRule : setting.parameters[name];
}

/** The same world but for some assumptions; the very same where none differs. */
export function withAssumptions(setting: Setting, assumed: Assumed): Setting {
  if (Object.keys(assumed).length === 0) return setting;
  const { decisionRule = setting.decisionRule, ...changed } = assumed;
  return { ...setting, decisionRule, parameters: { ...setting.parameters, ...changed } };
}
