import { csvParse } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadCsv, worldsCsv } from "../../../web/export/lines-csv.ts";
import { tableOf } from "../../../web/lines-table.ts";
import { type LinesView, policyLines } from "../../../web/lines-view.ts";
import { marks } from "../../../web/policy-marks.ts";

const subject = { scenario: "office", outcome: "morale", unit: "share", minus: null };
const anyValue = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(Number.NaN));

/** Views of one to four policies over worlds with any numbers in them, undefined ones among them. */
const anyView: fc.Arbitrary<LinesView> = fc
  .record({
    ticks: fc.integer({ min: 1, max: 6 }),
    policies: fc.integer({ min: 1, max: 4 }),
    worlds: fc.nat(3),
  })
  .chain(({ ticks, policies, worlds }) => {
    const curve = fc.array(anyValue, { minLength: ticks, maxLength: ticks });
    const line = fc.array(curve, { minLength: worlds + 1, maxLength: worlds + 1 });
    return fc.array(line, { minLength: policies, maxLength: policies }).map((lines) => ({
      ticks,
      low: 0,
      high: 1,
      reference: null,
      window: { from: 0, to: ticks },
      switches: [],
      lines: lines.map((curves, index) =>
        policyLines(
          { name: `p${index}`, title: `Policy ${index}`, mark: marks[index]! },
          curves.map((values, replication) => ({ replication, values: Float64Array.from(values) })),
        ),
      ),
    }));
  });

/** What a cell reads back as; an empty one is not defined. */
const numberOf = (cell: string | undefined) => (cell === "" ? Number.NaN : Number(cell));
/** There is one zero. */
const plain = (value: number) => (value === 0 ? 0 : value);

describe("spreadCsv", () => {
  it("has the numbers of the table and of the chart, whatever they are", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const rows = csvParse(spreadCsv(view, subject));
        const table = tableOf(view);
        expect(rows).toHaveLength(view.lines.length * view.ticks);
        rows.forEach((row, index) => {
          const [line, tick] = [Math.floor(index / view.ticks), index % view.ticks];
          const { band, policy } = view.lines[line]!;
          const cell = table.rows[tick]!.cells[line]!;
          expect([row.policy, row.month, row.worlds]).toEqual([policy, `${tick}`, `${band.n[tick]}`]);
          expect(numberOf(row.median)).toBe(plain(cell.median));
          expect(numberOf(row.median)).toBe(plain(band.median[tick]!));
          expect([numberOf(row.p5), numberOf(row.p95)]).toEqual([plain(cell.p5), plain(cell.p95)]);
        });
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  it("lets no spreadsheet take a title for a formula", () => {
    const line = policyLines({ name: "p", title: '=HYPERLINK("x")', mark: "a" }, [
      { replication: 0, values: Float64Array.of(-1) },
    ]);
    const view = {
      ticks: 1,
      low: 0,
      high: 1,
      lines: [line],
      reference: null,
      window: { from: 0, to: 1 },
      switches: [],
    };
    const [row] = csvParse(spreadCsv(view, { ...subject, minus: "base" }));
    expect(row).toMatchObject({ title: '\'=HYPERLINK("x")', minus: "base", median: "-1" });
  });
});

describe("worldsCsv", () => {
  it("has every thin line, number by number", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const rows = csvParse(worldsCsv(view, subject));
        const expected = view.lines.flatMap(({ policy, worlds }) =>
          worlds.flatMap(({ replication, values }) =>
            Array.from(values, (value, month) => [policy, `${replication}`, `${month}`, plain(value)]),
          ),
        );
        expect(rows.map((row) => [row.policy, row.world, row.month, numberOf(row.value)])).toEqual(expected);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
