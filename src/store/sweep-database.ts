import { join } from "node:path";
import type { Plan } from "../experiment/plan.ts";
import { pointSummary } from "../experiment/point-summary.ts";
import {
  factorCells,
  factorColumns,
  overridesAt,
  summaryColumns,
  sweepForms,
} from "../experiment/sweep-tables.ts";
import type { Cell, NamedColumn } from "../experiment/table.ts";
import { outcomes } from "../model/outcomes.ts";
import { Database, identifier, literal } from "./database.ts";
import { type Inventory, partsFolder, type StoredPart } from "./inventory.ts";
import { runColumns } from "./part-tables.ts";
import { indicesOf, RunSet } from "./run-set.ts";

/**
 * Opens the parts of a sweep as the tables `runs` (one row a planned run, made or not), `points`, `summary` and, where
 * every tick or a ledger is kept, `outcomes` and `ledger`. They have rows in no particular order; `run` gives that of the plan.
 */
export async function openSweepDatabase(
  folder: string,
  plan: Plan,
  inventory: Inventory,
  spill: string | null = null,
): Promise<Database> {
  const database = await Database.open(spill);
  try {
    await openParts(database, folder, plan, inventory);
    await fillMissing(database, plan, inventory);
    await fillPoints(database, plan);
    const forms = sweepForms(plan);
    const homes = new Map([
      ...factorColumns(plan).map(({ name }) => [name, "p"] as const),
      ["overrides", "p"],
    ]);
    const selected = forms.runs.columns.map(({ name }) => `${homes.get(name) ?? "r"}.${identifier(name)}`);
    await database.run(
      `create view runs as select ${selected} from
        (select * from parts.runs union all by name select * from parts.missing) r join points p using (point, policy)`,
    );
    await fillSummary(database, plan, inventory);
    return database;
  } catch (failure) {
    database.close();
    throw failure;
  }
}

/**
 * Views on the files of all parts, `parts.runs` and, where they are kept, `outcomes` and `ledger`. A run that is in several,
 * since it failed first or was made twice, counts once.
 */
export async function openParts(
  database: Database,
  folder: string,
  plan: Plan,
  inventory: Inventory,
): Promise<void> {
  await database.run("create schema parts");
  const surplus = surplusRuns(plan.runCount, inventory);
  await database.fill("parts.surplus", surplusColumns, surplus);
  for (const kind of ["runs", "outcomes", "ledger"] as const) {
    const form = sweepForms(plan)[kind];
    if (!form) continue;
    const partColumns =
      kind === "runs" ? [...runColumns, ...plan.experiment.outcomes] : form.columns.map(({ name }) => name);
    const typed = partColumns.map((name) => form.columns.find((column) => column.name === name)!);
    const paths = inventory.parts.flatMap(({ writer, files }) =>
      files
        .filter(({ name }) => name.startsWith(`${kind}-`))
        .map(({ name }) => literal(join(folder, partsFolder, writer, name))),
    );
    const source =
      paths.length === 0
        ? `select ${typed.map((column) => `null::${sqlType(column)} as ${identifier(column.name)}`)} where false`
        : `select ${partColumns.map(identifier)} from read_parquet([${paths}], filename = true)`;
    const once =
      surplus.length === 0 || paths.length === 0
        ? ""
        : ` where (parse_filename(parse_dirpath(filename)), regexp_extract(filename, '(\\d+)\\.parquet$', 1)::integer, run)
             not in (select (writer, part, run) from parts.surplus)`;
    await database.run(`create view ${kind === "runs" ? "parts.runs" : kind} as ${source}${once}`);
  }
}

const surplusColumns = [
  { name: "writer", type: "VARCHAR" },
  { name: "part", type: "INTEGER" },
  { name: "run", type: "INTEGER" },
] as const;

