import { availableParallelism } from "node:os";
import { type Command, Option } from "commander";
import { nearestHint } from "../experiment/nearest-name.ts";
import { aWholeNumber, oneOf } from "../experiment/phrases.ts";
import { quoted } from "../experiment/problem.ts";
import type { Text } from "../model/declaration.ts";
import { refusal } from "./failure.ts";
import type { Language } from "./terminal.ts";

/** What every command takes. */
export interface CommonOptions {
  readonly lang: Language;
  readonly json?: true;
  readonly quiet?: true;
}

export function declareCommon(command: Command, language: Language): Command {
  return command
    .addOption(flag("--json", language, { en: "print one JSON object", zh: "输出一个 JSON 对象" }))
    .addOption(flag("--quiet", language, { en: "no progress, no notes", zh: "不显示进度与说明" }))
    .addOption(languageOption(language));
}

export function languageOption(language: Language): Option {
  const text = { en: "language of what a person reads: en, zh", zh: "界面语言：en、zh" };
  return choiceOption("--lang <language>", language, text, ["en", "zh"]).default(language);
}

export function flag(flags: string, language: Language, text: Text): Option {
  return new Option(flags, text[language]);
}

/** An option that takes any text. */
export function textOption(flags: string, language: Language, text: Text): Option {
  return new Option(flags, text[language]);
}

/** An option that takes a whole number of a range. */
export function integerOption(
  flags: string,
  language: Language,
  text: Text,
  min: number,
  max: number = Number.MAX_SAFE_INTEGER,
): Option {
  const option = new Option(flags, text[language]);
  return option.argParser((value) => {
    const number = /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= min && number <= max) return number;
    throw refusal("bad-option", option.long!, { expected: aWholeNumber(min, max), got: quoted(value) });
  });
}

/** How many runs go on at once. */
export function jobsOption(language: Language): Option {
  const text = { en: "worker threads, each with a run of its own", zh: "工作线程数，每个线程各做一次运行" };
  return integerOption("--jobs <number>", language, text, 1, 1024).default(availableParallelism());
}

/** An option that takes one of a few words. */
export function choiceOption(
  flags: string,
  language: Language,
  text: Text,
  choices: readonly string[],
): Option {
  const option = new Option(flags, text[language]);
  return option.argParser((value) => {
    if (choices.includes(value)) return value;
    const hint = nearestHint(value, choices, "buckstop --help");
    throw refusal("bad-option", option.long!, { expected: oneOf(choices), got: quoted(value), hint });
  });
}
