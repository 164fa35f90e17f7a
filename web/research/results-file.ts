import { csvParse } from "d3";
import type { Text } from "../../src/model/declaration.ts";
import { type OutcomeName, outcomeNames } from "../../src/model/outcomes.ts";

/** A file of results that the command line made, as it was opened. */
export interface ResultsFile {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** An outcome under a policy as the command line summed it up; null where it was not defined. */
export interface OpenedRow {
  readonly outcome: OutcomeName;
  readonly policy: string;
  readonly mean: number | null;
  readonly difference: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  readonly shareAbove: number | null;
  readonly pairs: number;
}

/** What became of one file. */
export interface FileNote {
  readonly file: string;
  readonly read: number;
  readonly skipped: number;
  /** Why something was skipped, or all of it; null where nothing was. */
  readonly why: Text | null;
}

export interface OpenedResults {
  readonly rows: readonly OpenedRow[];
  /** Runs that finished, of those planned; null where no file says so. */
  readonly runs: { readonly finished: number; readonly planned: number } | null;
  /** What the results say of themselves; null where they do not. */
  readonly scenario: string | null;
  readonly version: string | null;
  readonly seed: string | null;
  readonly notes: readonly FileNote[];
}

type Record = Readonly<{ [name: string]: unknown }>;

const nothing: OpenedResults = { rows: [], runs: null, scenario: null, version: null, seed: null, notes: [] };

/**
 * Reads the answer of `compare --json`, or the tables of a results folder as CSV or Parquet, one file or several.
 * Never throws for what a file holds: what cannot be read is skipped and told.
 */
export async function openResults(files: readonly ResultsFile[]): Promise<OpenedResults> {
  let opened = nothing;
  for (const file of files) opened = joined(opened, await readFile(file));
  return opened;
}

/** What an earlier file said stays. */
function joined(before: OpenedResults, next: OpenedResults): OpenedResults {
  return {
    rows: before.rows.length > 0 ? before.rows : next.rows,
    runs: before.runs ?? next.runs,
    scenario: before.scenario ?? next.scenario,
    version: before.version ?? next.version,
    seed: before.seed ?? next.seed,
    notes: [...before.notes, ...next.notes],
  };
}

async function readFile({ name, bytes }: ResultsFile): Promise<OpenedResults> {
  try {
    if (/\.json$/i.test(name)) return readJson(name, JSON.parse(textOf(bytes)));
    if (/\.csv$/i.test(name)) return readTable(name, csvParse(textOf(bytes)));
    if (/\.parquet$/i.test(name)) return readTable(name, await parquetRows(bytes));
    return unread(name, unknownKind);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return unread(name, { en: `damaged: ${message}`, zh: `文件损坏：${message}` });
  }
}

function textOf(bytes: ArrayBuffer): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

/** The reader of Parquet comes only when a file asks for it. */
async function parquetRows(file: ArrayBuffer): Promise<Record[]> {
  const { parquetReadObjects } = await import("hyparquet");
  return parquetReadObjects({ file });
}

const unknownKind: Text = {
  en: "neither JSON, CSV nor Parquet",
  zh: "既不是 JSON，也不是 CSV 或 Parquet",
};
const otherJson: Text = {
  en: "not the answer of compare --json",
  zh: "不是 compare --json 的输出",
};
const otherTable: Text = {
  en: "neither the table of runs nor the summary; the summary is what is shown here",
  zh: "既不是运行表，也不是汇总表；这里显示的是汇总表",
};
const badRow: Text = {
  en: "rows that are cut off, or of an outcome this version does not know",
  zh: "有的行不完整，或其结果为本版本所不知",
};

function unread(file: string, why: Text): OpenedResults {
  return { ...nothing, notes: [{ file, read: 0, skipped: 0, why }] };
}

function readJson(file: string, answer: unknown): OpenedResults {
  const { summary, planned, finished, scenario, version, seed } = (answer ?? {}) as Record;
  if (!Array.isArray(summary)) return unread(file, otherJson);
  const runs = typeof planned === "number" && typeof finished === "number" ? { planned, finished } : null;
  return { ...summaryOf(file, summary), runs, ...origin({ scenario, version, seed }) };
}

function readTable(file: string, table: readonly Record[]): OpenedResults {
  const first = table[0];
  if (first && "status" in first && "run_id" in first) return readRuns(file, table);
  if (first && "outcome" in first && "shareAbove" in first)
    return { ...summaryOf(file, table), ...origin({ scenario: first.scenario }) };
  return unread(file, otherTable);
}

function readRuns(file: string, table: readonly Record[]): OpenedResults {
  const whole = table.filter(({ status }) => typeof status === "string" && status !== "");
  const finished = whole.filter(({ status }) => status === "finished").length;
  const skipped = table.length - whole.length;
  const notes = [{ file, read: whole.length, skipped, why: skipped > 0 ? badRow : null }];
  return { ...nothing, runs: { finished, planned: table.length }, ...origin(table[0]!), notes };
}

function origin({ scenario, version, seed }: Record) {
  const text = (value: unknown) => (value === undefined || value === null ? null : String(value));
  return { scenario: text(scenario), version: text(version), seed: text(seed) };
}

function summaryOf(file: string, table: readonly unknown[]): OpenedResults {
  const rows = table.flatMap((row) => rowOf((row ?? {}) as Record) ?? []);
  const skipped = table.length - rows.length;
  return {
    ...nothing,
    rows,
    notes: [{ file, read: rows.length, skipped, why: skipped > 0 ? badRow : null }],
  };
}

/** Null for a row that is cut off or says what it cannot. */
function rowOf(row: Record): OpenedRow | null {
  const outcome = outcomeNames.find((name) => name === row.outcome);
  const { policy } = row;
  const pairs = numberOf(row.pairs);
  if (!outcome || typeof policy !== "string" || policy === "" || pairs === null || pairs === undefined)
    return null;
  const [mean, difference, ciLow, ciHigh, shareAbove] = (
    ["mean", "difference", "ciLow", "ciHigh", "shareAbove"] as const
  ).map((name) => numberOf(row[name]));
  if ([mean, difference, ciLow, ciHigh, shareAbove].includes(undefined)) return null;
  return {
    outcome,
    policy,
    mean: mean!,
    difference: difference!,
    ciLow: ciLow!,
    ciHigh: ciHigh!,
    shareAbove: shareAbove!,
    pairs,
  };
}

/** Null where the file says that there is none; undefined where it says nothing that could be read. */
function numberOf(value: unknown): number | null | undefined {
  if (value === null || value === "") return null;
  const number = typeof value === "string" || typeof value === "number" ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}
