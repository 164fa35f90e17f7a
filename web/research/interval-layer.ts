import type { Band } from "../../src/experiment/bands.ts";
import { halfWidth, momentsOf } from "../../src/experiment/contrast.ts";
import { type CsvTable, tableToCsv } from "../../src/experiment/table-csv.ts";
import { frameOf, type LinesView, type PolicyLines } from "../lines-view.ts";

/**
 * The same chart told by means: where medians were, the mean of the worlds month by month, and where their spread
 * was, the Student 95 % interval of that mean. It tells how precisely the mean is known and shrinks with more worlds,
 * as the spread does not. Null before a second world.
 */
export function intervalLayer(view: LinesView): LinesView | null {
  const lines = view.lines.map((line): PolicyLines => ({ ...line, band: intervalBand(line) }));
  const frame = frameOf(lines, view.reference?.value ?? 0);
  return frame && { ...view, ...frame, lines };
}

/** Both pairs of ends are those of the interval. */
function intervalBand({ worlds, band }: PolicyLines): Band {
  const ticks = band.median.length;
  const [low, mean, high] = [new Float64Array(ticks), new Float64Array(ticks), new Float64Array(ticks)];
  for (let tick = 0; tick < ticks; tick++) {
    const moments = momentsOf(worlds.map(({ values }) => values[tick]!));
    const half = halfWidth(moments);
    mean[tick] = moments.mean;
    low[tick] = moments.mean - half;
    high[tick] = moments.mean + half;
  }
  return { n: band.n, p5: low, p25: low, median: mean, p75: high, p95: high };
}

/** The means and intervals of a layer, a row a policy and month; empty where not defined. */
export function intervalCsv({ lines }: LinesView, outcome: string): string {
  const rows = lines.flatMap(({ policy, band }) =>
    Array.from(band.median, (mean, tick) => ({ policy, band, mean, tick })),
  );
  const columns: CsvTable["columns"] = [
    { name: "outcome", cells: rows.map(() => outcome) },
    { name: "policy", cells: rows.map(({ policy }) => policy) },
    { name: "month", cells: rows.map(({ tick }) => tick) },
    { name: "worlds", cells: rows.map(({ band, tick }) => band.n[tick]!) },
    { name: "mean", cells: rows.map(({ mean }) => defined(mean)) },
    { name: "ciLow", cells: rows.map(({ band, tick }) => defined(band.p5[tick]!)) },
    { name: "ciHigh", cells: rows.map(({ band, tick }) => defined(band.p95[tick]!)) },
  ];
  return tableToCsv({ columns });
}

function defined(value: number): number | null {
  return Number.isNaN(value) ? null : value + 0;
}
