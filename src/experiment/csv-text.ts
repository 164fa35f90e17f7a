import { csvParseRows } from "d3-dsv";
import type { Text } from "../model/declaration.ts";
import { nothing } from "./phrases.ts";
import { accepted, problem, type Read, refused } from "./problem.ts";
import { type Place, placeAt } from "./text-place.ts";

/** A CSV text (RFC 4180): its rows, the header among them, and where each field stands. */
export interface CsvText {
  readonly rows: readonly (readonly string[])[];
  /** The place of a field; of the end of the row if the row is shorter. */
  locate(row: number, column: number): Place;
}

/** Reads CSV. A byte order mark is skipped, since spreadsheets write one; broken quoting is refused. */
export function readCsv(withMark: string, file: string | null): Read<CsvText> {
  const text = withMark.startsWith("\uFEFF") ? withMark.slice(1) : withMark;
  if (text.trim() === "") {
    const said = { expected: words.headerAndPosts, got: nothing, hint: words.writeColumns };
    return refused([problem("empty-file", null, { file, line: 1, column: 1, ...said })]);
  }
  const rows = csvParseRows(text);
  let start = 0;
  for (const row of rows) {
    const broken = fieldStarts(text, row, start).find(
      (field, column) => !wellQuoted(text, row[column]!, field),
    );
    if (broken !== undefined) {
      const said = { expected: words.closedField, got: words.somethingElse, hint: words.doubleQuote };
      return refused([problem("bad-csv", words.quotes, { file, ...placeAt(text, broken), ...said })]);
    }
    start = nextRow(text, row, start);
  }
  return accepted({ rows, locate: (row, column) => placeAt(text, offsetOf(text, rows, row, column)) });
}

// The parser keeps no offsets; they follow from the values, since a quoted field is longer by its quotes alone.

function lengthInText(text: string, value: string, start: number): number {
  return text[start] === '"' ? value.length + 2 + (value.split('"').length - 1) : value.length;
}

function wellQuoted(text: string, value: string, start: number): boolean {
  if (text[start] !== '"') return true;
  const end = start + lengthInText(text, value, start);
  return text[end - 1] === '"' && end > start + 1 && [undefined, ",", "\n", "\r"].includes(text[end]);
}

/** Offsets of the fields of a row that begins at `start`. */
function fieldStarts(text: string, row: readonly string[], start: number): number[] {
  let at = start;
  return row.map((value) => {
    const own = at;
    at += lengthInText(text, value, at) + 1;
    return own;
  });
}

function rowEnd(text: string, row: readonly string[], start: number): number {
  return row.reduce((at, value) => at + lengthInText(text, value, at) + 1, start) - 1;
}

function nextRow(text: string, row: readonly string[], start: number): number {
  const end = rowEnd(text, row, start);
  return end + (text.startsWith("\r\n", end) ? 2 : 1);
}

function offsetOf(text: string, rows: CsvText["rows"], row: number, column: number): number {
  const start = rows.slice(0, row).reduce((at, each) => nextRow(text, each, at), 0);
  return fieldStarts(text, rows[row]!, start)[column] ?? rowEnd(text, rows[row]!, start);
}

const words = {
  headerAndPosts: {
    en: "a header line id,superior,level and a line for each post",
    zh: "表头 id,superior,level，以及每个岗位一行",
  },
  writeColumns: { en: "write the columns id,superior,level", zh: "请写出 id、superior、level 三列" },
  quotes: { en: "quotes", zh: "引号" },
  closedField: {
    en: 'a field "…" that is closed, then a comma or the end of the line',
    zh: '引号闭合的字段 "…"，其后为逗号或行末',
  },
  somethingElse: { en: "something else", zh: "其他内容" },
  doubleQuote: {
    en: 'write a quote inside a quoted field as ""',
    zh: '带引号的字段内，引号写作 ""',
  },
} as const satisfies Record<string, Text>;
