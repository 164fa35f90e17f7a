import { resolve } from "node:path";
import type { Command } from "commander";
import { SlurmFailure, slurm, slurmIfAny } from "../cluster/slurm.ts";
import { arrayScript } from "../cluster/slurm-script.ts";
import { planArrays, submitArrays, type Wanted } from "../cluster/submission.ts";
import type { Experiment } from "../experiment/experiment.ts";
import { planOf } from "../experiment/plan.ts";
import { disk } from "../store/file-port.ts";
import { takeInventory } from "../store/inventory.ts";
import { openSweepFolder } from "../store/sweep-folder.ts";
import { experimentArgument, experimentOfDesign } from "./experiment-input.ts";
import { exitCodes, Failure, refusal, usageProblem } from "./failure.ts";
import { type CommonOptions, choiceOption, flag, integerOption, textOption } from "./options.ts";
import { isName, valueRead } from "./scenario-input.ts";
import { type SweepState, sweepJson, sweepText } from "./sweep-view.ts";
import { type Language, note, print, printJson, terminalFor } from "./terminal.ts";

interface SubmitOptions extends CommonOptions {
  readonly out: string;
  readonly tasks: number;
  readonly sbatch?: string;
  readonly dryRun?: true;
  readonly retryFailed?: true;
}

const DEFAULT_TASKS = 100;

export function declareSubmit(command: Command, language: Language): void {
  const texts = {
    out: {
      en: "folder of the sweep, on a disk that all nodes share",
      zh: "存放结果的文件夹，须在各节点共享的磁盘上",
    },
    engine: { en: "the scheduler: slurm", zh: "调度系统：slurm" },
    tasks: {
      en: "tasks of the job array; a later submission keeps the number of the first",
      zh: "作业数组的任务数；再次提交沿用首次的数目",
    },
    sbatch: {
      en: 'options of your site, such as "--partition=short --time=01:00:00 --cpus-per-task=4"',
      zh: '本地集群的选项，如 "--partition=short --time=01:00:00 --cpus-per-task=4"',
    },
    dryRun: { en: "print the scripts and submit nothing", zh: "只显示脚本，不提交" },
    retryFailed: { en: "make the runs again that failed", zh: "重做失败的运行" },
  };
  command
    .addArgument(experimentArgument(language))
    .addOption(textOption("--out <folder>", language, texts.out).makeOptionMandatory())
    .addOption(choiceOption("--engine <name>", language, texts.engine, ["slurm"]).makeOptionMandatory())
    .addOption(integerOption("--tasks <number>", language, texts.tasks, 1, 100_000).default(DEFAULT_TASKS))
    .addOption(textOption("--sbatch <options>", language, texts.sbatch))
    .addOption(flag("--dry-run", language, texts.dryRun))
    .addOption(flag("--retry-failed", language, texts.retryFailed))
    .action(submit);
}

/** Submits what is missing and is not in the queue; the same command again after a failure does the rest. */
async function submit(file: string, options: SubmitOptions): Promise<void> {
  const terminal = terminalFor(options);
  const experiment = experimentOfDesign(file, (kind) => kind !== "search");
  refusePrecision(experiment);
  const out = resolve(options.out);
  const dryRun = options.dryRun ?? false;
  if (!dryRun)
    valueRead(openSweepFolder(disk, out, experiment, `submit-${process.pid}`, { command: "sweep", file }));
  const plan = planOf(experiment);
  const state: SweepState = { plan, inventory: takeInventory(out, plan.runCount, "sizes"), out };
  const wanted = wantedOf(file, out, experiment, Math.min(options.tasks, plan.runCount), options);
  const { arrays, jobs } = onSlurm(() => {
    const planned = planArrays(wanted, plan, state.inventory, dryRun ? slurmIfAny : slurm);
    return { arrays: planned, jobs: dryRun ? [] : submitArrays(wanted, planned, slurm) };
  });
  const scripts = arrays.scripts.map(arrayScript);
  const tasks = arrays.scripts.reduce((sum, { shards }) => sum + shards.length, 0);
  if (terminal.json)
    return printJson({
      ...sweepJson(state),
      shards: arrays.count,
      tasks,
      queued: arrays.queued.length,
      jobs,
      scripts,
    });
  await print(dryRun ? scripts.join("\n") : sweepText(state, terminal));
  note(terminal, {
    en: `${dryRun ? "would submit" : "submitted"} ${tasks} tasks in ${scripts.length} arrays${jobs.length > 0 ? ` (${jobs.join(", ")})` : ""}; ${arrays.queued.length} were in the queue`,
    zh: `${dryRun ? "将提交" : "已提交"} ${tasks} 个任务，共 ${scripts.length} 个数组${jobs.length > 0 ? `（${jobs.join("、")}）` : ""}；队列中已有 ${arrays.queued.length} 个`,
  });
}

function wantedOf(
  file: string,
  out: string,
  { name }: Experiment,
  count: number,
  options: SubmitOptions,
): Wanted {
  const program = resolve(process.argv[1]!);
  const retryFailed = options.retryFailed ?? false;
  const command = [
    ...[process.execPath, program, "sweep", isName(file) ? file : resolve(file), "--out", out],
    ...(retryFailed ? ["--retry-failed"] : []),
  ];
  return { out, jobName: `buckstop-${name}`, count, retryFailed, command, sbatch: options.sbatch ?? null };
}

/** How many worlds a precision takes is known only when all shards are done. */
function refusePrecision({ replications }: Experiment): void {
  if (typeof replications === "number") return;
  throw refusal("bad-option", "--engine slurm", {
    expected: { en: "an experiment with a fixed number of replications", zh: "世界数固定的实验" },
    got: {
      en: "one that adds worlds until a precision is reached",
      zh: "不断增加世界、直到达到精度的实验",
    },
    hint: {
      en: "write a number under /replications, or use buckstop sweep",
      zh: "请在 /replications 写一个数，或改用 `buckstop sweep`",
    },
  });
}

/** What Slurm refuses is the user's to mend. */
export function onSlurm<T>(action: () => T): T {
  try {
    return action();
  } catch (failure) {
    if (!(failure instanceof SlurmFailure)) throw failure;
    const hint = {
      en: "submit from a machine on which sbatch, squeue and scontrol work",
      zh: "请在可用 `sbatch`、`squeue` 与 `scontrol` 的机器上提交",
    };
    throw new Failure(exitCodes.failed, [
      usageProblem("slurm", failure.command, { got: failure.message, hint }),
    ]);
  }
}
