import type { Command } from "commander";
import type { CommonOptions } from "./options.ts";
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
  await (terminal.json ? printJson(sweepJson(state)) : print(sweepText(state, terminal)));
}
