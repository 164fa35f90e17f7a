import type { Text } from "../model/declaration.ts";
import type { OutcomeName } from "../model/outcomes.ts";
import type { JsonText } from "./json-text.ts";
import { nearestHint } from "./nearest-name.ts";
import { addToPolicies, aPolicyOfScenario, atMost, tickNumber, ticksOfRun, twice } from "./phrases.ts";
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
    const hint = nearestHint(name, policies, addToPolicies(quoted(name)));
    const said = { expected: aPolicyOfScenario(policies), got: quoted(name), hint };
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
    const said = { expected: atMost(last), got: String(tick), hint: ticksOfRun(ticks) };
    return [json.problem("out-of-range", `${pointer}/${key}`, tickNumber(tick), said)];
  });
  if (late.length === 0 && from !== null && to !== null && from >= to) {
    const hint = {
      en: `\`${keys[1]}\` is the tick after the last one`,
      zh: `\`${keys[1]}\` 是最后一期的下一期`,
    };
    const said = { expected: { en: `more than ${from}`, zh: `大于 ${from}` }, got: String(to), hint };
    late.push(json.problem("contradiction", `${pointer}/${keys[1]}`, words.emptyWindow, said));
  }
  return late;
}

function contrastWithItself({ policy }: Claim, pointer: string, json: JsonText): Problem {
  const said = { expected: words.twoPolicies, got: twice(quoted(policy)), hint: words.another };
  return json.problem("contradiction", `${pointer}/policy`, words.itself, said);
}

const words = {
  emptyWindow: { en: "an empty window", zh: "区间为空" },
  twoPolicies: { en: "two policies, or a bound", zh: "两项政策，或一个界值" },
  itself: { en: "a policy contrasted with itself", zh: "政策与自身对照" },
  another: {
    en: 'name another policy under "versus" (without it the baseline is meant), or give a "bound"',
    zh: '在 "versus" 下写另一项政策（未写则指基准），或给出 "bound"',
  },
} as const satisfies Record<string, Text>;
