import type { Library } from "../src/experiment/library.ts";
import { pageLimits } from "../src/experiment/limits.ts";
import { accepted, type Problem, type Read, refused } from "../src/experiment/problem.ts";
import type { Regime } from "../src/experiment/regime.ts";
import type { Scenario } from "../src/experiment/scenario.ts";
import { noSuchFile, Unreadable } from "../src/experiment/unreadable.ts";

/** What a first visit needs, as the build has read it: every regime, and the scenario it opens with. */
export interface BuiltLibrary {
  readonly regimes: readonly Regime[];
  readonly scenarios: readonly Scenario[];
}

/** The library that the page opens with; it needs no reader of files. */
export function openingLibrary({ regimes, scenarios }: BuiltLibrary): Library {
  return { regimes: byName(regimes), scenarios: byName(scenarios) };
}

function byName<Named extends { readonly name: string }>(all: readonly Named[]): Map<string, Named> {
  return new Map(all.map((each) => [each.name, each]));
}

/**
 * All that ships, the opening library first. The other scenarios and what reads them come in pieces of their own, and
 * are read one at a time, so that the page answers meanwhile.
 */
export async function wholeLibrary({ regimes, scenarios: first }: Library): Promise<Read<Library>> {
  const [{ scenarioTexts }, { readScenario }] = await Promise.all([
    import("./scenario-texts.ts"),
    import("../src/experiment/scenario.ts"),
  ]);
  const scenarios = new Map<string, Scenario>(first);
  const problems: Problem[] = [];
  for (const [path, text] of scenarioTexts) {
    if (!path.endsWith(".json")) continue;
    await nextTask();
    const chart = (name: string) => chartBeside(path, name, scenarioTexts);
    const read = readScenario(text, path, { regimes, chart }, pageLimits);
    if (read.ok) scenarios.set(read.value.name, read.value);
    else problems.push(...read.problems);
  }
  return problems.length > 0 ? refused(problems) : accepted({ regimes, scenarios });
}

function chartBeside(path: string, name: string, texts: ReadonlyMap<string, string>): string {
  const text = texts.get(path.slice(0, path.lastIndexOf("/") + 1) + name);
  if (text === undefined) throw new Unreadable(noSuchFile);
  return text;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
