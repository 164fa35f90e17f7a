import { type Parameters, parameters } from "../src/model/parameters.ts";
import type { Setting } from "../src/model/setting.ts";
import type { DeclaredValue } from "./declared-values.ts";

/** What a visitor may assume otherwise than the scenario does. */
export const assumptions = parameters;

export type AssumptionName = keyof typeof assumptions;
export type Assumed = Partial<Parameters>;

/** What a setting assumes. */
export function assumedIn(setting: Setting, name: AssumptionName): DeclaredValue {
  return setting.parameters[name];
}

/** The same world but for some assumptions; the very same where none differs. */
export function withAssumptions(setting: Setting, assumed: Assumed): Setting {
  if (Object.keys(assumed).length === 0) return setting;
  return { ...setting, parameters: { ...setting.parameters, ...assumed } };
}
