import type { Text } from "../model/declaration.ts";
import { type Policy, type PolicySchedule, statusQuo } from "../model/levers.ts";
import type { Setting } from "../model/setting.ts";
import { type Claim, claimOf, claimProblems } from "./claim.ts";
import { type JsonText, readJson } from "./json-text.ts";
import { commandLineLimits, type Limits } from "./limits.ts";
import { nearestHint } from "./nearest-name.ts";
import {
  addToPolicies,
  aPolicyOfScenario,
  everyPolicyOnce,
  oneOf,
  renameOrRemove,
  tickNumber,
  ticksOfRun,
} from "./phrases.ts";
import { changedPolicy, policyOfRegime } from "./policy-named.ts";
import { accepted, type Problem, quoted, type Read, refused } from "./problem.ts";
import type { Regime } from "./regime.ts";
import { type ChartReader, readSetting } from "./scenario-setting.ts";
import { type PolicyText, scenarioSchema } from "./schema.ts";
import { checkSchema } from "./schema-check.ts";

/** A story, the world it plays in, the policies to compare there and what is claimed of them. */
export interface Scenario {
  readonly name: string;
  readonly title: Text;
  readonly story: Text;
  readonly question: Text;
  /** Things to notice when it is run. */
  readonly notice: Text[];
  readonly setting: Setting;
  /** Name of the policy that the others are contrasted with. */
  readonly baseline: string;
  readonly policies: ScenarioPolicy[];
  readonly claims: Claim[];
}

/** A policy to run in a scenario, perhaps switched at given ticks. */
export interface ScenarioPolicy {
  readonly name: string;
  readonly title: Text;
  readonly text: Text;
  readonly schedule: PolicySchedule;
}

/** What a scenario may refer to by name. */
export interface ScenarioLibrary {
  readonly regimes: ReadonlyMap<string, Regime>;
  readonly chart?: ChartReader;
}

/** Reads a scenario file; its form is that of `scenarioJsonSchema`, and names must exist, times lie in the run. */
export function readScenario(
  text: string,
  file: string | null,
  library: ScenarioLibrary,
  limits: Limits = commandLineLimits,
): Read<Scenario> {
  const read = readJson(text, file);
  if (!read.ok) return read;
  const json = read.value;
  const checked = checkSchema(scenarioSchema, json);
  if (!checked.ok) return checked;
  const { name, title, story, question, notice, baseline, ...raw } = checked.value;
  const setting = readSetting(checked.value, json, library.chart, limits);
  const problems: Problem[] = setting.ok ? [] : [...setting.problems];
  const policies = raw.policies.flatMap((policy, i) =>
    policyOf(policy, `/policies/${i}`, json, library.regimes, problems),
  );
  const names = raw.policies.map((policy) => (typeof policy === "string" ? policy : policy.name));
  const claims = raw.claims.map((claim) => claimOf(claim, baseline));
  problems.push(...nameProblems(names, baseline, raw.policies, json));
  if (setting.ok) {
    const { ticks } = setting.value;
    problems.push(...timelineProblems(raw.policies, ticks, json));
    problems.push(...claims.flatMap((claim, i) => claimProblems(claim, `/claims/${i}`, json, names, ticks)));
  }
  if (!setting.ok || problems.length > 0) return refused(problems);
  return accepted({
    name,
    title,
    story,
    question,
    notice,
    setting: setting.value,
    baseline,
    policies,
    claims,
  });
}

/** The policy an entry stands for; names of regimes that do not exist are added to `problems`. */
export function policyOf(
  entry: PolicyText,
  pointer: string,
  json: JsonText,
  regimes: ReadonlyMap<string, Regime>,
  problems: Problem[],
): ScenarioPolicy[] {
  const regimeAt = (name: string, at: string): Regime | undefined => {
    const regime = regimes.get(name);
    if (!regime) problems.push(unknownRegime(name, at, json, [...regimes.keys()]));
    return regime;
  };
  if (typeof entry === "string") {
    const regime = regimeAt(entry, pointer);
    return regime ? [policyOfRegime(regime)] : [];
  }
  const { name, title, text } = entry;
  let policy: Policy = changedPolicy(
    regimeAt(entry.from, `${pointer}/from`)?.policy ?? statusQuo,
    entry.set ?? {},
  );
  const schedule = [{ from: 0, policy }];
  for (const [i, { at, from, set }] of (entry.timeline ?? []).entries()) {
    const start = from === undefined ? policy : regimeAt(from, `${pointer}/timeline/${i}/from`)?.policy;
    policy = changedPolicy(start ?? statusQuo, set ?? {});
    schedule.push({ from: at, policy });
  }
  return [{ name, title, text, schedule }];
}

function unknownRegime(name: string, pointer: string, json: JsonText, known: readonly string[]): Problem {
  const regime = oneOf(known);
  const expected = { en: `a regime: ${regime.en}`, zh: `一种通用制度，${regime.zh}` };
  const said = { expected, got: quoted(name), hint: nearestHint(name, known, words.ownPolicy) };
  return json.problem("unknown-name", pointer, quoted(name), said);
}

export function nameProblems(
  names: readonly string[],
  baseline: string,
  policies: readonly PolicyText[],
  json: JsonText,
): Problem[] {
  const twice = names.flatMap((name, i) => {
    const first = names.indexOf(name);
    if (first === i) return [];
    const got = {
      en: `${quoted(name)} is also policy ${first + 1}`,
      zh: `${quoted(name)} 与第 ${first + 1} 项政策同名`,
    };
    const said = { expected: everyPolicyOnce, got, hint: renameOrRemove };
    const pointer = typeof policies[i] === "string" ? `/policies/${i}` : `/policies/${i}/name`;
    return [json.problem("duplicate-name", pointer, quoted(name), said)];
  });
  if (names.includes(baseline)) return twice;
  const hint = nearestHint(baseline, names, addToPolicies(quoted(baseline)));
  const said = { expected: aPolicyOfScenario(names), got: quoted(baseline), hint };
  return [...twice, json.problem("unknown-name", "/baseline", quoted(baseline), said)];
}

/** A timeline ascends and lies inside the run. */
export function timelineProblems(policies: readonly PolicyText[], ticks: number, json: JsonText): Problem[] {
  return policies.flatMap((policy, p) => {
    const timeline = typeof policy === "string" ? [] : (policy.timeline ?? []);
    return timeline.flatMap(({ at }, i) => {
      const least = i === 0 ? 1 : timeline[i - 1]!.at + 1;
      if (at >= least && at < ticks) return [];
      const run = ticksOfRun(ticks);
      const hint = {
        en: `entries stand in the order of time; ${run.en}`,
        zh: `各条按时间先后排列；${run.zh}`,
      };
      const expected = {
        en: `a tick from ${least} to ${ticks - 1}`,
        zh: `第 ${least} 至 ${ticks - 1} 期`,
      };
      const said = { expected, got: String(at), hint };
      return [json.problem("out-of-range", `/policies/${p}/timeline/${i}/at`, tickNumber(at), said)];
    });
  });
}

const words = {
  ownPolicy: {
    en: "write a policy of the scenario's own: {name, title, text, from, set}",
    zh: "请写一项情景自带的政策：{name, title, text, from, set}",
  },
} as const satisfies Record<string, Text>;
