import { Command, type CommanderError } from "commander";
import type { Text } from "../model/declaration.ts";
import { modelVersion } from "../model/version.ts";
import { type CommandName, commandNames, commands } from "./commands.ts";
import { type Failure, refusal, type usageKinds } from "./failure.ts";
import { declareCommon, languageOption } from "./options.ts";
import type { Language } from "./terminal.ts";

/** The commands as commander knows them. Only the one that `argv` names is loaded and declared in full. */
export async function programFor(argv: readonly string[], language: Language): Promise<Command> {
  const program = new Command("buckstop")
    .description(aim[language])
    .version(modelVersion, "-V, --version", words.version[language])
    .addOption(languageOption(language))
    .helpOption("-h, --help", words.help[language])
    .helpCommand("help [command]", words.helpCommand[language])
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .configureHelp({
      subcommandTerm: (command) => command.name(),
      styleTitle: (title) => titles[title]?.[language] ?? title,
      optionDescription: ({ description, defaultValue }) =>
        defaultValue === undefined ? description : description + byDefault[language](defaultValue),
    });
  const named = commandIn(argv);
  for (const name of commandNames) {
    const command = declareCommon(program.command(name).description(commands[name].text[language]), language);
    if (name === named) (await commands[name].load())(command, language);
  }
  return program;
}

/** The first word that names a command: what comes after it, a folder say, may be called like another. */
function commandIn(argv: readonly string[]): CommandName | undefined {
  const names: readonly string[] = commandNames;
  return argv.find((word): word is CommandName => names.includes(word));
}

/**
 * What commander found wrong with `argv`, in the form of all our problems; null where it only showed help or version.
 */
export function usageFailure(
  { code, message, exitCode }: CommanderError,
  argv: readonly string[],
): Failure | null {
  if (exitCode === 0) return null;
  const subject = /'([^']*)'/.exec(message)?.[1] ?? "";
  const nearest = /Did you mean (.*)\?/.exec(message)?.[1];
  const named = commandIn(argv);
  const help = named === undefined ? "buckstop --help" : `buckstop ${named} --help`;
  const hint =
    nearest === undefined ? help : { en: `did you mean ${nearest}?`, zh: `您是想写 ${nearest} 吗？` };
  if (code === "commander.excessArguments") {
    const [, expected = null, got = null] = /Expected (\d+).* got (\d+)/.exec(message) ?? [];
    return refusal("excess-argument", subject, { expected, got, hint });
  }
  const kind = kinds[code];
  return kind
    ? refusal(kind, subject, { hint })
    : refusal("missing-argument", { en: "command", zh: "命令" }, { hint });
}

const kinds: Readonly<Record<string, keyof typeof usageKinds>> = {
  "commander.unknownOption": "unknown-option",
  "commander.unknownCommand": "unknown-command",
  "commander.missingArgument": "missing-argument",
  "commander.missingMandatoryOptionValue": "missing-option",
  "commander.optionMissingArgument": "missing-value",
};

const aim: Text = {
  en: "Buckstop, an agent-based laboratory for blame cascades: the same organisation, post by post, under different rules of accountability.",
  zh: "层层加码实验室（Buckstop）：以智能体模型研究层层问责——同一个组织、同样的岗位，在不同问责规则下会怎样。",
};

const words = {
  version: { en: "version of the model", zh: "模型版本" },
  help: { en: "this text", zh: "显示本说明" },
  helpCommand: { en: "help on a command", zh: "某一命令的说明" },
} as const satisfies Record<string, Text>;

const byDefault: Readonly<Record<Language, (value: unknown) => string>> = {
  en: (value) => ` (default: ${value})`,
  zh: (value) => `（默认：${value}）`,
};

const titles: Readonly<Record<string, Text>> = {
  "Usage:": { en: "Usage:", zh: "用法：" },
  "Arguments:": { en: "Arguments:", zh: "参数：" },
  "Options:": { en: "Options:", zh: "选项：" },
  "Commands:": { en: "Commands:", zh: "命令：" },
};
