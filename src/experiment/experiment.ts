import type { Text } from "../model/declaration.ts";
import { type LeverName, levers } from "../model/levers.ts";
import { type OutcomeName, outcomeNames } from "../model/outcomes.ts";
import { defaultWindow } from "./comparison.ts";
import { experimentProblems } from "./experiment-check.ts";
import { assumptions, type Design, type ExperimentText, experimentSchema } from "./experiment-schema.ts";
import { type Factor, factorOf } from "./factor.ts";
import { type JsonText, readJson } from "./json-text.ts";
import type { Library } from "./library.ts";
import { commandLineLimits, type Limits } from "./limits.ts";
import { nearestHint } from "./nearest-name.ts";
import { aReadableFile, oneOf } from "./phrases.ts";
import { policyNamed } from "./policy-named.ts";
import { accepted, type Problem, quoted, type Read, refused } from "./problem.ts";
import type { Scenario, ScenarioPolicy } from "./scenario.ts";
import { nameProblems, policyOf, readScenario } from "./scenario.ts";
import { checkSchema } from "./schema-check.ts";
import type { Window } from "./summary.ts";
import { noFilesHere, Unreadable, unreadableReason } from "./unreadable.ts";

/** Many runs of one scenario: levers × assumptions × worlds, each kept apart. The window is what is summarised. */
export interface Experiment extends Window {
  readonly name: string;
  readonly title: Text;
  /** The world, with the ticks of the experiment. */
  readonly scenario: Scenario;
  readonly policies: readonly ScenarioPolicy[];
  /** Name of the policy that the others are contrasted with; one of `policies`. */
  readonly baseline: string;
  /** Levers first, then assumptions, each in the order of the file. */
  readonly factors: readonly Factor[];
  readonly design: Design;
  readonly replications: number | WantedPrecision;
  /** Any text. */
  readonly seed: string;
  readonly outcomes: readonly OutcomeName[];
  readonly keep: "every-tick" | "summary";
  /** Worlds of each point, the first ones, of which the whole ledger is kept under every policy. */
  readonly ledger: number;
}

/** Worlds are added until every 95 % interval of the outcome is at most `precision` × its mean to either side. */
export interface WantedPrecision {
  readonly precision: number;
  readonly outcome: OutcomeName;
  readonly atMost: number;
}

/** Text of a file beside the experiment: a scenario or its chart; throws if there is none. */
export type FileReader = (fileName: string) => string;

/** Reads an experiment file; its form is that of `experimentJsonSchema`, and what it names must exist. */
export function readExperiment(
  text: string,
  file: string | null,
  library: Library,
  beside?: FileReader,
  limits: Limits = commandLineLimits,
): Read<Experiment> {
  const read = readJson(text, file);
  if (!read.ok) return read;
  const json = read.value;
  const checked = checkSchema(experimentSchema, json);
  if (!checked.ok) return checked;
  const raw = checked.value;
  const named = scenarioOf(raw.scenario, json, library, beside, limits);
  if (!named.ok) return named;
  const { setting } = named.value;
  const ticks = raw.ticks ?? setting.ticks;
  const scenario = { ...named.value, setting: { ...setting, ticks } };
  const problems: Problem[] = [];
  const policies = policiesOf(raw, scenario, json, library, problems);
  const names = policies.map(({ name }) => name);
  const baseline = raw.baseline ?? (names.includes(scenario.baseline) ? scenario.baseline : (names[0] ?? ""));
  if (problems.length === 0) problems.push(...nameProblems(names, baseline, raw.policies ?? names, json));
  problems.push(...experimentProblems(raw, scenario.setting, policies.length, json));
  if (problems.length > 0) return refused(problems);
  return accepted({
    name: raw.name,
    title: raw.title,
    scenario,
    policies,
    baseline,
    factors: factorsOf(raw),
    design: raw.design,
    replications: raw.replications,
    seed: raw.seed,
    outcomes: raw.outcomes ?? outcomeNames,
    keep: raw.keep ?? "every-tick",
    ledger: raw.ledger ?? 0,
    ...windowOf(raw, ticks),
  });
}

/** The second half of the ticks unless said; where only its end is, all before the end. */
function windowOf({ from, to }: Pick<ExperimentText, "from" | "to">, ticks: number): Window {
  const usual = defaultWindow(ticks);
  const end = to ?? usual.to;
  return { from: from ?? Math.min(usual.from, end - 1), to: end };
}

type AssumptionName = keyof typeof assumptions;

function factorsOf(raw: ExperimentText): Factor[] {
  const lever = Object.entries(raw.levers ?? {}).map(([name, values]) =>
    factorOf("lever", name as LeverName, values, "integer" in levers[name as LeverName]),
  );
  const assumption = Object.entries(raw.assumptions ?? {}).map(([name, values]) =>
    factorOf("assumption", name as AssumptionName, values, "integer" in assumptions[name as AssumptionName]),
  );
  return [...lever, ...assumption];
}

function scenarioOf(
  name: string,
  json: JsonText,
  library: Library,
  beside: FileReader | undefined,
  limits: Limits,
): Read<Scenario> {
  const known = library.scenarios.get(name);
  if (known) return accepted(known);
  if (!name.endsWith(".json")) {
    const names = [...library.scenarios.keys()];
    const hint = nearestHint(name, names, words.listScenarios);
    const said = { expected: oneOf(names), got: quoted(name), hint };
    return refused([json.problem("unknown-name", "/scenario", quoted(name), said)]);
  }
  let text: string;
  try {
    if (!beside) throw new Unreadable(noFilesHere);
    text = beside(name);
  } catch (error) {
    const expected = aReadableFile(quoted(name), { en: "experiment", zh: "实验" });
    const said = { expected, got: unreadableReason(error), hint: words.besideOrShipped };
    return refused([json.problem("unknown-name", "/scenario", quoted(name), said)]);
  }
  return readScenario(text, name, { regimes: library.regimes, chart: beside }, limits);
}

/** Those listed, or else all of the scenario's; a name is first looked for there, then among the regimes. */
function policiesOf(
  raw: ExperimentText,
  scenario: Scenario,
  json: JsonText,
  { regimes }: Library,
  problems: Problem[],
): ScenarioPolicy[] {
  if (raw.policies === undefined) return [...scenario.policies];
  return raw.policies.flatMap((entry, i) => {
    const pointer = `/policies/${i}`;
    if (typeof entry !== "string") return policyOf(entry, pointer, json, regimes, problems);
    const policy = policyNamed(scenario, regimes, entry);
    if (policy.ok) return [policy.value];
    const at = { file: json.file, pointer, ...json.locate(pointer) };
    problems.push(...policy.problems.map((problem) => ({ ...problem, ...at })));
    return [];
  });
}

const words = {
  listScenarios: {
    en: "`buckstop list scenarios` lists the scenarios",
    zh: "`buckstop list scenarios` 列出各个情景",
  },
  besideOrShipped: {
    en: "put the file beside the experiment, or name a scenario that ships",
    zh: "把文件放在实验旁边，或写一个自带情景的名称",
  },
} as const satisfies Record<string, Text>;
