import { type Experiment, readExperiment } from "../../src/experiment/experiment.ts";
import type { Problem, Read } from "../../src/experiment/problem.ts";
import { shippedLibrary } from "./shipped-files.ts";

const library = shippedLibrary();

/** A small factorial: two levers and an assumption in the office, under two of its policies. */
export const small = {
  name: "small",
  title: { en: "Small.", zh: "小。" },
  scenario: "office",
  policies: ["strict-liability", "precise"],
  levers: { severity: [1, 3] },
  assumptions: { errorRate: { range: [0.01, 0.02] } },
  design: { kind: "factorial", levels: 3 },
  replications: 2,
  seed: "s",
  ticks: 12,
};

/** Reads the small experiment with some changes; `files` lie beside it. */
export function readSmall(changes: object, files: Readonly<Record<string, string>> = {}): Read<Experiment> {
  return readExperiment(JSON.stringify({ ...small, ...changes }), "e.json", library, (name) => {
    if (name in files) return files[name]!;
    throw new Error("no such file");
  });
}

export function experimentOf(changes: object = {}, files?: Readonly<Record<string, string>>): Experiment {
  const read = readSmall(changes, files);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** What is wrong with the small experiment once changed. */
export function problemsOf(changes: object): Problem[] {
  const read = readSmall(changes);
  if (read.ok) throw new Error("read without a problem");
  return read.problems;
}
