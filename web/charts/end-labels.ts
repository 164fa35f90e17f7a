import type { LinesView } from "../lines-view.ts";
import type { Mark } from "../policy-marks.ts";
import { labelGap as gap, lineEnds } from "./line-ends.ts";
import { layer, type Picture, type Plot } from "./plot.ts";
import { spreadLabels } from "./spread-labels.ts";
import { textWidth, wrapText } from "./text-width.ts";

const lineHeight = 1.2;
const mostLines = 3;
/** Ems below which a label would be cut to pieces. */
const narrowest = 4;

interface EndLabel {
  readonly mark: Mark;
  readonly lines: readonly string[];
  /** Where the line ends, and where the label stands. */
  readonly end: number;
  readonly y: number;
}

/** Each line named at its end, so that no legend is needed. */
export function drawEndLabels(picture: Picture, view: LinesView, plot: Plot, width: number): void {
  const labels = endLabels(view, plot, width);
  const group = layer(picture, "end-labels");
  group
    .selectAll("path")
    .data(labels)
    .join("path")
    .attr("data-mark", ({ mark }) => mark)
    .attr("d", ({ end, y }) => `M${plot.right + 2},${end}L${plot.right + gap - 3},${y}`);
  group
    .selectAll("text")
    .data(labels)
    .join("text")
    .attr("data-mark", ({ mark }) => mark)
    .attr("y", ({ y, lines }) => y - ((lines.length - 1) / 2) * lineHeight * plot.fontSize)
    .selectAll("tspan")
    .data(({ lines }) => lines)
    .join("tspan")
    .attr("x", plot.right + gap)
    .attr("dy", (_, index) => (index === 0 ? "0.35em" : `${lineHeight}em`))
    .text((text) => text);
}

function endLabels(view: LinesView, plot: Plot, width: number): readonly EndLabel[] {
  const { y, right, top, bottom, fontSize } = plot;
  const room = width - right - gap;
  if (room < narrowest * fontSize) return []; // the picture's title names its line
  const labels = lineEnds(view).map(({ title, mark, value }) => ({
    mark,
    lines: shortened(wrapText(title, room, fontSize), room, fontSize),
    end: Math.min(bottom, Math.max(top, y(value))),
  }));
  const wishes = labels.map(({ end, lines }) => ({
    y: end,
    height: (lines.length * lineHeight + 0.15) * fontSize,
  }));
  const heights = spreadLabels(wishes, 0, bottom + fontSize * 2);
  return labels.map((label, index) => ({ ...label, y: heights[index]! }));
}

/** At most so many lines, the last cut off; the tables give titles in full. */
function shortened(lines: readonly string[], width: number, fontSize: number): readonly string[] {
  if (lines.length <= mostLines) return lines;
  let last = lines[mostLines - 1]!;
  while (textWidth(`${last}…`, fontSize) > width) last = last.slice(0, -1).trimEnd();
  return [...lines.slice(0, mostLines - 1), `${last}…`];
}
