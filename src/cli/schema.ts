import type { Command } from "commander";
import { regimeJsonSchema, scenarioJsonSchema } from "../experiment/schema.ts";
import { flag } from "./options.ts";
import { type Language, print } from "./terminal.ts";

interface SchemaOptions {
  readonly regime?: true;
}

export function declareSchema(command: Command, language: Language): void {
  const text = { en: "the schema of a regime file instead", zh: "改为输出制度文件的模式" };
  command.addOption(flag("--regime", language, text)).action(schema);
}

/** A schema is JSON either way. */
function schema({ regime }: SchemaOptions): Promise<void> {
  return print(JSON.stringify(regime ? regimeJsonSchema() : scenarioJsonSchema(), null, 2));
}
