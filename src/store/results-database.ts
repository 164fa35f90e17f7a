import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { accepted, type Read, refused } from "../experiment/problem.ts";
import { Database, identifier, literal } from "./database.ts";
import { namesIn } from "./file-port.ts";
import { takeInventory } from "./inventory.ts";
import { holdsNone, noSuchFolder, storeProblem } from "./store-problem.ts";
import { openSweepDatabase } from "./sweep-database.ts";
import { descriptorName, originName, readSweepOrigin, readSweepPlan } from "./sweep-folder.ts";

/** The results of a folder as tables, and of how many runs they are. */
export interface OpenedResults {
  /** Confined to the folder: what is asked of it can neither write nor look elsewhere. */
  readonly database: Database;
  readonly planned: number;
  readonly finished: number;
}

interface Descriptor {
  readonly resources: readonly { readonly name: string; readonly path: string; readonly format: string }[];
  readonly buckstop: { readonly planned: number; readonly finished: number };
}

/** Opens what a sweep has made so far, collected or not, or the tables of a comparison. */
export async function openResults(folder: string): Promise<Read<OpenedResults>> {
  const home = resolve(folder);
  const names = namesIn(home);
  const opened = names.includes(originName)
    ? await openSweep(home)
    : names.includes(descriptorName)
      ? accepted(await openTables(home))
      : refused([noResults(folder)]);
  if (opened.ok) await opened.value.database.confine(home);
  return opened;
}

async function openSweep(home: string): Promise<Read<OpenedResults>> {
  const plan = readSweepPlan(home);
  if (!plan.ok) return isOfOtherVersion(home) ? accepted(await openTables(home)) : plan;
  const planned = plan.value.runCount;
  const inventory = takeInventory(home, planned, "sizes");
  const database = await openSweepDatabase(home, plan.value, inventory);
  return accepted({ database, planned, finished: inventory.finished.size });
}

/** Whether a sweep can only be read as it was collected, since another version of the model may plan it otherwise. */
function isOfOtherVersion(home: string): boolean {
  return readSweepOrigin(home).ok && namesIn(home).includes(descriptorName);
}

async function openTables(home: string): Promise<OpenedResults> {
  const { resources, buckstop }: Descriptor = JSON.parse(readFileSync(join(home, descriptorName), "utf8"));
  const database = await Database.open();
  for (const { name, path, format } of resources) {
    const reader = format === "csv" ? "read_csv" : "read_parquet";
    await database.run(
      `create view ${identifier(name)} as select * from ${reader}(${literal(join(home, path))})`,
    );
  }
  return { database, planned: buckstop.planned, finished: buckstop.finished };
}

function noResults(folder: string) {
  return storeProblem("no-results", folder, {
    file: folder,
    expected: {
      en: "a folder that buckstop sweep, or compare --out, has made",
      zh: "由 `buckstop sweep` 或 `compare --out` 建立的文件夹",
    },
    got: existsSync(folder) ? holdsNone([originName, descriptorName]) : noSuchFolder,
  });
}
