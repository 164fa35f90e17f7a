import type { Library } from "../src/experiment/library.ts";
import { type LeverName, levers, type Policy } from "../src/model/levers.ts";
import { type Assumed, type AssumptionName, assumedIn } from "./assumptions.ts";
import { type Choices, policyOf } from "./choices.ts";
import type { DeclaredValue } from "./declared-values.ts";
import { freeOwnName, type OwnPolicy } from "./own-policy.ts";
import { maxSuperposed } from "./policy-marks.ts";
import { isElsewhere } from "./series.ts";

/** The policy whose levers are shown: one made on the page, or what would become one at the first change. */
export function draftIn(choices: Choices, edited: string | null): OwnPolicy {
  const { own } = choices;
  const found = own.find(({ name }) => name === edited) ?? own.at(-1);
  return found ?? newDraft(choices);
}

/** Another policy of the visitor's, as yet without a change, from the baseline or from what that started from. */
export function newDraft({ own, policies, baseline }: Choices): OwnPolicy {
  const start = isElsewhere(baseline) ? policies.find((name) => !isElsewhere(name))! : baseline;
  const from = own.find(({ name }) => name === start)?.from ?? start;
  return { name: freeOwnName(own)!, title: "", from, set: {} };
}

/** The levers of the policy that a draft starts from, as they stand when a run begins. */
export function startOf({ from }: OwnPolicy, { scenario, own }: Choices, library: Library): Policy {
  const base = policyOf(library.scenarios.get(scenario)!, library, from, own)!;
  return base.schedule[0]!.policy;
}

/** The draft with a lever at a value; one that is back where it started is no change. */
export function withLever(draft: OwnPolicy, start: Policy, name: LeverName, value: DeclaredValue): OwnPolicy {
  const set: Partial<Record<LeverName, DeclaredValue>> = { ...draft.set };
  if (value === start[name]) delete set[name];
  else set[name] = value;
  return { ...draft, set: inOrder(set, levers) as Partial<Policy> };
}

/** The draft among the policies compared; where there is no room beside the others, it takes the last place. */
export function withDraft({ own, policies, baseline }: Choices, draft: OwnPolicy): Partial<Choices> {
  const others = policies.filter((name) => name !== draft.name);
  const isNew = others.length === policies.length;
  const shown = isNew && others.length === maxSuperposed ? withoutLast(others, baseline) : others;
  const place = own.findIndex(({ name }) => name === draft.name);
  return {
    own: place < 0 ? [...own, draft] : own.with(place, draft),
    ...(isNew ? { policies: [...shown, draft.name] } : {}),
  };
}

/** The assumptions with one of them at a value; what the scenario assumes already is no change. */
export function withAssumption(
  { assumed, scenario }: Choices,
  library: Library,
  name: AssumptionName,
  value: DeclaredValue,
): Assumed {
  const { setting } = library.scenarios.get(scenario)!;
  const changed: Partial<Record<AssumptionName, DeclaredValue>> = { ...assumed };
  if (value === assumedIn(setting, name)) delete changed[name];
  else changed[name] = value;
  return changed as Assumed;
}

function withoutLast(policies: readonly string[], baseline: string): readonly string[] {
  const last = policies.findLast((name) => name !== baseline);
  return policies.filter((name) => name !== last);
}

/** The entries in the order of the table, so that the same changes are the same run whatever came first. */
function inOrder(values: Readonly<Record<string, unknown>>, table: object): Record<string, unknown> {
  const names = Object.keys(table).filter((name) => Object.hasOwn(values, name));
  return Object.fromEntries(names.map((name) => [name, values[name]]));
}
