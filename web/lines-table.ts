import type { LinesView } from "./lines-view.ts";

/** The numbers behind a chart, a row a month. */
export interface LinesTable {
  /** One group of columns a policy: median, and the ends between which nine tenths of the worlds lie. */
  readonly titles: readonly string[];
  readonly rows: readonly { readonly tick: number; readonly cells: readonly TableCell[] }[];
}

export interface TableCell {
  readonly median: number;
  readonly p5: number;
  readonly p95: number;
}

export function tableOf({ ticks, lines }: LinesView): LinesTable {
  return {
    titles: lines.map(({ title }) => title),
    rows: Array.from({ length: ticks }, (_, tick) => ({
      tick,
      cells: lines.map(({ band }) => ({
        median: band.median[tick]!,
        p5: band.p5[tick]!,
        p95: band.p95[tick]!,
      })),
    })),
  };
}
