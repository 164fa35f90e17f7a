import type { Command } from "commander";
import { behaviorSpaceTable } from "../store/behaviorspace.ts";
import { type CollectFormat, collectSweep } from "../store/collect.ts";
import { disk } from "../store/file-port.ts";
import { exitCodes } from "./failure.ts";
import { type CommonOptions, choiceOption } from "./options.ts";
import { folderArgument, sweepIn } from "./sweep-folder-input.ts";
import { noteDamage, sweepJson, sweepText } from "./sweep-view.ts";
import { type Language, note, print, printJson, terminalFor } from "./terminal.ts";

interface CollectOptions extends CommonOptions {
  readonly format: CollectFormat | "behaviorspace";
}

export function declareCollect(command: Command, language: Language): void {
  const format = {
    en: "parquet, csv, or behaviorspace (one table as NetLogo writes it)",
    zh: "parquet、csv，或 behaviorspace（如 NetLogo 所写的一张表）",
  };
  command
    .addArgument(folderArgument(language))
    .addOption(
      choiceOption("--format <name>", language, format, ["parquet", "csv", "behaviorspace"]).default(
        "parquet",
      ),
    )
    .action(collect);
}

/** Ends with 0 only if every planned run is there and none has failed. */
async function collect(out: string, options: CollectOptions): Promise<void> {
  const terminal = terminalFor(options);
  const state = sweepIn(out, "bytes");
  const { plan, inventory } = state;
  noteDamage(inventory.damaged, terminal);
  const files =
    options.format === "behaviorspace"
      ? [await behaviorSpaceTable(disk, out, plan, inventory)]
      : (await collectSweep(disk, out, plan, inventory, options.format)).map(({ name }) => name);
  await (terminal.json ? printJson({ ...sweepJson(state), files }) : print(sweepText(state, terminal)));
  note(terminal, { en: `written: ${files.join(", ")}`, zh: `已写入：${files.join("、")}` });
  const { planned, finished, failed } = sweepJson(state);
  if (finished === planned) return;
  process.exitCode = failed > 0 && finished + failed === planned ? exitCodes.incomplete : exitCodes.failed;
  note(terminal, {
    en: `the tables hold ${finished} of ${planned} runs; the others are listed as failed or missing`,
    zh: `表中有 ${planned} 次运行中的 ${finished} 次；其余列为失败或缺失`,
  });
}
