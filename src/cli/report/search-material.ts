import { join } from "node:path";
import { z } from "zod";
import { shellWord } from "../../cluster/shell-word.ts";
import { levers } from "../../model/levers.ts";
import { type OutcomeName, outcomeNames, outcomes } from "../../model/outcomes.ts";
import { readSweepOrigin } from "../../store/sweep-folder.ts";
import { valueRead } from "../scenario-input.ts";
import { readFolderFile } from "./folder-file.ts";
import type { DictionaryColumn, Provenance } from "./material.ts";

export const searchName = "search.json";

const outcome = z.enum(outcomeNames as readonly [OutcomeName, ...OutcomeName[]]);
const lever = z.enum(Object.keys(levers) as [keyof typeof levers, ...(keyof typeof levers)[]]);
const count = z.int().min(0);

/** What a report takes from the search.json of a search. */
const searchSchema = z.object({
  version: z.string(),
  experiment: z.string(),
  policy: z.string(),
  seed: z.string(),
  population: count,
  generations: count,
  tried: count,
  planned: count,
  finished: count,
  objectives: z.array(z.object({ outcome, better: z.enum(["more", "less"]) })).min(1),
  draws: z.array(z.unknown()),
  front: z.array(
    z.object({
      levers: z.partialRecord(lever, z.union([z.number(), z.string()])),
      outcomes: z.partialRecord(outcome, z.number().nullable()),
      regret: z.object({ largest: z.number().nullable() }),
    }),
  ),
  robust: z.object({ choice: z.int() }),
});

/** The front of a search, and what it was a search of. */
export type SearchMaterial = Provenance & Omit<z.infer<typeof searchSchema>, "experiment">;

/** What `search` has left in a folder, for a report; nothing is run. Throws a Failure. */
export function searchMaterial(folder: string): SearchMaterial {
  const { experiment: name, ...found } = readFolderFile(folder, searchName, searchSchema);
  const { experiment, begun } = valueRead(readSweepOrigin(join(folder, "generation-000")));
  return {
    ...found,
    title: experiment.title,
    scenario: experiment.scenario,
    commands: [`buckstop search ${shellWord(begun?.file ?? `${name}.json`)} --out ${shellWord(folder)}`],
    dictionary: [{ name: "front", title: { en: "Front", zh: "前沿" }, columns: columnsOf(found) }],
  };
}

/** The columns of the table of the front: what was chosen, and what came of it. */
function columnsOf({ front, objectives }: Pick<SearchMaterial, "front" | "objectives">): DictionaryColumn[] {
  const chosen = Object.keys(front[0]?.levers ?? {}) as (keyof typeof levers)[];
  return [
    ...chosen.map((name) => ({ name, declared: levers[name] })),
    ...objectives.map((objective) => ({ name: objective.outcome, declared: outcomes[objective.outcome] })),
  ].map(({ name, declared: { label, text, unit, ...rest } }) => ({
    name,
    type: "options" in rest ? "string" : "number",
    unit,
    title: label,
    text,
  }));
}
