import { join } from "node:path";
import { type Command, Option } from "commander";
import { shellWord } from "../cluster/shell-word.ts";
import type { Plan } from "../experiment/plan.ts";
import type { Contest } from "../experiment/policy-ranking.ts";
import { type RunValue, valuesAt } from "../experiment/run-value.ts";
import { isSensitivityDesign, sensitivityOf } from "../experiment/sensitivity.ts";
import type { OutcomeName } from "../model/outcomes.ts";
import { writeDurably } from "../store/durable-file.ts";
import { disk } from "../store/file-port.ts";
import { readRunValues } from "../store/run-values.ts";
import { usualOutcomes } from "./comparison-view.ts";
import { experimentArgument, experimentOfDesign } from "./experiment-input.ts";
import { outcomesOf, refuseNotKept } from "./outcomes-option.ts";
import { rankingsOf } from "./ranking-view.ts";
import { sensitivityJson, sensitivityText } from "./sensitivity-view.ts";
import { declareFolderRuns, type FolderRunOptions } from "./sweep.ts";
import { completeSweep } from "./sweep-session.ts";
import { type Language, note, print, printJson, terminalFor } from "./terminal.ts";

interface SensitivityOptions extends FolderRunOptions {
  readonly outcomes?: readonly OutcomeName[];
}

/** More outcomes than these are not shown unless they are asked for. */
const MOST_SHOWN = 12;
const FILE = "sensitivity.json";

export function declareSensitivity(command: Command, language: Language): void {
  const outcomes = {
    en: "names separated by commas, or all; by default those of the experiment, or the usual where it keeps many",
    zh: "结果名称，以逗号分隔，或 all（全部）；默认为实验所列，所列过多时取常用者",
  };
  declareFolderRuns(command.addArgument(experimentArgument(language)), language)
    .addOption(new Option("--outcomes <list>", outcomes[language]).argParser(outcomesOf))
    .action(sensitivity);
}

/** Makes the runs that are missing, then tells what the factors do; the tables stay in the folder too. */
async function sensitivity(file: string, options: SensitivityOptions): Promise<void> {
  const terminal = terminalFor(options);
  const { out, jobs, retryFailed = false } = options;
  const experiment = experimentOfDesign(file, isSensitivityDesign);
  const kept = experiment.outcomes;
  const chosen =
    options.outcomes ??
    (kept.length <= MOST_SHOWN ? kept : usualOutcomes.filter((name) => kept.includes(name)));
  refuseNotKept(chosen, kept);
  const again = `buckstop sensitivity ${shellWord(file)} --out ${shellWord(out)}`;
  const shard = { index: 0, count: 1 };
  const { state, exitCode } = await completeSweep(
    { experiment, out, shard, jobs, retryFailed, again, begun: { command: "sensitivity", file } },
    terminal,
  );
  const value = await readRunValues(out, state.plan, state.inventory, chosen);
  const rankings = rankingsOf(chosen, (outcome) => contestOf(state.plan, value, outcome));
  const result = { ...state, tables: sensitivityOf(state.plan, value, chosen), rankings };
  const json = sensitivityJson(result, terminal.language);
  const path = join(out, FILE);
  writeDurably(disk, path, new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`));
  await (terminal.json ? printJson(json) : print(sensitivityText(result, terminal)));
  note(terminal, { en: `written: ${path}`, zh: `已写入：${path}` });
  process.exitCode = exitCode;
}

/** The policies of a plan at all its points. */
function contestOf(plan: Plan, value: RunValue, outcome: OutcomeName): Contest {
  const { baseline, seed } = plan.experiment;
  const policies = plan.policies.map(({ name }) => name);
  const values = policies.map((policy) => valuesAt(plan, { outcome, policy, versus: null }, value));
  return { policies, baseline, seed, values };
}
