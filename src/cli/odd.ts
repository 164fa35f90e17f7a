import type { Command } from "commander";
import { oddDescription } from "../experiment/odd.ts";
import { modelVersion } from "../model/version.ts";
import type { CommonOptions } from "./options.ts";
import { print, printJson, terminalFor } from "./terminal.ts";

export function declareOdd(command: Command): void {
  command.action(odd);
}

/** Markdown, in the language asked for. */
function odd(options: CommonOptions): Promise<void> {
  const { language, json } = terminalFor(options);
  const text = oddDescription(language);
  return json ? printJson({ version: modelVersion, language, odd: text }) : print(text);
}
