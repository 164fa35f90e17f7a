import type { Library } from "../src/experiment/library.ts";
import type { Text } from "../src/model/declaration.ts";
import { type LeverName, levers } from "../src/model/levers.ts";
import { type AssumptionName, assumedIn, assumptions } from "./assumptions.ts";
import { type Choices, policyOf } from "./choices.ts";
import type { DeclaredValue } from "./declared-values.ts";
import { startOf, withAssumption, withLever } from "./policy-draft.ts";

/** One lever or assumption that is not where it was found, and how to put it back. */
export interface Change {
  readonly key: string;
  readonly kind: "lever" | "assumption";
  /** The policy whose lever it is; null for an assumption. */
  readonly policy: Text | null;
  readonly label: Text;
  readonly from: DeclaredValue;
  readonly to: DeclaredValue;
  readonly unchanged: Partial<Choices>;
}

/** Every change of the policies made on the page that are compared, and of the assumptions. */
export function changesIn(choices: Choices, library: Library): readonly Change[] {
  return [...leverChanges(choices, library), ...assumptionChanges(choices, library)];
}

function leverChanges(choices: Choices, library: Library): Change[] {
  const { own, policies, scenario } = choices;
  const compared = own.filter(({ name }) => policies.includes(name));
  return compared.flatMap((policy) => {
    const start = startOf(policy, choices, library);
    const { title } = policyOf(library.scenarios.get(scenario)!, library, policy.name, own)!;
    return (Object.keys(policy.set) as LeverName[]).map((name) => ({
      key: `${policy.name} ${name}`,
      kind: "lever" as const,
      policy: title,
      label: levers[name].label,
      from: start[name],
      to: policy.set[name]!,
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
    from: assumedIn(setting, name),
    to: choices.assumed[name]!,
    unchanged: { assumed: withAssumption(choices, library, name, assumedIn(setting, name)) },
  }));
}
