// The folder of a sweep as version 0.1.0 left it, its two shards written by two processes, is never written again.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readExperiment } from "../../src/experiment/experiment.ts";
import { openResults } from "../../src/store/results-database.ts";
import { readSweepPlan } from "../../src/store/sweep-folder.ts";
import { SweepStore } from "../../src/store/sweep-store.ts";
import { shippedLibrary } from "../experiment/shipped-files.ts";
import { collectedBytes, inventoryOf, scratchFolder } from "./small-sweep.ts";

const home = join(import.meta.dirname, "store-0.1.0");

/** A copy of the old folder, with its sweep.json changed. */
function oldSweep(changes: object = {}): string {
  const folder = scratchFolder();
  cpSync(join(home, "sweep"), folder, { recursive: true });
  const path = join(folder, "sweep.json");
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), ...changes }));
  return folder;
}

async function query(folder: string, sql: string) {
  const opened = await openResults(folder);
  if (!opened.ok) throw new Error(opened.problems[0]!.message);
  const { database, planned, finished } = opened.value;
  const read = await database.query(sql);
  database.close();
  return { planned, finished, rows: read.ok ? read.value.rows : read.problems };
}

const digests = "select digest from runs order by run_id";
const frozen = [
  "6df690eb4280b480",
  "2be92b2edba1df37",
  "f1112eb9979a84b3",
  "76ddef39eb62ab36",
  "6df690eb4280b480",
  "22bd8c8303a95d41",
  "38c92ebbb1e7b5e2",
  "c0ea8299b5780c37",
].map((digest) => [digest]);

it("an old sweep is counted, asked and collected as it was, and goes on with nothing to do", async () => {
  const folder = oldSweep();
  expect(inventoryOf(folder)).toMatchObject({ finished: { size: 8 }, failed: { size: 0 }, damaged: [] });
  expect(await query(folder, digests)).toEqual({ planned: 8, finished: 8, rows: frozen });
  const bytes = await collectedBytes(folder);
  for (const name of ["runs.parquet", "outcomes.parquet", "summary.parquet"])
    expect(bytes[name], name).toEqual(readFileSync(join(home, "sweep", name)));
  const beside = (name: string) => readFileSync(join(home, name), "utf8");
  const read = readExperiment(beside("errors.json"), "errors.json", shippedLibrary(), beside);
  if (!read.ok) throw new Error(read.problems[0]!.message);
  const opened = await SweepStore.open(folder, read.value);
  if (!opened.ok) throw new Error(opened.problems[0]!.message);
  expect([...opened.value.missing(true)]).toEqual([]);
  opened.value.close();
});

it("of a sweep by another version of the model the collected tables are read, and nothing is planned", async () => {
  const folder = oldSweep({ version: "0.0.9" });
  expect(await query(folder, digests)).toEqual({ planned: 8, finished: 8, rows: frozen });
  expect(readSweepPlan(folder)).toMatchObject({
    ok: false,
    problems: [
      {
        kind: "store-version",
        got: "one of version 0.0.9",
        hint: "use version 0.0.9 for it; buckstop query reads the tables that it has collected",
      },
    ],
  });
});

it("a store of a newer form is refused by everything, and says which version wrote it", async () => {
  const folder = oldSweep({ store: 2, version: "9.0.0" });
  for (const read of [readSweepPlan(folder), await openResults(folder)])
    expect(read).toMatchObject({
      ok: false,
      problems: [{ kind: "store-version", expected: "store 1", got: "store 2, written by version 9.0.0" }],
    });
});
