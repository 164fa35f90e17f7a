import { Argument, type Command } from "commander";
import { experimentJsonSchema, regimeJsonSchema, scenarioJsonSchema } from "../experiment/json-schema.ts";
import { nearestHint } from "../experiment/nearest-name.ts";
import { oneOf } from "../experiment/phrases.ts";
import { quoted } from "../experiment/problem.ts";
import { refusal } from "./failure.ts";
import { flag } from "./options.ts";
import { type Language, print } from "./terminal.ts";

interface SchemaOptions {
  readonly regime?: true;
}

const schemas = {
  scenario: scenarioJsonSchema,
  regime: regimeJsonSchema,
  experiment: experimentJsonSchema,
} as const;

type Kind = keyof typeof schemas;
const kinds = Object.keys(schemas) as Kind[];

export function declareSchema(command: Command, language: Language): void {
  const texts = {
    kind: { en: `of what file: ${kinds.join(", ")}`, zh: `哪种文件：${kinds.join("、")}` },
    regime: { en: "the schema of a regime file instead", zh: "改为输出制度文件的模式" },
  };
  const kind = new Argument("[kind]", texts.kind[language]).default("scenario").argParser((value): Kind => {
    if (Object.hasOwn(schemas, value)) return value as Kind;
    const hint = nearestHint(value, kinds, "buckstop schema --help");
    throw refusal("bad-option", "kind", { expected: oneOf(kinds), got: quoted(value), hint });
  });
  command
    .addArgument(kind)
    .addOption(flag("--regime", language, texts.regime))
    .action(schema);
}

/** A schema is JSON either way. */
function schema(kind: Kind, { regime }: SchemaOptions): Promise<void> {
  return print(JSON.stringify(schemas[regime ? "regime" : kind](), null, 2));
}
