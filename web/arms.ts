import { type Comparison, defaultWindow, runOrders } from "../src/experiment/comparison.ts";
import type { Library } from "../src/experiment/library.ts";
import type { ScenarioPolicy } from "../src/experiment/scenario.ts";
import type { Setting } from "../src/model/setting.ts";
import type { RunOrder } from "../src/model/simulation.ts";
import { withAssumptions } from "./assumptions.ts";
import { type Choices, policyOf } from "./choices.ts";
import { referenceArm } from "./policy-marks.ts";

/**
 * A policy of a comparison on the page. One of them may meet another setting than the others do: the baseline under
 * the scenario's assumptions, where the visitor has changed these.
 */
export interface Arm extends ScenarioPolicy {
  readonly setting?: Setting;
}

/** The comparison that choices of known names stand for, summed up over the default window. */
export function comparisonOf(choices: Choices, library: Library): Comparison {
  const written = library.scenarios.get(choices.scenario)!;
  const setting = withAssumptions(written.setting, choices.assumed);
  const arms: Arm[] = choices.policies.map((name) => policyOf(written, library, name, choices.own)!);
  if (setting !== written.setting) {
    const { title, text, schedule } = arms.find(({ name }) => name === choices.baseline)!;
    const reference = { en: `${title.en}, assumptions unchanged`, zh: `${title.zh}（假设不变）` };
    arms.unshift({ name: referenceArm, title: reference, text, schedule, setting: written.setting });
  }
  return {
    scenario: { ...written, setting },
    policies: arms,
    baseline: choices.baseline,
    seed: choices.seed,
    replications: choices.worlds,
    ...defaultWindow(setting.ticks),
  };
}

/** The runs of a comparison on the page, as `runOrders` has them, each arm in the setting it meets. */
export function armOrders(comparison: Comparison): RunOrder[] {
  const arms: readonly Arm[] = comparison.policies;
  return runOrders(comparison).map((order, index) => {
    const { setting } = arms[index % arms.length]!;
    return setting ? { ...order, setting } : order;
  });
}
