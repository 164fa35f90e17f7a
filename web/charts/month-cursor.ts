import { select } from "d3";
import type { LinesView } from "../lines-view.ts";
import { layer, type Plot } from "./plot.ts";

/** A line at the month that is read off, and a dot on each median there; nothing while none is. */
export function drawMonthCursor(svg: SVGSVGElement, view: LinesView, month: number | null, plot: Plot): void {
  const { x, y, top, bottom } = plot;
  const cursor = layer(select(svg), "cursor").attr("transform", `translate(${x(month ?? 0)},0)`);
  cursor
    .selectAll("line")
    .data(month === null ? [] : [month])
    .join("line")
    .attr("y1", top)
    .attr("y2", bottom);
  const medians = (month === null ? [] : view.lines)
    .map(({ mark, band }) => ({ mark, value: band.median[month!]! }))
    .filter(({ value }) => value >= view.low && value <= view.high);
  cursor
    .selectAll("circle")
    .data(medians)
    .join("circle")
    .attr("data-mark", ({ mark }) => mark)
    .attr("r", 4.5)
    .attr("cy", ({ value }) => y(value));
}

/** The month nearest to a pointer `px` from the left edge of the picture. */
export function monthAt(px: number, ticks: number, { x }: Plot): number {
  return Math.min(ticks - 1, Math.max(0, Math.round(x.invert(px))));
}
