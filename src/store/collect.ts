import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TableFile } from "../experiment/datapackage.ts";
import type { Plan } from "../experiment/plan.ts";
import { sweepPackage } from "../experiment/sweep-package.ts";
import { sweepForms } from "../experiment/sweep-tables.ts";
import type { NamedColumn, TableForm } from "../experiment/table.ts";
import { type Database, identifier, literal } from "./database.ts";
import { asideOf, WriteFailure, writeDurably, written } from "./durable-file.ts";
import type { FilePort } from "./file-port.ts";
import type { Inventory } from "./inventory.ts";
import { openSweepDatabase } from "./sweep-database.ts";
import { descriptorName } from "./sweep-folder.ts";

export type CollectFormat = "parquet" | "csv";

const spillName = ".collecting";

/**
 * Merges the parts of a sweep into one file a table, rows in the order of the plan, and last datapackage.json. The
 * bytes depend on the inputs, the version and on which runs are there, not on who made them when. What was collected
 * before is replaced. Throws a WriteFailure.
 */
export async function collectSweep(
  port: FilePort,
  folder: string,
  plan: Plan,
  inventory: Inventory,
  format: CollectFormat,
): Promise<readonly TableFile[]> {
  const home = resolve(folder);
  const spill = join(home, spillName);
  const database = await openSweepDatabase(home, plan, inventory, spill);
  const forms = sweepForms(plan);
  const orders = [
    [forms.runs, "run"],
    [forms.outcomes, "run, tick"],
    [forms.ledger, "run, entry"],
    [forms.summary, "rowid"],
  ] as const;
  const files: TableFile[] = [];
  try {
    for (const [table, order] of orders)
      if (table) files.push(await writeTable(port, database, home, table, order, format));
  } finally {
    database.close();
    port.remove(spill);
  }
  removeCollected(port, home);
  for (const { name, bytes } of files)
    written(join(home, name), bytes, () => port.rename(asideOf(join(home, name)), join(home, name)));
  const progress = { finished: inventory.finished.size, failed: inventory.failed.size };
  const text = new TextEncoder().encode(sweepPackage(plan, progress, files));
  writeDurably(port, join(home, descriptorName), text);
  return files;
}

/** Writes a table aside, and flushes it. */
async function writeTable(
  port: FilePort,
  database: Database,
  home: string,
  table: TableForm,
  order: string,
  format: CollectFormat,
): Promise<TableFile> {
  const name = `${table.name}.${format}`;
  const aside = asideOf(join(home, name));
  const columns = table.columns.map((column) =>
    format === "csv" ? csvColumn(column) : identifier(column.name),
  );
  const how =
    format === "csv"
      ? "format csv, header true"
      : "format parquet, compression snappy, row_group_size 100000, parquet_version v1";
  port.remove(aside);
  try {
    await database.run(
      `copy (select ${columns} from ${identifier(table.name)} order by ${order}) to ${literal(aside)} (${how})`,
    );
  } catch (failure) {
    port.remove(aside);
    throw new WriteFailure(join(home, name), 0, failure);
  }
  const { size } = statSync(aside);
  written(join(home, name), size, () => {
    const file = port.open(aside, "a");
    port.sync(file);
    port.close(file);
  });
  return { table, name, format, bytes: size, sha256: await hashOf(aside), lineTerminator: "\n" };
}

/** A text that a spreadsheet would take for a formula gets a leading apostrophe. */
function csvColumn({ name, type }: NamedColumn): string {
  const column = identifier(name);
  if (type !== "string") return column;
  return `case when regexp_matches(${column}, '^[=+\\-@\\t\\r]') then '''' || ${column} else ${column} end as ${column}`;
}

/** Takes away what an earlier call has left, its description first. */
function removeCollected(port: FilePort, home: string): void {
  const path = join(home, descriptorName);
  if (!existsSync(path)) return;
  const { resources } = JSON.parse(readFileSync(path, "utf8")) as { resources: readonly { path: string }[] };
  written(path, 0, () => {
    port.remove(path);
    for (const resource of resources) port.remove(join(home, resource.path));
  });
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const block of createReadStream(path)) hash.update(block as Uint8Array);
  return hash.digest("hex");
}
