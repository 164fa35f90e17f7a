import type { Scenario } from "../../src/experiment/scenario.ts";
import type { Text } from "../../src/model/declaration.ts";
import type { Policy } from "../../src/model/levers.ts";
import type { Parameters } from "../../src/model/parameters.ts";
import type { Setting } from "../../src/model/setting.ts";
import type { Arm } from "./arm.ts";

/** The model with something about it changed, in every world and under every policy alike. */
export interface Variant {
  readonly levers?: Partial<Policy>;
  readonly parameters?: Partial<Parameters>;
  readonly setting?: Partial<Omit<Setting, "parameters">>;
}

/** A variant that stands as a column of a table. */
export interface NamedVariant extends Variant {
  readonly name: string;
  readonly title: Text;
  /** What is set to what, and so what is left of the model. */
  readonly text: Text;
}

/** The model as it is. */
export const asIs: Variant = {};

/** A policy of a scenario as an arm, the variant's changes put over what scenario and policy say. */
export function armOf(scenario: Scenario, policy: string, variant: Variant): Arm {
  const own = scenario.policies.find(({ name }) => name === policy);
  if (!own) throw new RangeError(`${scenario.name} has no policy ${policy}`);
  const { setting } = scenario;
  return {
    setting: {
      ...setting,
      ...variant.setting,
      parameters: { ...setting.parameters, ...variant.parameters },
    },
    schedule: own.schedule.map(({ from, policy: levers }) => ({
      from,
      policy: { ...levers, ...variant.levers },
    })),
  };
}
