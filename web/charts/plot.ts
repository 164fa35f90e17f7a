import { type ScaleLinear, type Selection, scaleLinear, ticks } from "d3";
import type { LinesView } from "../lines-view.ts";
import { labelRoom } from "./line-ends.ts";
import { textWidth } from "./text-width.ts";

/** What a chart says beside its lines. */
export interface ChartWords {
  /** Over the vertical axis. */
  readonly unit: string;
  /** At the end of the horizontal axis. */
  readonly month: string;
  /** Under the months that titles and verdicts are about. */
  readonly window: string;
  readonly newRules: string;
  readonly format: (value: number) => string;
  /** As `format`, for the ends of gridlines. */
  readonly tick: (value: number) => string;
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

/** The frame of a drawn chart, for whoever reads off it. All in px from the upper left corner of the picture. */
export interface Plot {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly fontSize: number;
}

export type Picture = Selection<SVGSVGElement, unknown, null, undefined>;

/** Px left and right of the lines, the same for charts that stand under each other. */
export interface Sides {
  readonly left: number;
  readonly right: number;
}

/** Room for the widest label at each side of any of the charts. */
export function sidesOf(charts: readonly { view: LinesView; words: ChartWords; size: ChartSize }[]): Sides {
  return {
    left: Math.max(
      ...charts.flatMap(({ view, words, size }) =>
        ticks(view.low, view.high, tickCount(size)).map(
          (value) => textWidth(words.tick(value), size.fontSize) + 10,
        ),
      ),
    ),
    right: Math.max(...charts.map(({ view, size }) => labelRoom(view, size.width, size.fontSize))),
  };
}

/** The scales of a picture. */
export function plotOf(view: LinesView, size: ChartSize, sides: Sides): Plot {
  const { width, fontSize } = size;
  const { top, bottom } = verticalRange(size);
  const left = sides.left;
  const right = width - sides.right;
  const x = scaleLinear([0, Math.max(1, view.ticks - 1)], [left, right]);
  const y = scaleLinear([view.low, view.high], [bottom, top]);
  return { x, y, left, right, top, bottom, fontSize };
}

function verticalRange({ height, fontSize }: ChartSize) {
  return { top: fontSize * 2, bottom: height - fontSize * 3.4 };
}

/** As many gridlines as can be told apart. */
export function tickCount(size: ChartSize): number {
  const { top, bottom } = verticalRange(size);
  return Math.max(3, Math.round((bottom - top) / 48));
}

/** The layer of a name, made on first use; layers lie over each other in the order they were made in. */
export function layer(picture: Picture, name: string) {
  return picture
    .selectAll<SVGGElement, null>(`:scope > g.${name}`)
    .data([null])
    .join("g")
    .attr("class", name);
}
