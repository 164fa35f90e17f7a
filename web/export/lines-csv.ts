import { type CsvTable, tableToCsv } from "../../src/experiment/table-csv.ts";
import { tableOf } from "../lines-table.ts";
import type { LinesView, PolicyLines } from "../lines-view.ts";
import { seriesOf } from "../series.ts";
import type { ExportedNumbers } from "./exported-numbers.ts";

/** What the numbers of a chart are about, repeated in every row, so that files of several charts can be stacked. */
export interface Subject {
  /** Of the page; a series of another one says so in its rows. */
  readonly scenario: string;
  readonly outcome: string;
  readonly unit: string;
  /** The series that was subtracted; null where nothing was. */
  readonly minus: string | null;
}

/** The numbers behind a chart of lines. */
export function lineNumbers(view: LinesView, subject: Subject): readonly ExportedNumbers[] {
  return [
    { kind: "spread", csv: () => spreadCsv(view, subject) },
    { kind: "worlds", csv: () => worldsCsv(view, subject) },
  ];
}

/** The median and the spread of the worlds, a row a policy and month. */
export function spreadCsv(view: LinesView, subject: Subject): string {
  const { rows } = tableOf(view);
  const cells = view.lines.flatMap((line, index) =>
    rows.map(({ tick, cells: row }) => ({ line, tick, band: line.band, cell: row[index]! })),
  );
  return csv(
    subject,
    cells.map(({ line }) => line),
    [
      { name: "month", cells: cells.map(({ tick }) => tick) },
      { name: "worlds", cells: cells.map(({ band, tick }) => band.n[tick]!) },
      { name: "median", cells: cells.map(({ cell }) => numberCell(cell.median)) },
      { name: "p5", cells: cells.map(({ cell }) => numberCell(cell.p5)) },
      { name: "p25", cells: cells.map(({ band, tick }) => numberCell(band.p25[tick]!)) },
      { name: "p75", cells: cells.map(({ band, tick }) => numberCell(band.p75[tick]!)) },
      { name: "p95", cells: cells.map(({ cell }) => numberCell(cell.p95)) },
    ],
  );
}

/** Every thin line of the chart, a row a policy, world and month. */
export function worldsCsv({ lines }: LinesView, subject: Subject): string {
  const cells = lines.flatMap((line) =>
    line.worlds.flatMap(({ replication, values }) =>
      Array.from(values, (value, tick) => ({ line, replication, tick, value })),
    ),
  );
  return csv(
    subject,
    cells.map(({ line }) => line),
    [
      { name: "world", cells: cells.map(({ replication }) => replication) },
      { name: "month", cells: cells.map(({ tick }) => tick) },
      { name: "value", cells: cells.map(({ value }) => numberCell(value)) },
    ],
  );
}

function csv(subject: Subject, lines: readonly PolicyLines[], numbers: CsvTable["columns"]): string {
  const { scenario, outcome, unit, minus } = subject;
  const series = lines.map(({ policy }) => seriesOf(policy, scenario));
  const same = (value: string | null) => lines.map(() => value);
  return tableToCsv({
    columns: [
      { name: "scenario", cells: series.map((each) => each.scenario) },
      { name: "outcome", cells: same(outcome) },
      { name: "unit", cells: same(unit) },
      { name: "policy", cells: series.map(({ policy }) => policy) },
      { name: "title", cells: lines.map(({ title }) => title) },
      { name: "minus", cells: same(minus) },
      ...numbers,
    ],
  });
}

/** Not defined is empty, and there is one zero. */
function numberCell(value: number): number | null {
  if (Number.isNaN(value)) return null;
  return value === 0 ? 0 : value;
}
