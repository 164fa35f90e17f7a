import { z } from "zod";
import { momentsOf } from "../../experiment/contrast.ts";
import type { Sample } from "../../experiment/summary.ts";
import { type OutcomeName, outcomeNames } from "../../model/outcomes.ts";
import { type Database, identifier, literal } from "../../store/database.ts";
import { openResults } from "../../store/results-database.ts";
import { descriptorName } from "../../store/sweep-folder.ts";
import { usualOutcomes } from "../comparison-view.ts";
import { valueRead } from "../scenario-input.ts";
import { readFolderFile, textSchema } from "./folder-file.ts";
import type { RunsMaterial } from "./material.ts";
import { tickBands } from "./tick-bands.ts";

const outcome = z.enum(outcomeNames as readonly [OutcomeName, ...OutcomeName[]]);
const count = z.int().min(0);

/** What a report takes from the datapackage.json of a comparison. */
const descriptorSchema = z.object({
  resources: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      title_zh: z.string(),
      schema: z.object({
        fields: z.array(
          z.object({
            name: z.string(),
            type: z.string(),
            unit: z.string().optional(),
            title: z.string(),
            title_zh: z.string(),
            description: z.string(),
            description_zh: z.string(),
          }),
        ),
      }),
    }),
  ),
  buckstop: z.object({
    version: z.string(),
    command: z.string(),
    seed: z.string(),
    replications: count,
    planned: count,
    finished: count,
    from: count,
    to: count,
    baseline: z.string(),
    scenario: z.object({
      name: z.string(),
      title: textSchema,
      setting: z.object({ ticks: count }),
    }),
    policies: z.array(z.object({ name: z.string(), title: textSchema })).min(1),
    claims: z.array(
      z.object({
        text: textSchema,
        outcome,
        verdict: z.enum(["held", "not held", "undecided"]),
        difference: z.number().nullable(),
        ciLow: z.number().nullable(),
        ciHigh: z.number().nullable(),
        pairs: count,
      }),
    ),
  }),
});

/** What `compare --out` has left, for a report; nothing is run. Throws a Failure. */
export async function comparisonMaterial(
  folder: string,
  asked: readonly OutcomeName[] | undefined,
): Promise<RunsMaterial> {
  const { resources, buckstop } = readFolderFile(folder, descriptorName, descriptorSchema);
  const { scenario, command, claims, policies } = buckstop;
  const outcomes = asked ?? [...new Set([...claims.map((claim) => claim.outcome), ...usualOutcomes])];
  const { database } = valueRead(await openResults(folder));
  try {
    const samples: ReadonlyMap<OutcomeName, Sample>[] = [];
    for (const { name } of policies) samples.push(await samplesOf(database, name, outcomes, buckstop));
    return {
      ...buckstop,
      title: scenario.title,
      ticks: scenario.setting.ticks,
      commands: [command],
      dictionary: resources.map(({ name, title, title_zh, schema }) => ({
        name,
        title: { en: title, zh: title_zh },
        columns: schema.fields.map((field) => ({
          name: field.name,
          type: field.type,
          unit: field.unit ?? null,
          title: { en: field.title, zh: field.title_zh },
          text: { en: field.description, zh: field.description_zh },
        })),
      })),
      points: ["0"],
      outcomes,
      bands: await tickBands(database, outcomes),
      sweep: null,
      sample: (outcome, policy) => samples[policy]!.get(outcome)!,
    };
  } finally {
    database.close();
  }
}

/** The outcomes of a policy's runs over the window, by replication: the means that the comparison has taken itself. */
async function samplesOf(
  database: Database,
  policy: string,
  outcomes: readonly OutcomeName[],
  { from, to, replications }: { from: number; to: number; replications: number },
): Promise<ReadonlyMap<OutcomeName, Sample>> {
  const values = outcomes.map(() => Array.from({ length: replications }, (): number[] => []));
  const ran = Array<boolean>(replications).fill(false);
  const columns = outcomes.map((name) => `o.${identifier(name)}`);
  const sql = `select r.replication, ${columns} from outcomes o join runs r using (run_id)
    where r.policy = ${literal(policy)} and o.tick >= ${from} and o.tick < ${to} order by r.replication, o.tick`;
  for await (const [worlds, ...cells] of database.blocks(sql))
    for (const [row, world] of worlds!.entries()) {
      ran[world] = true;
      cells.forEach((cell, place) => {
        values[place]![world]!.push(cell[row]!);
      });
    }
  return new Map(
    outcomes.map((name, place) => [
      name,
      { ran, means: values[place]!.map((ticks) => momentsOf(ticks).mean) },
    ]),
  );
}