/** For every run that several parts hold, all of them but the one that counts: the first that finished, or the last. */
function surplusRuns(runs: number, { parts }: Inventory): [writer: string, part: number, run: number][] {
  const once = new RunSet(runs);
  const again = new RunSet(runs);
  const all = (part: StoredPart) => [...indicesOf(part.finished), ...indicesOf(part.failed)];
  for (const part of parts) for (const run of all(part)) (once.has(run) ? again : once).add(run);
  if (again.size === 0) return [];
  const counting = new Map<number, StoredPart>();
  const done = new RunSet(runs);
  for (const part of parts) {
    for (const run of indicesOf(part.failed)) if (again.has(run) && !done.has(run)) counting.set(run, part);
    for (const run of indicesOf(part.finished)) {
      if (again.has(run) && !done.has(run)) counting.set(run, part);
      done.add(run);
    }
  }
  return parts.flatMap((part) =>
    all(part)
      .filter((run) => again.has(run) && counting.get(run) !== part)
      .map((run): [string, number, number] => [part.writer, numberOf(part), run]),
  );
}

function numberOf({ files }: StoredPart): number {
  return Number(/(\d+)\.parquet$/.exec(files[0]!.name)![1]);
}

/** The planned runs that are in no part. */
async function fillMissing(database: Database, plan: Plan, { finished, failed }: Inventory): Promise<void> {
  const { scenario, seed } = plan.experiment;
  const names = ["run", "run_id", "scenario", "policy", "point", "replication", "seed", "status"] as const;
  const integers = new Set<string>(["run", "replication"]);
  const columns = names.map((name) => ({
    name,
    type: integers.has(name) ? ("INTEGER" as const) : ("VARCHAR" as const),
  }));
  function* rows(): Generator<Cell[]> {
    for (let index = 0; index < plan.runCount; index++) {
      if (finished.has(index) || failed.has(index)) continue;
      const { id, policy, point, replication } = plan.run(index);
      yield [index, id, scenario.name, policy.name, point.name, replication, seed, "missing"];
    }
  }
  await database.fill("parts.missing", columns, rows());
}

/** The design: a row a point and policy, with what is changed there and the value of every factor. */
async function fillPoints(database: Database, plan: Plan): Promise<void> {
  const columns = [
    ...["point", "policy", "overrides"].map((name) => ({ name, type: "VARCHAR" as const })),
    ...factorColumns(plan).map((column) => ({ name: column.name, type: sqlType(column) })),
  ];
  function* rows(): Generator<Cell[]> {
    for (const point of plan.points)
      for (const policy of plan.policies)
        yield [point.name, policy.name, overridesAt(point), ...factorCells(plan, point, policy)];
  }
  await database.fill("points", columns, rows());
}

/** Computed here, not in the database, so that sums are taken in plan order. */
async function fillSummary(database: Database, plan: Plan, { finished }: Inventory): Promise<void> {
  const { experiment, runCount } = plan;
  const form = sweepForms(plan).summary;
  const columns = form.columns.map((column) => ({ name: column.name, type: sqlType(column) }));
  const ran = (index: number) => finished.has(index);
  await database.fill("summary", columns, []);
  for (const outcome of experiment.outcomes) {
    const means = new Float64Array(runCount).fill(Number.NaN);
    for await (const [run, value] of database.blocks(`select run, ${identifier(outcome)} from parts.runs`))
      for (const [row, index] of run!.entries()) means[index] = value![row]!;
    const rows = pointSummary(plan, outcome, { means, ran }).map((row) => {
      const { unit } = outcomes[outcome];
      const { baseline, from, to, scenario } = experiment;
      const cells: Record<(typeof summaryColumns)[number], Cell> = {
        ...row,
        ...{ scenario: scenario.name, unit, baseline, from, to, reason: row.reason?.en ?? null },
      };
      return summaryColumns.map((name) => cells[name]);
    });
    await database.append("summary", columns, rows);
  }
}

function sqlType({ type }: Pick<NamedColumn, "type">): "INTEGER" | "DOUBLE" | "VARCHAR" {
  return type === "string" ? "VARCHAR" : type === "integer" ? "INTEGER" : "DOUBLE";
}
