import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { Command } from "commander";
import { shellWord } from "../cluster/shell-word.ts";
import { freeBeside } from "../store/sweep-folder.ts";
import { experimentArgument, experimentOfDesign } from "./experiment-input.ts";
import { type CommonOptions, flag, integerOption, textOption } from "./options.ts";
import { shardOf, shardText } from "./shard-option.ts";
import { completeSweep } from "./sweep-session.ts";
import { sweepJson, sweepText } from "./sweep-view.ts";
import { type Language, print, printJson, terminalFor } from "./terminal.ts";

/** What every command takes that makes the runs of an experiment in a folder. */
export interface FolderRunOptions extends CommonOptions {
  readonly out: string;
  readonly jobs: number;
  readonly retryFailed?: true;
}

interface SweepCommandOptions extends FolderRunOptions {
  readonly shard?: string;
  readonly new?: true;
}

export function declareFolderRuns(command: Command, language: Language): Command {
  const texts = {
    out: {
      en: "folder of the runs; the same command again goes on where it stopped",
      zh: "存放结果的文件夹；再次执行同一命令即从中断处继续",
    },
    jobs: { en: "worker threads", zh: "工作线程数" },
    retryFailed: { en: "make the runs again that failed", zh: "重做失败的运行" },
  };
  return command
    .addOption(textOption("--out <folder>", language, texts.out).makeOptionMandatory())
    .addOption(
      integerOption("--jobs <number>", language, texts.jobs, 1, 1024).default(availableParallelism()),
    )
    .addOption(flag("--retry-failed", language, texts.retryFailed));
}

export function declareSweep(command: Command, language: Language): void {
  const beside = {
    en: "start a sweep beside the one in the folder, in folder-2 or the next free",
    zh: "不续做该文件夹中的批次，另起 folder-2 等新文件夹",
  };
  declareFolderRuns(command.addArgument(experimentArgument(language)), language)
    .addOption(textOption("--shard <i/n>", language, shardText))
    .addOption(flag("--new", language, beside))
    .action(sweep);
}

async function sweep(file: string, options: SweepCommandOptions): Promise<void> {
  const terminal = terminalFor(options);
  const experiment = experimentOfDesign(file, (kind) => kind !== "search");
  const beside = options.new && statSync(options.out, { throwIfNoEntry: false });
  const out = beside ? freeBeside(options.out) : options.out;
  const shard = shardOf(options.shard, process.env);
  const { jobs, retryFailed = false } = options;
  const again = [
    `buckstop sweep ${shellWord(file)} --out ${shellWord(out)}`,
    ...(shard.count > 1 ? [`--shard ${shard.index}/${shard.count}`] : []),
  ].join(" ");
  const session = { experiment, out, shard, jobs, retryFailed, again };
  const { state, exitCode } = await completeSweep(session, terminal);
  await (terminal.json ? printJson(sweepJson(state)) : print(sweepText(state, terminal)));
  process.exitCode = exitCode;
}
