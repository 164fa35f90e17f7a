import { interpolatePuOr, select } from "d3";
import { type Heatmap, type HeatmapCell, mostNumbered } from "../research/heatmap.ts";
import { isDarkGround } from "./ink-on.ts";
import { type ChartSize, layer, type Picture } from "./plot.ts";
import { textWidth } from "./text-width.ts";

export interface HeatmapWords {
  /** Names of the parameters, over the rows and under the columns. */
  readonly down: string;
  readonly across: string;
  readonly value: (value: number | string) => string;
  readonly difference: (value: number) => string;
  readonly count: (n: number) => string;
}

/** The place of a cell, rows from the top. */
export interface HeatmapPlace {
  readonly row: number;
  readonly column: number;
}

/** Cells coloured by the difference, hatched where it may as well be 0, crossed where nothing is known. */
export function drawHeatmap(
  svg: SVGSVGElement,
  view: Heatmap,
  words: HeatmapWords,
  cursor: HeatmapPlace | null,
  { width, fontSize }: Pick<ChartSize, "width" | "fontSize">,
): void {
  const { rows, columns } = view;
  const left = Math.max(...rows.map(({ value }) => textWidth(words.value(value), fontSize))) + fontSize;
  const top = fontSize * 1.8;
  const cellWidth = Math.min(fontSize * 9, (width - left - 2) / columns.length);
  const cellHeight = Math.max(fontSize * 3.4, Math.min(fontSize * 4, cellWidth));
  const height = top + cellHeight * rows.length + fontSize * 3.6;
  const picture = select(svg).attr("width", width).attr("height", height);
  picture.attr("viewBox", `0 0 ${width} ${height}`);
  const cells = rows.flatMap((row, r) =>
    row.cells.map((cell, c) => ({ cell, x: left + c * cellWidth, y: top + r * cellHeight })),
  );
  drawHatching(picture);
  const box = (name: string, shown: typeof cells) =>
    layer(picture, name)
      .selectAll("rect")
      .data(shown)
      .join("rect")
      .attr("x", ({ x }) => x + 1)
      .attr("y", ({ y }) => y + 1)
      .attr("width", cellWidth - 2)
      .attr("height", cellHeight - 2);
  const known = cells.filter(({ cell }) => cell.n > 0);
  box("heatmap-cells", known).attr("fill", ({ cell }) => colour(cell, view.reach));
  const open = known.filter(({ cell }) => cell.isOpen);
  box("heatmap-hatching", open).attr("fill", `url(#${picture.attr("id")}-hatching)`);
  layer(picture, "heatmap-missing")
    .selectAll("path")
    .data(cells.filter(({ cell }) => cell.n === 0))
    .join("path")
    .attr(
      "d",
      ({ x, y }) =>
        `M${x + 4},${y + 4}L${x + cellWidth - 4},${y + cellHeight - 4}M${x + cellWidth - 4},${y + 4}L${x + 4},${y + cellHeight - 4}`,
    );
  drawNumbers(
    svg,
    columns.length <= mostNumbered && rows.length <= mostNumbered ? known : [],
    view.reach,
    words,
    {
      cellWidth,
      cellHeight,
      fontSize,
    },
  );
  drawLabels(picture, view, words, { left, top, height, cellWidth, cellHeight, fontSize });
  box(
    "heatmap-cursor",
    cells.filter((_, index) => cursor !== null && index === cursor.row * columns.length + cursor.column),
  );
}

interface Frame extends CellSize {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** The values along both sides, and what they are values of. */
function drawLabels(picture: Picture, { rows, columns }: Heatmap, words: HeatmapWords, frame: Frame): void {
  const { left, top, height, cellWidth, cellHeight, fontSize } = frame;
  const labels = [
    ...rows.map(({ value }, row) => ({
      text: words.value(value),
      x: left - 6,
      y: top + (row + 0.5) * cellHeight + fontSize * 0.35,
      anchor: "end",
    })),
    ...columns.map((value, column) => ({
      text: words.value(value),
      x: left + (column + 0.5) * cellWidth,
      y: top + rows.length * cellHeight + fontSize * 1.3,
      anchor: "middle",
    })),
    { text: words.down, x: 0, y: fontSize, anchor: "start" },
    { text: words.across, x: left, y: height - fontSize * 0.6, anchor: "start" },
  ];
  layer(picture, "axis-names")
    .selectAll("text")
    .data(labels)
    .join("text")
    .attr("x", ({ x }) => x)
    .attr("y", ({ y }) => y)
    .attr("text-anchor", ({ anchor }) => anchor)
    .text(({ text }) => text);
}

/** 0 to 1, one half where there is no difference. */
function place({ difference }: HeatmapCell, reach: number): number {
  return reach > 0 ? 0.5 + (difference / reach) * 0.42 : 0.5;
}

function colour(cell: HeatmapCell, reach: number): string {
  return interpolatePuOr(place(cell, reach));
}

function drawHatching(picture: Picture): void {
  layer(picture, "hatching")
    .selectAll("pattern")
    .data([`${picture.attr("id")}-hatching`])
    .join((enter) => enter.append("pattern").call((made) => made.append("path").attr("d", "M0,8L8,0")))
    .attr("id", (id) => id)
    .attr("width", 8)
    .attr("height", 8)
    .attr("patternUnits", "userSpaceOnUse");
}

interface CellSize {
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly fontSize: number;
}

/** The difference, and under it how many worlds it rests on, where they fit. */
function drawNumbers(
  svg: SVGSVGElement,
  cells: readonly { cell: HeatmapCell; x: number; y: number }[],
  reach: number,
  words: HeatmapWords,
  { cellWidth, cellHeight, fontSize }: CellSize,
): void {
  const texts = cells.flatMap(({ cell, x, y }) => {
    const at = { x: x + cellWidth / 2, ground: isDarkGround(colour(cell, reach)) ? "dark" : "bright" };
    return [
      { ...at, text: words.difference(cell.difference), y: y + cellHeight / 2 - fontSize * 0.15 },
      { ...at, text: words.count(cell.n), y: y + cellHeight / 2 + fontSize * 1.05 },
    ].filter(({ text }) => textWidth(text, fontSize) < cellWidth);
  });
  layer(select(svg), "heatmap-numbers")
    .selectAll("text")
    .data(texts)
    .join("text")
    .attr("data-ground", ({ ground }) => ground)
    .attr("text-anchor", "middle")
    .attr("x", ({ x }) => x)
    .attr("y", ({ y }) => y)
    .text(({ text }) => text);
}
