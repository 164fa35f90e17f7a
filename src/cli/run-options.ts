import { Argument, type Command } from "commander";
import { mostTicks } from "../experiment/limits.ts";
import { type CommonOptions, choiceOption, integerOption, textOption } from "./options.ts";
import { declareOverrides, type Override } from "./overrides.ts";
import type { Language } from "./terminal.ts";

/** What every command that runs the model takes. */
export interface RunOptions extends CommonOptions {
  readonly seed: string;
  readonly ticks?: number;
  readonly set?: readonly Override[];
}

export function scenarioArgument(language: Language): Argument {
  const text = { en: "name of a scenario, or a .json file", zh: "情景名称，或 .json 文件" };
  return new Argument("<scenario>", text[language]);
}

/** The page opens with the same seed, so that its figures can be checked without an option. */
const DEFAULT_SEED = "1";

export function declareRunOptions(command: Command, language: Language): Command {
  const seed = { en: "any text; the same seed is the same luck", zh: "任意文本；种子相同，运气相同" };
  const ticks = { en: "months to run; by default what the scenario says", zh: "运行的月数；默认依情景" };
  const withSeed = command
    .addOption(textOption("--seed <text>", language, seed).default(DEFAULT_SEED))
    .addOption(integerOption("--ticks <number>", language, ticks, 1, mostTicks));
  return declareOverrides(withSeed, language);
}

/** Where results are left and how. */
export interface OutOptions {
  readonly out?: string;
  readonly format: "parquet" | "csv";
}

export function declareOutOptions(command: Command, language: Language): Command {
  const out = {
    en: "folder to leave the tables in, with datapackage.json; it must not exist or be empty",
    zh: "存放结果表及 datapackage.json 的文件夹；须不存在或为空",
  };
  const format = { en: "format of the tables: parquet, csv", zh: "结果表格式：parquet、csv" };
  return command
    .addOption(textOption("--out <folder>", language, out))
    .addOption(choiceOption("--format <name>", language, format, ["parquet", "csv"]).default("parquet"));
}

/** The window that is summarised: second half of the ticks unless said. */
export interface WindowOptions {
  readonly from?: number;
  readonly to?: number;
}

export function declareWindow(command: Command, language: Language): Command {
  const from = {
    en: "first tick that is summarised, from 0; by default the middle",
    zh: "汇总的第一期，从 0 数起；默认为一半处",
  };
  const to = {
    en: "tick after the last that is summarised; by default the end",
    zh: "汇总到此期之前；默认至末",
  };
  return command
    .addOption(integerOption("--from <tick>", language, from, 0, mostTicks))
    .addOption(integerOption("--to <tick>", language, to, 1, mostTicks));
}
