import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Library, readLibrary } from "../experiment/library.ts";
import { nearestHint } from "../experiment/nearest-name.ts";
import { problem, quoted, type Read, refused } from "../experiment/problem.ts";
import { readRegime } from "../experiment/regime.ts";
import {
  policyNamed,
  policyOfRegime,
  readScenario,
  type Scenario,
  type ScenarioPolicy,
} from "../experiment/scenario.ts";
import { exitCodes, Failure, refusal } from "./failure.ts";
import { atOverride, type Override, overriddenText, withLevers } from "./overrides.ts";
import { scenariosFolder } from "./package-files.ts";

/** The regimes and scenarios that come with Buckstop. */
export function shippedLibrary(): Library {
  return valueRead(readLibrary(shippedFiles()));
}

/** What the command line says of a scenario. */
export interface ScenarioChoice {
  /** A name, or the path of a file. */
  readonly scenario: string;
  readonly ticks: number | null;
  readonly set: readonly Override[];
}

/** A scenario as the command line wants it, and the policies that may be named in it. */
export class ScenarioInput {
  readonly scenario: Scenario;
  readonly #library: Library;
  readonly #set: readonly Override[];
  /** Claims that cannot be judged, because `--ticks` ends the run before their window does. */
  readonly claimsLeftOut: number;

  constructor(choice: ScenarioChoice) {
    this.#library = shippedLibrary();
    this.#set = choice.set;
    const whole = readChosen(choice, this.#library);
    const ticks = choice.ticks ?? whole.setting.ticks;
    const claims = whole.claims.filter(({ from, to }) => (to ?? 0) <= ticks && (from ?? 0) < ticks);
    this.scenario = { ...whole, setting: { ...whole.setting, ticks }, claims };
    this.claimsLeftOut = whole.claims.length - claims.length;
  }

  /** A policy of the scenario, a regime by name, or the regime in a file. */
  policy(nameOrFile: string): ScenarioPolicy {
    const policy = isName(nameOrFile)
      ? valueRead(policyNamed(this.scenario, this.#library.regimes, nameOrFile))
      : policyOfRegime(valueRead(readRegime(fileText(nameOrFile), nameOrFile)));
    return valueRead(withLevers(policy, this.#set));
  }
}

/** The value read, or the failure that tells what was wrong with it. */
export function valueRead<T>(read: Read<T>): T {
  if (read.ok) return read.value;
  throw new Failure(exitCodes.refused, read.problems);
}

function readChosen({ scenario: name, set }: ScenarioChoice, library: Library): Scenario {
  const file = isName(name) ? shippedFile(name, library) : name;
  const text = fileText(file);
  const chart = (chartName: string) => fileText(join(dirname(file), basename(chartName)));
  const sources = { regimes: library.regimes, chart };
  const scenario = valueRead(readScenario(text, file, sources));
  const changed = overriddenText(text, set);
  if (changed === null) return scenario;
  const read = readScenario(changed, file, sources);
  return valueRead(read.ok ? read : refused(atOverride(read.problems)));
}

function shippedFile(name: string, { scenarios }: Library): string {
  if (scenarios.has(name)) return join(scenariosFolder, `${name}.json`);
  const names = [...scenarios.keys()];
  const expected = `one of ${names.join(", ")}, or the path of a .json file`;
  const hint = nearestHint(name, names, "buckstop list scenarios");
  const said = { expected, got: quoted(name), hint };
  throw new Failure(exitCodes.refused, [problem("unknown-name", quoted(name), said)]);
}

function shippedFiles(): Map<string, string> {
  const names = readdirSync(scenariosFolder, { recursive: true, encoding: "utf8" });
  const paths = names.filter((name) => /\.(json|csv)$/.test(name)).map((name) => join(scenariosFolder, name));
  return new Map(paths.map((path) => [path, fileText(path)]));
}

function fileText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const got = code === "ENOENT" ? "no such file" : code === "EISDIR" ? "a folder" : message;
    throw refusal("not-readable", quoted(file), { file, expected: "a file that can be read", got });
  }
}

/** What has neither a folder nor an ending is a name. */
function isName(text: string): boolean {
  return !/[./\\]/.test(text);
}
