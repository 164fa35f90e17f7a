import type { Library } from "../src/experiment/library.ts";
import { readLibrary } from "../src/experiment/library.ts";
import { pageLimits } from "../src/experiment/limits.ts";
import { accepted, type Problem, type Read, refused } from "../src/experiment/problem.ts";
import { readScenario, type Scenario } from "../src/experiment/scenario.ts";
import { noSuchFile, Unreadable } from "../src/experiment/unreadable.ts";

/** What a first visit needs, part of the page itself: every regime, and the scenario it opens with. */
export function openingLibrary(): Read<Library> {
  const files = import.meta.glob<string>(["../scenarios/regimes/*.json", "../scenarios/office.json"], {
    query: "?raw",
    import: "default",
    eager: true,
  });
  return readLibrary(new Map(Object.entries(files)), pageLimits);
}

/**
 * All that ships, the opening library first. The other scenarios come in a piece of their own, and one at a time, so
 * that the page answers meanwhile.
 */
export async function wholeLibrary({ regimes, scenarios: first }: Library): Promise<Read<Library>> {
  const { scenarioTexts } = await import("./scenario-texts.ts");
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
