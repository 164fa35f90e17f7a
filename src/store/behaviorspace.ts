import { createReadStream } from "node:fs";
import { join, resolve } from "node:path";
import type { Plan } from "../experiment/plan.ts";
import { factorColumns } from "../experiment/sweep-tables.ts";
import { modelVersion } from "../model/version.ts";
import { identifier, literal } from "./database.ts";
import { asideOf, writeWhole, written } from "./durable-file.ts";
import type { FilePort } from "./file-port.ts";
import type { Inventory } from "./inventory.ts";
import { openSweepDatabase } from "./sweep-database.ts";

const tableName = "behaviorspace.csv";

/**
 * The finished runs as a table in the form of NetLogo's BehaviorSpace, so that scripts that read those read this: six
 * lines of heading, then [run number], what was varied, [step] and the outcomes, every field in quotes. A row is a
 * tick, or the run's last where only means over the window are kept. Gives the name of the file.
 */
export async function behaviorSpaceTable(
  port: FilePort,
  folder: string,
  plan: Plan,
  inventory: Inventory,
): Promise<string> {
  const path = join(resolve(folder), tableName);
  const aside = asideOf(path);
  const rows = `${aside}.rows`;
  port.remove(aside);
  const database = await openSweepDatabase(
    resolve(folder),
    plan,
    inventory,
    join(resolve(folder), ".collecting"),
  );
  try {
    await database.run(
      `copy (${selection(plan)}) to ${literal(rows)} (format csv, header true, force_quote *)`,
    );
    await joinFiles(port, aside, heading(plan, inventory), rows);
    written(path, 0, () => port.rename(aside, path));
  } finally {
    database.close();
    for (const left of [rows, aside, join(resolve(folder), ".collecting")]) port.remove(left);
  }
  written(path, 0, () => port.syncFolder(resolve(folder)));
  return tableName;
}

/** No field of it tells a time, so that the same results are the same bytes. */
function heading({ experiment, runCount }: Plan, { finished }: Inventory): string {
  const { levels, ticks } = { levels: 0, ticks: experiment.scenario.setting.ticks };
  const fields = [
    [`BehaviorSpace results (Buckstop ${modelVersion})`, "Table version 2.0"],
    [experiment.scenario.name],
    [experiment.name],
    [`${finished.size} of ${runCount} runs, seed ${experiment.seed}`],
    ["min-pxcor", "max-pxcor", "min-pycor", "max-pycor"],
    ["0", String(levels), "0", String(ticks - 1)],
  ];
  const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`;
  return fields.map((line) => `${line.map(quoted).join(",")}\n`).join("");
}

function selection(plan: Plan): string {
  const { keep, outcomes, scenario } = plan.experiment;
  const everyTick = keep === "every-tick";
  const factors = ["policy", ...factorColumns(plan).map(({ name }) => name), "replication"];
  const step = everyTick ? "o.tick" : String(scenario.setting.ticks - 1);
  const from = everyTick ? "runs r join outcomes o using (run)" : "runs r";
  const metrics = outcomes.map((name) => `${everyTick ? "o" : "r"}.${identifier(name)}`);
  return `select r.run + 1 as "[run number]", ${factors.map((name) => `r.${identifier(name)}`)}, ${step} as "[step]", ${metrics}
    from ${from} where r.status = 'finished' order by 1, "[step]"`;
}

async function joinFiles(port: FilePort, path: string, head: string, rows: string): Promise<void> {
  const file = port.open(path, "wx");
  try {
    writeWhole(port, file, new TextEncoder().encode(head));
    for await (const block of createReadStream(rows)) writeWhole(port, file, block as Uint8Array);
    port.sync(file);
  } finally {
    port.close(file);
  }
}
