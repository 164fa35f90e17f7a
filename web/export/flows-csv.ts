import { unpaidEndings } from "../../src/experiment/blame-flows.ts";
import type { CsvTable } from "../../src/experiment/table-csv.ts";
import type { FlowTable } from "../organisation/flow-view.ts";
import { seriesOf } from "../series.ts";

/** What became of the blame in the runs of one series. */
export interface SeriesFlows {
  readonly policy: string;
  readonly worlds: number;
  readonly table: FlowTable;
}

/** Who caused × where it ended, a row a cell: levels by number from the top, 0, and words for what is no level. */
export function flowsCsv(scenario: string, sides: readonly SeriesFlows[]): CsvTable {
  const cells = sides.flatMap(({ policy, worlds, table: { rows, levels } }) =>
    rows.flatMap((row, from) =>
      row.cells.map(({ amount }, to) => ({
        series: seriesOf(policy, scenario),
        worlds,
        caused: from < levels ? String(from) : "nature",
        ended: to < levels ? String(to) : unpaidEndings[to - levels]!,
        amount,
      })),
    ),
  );
  return {
    columns: [
      { name: "scenario", cells: cells.map(({ series }) => series.scenario) },
      { name: "policy", cells: cells.map(({ series }) => series.policy) },
      { name: "worlds", cells: cells.map(({ worlds }) => worlds) },
      { name: "caused_by", cells: cells.map(({ caused }) => caused) },
      { name: "ended_at", cells: cells.map(({ ended }) => ended) },
      { name: "blame_units", cells: cells.map(({ amount }) => amount) },
    ],
  };
}
