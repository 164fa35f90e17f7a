import { statSync } from "node:fs";
import { type Command, Option } from "commander";
import { shellWord } from "../cluster/shell-word.ts";
import type { Experiment } from "../experiment/experiment.ts";
import type { OutcomeName } from "../model/outcomes.ts";
import { readRunValues } from "../store/run-values.ts";
import { freeBeside } from "../store/sweep-folder.ts";
import { usualOutcomes } from "./comparison-view.ts";
import { experimentArgument, experimentOfDesign } from "./experiment-input.ts";
import { type CommonOptions, flag, jobsOption, textOption } from "./options.ts";
import { outcomesOf, refuseNotKept } from "./outcomes-option.ts";
import { shardOf, shardText } from "./shard-option.ts";
import { sweepPlots } from "./sweep-plot.ts";
import { completeSweep } from "./sweep-session.ts";
import { sweepJson, sweepText } from "./sweep-view.ts";
import { type Language, print, printJson, terminalFor } from "./terminal.ts";

/** What every command takes that makes the runs of an experiment in a folder. */
export interface FolderRunOptions extends CommonOptions {
  readonly out: string;
  readonly jobs: number;
  readonly retryFailed?: true;
}

const MOST_DRAWN = 4;

interface SweepCommandOptions extends FolderRunOptions {
  readonly outcomes?: readonly OutcomeName[];
  readonly plot?: true;
  readonly shard?: string;
  readonly new?: true;
}

export function declareFolderRuns(command: Command, language: Language): Command {
  const texts = {
    out: {
      en: "folder of the runs; the same command again goes on where it stopped",
      zh: "存放结果的文件夹；再次执行同一命令即从中断处继续",
    },
    retryFailed: { en: "make the runs again that failed", zh: "重做失败的运行" },
  };
  return command
    .addOption(textOption("--out <folder>", language, texts.out).makeOptionMandatory())
    .addOption(jobsOption(language))
    .addOption(flag("--retry-failed", language, texts.retryFailed));
}

export function declareSweep(command: Command, language: Language): void {
  const texts = {
    beside: {
      en: "start a sweep beside the one in the folder, in folder-2 or the next free",
      zh: "不续做该文件夹中的批次，另起 folder-2 等新文件夹",
    },
    plot: {
      en: "draw what was found, point by point or factor by factor, with intervals",
      zh: "以字符画出结果：逐点或逐因子，附区间",
    },
    outcomes: {
      en: "outcomes to draw: names separated by commas, or all; by default a few of those kept",
      zh: "所画的结果：名称以逗号分隔，或 all（全部）；默认取所保留的几项",
    },
  };
  declareFolderRuns(command.addArgument(experimentArgument(language)), language)
    .addOption(textOption("--shard <i/n>", language, shardText))
    .addOption(flag("--new", language, texts.beside))
    .addOption(flag("--plot", language, texts.plot))
    .addOption(new Option("--outcomes <list>", texts.outcomes[language]).argParser(outcomesOf))
    .action(sweep);
}

async function sweep(file: string, options: SweepCommandOptions): Promise<void> {
  const terminal = terminalFor(options);
  const experiment = experimentOfDesign(file, (kind) => kind !== "search");
  const beside = options.new && statSync(options.out, { throwIfNoEntry: false });
  const out = beside ? freeBeside(options.out) : options.out;
  const shard = shardOf(options.shard, process.env);
  const drawn = options.outcomes ?? drawnOutcomes(experiment);
  refuseNotKept(drawn, experiment.outcomes);
  const { jobs, retryFailed = false } = options;
  const again = [
    `buckstop sweep ${shellWord(file)} --out ${shellWord(out)}`,
    ...(shard.count > 1 ? [`--shard ${shard.index}/${shard.count}`] : []),
  ].join(" ");
  const session = { experiment, out, shard, jobs, retryFailed, again, begun: { command: "sweep", file } };
  const { state, exitCode } = await completeSweep(session, terminal);
  await (terminal.json ? printJson(sweepJson(state)) : print(sweepText(state, terminal)));
  if (options.plot && !terminal.json && state.inventory.finished.size > 0) {
    const value = await readRunValues(out, state.plan, state.inventory, drawn);
    await print(`\n${sweepPlots(state.plan, value, drawn, terminal)}`);
  }
  process.exitCode = exitCode;
}

/** Those of the usual that the experiment keeps, or else its first; a few fill a screen. */
function drawnOutcomes({ outcomes }: Experiment): OutcomeName[] {
  const usual = usualOutcomes.filter((name) => outcomes.includes(name));
  return (usual.length > 0 ? usual : outcomes).slice(0, MOST_DRAWN);
}
