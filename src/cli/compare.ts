import { type Command, Option } from "commander";
import {
  type Comparison,
  defaultWindow,
  resultsUnder,
  runOrders,
  summarise,
} from "../experiment/comparison.ts";
import { aWindow, everyPolicyOnce, twice, windowWritten } from "../experiment/phrases.ts";
import type { Contest } from "../experiment/policy-ranking.ts";
import { claimedOutcomes, moreReplications } from "../experiment/precision.ts";
import { quoted } from "../experiment/problem.ts";
import { sampleOf, type Window } from "../experiment/summary.ts";
import type { OutcomeName } from "../model/outcomes.ts";
import { nodeRunner } from "../parallel/node-runner.ts";
import {
  type Compared,
  comparisonJson,
  comparisonText,
  failedRuns,
  shownOutcomes,
} from "./comparison-view.ts";
import { Computation } from "./computation.ts";
import { differencePlots } from "./difference-plot.ts";
import { refusal } from "./failure.ts";
import { flag, integerOption, jobsOption, textOption } from "./options.ts";
import { outcomesOf } from "./outcomes-option.ts";
import { rankingsOf } from "./ranking-view.ts";
import { repeatCommand } from "./repeat-command.ts";
import { leaveResults, refuseFolder } from "./result-tables.ts";
import {
  declareOutOptions,
  declareRunOptions,
  declareWindow,
  type OutOptions,
  type RunOptions,
  scenarioArgument,
  type WindowOptions,
} from "./run-options.ts";
import { ScenarioInput } from "./scenario-input.ts";
import { type Language, note, print, printJson, type Terminal, terminalFor } from "./terminal.ts";

interface CompareOptions extends RunOptions, OutOptions, WindowOptions {
  readonly jobs: number;
  readonly policies?: readonly string[];
  readonly baseline?: string;
  readonly reps?: number;
  readonly precision?: number;
  readonly maxReps: number;
  readonly outcomes?: readonly OutcomeName[];
  readonly plot?: true;
}

const DEFAULT_REPLICATIONS = 20;
/** An interval over fewer is a poor guide to how many more are needed. */
const FIRST_REPLICATIONS = 10;
const MOST_REPLICATIONS = 1000;
/** The rest is in the JSON and in the table of runs. */
const FAILURES_TOLD = 5;

export function declareCompare(command: Command, language: Language): void {
  const texts = {
    policies: {
      en: "names or files, separated by commas; by default those of the scenario",
      zh: "名称或文件，以逗号分隔；默认为情景所列",
    },
    baseline: { en: "the policy that the others are contrasted with", zh: "作为对照的基准政策" },
    reps: {
      en: `paired worlds; by default ${DEFAULT_REPLICATIONS}`,
      zh: `配对世界数；默认 ${DEFAULT_REPLICATIONS}`,
    },
    precision: {
      en: "add worlds until every 95 % interval is at most this share of the baseline's mean to either side, such as 0.05",
      zh: "不断增加世界，直到每个 95% 区间的半宽不超过基准均值的这一比例，如 0.05",
    },
    maxReps: { en: "no more worlds than these for --precision", zh: "--precision 最多增加到的世界数" },
    outcomes: { en: "names separated by commas, or all", zh: "结果名称，以逗号分隔，或 all（全部）" },
    plot: {
      en: "draw the paired differences month by month, of the outcomes asked for or claimed",
      zh: "以字符画出逐月配对差值，取所指定或论断所涉的结果",
    },
  };
  command.addArgument(scenarioArgument(language));
  command
    .addOption(new Option("--policies <list>", texts.policies[language]).argParser(listOf))
    .addOption(textOption("--baseline <policy>", language, texts.baseline))
    .addOption(integerOption("--reps <number>", language, texts.reps, 1, 1_000_000))
    .addOption(new Option("--precision <share>", texts.precision[language]).argParser(precisionOf))
    .addOption(
      integerOption("--max-reps <number>", language, texts.maxReps, 1, 1_000_000).default(MOST_REPLICATIONS),
    )
    .addOption(new Option("--outcomes <list>", texts.outcomes[language]).argParser(outcomesOf))
    .addOption(flag("--plot", language, texts.plot))
    .addOption(jobsOption(language));
  declareOutOptions(declareWindow(declareRunOptions(command, language), language), language).action(compare);
}

async function compare(scenarioName: string, options: CompareOptions): Promise<void> {
  const terminal = terminalFor(options);
  refuseFolder(options);
  const { first, policyWords } = plan(scenarioName, options);
  const computation = new Computation(terminal, nodeRunner({ jobs: options.jobs }));
  try {
    const compared = await compute(first, computation, options);
    const command = repeatCommand(scenarioName, policyWords, compared.comparison, options);
    leaveResults({ ...compared, command }, options);
    await (terminal.json
      ? printJson(comparisonJson(compared, terminal.language))
      : print(comparisonText(compared, terminal)));
    if (options.plot && !terminal.json) await print(`\n${plotsOf(compared, options, computation, terminal)}`);
    tellRest(compared, command, terminal);
    process.exitCode = computation.exitCode;
  } finally {
    await computation.close();
  }
}

