import { csvFormatRow } from "d3-dsv";
import type { Cell } from "./table.ts";

/** Columns of equal length, as those of a `Table`. */
export interface CsvTable {
  readonly columns: readonly { readonly name: string; readonly cells: readonly Cell[] }[];
}

/**
 * A table as CSV (RFC 4180, CRLF, a header line): null is an empty field, a number is its shortest form that reads
 * back as the same number. A text that a spreadsheet would take for a formula gets a leading apostrophe.
 */
export function tableToCsv({ columns }: CsvTable): string {
  const rows = columns[0]!.cells.map((_, row) => columns.map(({ cells }) => csvField(cells[row]!)));
  return [columns.map(({ name }) => name), ...rows].map((row) => `${csvFormatRow(row)}\r\n`).join("");
}

function csvField(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
