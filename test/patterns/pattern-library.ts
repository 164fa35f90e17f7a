import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readLibrary } from "../../src/experiment/library.ts";
import type { Scenario } from "../../src/experiment/scenario.ts";

/** One of the patterns the model is meant to show, or a part of one, as a scenario with claims. */
export interface Pattern {
  /** 1 to 12. */
  readonly number: number;
  readonly scenario: Scenario;
}

const isPattern = /^pattern-\d\d(-[a-z-]+)?\.json$/;

function textsIn(folder: URL, accept: (file: string) => boolean): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(accept)
    .map((file) => [file.replaceAll("\\", "/"), readFileSync(new URL(file, folder), "utf8")]);
}

const library = readLibrary(
  new Map([
    ...textsIn(new URL("../../scenarios/", import.meta.url), (file) => /\.(json|csv)$/.test(file)),
    ...textsIn(new URL("./", import.meta.url), (file) => isPattern.test(file)),
  ]),
);
if (!library.ok) throw new Error(library.problems.map(({ message }) => message).join("\n"));

/** The scenarios that ship and the patterns, by name; and the regimes. */
export const { scenarios, regimes } = library.value;

/** The patterns in the order of their numbers. */
export const patterns: readonly Pattern[] = [...scenarios]
  .filter(([name]) => isPattern.test(`${name}.json`))
  .map(([name, scenario]) => ({ number: Number(name.split("-")[1]), scenario }));

/** Folder of the pattern files and of the tables made from them. */
export const patternFolder = fileURLToPath(new URL("./", import.meta.url));
