import { csvParseRows } from "d3-dsv";
import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { tableToCsv } from "../../src/experiment/table-csv.ts";
import { handMadeTable } from "./hand-made-table.ts";

describe("tableToCsv", () => {
  it("writes a header line and a line for each row, ended by CRLF; null is an empty field", () => {
    const table = handMadeTable({ run_id: ["a", "b"], tick: [0, 1], fear: [0.5, null] });
    expect(tableToCsv(table)).toBe("run_id,tick,fear\r\na,0,0.5\r\nb,1,\r\n");
  });
  it("quotes fields with commas, quotes and line breaks", () => {
    const table = handMadeTable({ run_id: ["a,b", 'say "no"', "two\nlines", "two\rlines"] });
    expect(tableToCsv(table)).toBe('run_id\r\n"a,b"\r\n"say ""no"""\r\n"two\nlines"\r\n"two\rlines"\r\n');
  });
  it("keeps a spreadsheet from running a text as a formula, and leaves numbers alone", () => {
    const texts = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "a=1", "严格问责"];
    const table = handMadeTable({ seed: texts, fear: [-1, -0.5, 1, 2, 3, 4, 5, 6] });
    const rows = csvParseRows(tableToCsv(table)).slice(1);
    expect(rows.map(([text]) => text)).toEqual([
      "'=1+1",
      "'+1",
      "'-1",
      "'@SUM(A1)",
      "'\tx",
      "'\rx",
      "a=1",
      "严格问责",
    ]);
    expect(rows.map(([, number]) => number)).toEqual(["-1", "-0.5", "1", "2", "3", "4", "5", "6"]);
  });
  it("gives back every number exactly: 10 000 random bit patterns and the edges", () => {
    const draw = seedrandom("numbers of every size");
    const bits = new Uint32Array(2);
    const edges = [0, 1e-300, -1e-300, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 2 ** 53 + 2, -2.5];
    const random = Array.from({ length: 10_000 }, () => {
      bits.set([draw.int32(), draw.int32()]);
      return new Float64Array(bits.buffer)[0]!;
    }).filter(Number.isFinite);
    const numbers = [...edges, ...random];
    expect(numbers.length).toBeGreaterThan(9_900);
    const rows = csvParseRows(tableToCsv(handMadeTable({ fear: numbers }))).slice(1);
    expect(rows.map(([field]) => Number(field))).toEqual(numbers);
  });
  it("has only the header of a table without rows", () => {
    expect(tableToCsv(handMadeTable({ run_id: [], fear: [] }))).toBe("run_id,fear\r\n");
  });
});
