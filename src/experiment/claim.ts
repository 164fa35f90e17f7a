import type { Text } from "../model/declaration.ts";
import type { OutcomeName } from "../model/outcomes.ts";
import type { JsonText } from "./json-text.ts";
import { nearestHint, oneOf } from "./nearest-name.ts";
import { type Problem, quoted } from "./problem.ts";
import type { ClaimText } from "./schema.ts";

/**
 * What a scenario expects paired worlds to show: under `policy` the outcome is more, or less, than under `versus`
 * plus the bound. verdict.ts judges it; the model never sees it.
 */
export interface Claim {
  readonly text: Text;
  readonly outcome: OutcomeName;
  readonly policy: string;
  /** The policy it is contrasted with; null if the claim is about the bound alone. */
  readonly versus: string | null;
  readonly bound: number | null;
  readonly expected: "more" | "less";
  /** Ticks from … to − 1, counted from 0; null for the window of the summary. */
  readonly from: number | null;
  readonly to: number | null;
  /** Window of `versus` where it differs from that of `policy`; null for the same. */
  readonly versusFrom: number | null;
  readonly versusTo: number | null;
}

/** A claim as written; without `versus` and without a bound it is about the baseline. */
export function claimOf(
  { versus, bound, from, to, versusFrom, versusTo, ...claim }: ClaimText,
  baseline: string,
): Claim {
  return {
    ...claim,
    versus: versus ?? (bound === undefined ? baseline : null),
    bound: bound ?? null,
    from: from ?? null,
    to: to ?? null,
    versusFrom: versusFrom ?? null,
    versusTo: versusTo ?? null,
  };
}

/** What the schema cannot see: policies that are not compared, a contrast with itself, a window outside the run. */
export function claimProblems(
  claim: Claim,
  pointer: string,
  json: JsonText,
  policies: readonly string[],
  ticks: number,
): Problem[] {
  const { policy, versus } = claim;
  const unknown = (["policy", "versus"] as const).flatMap((key) => {
    const name = claim[key];
    if (name === null || policies.includes(name)) return [];
    const hint = nearestHint(name, policies, `add ${quoted(name)} to "policies"`);
    const said = { expected: `a policy of the scenario: ${oneOf(policies)}`, got: quoted(name), hint };
    return [json.problem("unknown-name", `${pointer}/${key}`, quoted(name), said)];
  });
  const anotherTime = claim.versusFrom !== null || claim.versusTo !== null;
  const itself = policy === versus && !anotherTime ? [contrastWithItself(claim, pointer, json)] : [];
  return [
    ...unknown,
    ...itself,
    ...windowProblems(claim, ["from", "to"], pointer, json, ticks),
    ...windowProblems(claim, ["versusFrom", "versusTo"], pointer, json, ticks),
  ];
}

/** A window that lies outside the run, or is empty. */
function windowProblems(
  claim: Claim,
  keys: readonly ["from" | "versusFrom", "to" | "versusTo"],
  pointer: string,
  json: JsonText,
  ticks: number,
): Problem[] {
  const [from, to] = [claim[keys[0]], claim[keys[1]]];
  const late = keys.flatMap((key) => {
    const tick = claim[key];
    const last = key === keys[0] ? ticks - 1 : ticks;
    if (tick === null || tick <= last) return [];
    const said = { expected: `at most ${last}`, got: String(tick) };
    const hint = `the scenario runs ${ticks} ticks, counted from 0`;
    return [json.problem("out-of-range", `${pointer}/${key}`, `tick ${tick}`, { ...said, hint })];
  });
  if (late.length === 0 && from !== null && to !== null && from >= to) {
    const hint = `\`${keys[1]}\` is the tick after the last one`;
    const said = { expected: `more than ${from}`, got: String(to), hint };
    late.push(json.problem("contradiction", `${pointer}/${keys[1]}`, "an empty window", said));
  }
  return late;
}

function contrastWithItself({ policy }: Claim, pointer: string, json: JsonText): Problem {
  const said = { expected: "two policies, or a bound", got: `${quoted(policy)} twice` };
  const hint = 'name another policy under "versus" (without it the baseline is meant), or give a "bound"';
  return json.problem("contradiction", `${pointer}/policy`, "a policy contrasted with itself", {
    ...said,
    hint,
  });
}
