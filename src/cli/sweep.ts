import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Argument, type Command } from "commander";
import { nodeRunner } from "../parallel/node-runner.ts";
import { WriteFailure } from "../store/durable-file.ts";
import { takeInventory } from "../store/inventory.ts";
import { freeBeside } from "../store/sweep-folder.ts";
import { SweepStore } from "../store/sweep-store.ts";
import { experimentOfDesign } from "./experiment-input.ts";
import { exitCodes } from "./failure.ts";
import { type CommonOptions, flag, integerOption, textOption } from "./options.ts";
import { progressBar } from "./progress.ts";
import { shellWord } from "./repeat-command.ts";
import { valueRead } from "./scenario-input.ts";
import { shardOf, shardText } from "./shard-option.ts";
import { StopSignals } from "./stop-signals.ts";
import { makeMissingRuns } from "./sweep-computation.ts";
import { countIn, noteDamage, sweepJson, sweepText } from "./sweep-view.ts";
import { type Language, note, print, printJson, type Terminal, terminalFor } from "./terminal.ts";

interface SweepCommandOptions extends CommonOptions {
  readonly out: string;
  readonly jobs: number;
  readonly shard?: string;
  readonly new?: true;
  readonly retryFailed?: true;
}

export function experimentArgument(language: Language): Argument {
  const text = { en: "the .json file of an experiment", zh: "实验的 .json 文件" };
  return new Argument("<experiment>", text[language]);
}

export function declareSweep(command: Command, language: Language): void {
  const texts = {
    out: {
      en: "folder of the sweep; the same command again goes on where it stopped",
      zh: "存放结果的文件夹；再次执行同一命令即从中断处继续",
    },
    jobs: { en: "worker threads", zh: "工作线程数" },
    new: {
      en: "start a sweep beside the one in the folder, in folder-2 or the next free",
      zh: "不续做该文件夹中的批次，另起 folder-2 等新文件夹",
    },
    retryFailed: { en: "make the runs again that failed", zh: "重做失败的运行" },
  };
  command
    .addArgument(experimentArgument(language))
    .addOption(textOption("--out <folder>", language, texts.out).makeOptionMandatory())
    .addOption(textOption("--shard <i/n>", language, shardText))
    .addOption(
      integerOption("--jobs <number>", language, texts.jobs, 1, 1024).default(availableParallelism()),
    )
    .addOption(flag("--new", language, texts.new))
    .addOption(flag("--retry-failed", language, texts.retryFailed))
    .action(sweep);
}

async function sweep(file: string, options: SweepCommandOptions): Promise<void> {
  const terminal = terminalFor(options);
  const experiment = experimentOfDesign(file, (kind) => kind !== "search");
  const beside = options.new && statSync(options.out, { throwIfNoEntry: false });
  const out = beside ? freeBeside(options.out) : options.out;
  const shard = shardOf(options.shard, process.env);
  const cancel = new AbortController();
  const signals = new StopSignals(() => cancel.abort());
  const store = valueRead(await SweepStore.open(out, experiment, { shard }));
  const again = [
    `buckstop sweep ${shellWord(file)} --out ${shellWord(out)}`,
    ...(shard.count > 1 ? [`--shard ${shard.index}/${shard.count}`] : []),
  ].join(" ");
  try {
    tellFound(store, terminal);
    await make(store, options, cancel.signal, terminal);
    const inventory = takeInventory(out, store.plan.runCount, "sizes");
    const state = { plan: store.plan, inventory, out };
    await (terminal.json ? printJson(sweepJson(state)) : print(sweepText(state, terminal)));
    const failed = countIn(shard, store.plan, (index) => inventory.failed.has(index));
    process.exitCode = signals.stoppedWith ?? (failed > 0 ? exitCodes.incomplete : exitCodes.done);
    if (signals.stoppedWith !== null) noteAgain(again, terminal);
    else if (failed > 0) noteAgain(`${again} --retry-failed`, terminal);
  } catch (failure) {
    if (failure instanceof WriteFailure) noteAgain(again, terminal);
    throw failure;
  } finally {
    store.close();
    signals.release();
  }
}

function noteAgain(command: string, terminal: Terminal): void {
  note(terminal, { en: `to go on: ${command}`, zh: `继续：${command}` });
}

/** What a sweep that goes on finds. */
function tellFound({ inventory, plan }: SweepStore, terminal: Terminal): void {
  noteDamage(inventory.damaged, terminal);
  const { finished, failed } = inventory;
  if (finished.size + failed.size === 0) return;
  note(terminal, {
    en: `going on: ${finished.size} of ${plan.runCount} runs are there, ${failed.size} have failed`,
    zh: `续做：${plan.runCount} 次运行中已有 ${finished.size} 次，失败 ${failed.size} 次`,
  });
}

/** Makes what is missing of the store's shard, until all is there or the signal stops it. */
async function make(
  store: SweepStore,
  options: SweepCommandOptions,
  signal: AbortSignal,
  terminal: Terminal,
): Promise<void> {
  const { jobs } = options;
  const retryFailed = options.retryFailed ?? false;
  let missing = 0;
  for (const _ of store.missing(retryFailed)) missing++;
  if (missing === 0) return;
  const bar = progressBar(missing, terminal);
  const runner = nodeRunner({ jobs });
  let ended = 0;
  const onEnd = () => bar.update(++ended / missing);
  try {
    await makeMissingRuns(store, runner, { jobs, retryFailed, signal, onEnd });
  } finally {
    bar.stop();
    await runner.close();
  }
}
