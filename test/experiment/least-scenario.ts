import { expect } from "vitest";
import type { Limits } from "../../src/experiment/limits.ts";
import type { Problem, Read } from "../../src/experiment/problem.ts";
import { readScenario, type Scenario } from "../../src/experiment/scenario.ts";
import { shippedLibrary } from "./shipped-files.ts";

const { regimes } = shippedLibrary();
export const text = { en: "Text.", zh: "文。" };

/** The least a scenario says. */
export const least = {
  name: "least",
  title: text,
  story: text,
  question: text,
  notice: [],
  baseline: "strict-liability",
  policies: ["strict-liability"],
  claims: [],
};

/** Reads the least scenario with some changes; `chart` is the text of any chart file. */
export function readChanged(changes: object, chart?: string, limits?: Limits): Read<Scenario> {
  const library = chart === undefined ? { regimes } : { regimes, chart: () => chart };
  return readScenario(JSON.stringify({ ...least, ...changes }), "s.json", library, limits);
}

export function scenarioOf(changes: object): Scenario {
  const read = readChanged(changes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** The only problem of the least scenario with some changes; it says all that a user needs. */
export function problemOf(changes: object): Problem {
  const read = readChanged(changes);
  if (read.ok) throw new Error("read without a problem");
  expect(read.problems).toHaveLength(1);
  const [problem] = read.problems;
  for (const part of ["message", "expected", "got", "hint", "pointer"] as const)
    expect(problem![part]).toBeTruthy();
  expect(problem).toMatchObject({ file: "s.json", line: 1, column: expect.any(Number) });
  return problem!;
}
