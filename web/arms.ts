import { type Comparison, defaultWindow, runOrders } from "../src/experiment/comparison.ts";
import type { Library } from "../src/experiment/library.ts";
import type { Scenario, ScenarioPolicy } from "../src/experiment/scenario.ts";
import type { Setting } from "../src/model/setting.ts";
import type { RunOrder } from "../src/model/simulation.ts";
import { type Assumed, withAssumptions } from "./assumptions.ts";
import { type Choices, policyOf } from "./choices.ts";
import type { OwnPolicy } from "./own-policy.ts";
import { referenceArm } from "./policy-marks.ts";
import { isElsewhere, seriesName, seriesOf } from "./series.ts";

/**
 * A policy of a comparison on the page, called by the name of its series. It may meet another setting than the
 * comparison's: that of another scenario, or the one that stood before the visitor changed assumptions.
 */
export interface Arm extends ScenarioPolicy {
  /** As it was written; absent where it is that of the comparison. */
  readonly scenario?: Scenario;
  readonly setting?: Setting;
}

/** The comparison that choices of known names stand for, summed up over the default window. */
export function comparisonOf(choices: Choices, library: Library): Comparison {
  const written = library.scenarios.get(choices.scenario)!;
  const { ticks } = written.setting;
  const arms = choices.policies.map((name): Arm => {
    const found = seriesNamed(name, written, library, choices.own)!;
    return { ...found, setting: settingMet(found.scenario, choices.assumed, ticks) };
  });
  if (Object.keys(choices.assumed).length > 0) {
    const baseline = arms.find(({ name }) => name === choices.baseline)!;
    const { en, zh } = baseline.title;
    const title = { en: `${en}, assumptions unchanged`, zh: `${zh}（假设不变）` };
    arms.unshift({
      ...baseline,
      name: referenceArm,
      title,
      setting: settingMet(baseline.scenario!, {}, ticks),
    });
  }
  return {
    scenario: { ...written, setting: settingMet(written, choices.assumed, ticks) },
    policies: arms,
    baseline: choices.baseline,
    seed: choices.seed,
    replications: choices.worlds,
    ...defaultWindow(ticks),
  };
}

/** A series by name, for the page of the scenario `home`; null where there is none of that name. */
export function seriesNamed(
  name: string,
  home: Scenario,
  library: Library,
  own: readonly OwnPolicy[],
): (Arm & { readonly scenario: Scenario }) | null {
  const series = seriesOf(name, home.name);
  const scenario = library.scenarios.get(series.scenario);
  if (!scenario || seriesName(series, home.name) !== name) return null;
  const policy = policyOf(scenario, library, series.policy, own);
  if (!policy) return null;
  const { en, zh } = policy.title;
  const title = { en: `${scenario.title.en}: ${en}`, zh: `${scenario.title.zh}：${zh}` };
  return { ...policy, name, title: isElsewhere(name) ? title : policy.title, scenario };
}

/** A scenario with the visitor's assumptions, for as long as the scenario of the page runs. */
function settingMet({ setting }: Scenario, assumed: Assumed, ticks: number): Setting {
  const met = withAssumptions(setting, assumed);
  return met.ticks === ticks ? met : { ...met, ticks };
}

/** The runs of a comparison on the page, as `runOrders` has them, each arm in the setting it meets. */
export function armOrders(comparison: Comparison): RunOrder[] {
  const arms: readonly Arm[] = comparison.policies;
  return runOrders(comparison).map((order, index) => {
    const { setting } = arms[index % arms.length]!;
    return setting ? { ...order, setting } : order;
  });
}
