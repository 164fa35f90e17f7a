import { area, axisBottom, axisLeft, line, scaleLinear, select } from "d3";
import type { Mark } from "../policy-marks.ts";
import type { RunningMean } from "../research/convergence.ts";
import { type ChartSize, layer, tickCount } from "./plot.ts";
import { textWidth } from "./text-width.ts";

export interface ConvergenceWords {
  readonly unit: string;
  readonly worlds: string;
  readonly tick: (value: number) => string;
}

/** The mean over the first n worlds with its interval, n from left to right; zero is always in the picture. */
export function drawConvergence(
  svg: SVGSVGElement,
  means: readonly RunningMean[],
  mark: Mark,
  words: ConvergenceWords,
  size: ChartSize,
): void {
  const { width, height, fontSize } = size;
  const picture = select(svg).attr("width", width).attr("height", height);
  picture.attr("viewBox", `0 0 ${width} ${height}`).attr("data-mark", mark);
  const y = scaleLinear(frameOf(means), [height - fontSize * 3.4, fontSize * 2]).clamp(true);
  const count = tickCount(size);
  const left = Math.max(...y.ticks(count).map((value) => textWidth(words.tick(value), fontSize))) + 10;
  const x = scaleLinear([1, Math.max(2, means.length)], [left, width - fontSize]);
  const across = width - fontSize - left;
  layer(picture, "value-axis")
    .attr("transform", `translate(${left},0)`)
    .call(axisLeft<number>(y).ticks(count).tickFormat(words.tick).tickSize(-across).tickPadding(6));
  const whole = x.ticks(Math.max(2, Math.min(10, across / (fontSize * 4)))).filter(Number.isInteger);
  layer(picture, "month-axis")
    .attr("transform", `translate(0,${y.range()[0]})`)
    .call(axisBottom<number>(x).tickValues(whole).tickFormat(String).tickSizeOuter(0));
  const names = [
    { text: words.unit, x: 0, y: fontSize, anchor: "start" },
    { text: words.worlds, x: width - fontSize, y: height - fontSize * 0.4, anchor: "end" },
  ];
  layer(picture, "axis-names")
    .selectAll("text")
    .data(names)
    .join("text")
    .attr("x", (name) => name.x)
    .attr("y", (name) => name.y)
    .attr("text-anchor", (name) => name.anchor)
    .text((name) => name.text);
  layer(picture, "reference")
    .selectAll("path")
    .data([`M${left},${y(0)}H${width - fontSize}`])
    .join("path")
    .attr("d", (path) => path);
  const band = area<RunningMean>()
    .defined(({ low }) => !Number.isNaN(low))
    .x(({ n }) => x(n))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high));
  const middle = line<RunningMean>()
    .x(({ n }) => x(n))
    .y(({ mean }) => y(mean));
  layer(picture, "spread")
    .attr("fill-opacity", 0.22)
    .selectAll("path")
    .data([means])
    .join("path")
    .attr("d", band);
  layer(picture, "medians").selectAll("path").data([means]).join("path").attr("d", middle);
}

/**
 * Two worlds have an interval so wide that all later ones would look alike: the frame holds the means and what
 * intervals there are from the tenth world, or the last, on.
 */
function frameOf(means: readonly RunningMean[]): [low: number, high: number] {
  const settled = means.filter(({ n }) => n >= Math.min(10, means.length));
  const ends = [0, ...means.map(({ mean }) => mean), ...settled.flatMap(({ low, high }) => [low, high])];
  const known = ends.filter((end) => !Number.isNaN(end));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = (high - low) * 0.05 || 1;
  return [low - room, high + room];
}
