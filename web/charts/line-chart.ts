import { axisBottom, axisLeft, select } from "d3";
import type { LinesView } from "../lines-view.ts";
import { labelledMonths } from "../month-axis.ts";
import { drawEndLabels } from "./end-labels.ts";
import {
  type ChartSize,
  type ChartWords,
  layer,
  type Picture,
  type Plot,
  plotOf,
  type Sides,
  tickCount,
} from "./plot.ts";
import { type DrawnWorlds, drawPolicyLines } from "./policy-lines.ts";
import { drawPolicySwitches } from "./policy-switches.ts";
import { textWidth } from "./text-width.ts";

/** Draws or redraws the chart in `svg`; only what changed is touched. Colours and dashes are the style sheet's. */
export function drawLines(
  svg: SVGSVGElement,
  view: LinesView,
  words: ChartWords,
  size: ChartSize,
  sides: Sides,
  worlds: DrawnWorlds = "lines",
): Plot {
  const picture = select(svg).attr("width", size.width).attr("height", size.height);
  picture.attr("viewBox", `0 0 ${size.width} ${size.height}`);
  const plot = plotOf(view, size, sides);
  drawAxes(picture, view, words, plot, tickCount(size));
  drawWindow(picture, view, words, plot);
  drawPolicySwitches(picture, view, words.newRules, plot);
  drawReference(picture, view, plot);
  drawPolicyLines(picture, view, plot, worlds);
  drawEndLabels(picture, view, plot, size.width);
  return plot;
}

function drawAxes(
  picture: Picture,
  { ticks }: LinesView,
  words: ChartWords,
  plot: Plot,
  count: number,
): void {
  const { x, y, left, right, bottom, fontSize } = plot;
  const months = labelledMonths(ticks, Math.min(11, (right - left) / (fontSize * 2.6)));
  layer(picture, "value-axis")
    .attr("transform", `translate(${left},0)`)
    .call(
      axisLeft<number>(y)
        .ticks(count)
        .tickFormat(words.tick)
        .tickSize(left - right)
        .tickPadding(6),
    );
  layer(picture, "month-axis")
    .attr("transform", `translate(0,${bottom})`)
    .call(
      axisBottom<number>(x)
        .tickValues([...months])
        .tickFormat(String)
        .tickSizeOuter(0)
        .tickSize(5),
    );
  const names = [
    { text: words.unit, x: 0, y: fontSize, anchor: "start" },
    { text: words.month, x: right, y: bottom + fontSize * 3, anchor: "end" },
  ];
  layer(picture, "axis-names")
    .selectAll("text")
    .data(names)
    .join("text")
    .attr("x", (name) => name.x)
    .attr("y", (name) => name.y)
    .attr("text-anchor", (name) => name.anchor)
    .text((name) => name.text);
}

/** A bracket under the axis, named where there is room. */
function drawWindow(
  picture: Picture,
  { window: { from, to } }: LinesView,
  words: ChartWords,
  plot: Plot,
): void {
  const { x, bottom, fontSize } = plot;
  const [start, end] = [x(from), x(to - 1)];
  const y = bottom + fontSize * 2;
  const group = layer(picture, "window");
  group
    .selectAll("path")
    .data([null])
    .join("path")
    .attr("d", `M${start},${y - 4}V${y}H${end}V${y - 4}`);
  const room = end - start - textWidth(words.month, fontSize) - fontSize;
  group
    .selectAll("text")
    .data(textWidth(words.window, fontSize) <= room ? [words.window] : [])
    .join("text")
    .attr("x", start)
    .attr("y", bottom + fontSize * 3)
    .text((text) => text);
}

function drawReference(
  picture: Picture,
  { reference, low, high }: LinesView,
  { y, left, right }: Plot,
): void {
  const shown = reference && reference.value >= low && reference.value <= high ? [reference] : [];
  layer(picture, "reference")
    .selectAll("line")
    .data(shown)
    .join("line")
    .attr("x1", left)
    .attr("x2", right)
    .attr("y1", ({ value }) => y(value))
    .attr("y2", ({ value }) => y(value));
}
