import type { Command } from "commander";
import { type Comparison, defaultWindow, runOrders, summarise } from "../experiment/comparison.ts";
import { nodeRunner } from "../parallel/node-runner.ts";
import { splitRunner } from "../parallel/node-split-runner.ts";
import type { Runner } from "../parallel/runner.ts";
import { Computation } from "./computation.ts";
import { exitCodes, Failure, usageProblem } from "./failure.ts";
import { integerOption, textOption } from "./options.ts";
import { repeatCommand } from "./repeat-command.ts";
import { leaveResults, type Results, refuseFolder } from "./result-tables.ts";
import {
  declareOutOptions,
  declareRunOptions,
  type OutOptions,
  type RunOptions,
  scenarioArgument,
} from "./run-options.ts";
import { runJson, runText } from "./run-view.ts";
import { ScenarioInput } from "./scenario-input.ts";
import { type Language, print, printJson, terminalFor } from "./terminal.ts";

interface OneRunOptions extends RunOptions, OutOptions {
  readonly policy?: string;
  readonly threads: number;
}

export function declareRun(command: Command, language: Language): void {
  const policy = {
    en: "name of a policy, or a regime file; by default the scenario's baseline",
    zh: "政策名称或制度文件；默认为情景的基准政策",
  };
  const threads = {
    en: "threads that share the one run, with the same result; they pay from some ten thousand posts",
    zh: "共同完成这一次模拟的线程数，结果相同；岗位在一万个左右以上才划算",
  };
  command
    .addArgument(scenarioArgument(language))
    .addOption(textOption("--policy <policy>", language, policy))
    .addOption(integerOption("--threads <number>", language, threads, 1, 1024).default(1));
  declareOutOptions(declareRunOptions(command, language), language).action(run);
}

/** A run is the comparison of one policy in one world; in a thread of its own it can be watched and stopped. */
async function run(scenarioName: string, options: OneRunOptions): Promise<void> {
  const terminal = terminalFor(options);
  refuseFolder(options);
  const comparison = plan(scenarioName, options);
  const computation = new Computation(terminal, runnerFor(options));
  try {
    await computation.add(runOrders(comparison));
  } finally {
    await computation.close();
  }
  process.exitCode = computation.exitCode;
  const [end] = computation.ends;
  if (!end?.ok) {
    if (computation.stoppedWith !== null) return;
    throw new Failure(exitCodes.failed, [usageProblem("run-failed", end?.failure.message ?? "")]);
  }
  const policies = [options.policy ?? comparison.baseline];
  const results: Results = {
    comparison,
    summary: summarise(comparison, computation.results),
    ends: computation.ends,
    command: repeatCommand(scenarioName, policies, comparison, options),
  };
  leaveResults(results, options);
  await (terminal.json
    ? printJson(runJson(comparison, end.result, terminal.language))
    : print(runText(comparison, end.result, terminal)));
}

/** A thread alone runs without handing out stages of ticks, which takes their time where an organisation is small. */
function runnerFor({ threads }: OneRunOptions): Runner {
  return threads > 1 ? splitRunner({ threads }) : nodeRunner({ jobs: 1 });
}

function plan(scenarioName: string, options: OneRunOptions): Comparison {
  const input = new ScenarioInput(scenarioName, options);
  const { scenario } = input;
  const policy = input.policy(options.policy ?? scenario.baseline);
  return {
    scenario,
    policies: [policy],
    baseline: policy.name,
    seed: options.seed,
    replications: 1,
    ...defaultWindow(scenario.setting.ticks),
  };
}
