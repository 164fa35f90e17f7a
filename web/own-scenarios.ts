import type { Library } from "../src/experiment/library.ts";
import type { Scenario } from "../src/experiment/scenario.ts";
import type { Charts } from "./editor/draft.ts";
import { browserStorage, keptDraft } from "./editor/draft-storage.ts";

/** What the visitor wrote: the text of a scenario and the charts beside it. */
interface Written {
  readonly text: string;
  readonly charts: Charts;
}

/** The scenarios that the visitor wrote, by name; the others ship. */
const own = new Map<string, Written>();

/** Whether a scenario that ships bears this name. */
export function isTaken(name: string, library: Library): boolean {
  return library.scenarios.has(name) && !own.has(name);
}

/** The library with a scenario of the visitor's, in place of an earlier one of its name. */
export function withOwn(library: Library, scenario: Scenario, { text, charts }: Written): Library {
  own.set(scenario.name, { text, charts });
  return { ...library, scenarios: new Map(library.scenarios).set(scenario.name, scenario) };
}

/** The library with the draft of the last visit, if that is whole and bears a name of its own. */
export async function withKeptDraft(library: Library): Promise<Library> {
  const kept = keptDraft(browserStorage());
  if (!kept) return library;
  const { readDraft } = await import("./editor/draft.ts"); // whoever has written nothing does without the readers
  const { scenario } = readDraft(kept.text, library.regimes, kept.charts);
  return scenario && !isTaken(scenario.name, library) ? withOwn(library, scenario, kept) : library;
}

/** The files that a scenario of the visitor's is made of, itself first; none for one that ships. */
export function filesOfOwn(name: string): readonly { readonly name: string; readonly text: string }[] {
  const written = own.get(name);
  if (!written) return [];
  const charts = [...written.charts].filter(([chart]) => written.text.includes(JSON.stringify(chart)));
  return [
    { name: `${name}.json`, text: written.text },
    ...charts.map(([chart, text]) => ({ name: chart, text })),
  ];
}

/** A library with what has joined another one meanwhile. */
export function withScenariosOf(library: Library, other: Library): Library {
  return { ...library, scenarios: new Map([...library.scenarios, ...other.scenarios]) };
}
