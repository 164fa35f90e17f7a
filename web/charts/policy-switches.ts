import type { LinesView } from "../lines-view.ts";
import { layer, type Picture, type Plot } from "./plot.ts";
import { textWidth } from "./text-width.ts";

/** Marks on the axis when policies change their rules, named where there is room. */
export function drawPolicySwitches(
  picture: Picture,
  { switches }: LinesView,
  newRules: string,
  plot: Plot,
): void {
  const { x, left, right, top, bottom, fontSize } = plot;
  const groups = layer(picture, "switches")
    .selectAll("g")
    .data(switches)
    .join("g")
    .attr("transform", ({ tick }) => `translate(${x(tick)},0)`);
  groups.selectAll("line").data([null]).join("line").attr("y1", top).attr("y2", bottom);
  groups
    .selectAll("path")
    .data(({ policies }) => policies)
    .join("path")
    .attr("data-mark", ({ mark }) => mark)
    .attr("d", (_, index) => `M0,${bottom - index * 10}l-5,-9h10z`);
  groups
    .selectAll("text")
    .data(({ tick, policies }) => {
      const text = `${newRules} · ${policies.map(({ title }) => title).join(" · ")}`;
      return [{ text, tick, fits: textWidth(text, fontSize) < (right - left) / 2 }];
    })
    .join("text")
    .attr("y", top - fontSize * 0.4)
    .attr("x", ({ tick }) => (isLeft(tick, plot) ? 4 : -4))
    .attr("text-anchor", ({ tick }) => (isLeft(tick, plot) ? "start" : "end"))
    .text(({ text, fits }) => (fits ? text : newRules));
}

function isLeft(tick: number, { x, left, right }: Plot): boolean {
  return x(tick) < (left + right) / 2;
}
