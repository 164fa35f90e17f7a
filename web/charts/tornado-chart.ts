import { type ScaleLinear, scaleLinear, select } from "d3";
import type { Tornado, TornadoBar, TornadoRow } from "../../src/experiment/tornado.ts";
import { drawDifferenceAxis } from "./difference-axis.ts";
import { type ChartSize, layer, type Picture } from "./plot.ts";
import { wrapText } from "./text-width.ts";

export interface TornadoWords {
  readonly unit: string;
  /** Over a parameter's bars: its name and both values. */
  readonly title: (row: TornadoRow) => string;
  readonly tick: (value: number) => string;
}

interface PlacedRow {
  readonly row: TornadoRow;
  readonly top: number;
  readonly lines: readonly string[];
}

interface PlacedBar extends TornadoBar {
  readonly y: number;
}

/**
 * Two bars a parameter, the upper one for its low end: how far each moves the difference from where it is with
 * nothing changed, with the interval as a whisker.
 */
export function drawTornado(
  svg: SVGSVGElement,
  { rows }: Tornado,
  words: TornadoWords,
  { width, fontSize }: Pick<ChartSize, "width" | "fontSize">,
): void {
  const picture = select(svg);
  const x = scaleLinear(frameOf(rows), [fontSize, width - fontSize]);
  let bottom = fontSize * 0.3;
  const placed = rows.map((row): PlacedRow => {
    const lines = wrapText(words.title(row), width, fontSize);
    const top = bottom;
    bottom = top + fontSize * (1.4 * lines.length + 0.3 + barHeight * row.bars.length + 0.9);
    return { row, top, lines };
  });
  const height = bottom + fontSize * 3.4;
  picture.attr("width", width).attr("height", height).attr("viewBox", `0 0 ${width} ${height}`);
  drawDifferenceAxis(picture, x, bottom, words, { width, fontSize });
  drawTitles(picture, placed, fontSize);
  drawBars(picture, placed, x, fontSize);
  layer(picture, "reference")
    .selectAll("path")
    .data([placed.map(({ top, lines, row }) => zeroPath(x(0), top, lines.length, row.bars.length, fontSize))])
    .join("path")
    .attr("d", (paths) => paths.join(""));
}

/** In font sizes. */
const barHeight = 1.1;

function zeroPath(x: number, top: number, lines: number, bars: number, fontSize: number): string {
  const start = top + fontSize * (1.4 * lines + 0.2);
  return `M${x},${start}v${fontSize * (barHeight * bars + 0.2)}`;
}

function frameOf(rows: readonly TornadoRow[]): [low: number, high: number] {
  const ends = rows
    .flatMap(({ bars }) => bars.flatMap(({ difference, ciLow, ciHigh }) => [difference, ciLow, ciHigh]))
    .filter((end) => !Number.isNaN(end));
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const room = (high - low) * 0.04 || 1;
  return [low - room, high + room];
}

function drawTitles(picture: Picture, rows: readonly PlacedRow[], fontSize: number): void {
  layer(picture, "tornado-titles")
    .selectAll("text")
    .data(
      rows.flatMap(({ lines, top }) =>
        lines.map((text, line) => ({ text, y: top + fontSize * (1 + line * 1.4) })),
      ),
    )
    .join("text")
    .attr("y", ({ y }) => y)
    .text(({ text }) => text);
}

function drawBars(
  picture: Picture,
  rows: readonly PlacedRow[],
  x: ScaleLinear<number, number>,
  fontSize: number,
): void {
  const groups = layer(picture, "tornado-bars")
    .selectAll<SVGGElement, PlacedRow>("g")
    .data(rows, ({ row }) => row.factor)
    .join("g");
  const barsOf = ({ row, top, lines }: PlacedRow): PlacedBar[] =>
    row.bars.map((bar, place) => ({
      ...bar,
      y: top + fontSize * (1.4 * lines.length + 0.3 + barHeight * place),
    }));
  const known = (placed: PlacedRow) => barsOf(placed).filter(({ n }) => n > 0);
  groups
    .selectAll("rect")
    .data(known)
    .join("rect")
    .attr("class", (_, place) => (place === 0 ? "is-low" : "is-high"))
    .attr("x", ({ difference }) => Math.min(x(0), x(difference)))
    .attr("y", ({ y }) => y)
    .attr("width", ({ difference }) => Math.abs(x(difference) - x(0)))
    .attr("height", fontSize * (barHeight - 0.1));
  groups
    .selectAll("path")
    .data((placed) => known(placed).filter(({ ciLow }) => !Number.isNaN(ciLow)))
    .join("path")
    .attr("d", ({ ciLow, ciHigh, y }) => {
      const middle = y + (fontSize * (barHeight - 0.1)) / 2;
      return `M${x(ciLow)},${middle - 3}v6m0,-3H${x(ciHigh)}m0,-3v6`;
    });
}
