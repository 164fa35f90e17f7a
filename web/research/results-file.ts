import { csvParseRows } from "d3";
import type { Text } from "../../src/model/declaration.ts";
import { type OpenedOrigin, originIn, rowOrigin } from "./opened-origin.ts";
import {
  curvesOf,
  type OpenedRow,
  type OpenedRun,
  type Row,
  type RunCurves,
  runOf,
  summaryRowOf,
} from "./result-rows.ts";

/** A file of results that the command line made, as it was opened. */
export interface ResultsFile {
  /** With the folders it lies in, as far as they are known. */
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** What became of one file. */
export interface FileNote {
  readonly file: string;
  readonly read: number;
  readonly skipped: number;
  /** Why something was skipped, or all of it; null where nothing was. */
  readonly why: Text | null;
}

/** What one file holds of whichever kind; all of it empty where it could not be read. */
export interface FileContent {
  readonly note: FileNote;
  readonly summary: readonly OpenedRow[];
  readonly runs: readonly OpenedRun[];
  readonly curves: readonly RunCurves[];
  readonly origin: OpenedOrigin;
}

/** Reads one file by its ending and its columns. Never throws for what it holds. */
export async function readResultsFile({ name, bytes }: ResultsFile): Promise<FileContent> {
  try {
    if (/\.json$/i.test(name)) return await readJson(name, JSON.parse(textOf(bytes)));
    if (/\.csv$/i.test(name)) return readTable(name, csvRows(textOf(bytes)));
    if (/\.parquet$/i.test(name)) return readTable(name, await parquetRows(bytes));
    return unread(name, unknownKind);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return unread(name, { en: `damaged: ${message}`, zh: `文件损坏：${message}` });
  }
}

/** Throws for bytes that are no text. */
export function textOf(bytes: ArrayBuffer): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

export function unread(file: string, why: Text): FileContent {
  return { ...nothing, note: { file, read: 0, skipped: 0, why } };
}

const nothing = { summary: [], runs: [], curves: [], origin: {} };

/** Not by `csvParse`, which makes a program of the heading: no page under our policy may. */
function csvRows(text: string): Row[] {
  const [heading = [], ...lines] = csvParseRows(text);
  return lines.map((cells) => Object.fromEntries(cells.map((cell, column) => [heading[column], cell])));
}

/** The reader of Parquet comes only when a file asks for it. */
async function parquetRows(file: ArrayBuffer): Promise<Row[]> {
  const { parquetReadObjects } = await import("hyparquet");
  return parquetReadObjects({ file });
}

const unknownKind: Text = {
  en: "neither JSON, CSV nor Parquet",
  zh: "既不是 JSON，也不是 CSV 或 Parquet",
};
const otherJson: Text = {
  en: "not the answer of compare --json, nor datapackage.json or sweep.json",
  zh: "不是 compare --json 的输出，也不是 datapackage.json 或 sweep.json",
};
const otherTable: Text = {
  en: "none of the tables runs, outcomes and summary",
  zh: "不是 runs、outcomes、summary 三种表中的任何一种",
};
const ledgerTable: Text = {
  en: "a ledger, which the page does not show; buckstop query reads it",
  zh: "账本，本页不显示；可用 buckstop query 读取",
};
const badRow: Text = {
  en: "rows that are cut off, or of an outcome this version does not know",
  zh: "有的行不完整，或其结果为本版本所不知",
};

async function readJson(file: string, answer: unknown): Promise<FileContent> {
  const content = (answer ?? {}) as Row;
  const origin = await originIn(content);
  if (Array.isArray(content.summary)) return { ...summaryIn(file, content.summary), origin };
  if (Object.keys(origin).length === 0) return unread(file, otherJson);
  return { ...nothing, note: { file, read: 1, skipped: 0, why: null }, origin };
}

function readTable(file: string, table: readonly Row[]): FileContent {
  const first = table[0];
  if (!first) return unread(file, { en: "an empty table", zh: "空表" });
  if ("status" in first && "run_id" in first) {
    const runs = table.flatMap((row) => runOf(row) ?? []);
    return { ...nothing, runs, note: noteOf(file, runs.length, table.length), origin: rowOrigin(first) };
  }
  if ("entry" in first) return unread(file, ledgerTable);
  if ("tick" in first && "run_id" in first) {
    const { curves, read } = curvesOf(table);
    return { ...nothing, curves, note: noteOf(file, read, table.length) };
  }
  if ("outcome" in first && "shareAbove" in first)
    return { ...summaryIn(file, table), origin: rowOrigin(first) };
  return unread(file, otherTable);
}

function summaryIn(file: string, table: readonly unknown[]): FileContent {
  const summary = table.flatMap((row) => summaryRowOf((row ?? {}) as Row) ?? []);
  return { ...nothing, summary, note: noteOf(file, summary.length, table.length) };
}

function noteOf(file: string, read: number, all: number): FileNote {
  return { file, read, skipped: all - read, why: all > read ? badRow : null };
}
