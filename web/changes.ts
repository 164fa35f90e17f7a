import type { Library } from "../src/experiment/library.ts";
import type { Text } from "../src/model/declaration.ts";
import { type LeverName, levers } from "../src/model/levers.ts";
import { seriesNamed } from "./arms.ts";
import { type AssumptionName, assumedIn, assumptions } from "./assumptions.ts";
import { type Choices, policyOf, withoutSeries } from "./choices.ts";
import type { DeclaredValue } from "./declared-values.ts";
import { startOf, withAssumption, withLever } from "./policy-draft.ts";
import { isElsewhere, seriesOf } from "./series.ts";

/** One lever or assumption that is not where it was found, or a series that was brought along, and how to undo that. */
export interface Change {
  readonly key: string;
  readonly kind: "lever" | "assumption" | "series";
  /** The policy whose lever it is; null for what is no lever. */
  readonly policy: Text | null;
  readonly label: Text;
  /** Null for a series. */
  readonly values: { readonly from: DeclaredValue; readonly to: DeclaredValue } | null;
  readonly unchanged: Partial<Choices>;
}

/** Every change of the policies made on the page that are compared, of the assumptions, and of what is compared. */
export function changesIn(choices: Choices, library: Library): readonly Change[] {
  return [
    ...leverChanges(choices, library),
    ...assumptionChanges(choices, library),
    ...seriesChanges(choices, library),
  ];
}

function seriesChanges(choices: Choices, library: Library): Change[] {
  const { own, policies, scenario } = choices;
  const home = library.scenarios.get(scenario)!;
  return policies.filter(isElsewhere).map((name) => ({
    key: name,
    kind: "series" as const,
    policy: null,
    label: seriesNamed(name, home, library, own)!.title,
    values: null,
    unchanged: withoutSeries(choices, name),
  }));
}

function leverChanges(choices: Choices, library: Library): Change[] {
  const { own, policies, scenario } = choices;
  const shown = new Set(policies.map((name) => seriesOf(name, scenario).policy));
  const compared = own.filter(({ name }) => shown.has(name));
  return compared.flatMap((policy) => {
    const start = startOf(policy, choices, library);
    const { title } = policyOf(library.scenarios.get(scenario)!, library, policy.name, own)!;
    return (Object.keys(policy.set) as LeverName[]).map((name) => ({
      key: `${policy.name} ${name}`,
      kind: "lever" as const,
      policy: title,
      label: levers[name].label,
      values: { from: start[name], to: policy.set[name]! },
      unchanged: { own: own.with(own.indexOf(policy), withLever(policy, start, name, start[name])) },
    }));
  });
}

function assumptionChanges(choices: Choices, library: Library): Change[] {
  const { setting } = library.scenarios.get(choices.scenario)!;
  return (Object.keys(choices.assumed) as AssumptionName[]).map((name) => ({
    key: name,
    kind: "assumption" as const,
    policy: null,
    label: assumptions[name].label,
    values: { from: assumedIn(setting, name), to: choices.assumed[name]! },
    unchanged: { assumed: withAssumption(choices, library, name, assumedIn(setting, name)) },
  }));
}
