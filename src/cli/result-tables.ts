import type { Comparison, Summary } from "../experiment/comparison.ts";
import { dataPackage } from "../experiment/datapackage.ts";
import { outcomesTable, runsTable, summaryTable, type Table } from "../experiment/table.ts";
import { tableToCsv } from "../experiment/table-csv.ts";
import { tableToParquet } from "../experiment/table-parquet.ts";
import type { RunOutcome } from "../parallel/runner.ts";
import { folderProblem, writeResultFolder } from "../store/result-folder.ts";
import { exitCodes, Failure } from "./failure.ts";
import type { OutOptions, RunOptions } from "./run-options.ts";
import { valueRead } from "./scenario-input.ts";

/** A comparison that was computed, to be left in a folder. */
export interface Results {
  readonly comparison: Comparison;
  readonly summary: Summary;
  /** In plan order. */
  readonly ends: readonly RunOutcome[];
  /** The command that computes it again. */
  readonly command: string;
}

/** Refuses a folder that is taken, before anything is run in vain. */
export function refuseFolder({ out }: OutOptions): void {
  const problem = out === undefined ? null : folderProblem(out);
  if (problem) throw new Failure(exitCodes.refused, [problem]);
}

/** Leaves the tables and datapackage.json in the folder asked for, if one is. */
export function leaveResults(results: Results, { out, format, ticks, set }: OutOptions & RunOptions): void {
  if (out === undefined) return;
  const { comparison, summary, ends } = results;
  const overrides = [
    ...(ticks === undefined ? [] : [`ticks=${ticks}`]),
    ...(set ?? []).map(({ text }) => text),
  ];
  const files = [
    runsTable(comparison, ends, overrides),
    outcomesTable(comparison, ends),
    summaryTable(comparison, summary),
  ].map((table) => ({ table, name: `${table.name}.${format}`, bytes: bytesOf(table, format) }));
  const written = writeResultFolder(out, files, (described) =>
    dataPackage(
      { ...results, overrides },
      described.map((file, place) => ({ ...file, table: files[place]!.table, format })),
    ),
  );
  valueRead(written);
}

function bytesOf(table: Table, format: OutOptions["format"]): Uint8Array {
  return format === "csv" ? new TextEncoder().encode(tableToCsv(table)) : tableToParquet(table);
}
