import { type ScaleLinear, scaleLinear, select } from "d3";
import { type DotRow, type PairedDots, stackedDots } from "../research/paired-dots.ts";
import { drawDifferenceAxis } from "./difference-axis.ts";
import { type ChartSize, layer, type Picture } from "./plot.ts";
import { wrapText } from "./text-width.ts";

export interface DotWords {
  readonly unit: string;
  /** What a row says under its title: mean, interval, worlds above. */
  readonly summary: (row: DotRow) => string;
  readonly tick: (value: number) => string;
}

const mostRadius = 5;
const leastRadius = 1.5;

interface PlacedRow {
  readonly row: DotRow;
  readonly top: number;
  readonly lines: readonly string[];
  /** Heights of the dots' middle and of the interval below them, px. */
  readonly middle: number;
  readonly interval: number;
}

/** One strip of dots a policy over a common axis, under each its mean with the interval; answers with the height. */
export function drawPairedDots(
  svg: SVGSVGElement,
  view: PairedDots,
  words: DotWords,
  { width, fontSize }: Pick<ChartSize, "width" | "fontSize">,
): number {
  const picture = select(svg);
  const x = scaleLinear([view.low, view.high], [fontSize, width - fontSize]);
  const strip = fontSize * 6;
  let bottom = fontSize * 0.5;
  const rows = view.rows.map((row): PlacedRow => {
    const lines = wrapText(words.summary(row), width, fontSize);
    const top = bottom;
    const middle = top + fontSize * 1.4 * (lines.length + 1) + strip / 2 + fontSize * 0.3;
    const interval = middle + strip / 2 + fontSize * 0.6;
    bottom = interval + fontSize * 1.2;
    return { row, top, lines, middle, interval };
  });
  const height = bottom + fontSize * 3.4;
  picture.attr("width", width).attr("height", height).attr("viewBox", `0 0 ${width} ${height}`);
  drawDifferenceAxis(picture, x, bottom, words, { width, fontSize });
  layer(picture, "reference")
    .selectAll("path")
    .data([rows])
    .join("path")
    .attr("d", (placed) =>
      placed
        .map(({ middle, interval }) => `M${x(0)},${middle - strip / 2}V${interval + fontSize * 0.6}`)
        .join(""),
    );
  drawTexts(picture, rows, fontSize);
  drawDots(picture, rows, x, strip);
  drawIntervals(picture, rows, x);
  return height;
}

function drawTexts(picture: Picture, rows: readonly PlacedRow[], fontSize: number): void {
  const groups = layer(picture, "dot-titles")
    .selectAll<SVGGElement, PlacedRow>("g")
    .data(rows, ({ row }) => row.policy)
    .join("g")
    .attr("data-mark", ({ row }) => row.mark);
  groups
    .selectAll("text")
    .data(({ row, lines, top }) => [row.title, ...lines].map((text, line) => ({ text, line, top })))
    .join("text")
    .attr("class", ({ line }) => (line === 0 ? "dot-title" : null))
    .attr("y", ({ line, top }) => top + fontSize * (1 + line * 1.4))
    .text(({ text }) => text);
}

function drawDots(
  picture: Picture,
  rows: readonly PlacedRow[],
  x: ScaleLinear<number, number>,
  strip: number,
): void {
  const radius = radiusOf(rows, x, strip);
  const size = Math.abs(x.invert(radius * 2) - x.invert(0));
  layer(picture, "dots")
    .selectAll<SVGGElement, PlacedRow>("g")
    .data(rows, ({ row }) => row.policy)
    .join("g")
    .attr("data-mark", ({ row }) => row.mark)
    .selectAll("circle")
    .data(({ row, middle }) => stackedDots(row.dots, size).map((dot) => ({ ...dot, middle })))
    .join("circle")
    .attr("r", radius - 0.5)
    .attr("cx", ({ difference }) => x(difference))
    .attr("cy", ({ place, middle }) => middle + place * radius * 2);
}

/** The largest with which the highest stack stays in its strip. */
function radiusOf(rows: readonly PlacedRow[], x: ScaleLinear<number, number>, strip: number): number {
  const fits = (radius: number) => {
    const size = Math.abs(x.invert(radius * 2) - x.invert(0));
    return rows.every(({ row }) =>
      stackedDots(row.dots, size).every(({ place }) => (Math.abs(place) + 0.5) * radius * 2 <= strip / 2),
    );
  };
  let radius = mostRadius;
  while (radius > leastRadius && !fits(radius)) radius -= 0.5;
  return radius;
}

function drawIntervals(picture: Picture, rows: readonly PlacedRow[], x: ScaleLinear<number, number>): void {
  const groups = layer(picture, "dot-intervals")
    .selectAll<SVGGElement, PlacedRow>("g")
    .data(rows, ({ row }) => row.policy)
    .join("g")
    .attr("data-mark", ({ row }) => row.mark);
  groups
    .selectAll("path")
    .data(({ row: { contrast }, interval }) =>
      Number.isNaN(contrast.ciLow) ? [] : [`M${x(contrast.ciLow)},${interval}H${x(contrast.ciHigh)}`],
    )
    .join("path")
    .attr("d", (path) => path);
  groups
    .selectAll("rect")
    .data(({ row: { contrast }, interval }) => [{ at: x(contrast.difference), interval }])
    .join("rect")
    .attr("x", ({ at }) => at - 4)
    .attr("y", ({ interval }) => interval - 4)
    .attr("width", 8)
    .attr("height", 8)
    .attr("transform", ({ at, interval }) => `rotate(45 ${at} ${interval})`);
}
