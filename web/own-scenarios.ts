import type { Library } from "../src/experiment/library.ts";
import type { Scenario } from "../src/experiment/scenario.ts";
import { readDraft } from "./editor/draft.ts";
import { browserStorage, keptDraft } from "./editor/draft-storage.ts";

/** Names of the scenarios that the visitor wrote; the others ship. */
const own = new Set<string>();

/** Whether a scenario that ships bears this name. */
export function isTaken(name: string, library: Library): boolean {
  return library.scenarios.has(name) && !own.has(name);
}

/** The library with a scenario of the visitor's, in place of an earlier one of its name. */
export function withOwn(library: Library, scenario: Scenario): Library {
  own.add(scenario.name);
  return { ...library, scenarios: new Map(library.scenarios).set(scenario.name, scenario) };
}

/** The library with the draft of the last visit, if that is whole and bears a name of its own. */
export function withKeptDraft(library: Library): Library {
  const kept = keptDraft(browserStorage());
  const scenario = kept && readDraft(kept.text, library.regimes, kept.charts).scenario;
  return scenario && !isTaken(scenario.name, library) ? withOwn(library, scenario) : library;
}

/** A library with what has joined another one meanwhile. */
export function withScenariosOf(library: Library, other: Library): Library {
  return { ...library, scenarios: new Map([...library.scenarios, ...other.scenarios]) };
}
