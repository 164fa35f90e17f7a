import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../src/experiment/csv-text.ts";
import { placeAt } from "../../src/experiment/text-place.ts";

describe("readCsv", () => {
  it("gives rows of fields and the place of each, across quotes and line ends", () => {
    const read = readCsv('id,level\r\n"a ""b"", c",x\n"two\nlines",y\n,z', null);
    if (!read.ok) throw new Error("refused");
    expect(read.value.rows).toEqual([
      ["id", "level"],
      ['a "b", c', "x"],
      ["two\nlines", "y"],
      ["", "z"],
    ]);
    const places = [
      [0, 1],
      [1, 0],
      [1, 1],
      [2, 1],
      [3, 1],
    ].map(([row, column]) => read.value.locate(row!, column!));
    expect(places).toEqual([
      { line: 1, column: 4 },
      { line: 2, column: 1 },
      { line: 2, column: 14 },
      { line: 4, column: 8 },
      { line: 5, column: 2 },
    ]);
  });

  it("locates a field that a short row lacks at the end of that row", () => {
    const read = readCsv("a,b,c\n1,22\n3,4,5", null);
    if (!read.ok) throw new Error("refused");
    expect(read.value.locate(1, 2)).toEqual({ line: 2, column: 5 });
  });

  it("skips the byte order mark that spreadsheets write", () => {
    expect(readCsv("\uFEFFid\nx", null)).toMatchObject({ ok: true, value: { rows: [["id"], ["x"]] } });
  });

  it.each([
    ["", "empty-file", 1, 1],
    ["\uFEFF\n", "empty-file", 1, 1],
    ['id\n"a', "bad-csv", 2, 1],
    ['id,x\n1,"a"b\n', "bad-csv", 2, 3],
    ['id\n"', "bad-csv", 2, 1],
    ['id\n""" ,', "bad-csv", 2, 1],
  ])("refuses %j as %s at %i:%i", (text, kind, line, column) => {
    const read = readCsv(text, "chart.csv");
    const said = { expected: expect.any(String), got: expect.any(String), hint: expect.any(String) };
    expect(read).toMatchObject({
      problems: [{ kind, line, column, file: "chart.csv", pointer: null, ...said }],
    });
  });

  it("locates every field of any table, quoted or not, with any line ends", () => {
    const field = fc.array(fc.constantFrom("a", "中", ",", '"', "\n", "\r\n", " "), { maxLength: 4 });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom("\n", "\r\n"), fc.boolean(), (fields, lineEnd, quoteAll) => {
        let text = "";
        const starts: number[][] = [];
        for (const [r, row] of fields.entries()) {
          starts.push([]);
          for (const [c, characters] of row.entries()) {
            const value = characters.join("");
            const quote = quoteAll || c === 0 || /[",\n\r]/.test(value);
            if (c > 0) text += ",";
            starts[r]!.push(text.length);
            text += quote ? `"${value.replaceAll('"', '""')}"` : value;
          }
          text += lineEnd;
        }
        const read = readCsv(text, null);
        if (!read.ok) throw new Error(`refused: ${JSON.stringify(text)}`);
        expect(read.value.rows).toEqual(fields.map((row) => row.map((characters) => characters.join(""))));
        for (const [r, row] of starts.entries()) {
          for (const [c, start] of row.entries())
            expect(read.value.locate(r, c)).toEqual(placeAt(text, start));
        }
      }),
      { numRuns: 500 },
    );
  });
});
