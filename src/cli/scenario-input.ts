import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Library } from "../experiment/library.ts";
import { nearestHint } from "../experiment/nearest-name.ts";
import { oneOf } from "../experiment/phrases.ts";
import { policyNamed, policyOfRegime } from "../experiment/policy-named.ts";
import { problem, quoted, type Read, refused } from "../experiment/problem.ts";
import { readRegime } from "../experiment/regime.ts";
import { readScenario, type Scenario, type ScenarioPolicy } from "../experiment/scenario.ts";
import { noSuchFile, Unreadable } from "../experiment/unreadable.ts";
import type { Text } from "../model/declaration.ts";
import { readShipped, scenariosFolder, shippedPaths } from "../store/shipped-library.ts";
import { exitCodes, Failure, refusal } from "./failure.ts";
import { atOverride, type Override, overriddenText, withLevers } from "./overrides.ts";
import type { RunOptions } from "./run-options.ts";

/** What may be given instead of a name. */
export const pathOfJson: Text = { en: "the path of a .json file", zh: " .json 文件的路径" };

/** The regimes and scenarios that come with Buckstop. */
export function shippedLibrary(): Library {
  return valueRead(readShipped(shippedPaths()));
}

/** A scenario as the command line wants it, and the policies that may be named in it. */
export class ScenarioInput {
  readonly scenario: Scenario;
  readonly #regimes: Library["regimes"];
  readonly #set: readonly Override[];

  /** By name, or by the path of a file. Throws a Failure that tells what is wrong with it. */
  constructor(nameOrFile: string, { ticks, set = [] }: Pick<RunOptions, "ticks" | "set">) {
    // Of all that ships only the regimes: reading the other scenarios would double the time to the first tick.
    const { regimes } = valueRead(readShipped(shippedPaths().filter(isRegime)));
    this.#regimes = regimes;
    this.#set = set;
    const whole = readChosen(nameOrFile, set, regimes);
    this.scenario = ticks === undefined ? whole : { ...whole, setting: { ...whole.setting, ticks } };
  }

  /** A policy of the scenario, a regime by name, or the regime in a file. */
  policy(nameOrFile: string): ScenarioPolicy {
    const policy = isName(nameOrFile)
      ? valueRead(policyNamed(this.scenario, this.#regimes, nameOrFile))
      : policyOfRegime(valueRead(readRegime(fileText(nameOrFile), nameOrFile)));
    return valueRead(withLevers(policy, this.#set));
  }
}

/** The value read, or the failure that tells what was wrong with it. */
export function valueRead<T>(read: Read<T>): T {
  if (read.ok) return read.value;
  throw new Failure(exitCodes.refused, read.problems);
}

function readChosen(name: string, set: readonly Override[], regimes: Library["regimes"]): Scenario {
  const file = isName(name) ? shippedFile(name) : name;
  const text = fileText(file);
  const chart = (chartName: string) => readText(join(dirname(file), basename(chartName)));
  const sources = { regimes, chart };
  const scenario = valueRead(readScenario(text, file, sources));
  const changed = overriddenText(text, set);
  if (changed === null) return scenario;
  const read = readScenario(changed, file, sources);
  return valueRead(read.ok ? read : refused(atOverride(read.problems)));
}

function shippedFile(name: string): string {
  const files = shippedPaths().filter((path) => path.endsWith(".json"));
  const folderOf = (path: string) => basename(dirname(path));
  const scenarios = files.filter((path) => !["regimes", "experiments"].includes(folderOf(path)));
  const isExperiment = files.some(
    (path) => folderOf(path) === "experiments" && basename(path, ".json") === name,
  );
  const names = scenarios.map((path) => basename(path, ".json")).sort();
  if (names.includes(name)) return join(scenariosFolder, `${name}.json`);
  const hint = isExperiment
    ? {
        en: "that is an experiment: buckstop list experiments",
        zh: "这是实验的名称：`buckstop list experiments`",
      }
    : nearestHint(name, names, "buckstop list scenarios");
  const said = { expected: oneOf(names, pathOfJson), got: quoted(name), hint };
  throw new Failure(exitCodes.refused, [problem("unknown-name", quoted(name), said)]);
}

function isRegime(path: string): boolean {
  return basename(dirname(path)) === "regimes";
}

/** The text of a file; refused where it cannot be read. */
export function fileText(file: string): string {
  try {
    return readText(file);
  } catch (error) {
    const expected = { en: "a file that can be read", zh: "可读取的文件" };
    const got = error instanceof Unreadable ? error.reason : (error as Error).message;
    throw refusal("not-readable", quoted(file), { file, expected, got });
  }
}

/** The text of a file beside another; throws an error that says in a word why there is none. */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new Unreadable(noSuchFile);
    if (code === "EISDIR") throw new Unreadable({ en: "a folder", zh: "一个文件夹" });
    throw new Error(message);
  }
}

/** What has neither a folder nor an ending is a name. */
export function isName(text: string): boolean {
  return !/[./\\]/.test(text);
}
