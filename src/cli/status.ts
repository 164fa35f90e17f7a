import type { Command } from "commander";
import { type QueuedTask, slurm } from "../cluster/slurm.ts";
import { queuedTasks, submissionsOf } from "../cluster/submission.ts";
import type { CommonOptions } from "./options.ts";
import { onSlurm } from "./submit.ts";
import { folderArgument, sweepIn } from "./sweep-folder-input.ts";
import { noteDamage, sweepJson, sweepText } from "./sweep-view.ts";
import { type Language, print, printJson, terminalFor } from "./terminal.ts";

export function declareStatus(command: Command, language: Language): void {
  command.addArgument(folderArgument(language)).action(status);
}

async function status(out: string, options: CommonOptions): Promise<void> {
  const terminal = terminalFor(options);
  const state = sweepIn(out, "sizes");
  noteDamage(state.inventory.damaged, terminal);
  const submissions = submissionsOf(out);
  const tasks = submissions && onSlurm(() => queuedTasks(submissions, slurm));
  const count = (wanted: QueuedTask["state"]) => tasks?.filter((task) => task.state === wanted).length ?? 0;
  const queue = tasks && { pending: count("pending"), running: count("running") };
  if (terminal.json) return printJson({ ...sweepJson(state), queue });
  const line = queue && {
    en: `Slurm: ${queue.running} tasks run, ${queue.pending} wait`,
    zh: `Slurm：${queue.running} 个任务在运行，${queue.pending} 个在等待`,
  };
  await print([sweepText(state, terminal), ...(line ? [line[terminal.language]] : [])].join("\n"));
}
