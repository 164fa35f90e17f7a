import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Argument } from "commander";
import { type Experiment, readExperiment } from "../experiment/experiment.ts";
import { type Design, designKinds } from "../experiment/experiment-schema.ts";
import { nearestHint } from "../experiment/nearest-name.ts";
import { oneOf } from "../experiment/phrases.ts";
import { problem, quoted } from "../experiment/problem.ts";
import { scenariosFolder } from "../store/shipped-library.ts";
import { exitCodes, Failure, refusal } from "./failure.ts";
import { fileText, isName, pathOfJson, readText, shippedLibrary, valueRead } from "./scenario-input.ts";
import type { Language } from "./terminal.ts";

const experimentsFolder = join(scenariosFolder, "experiments");

export function experimentArgument(language: Language): Argument {
  const text = { en: "name of an experiment, or a .json file", zh: "实验名称，或 .json 文件" };
  return new Argument("<experiment>", text[language]);
}

/** Every experiment that comes with Buckstop, in the order of their names. */
export function shippedExperiments(): Experiment[] {
  return shippedNames().map(experimentIn);
}

/**
 * An experiment that comes with Buckstop, by name, or the one in a file; scenarios and charts that it names lie beside
 * it. Throws a Failure.
 */
export function experimentIn(nameOrFile: string): Experiment {
  const file = isName(nameOrFile) ? shippedFile(nameOrFile) : nameOrFile;
  const beside = (name: string) => readText(join(dirname(file), basename(name)));
  return valueRead(readExperiment(fileText(file), file, shippedLibrary(), beside));
}

/** The same, of a design that a command is for. Throws a Failure that names the designs and the command to take. */
export function experimentOfDesign(file: string, isMeant: (kind: Design["kind"]) => boolean): Experiment {
  const experiment = experimentIn(file);
  const { kind } = experiment.design;
  if (isMeant(kind)) return experiment;
  const command = `\`buckstop ${kind === "search" ? "search" : "sweep"}\``;
  const hint = { en: `take ${command}`, zh: `请用 ${command}` };
  throw refusal("bad-design", quoted(kind), {
    file,
    pointer: "/design/kind",
    expected: oneOf(designKinds.filter(isMeant)),
    got: quoted(kind),
    hint,
  });
}

function shippedNames(): string[] {
  const files = readdirSync(experimentsFolder).filter((file) => file.endsWith(".json"));
  return files.map((file) => file.slice(0, -".json".length)).sort();
}

function shippedFile(name: string): string {
  const names = shippedNames();
  if (names.includes(name)) return join(experimentsFolder, `${name}.json`);
  const hint = nearestHint(name, names, "buckstop list experiments");
  const said = { expected: oneOf(names, pathOfJson), got: quoted(name), hint };
  throw new Failure(exitCodes.refused, [problem("unknown-name", quoted(name), said)]);
}
