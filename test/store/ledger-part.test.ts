import { readFileSync } from "node:fs";
import { parquetReadObjects } from "hyparquet";
import { expect, it } from "vitest";
import { planOf } from "../../src/experiment/plan.ts";
import { traceBlame } from "../../src/experiment/trace.ts";
import { collectedBytes, makeRuns, partFiles, scratchFolder, tinyExperiment } from "./small-sweep.ts";

const experiment = tinyExperiment({ ledger: 2 });

async function rowsOf(bytes: Uint8Array) {
  return parquetReadObjects({ file: new Uint8Array(bytes).buffer });
}

it("the ledgers of the first worlds of every point are kept, entry by entry as buckstop trace tells them", async () => {
  const folder = scratchFolder();
  await makeRuns(folder, experiment, { batch: 7 });
  const rows = await rowsOf((await collectedBytes(folder))["ledger.parquet"]!);
  expect(new Set(rows.map(({ run_id }) => Number(String(run_id).split("/").at(-1))))).toEqual(
    new Set([0, 1]),
  );
  const { run, run_id, incident } = rows.find(({ amount }) => amount > 0)!;
  const trace = traceBlame({ ...planOf(experiment).run(run).order, incident });
  if ("reason" in trace) throw new Error(trace.reason);
  const own = rows.filter((row) => row.run_id === run_id && row.incident === incident);
  expect(
    own.map(({ rule, from_account, to_account, amount, chance, draw }) => {
      return { rule, from: from_account, to: to_account, amount, chance, draw };
    }),
  ).toEqual(trace.entries.map(({ step: _, ...entry }) => entry));
  const ends = ["paid", "exempted", "struckOff", "waived", "dissolved", "forgiven", "overturned", "departed"];
  const sum = (wanted: (row: (typeof own)[number]) => boolean) =>
    own.filter(wanted).reduce((total, { amount }) => total + amount, 0);
  expect(sum(({ to_account }) => ends.includes(to_account))).toBeCloseTo(
    sum(({ rule }) => rule === "raise"),
    12,
  );
});

it("parts without a ledger have no file of it, and a sweep without one no table", async () => {
  const folder = scratchFolder();
  await makeRuns(folder, experiment, { batch: 20 });
  expect(partFiles(folder, "runs")).toHaveLength(2);
  expect(partFiles(folder, "ledger")).toHaveLength(1);
  const without = scratchFolder();
  await makeRuns(without, tinyExperiment());
  expect(Object.keys(await collectedBytes(without))).not.toContain("ledger.parquet");
  expect(readFileSync(`${without}/datapackage.json`, "utf8")).not.toContain('"ledger.parquet"');
});