/** The comparison that the options ask for, before any world is added, and how the user named its policies. */
function plan(scenarioName: string, options: CompareOptions): { first: Comparison; policyWords: string[] } {
  const input = new ScenarioInput(scenarioName, options);
  const { scenario } = input;
  const listed = options.policies ?? scenario.policies.map(({ name }) => name);
  const policies = listed.map((word) => input.policy(word));
  const policyWords = [...listed];
  const names = policies.map(({ name }) => name);
  let baseline = names.includes(scenario.baseline) ? scenario.baseline : names[0]!;
  if (options.baseline !== undefined) {
    const wanted = policies.find(({ name }) => name === options.baseline) ?? input.policy(options.baseline);
    baseline = wanted.name;
    if (!names.includes(baseline)) {
      policies.unshift(wanted);
      policyWords.unshift(options.baseline);
    }
  }
  refuseTwice(names);
  const fewest = options.precision === undefined ? DEFAULT_REPLICATIONS : FIRST_REPLICATIONS;
  const first = {
    scenario,
    policies,
    baseline,
    seed: options.seed,
    replications: options.reps ?? fewest,
    ...windowOf(options, scenario.setting.ticks),
  };
  return { first, policyWords };
}

function refuseTwice(names: readonly string[]): void {
  const again = names.find((name, place) => names.indexOf(name) < place);
  if (again === undefined) return;
  throw refusal("bad-option", "--policies", { expected: everyPolicyOnce, got: twice(quoted(again)) });
}

function windowOf(options: WindowOptions, ticks: number): Window {
  const usual = defaultWindow(ticks);
  const to = options.to ?? usual.to;
  const from = options.from ?? Math.min(usual.from, to - 1);
  if (from < to && to <= ticks) return { from, to };
  const expected = aWindow(ticks, { en: "the run", zh: "本次运行" });
  throw refusal("bad-option", "--from, --to", { expected, got: windowWritten(from, to) });
}

/** Runs the comparison, and with `--precision` adds worlds until the intervals are narrow enough. */
async function compute(
  first: Comparison,
  computation: Computation,
  options: CompareOptions,
): Promise<Compared> {
  const { precision, maxReps } = options;
  const chosen = options.outcomes ?? shownOutcomes(first);
  const goal = precision === undefined ? null : { relative: precision, outcomes: chosen, cap: maxReps };
  let comparison = first;
  for (;;) {
    await computation.add(runOrders(comparison).slice(computation.ends.length));
    const summary = summarise(comparison, computation.results);
    const state = goal && moreReplications(comparison, summary, goal);
    if (!state || state.more === 0 || computation.stoppedWith !== null)
      return {
        comparison,
        summary,
        ends: computation.ends,
        precision: state,
        rankings: rankingsOf(chosen, (outcome) => contestOf(comparison, computation.results, outcome)),
        outcomes: options.outcomes ?? null,
      };
    comparison = { ...comparison, replications: comparison.replications + state.more };
  }
}

/** The policies of a comparison in its worlds. */
function contestOf(comparison: Comparison, results: Computation["results"], outcome: OutcomeName): Contest {
  const { baseline, seed } = comparison;
  const policies = comparison.policies.map(({ name }) => name);
  const samples = policies.map((policy) =>
    sampleOf(resultsUnder(comparison, results, policy), outcome, comparison),
  );
  return { policies, baseline, seed, values: samples.map(({ means }) => [means]) };
}

function plotsOf(
  { comparison }: Compared,
  { outcomes }: CompareOptions,
  { results }: Computation,
  terminal: Terminal,
): string {
  return differencePlots(comparison, results, outcomes ?? claimedOutcomes(comparison), terminal);
}

/** What a signal or a failure left undone, and what precision was not reached. */
function tellRest({ comparison, ends, precision }: Compared, command: string, terminal: Terminal): void {
  const finished = ends.filter(({ ok }) => ok).length;
  for (const { policy, replication, message } of failedRuns(comparison, ends).slice(0, FAILURES_TOLD))
    note(terminal, {
      en: `run failed: ${policy}, world ${replication}: ${message}`,
      zh: `运行失败：${policy}，世界 ${replication}:${message}`,
    });
  if (finished < ends.length)
    note(terminal, {
      en: `${finished} of ${ends.length} runs finished. All of them again: ${command}`,
      zh: `${ends.length} 次运行中完成 ${finished} 次。全部重新运行：${command}`,
    });
  if (precision && !precision.reached && finished === ends.length)
    note(terminal, {
      en: `${precision.unmet.length} intervals are still wider than asked after ${comparison.replications} worlds; --max-reps allows more`,
      zh: `运行 ${comparison.replications} 个世界后仍有 ${precision.unmet.length} 个区间宽于要求；可用 --max-reps 增加`,
    });
}

function listOf(text: string): string[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.every((name) => name !== "")) return names;
  throw refusal("bad-option", "--policies", {
    expected: { en: "names or files, separated by commas", zh: "以逗号分隔的名称或文件" },
    got: quoted(text),
  });
}

function precisionOf(text: string): number {
  const share = text.trim() === "" ? Number.NaN : Number(text);
  if (share > 0 && share <= 10) return share;
  const expected = {
    en: "a share of the baseline's mean above 0, such as 0.05",
    zh: "大于 0 的、与基准均值之比，如 0.05",
  };
  throw refusal("bad-option", "--precision", { expected, got: quoted(text) });
}
