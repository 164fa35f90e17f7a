import { area, line } from "d3";
import type { LinesView, PolicyLines, WorldLine } from "../lines-view.ts";
import { layer, type Picture, type Plot } from "./plot.ts";

/** How the worlds behind the medians are drawn: each of them, the spread between them, or one alone. */
export type DrawnWorlds = "lines" | "spread" | { readonly replication: number };

/** Worlds or their spread first and medians over all of them, cut off at the frame. */
export function drawPolicyLines(
  picture: Picture,
  { lines }: LinesView,
  plot: Plot,
  drawn: DrawnWorlds,
): void {
  picture.attr("data-worlds", typeof drawn === "string" ? drawn : "draw");
  const clip = clipTo(picture, plot);
  drawSpread(picture, drawn === "spread" ? lines : [], plot, clip);
  drawWorlds(picture, lines, plot, clip, drawn);
  const path = pathOf(plot);
  layer(picture, "medians")
    .attr("clip-path", clip)
    .selectAll<SVGPathElement, PolicyLines>("path")
    .data(lines, ({ policy }) => policy)
    .join("path")
    .attr("data-mark", ({ mark }) => mark)
    .attr("data-policy", ({ policy }) => policy)
    .attr("d", ({ band }) => path(band.median));
}

function pathOf({ x, y }: Plot) {
  return line<number>()
    .defined((value) => !Number.isNaN(value))
    .x((_, tick) => x(tick))
    .y((value) => y(value));
}

function drawWorlds(
  picture: Picture,
  lines: readonly PolicyLines[],
  plot: Plot,
  clip: string,
  drawn: DrawnWorlds,
): void {
  const path = pathOf(plot);
  const shown = ({ worlds }: PolicyLines) => {
    if (drawn === "spread") return [];
    if (drawn === "lines") return worlds;
    return worlds.filter(({ replication }) => replication === drawn.replication);
  };
  layer(picture, "worlds")
    .attr("clip-path", clip)
    .selectAll<SVGGElement, PolicyLines>("g")
    .data(lines, ({ policy }) => policy)
    .join("g")
    .attr("data-mark", ({ mark }) => mark)
    .attr("stroke-opacity", (policy) => (drawn === "lines" ? worldOpacity(policy.worlds.length) : 1))
    .selectAll<SVGPathElement, WorldLine>("path")
    .data(shown, ({ replication }) => replication)
    .join("path")
    .attr("d", ({ values }) => path(values));
}

/** Two areas a policy: where nine tenths and where half of its worlds lie, month by month. */
function drawSpread(picture: Picture, lines: readonly PolicyLines[], { x, y }: Plot, clip: string): void {
  type Ends = readonly [low: number, high: number];
  const shape = area<Ends>()
    .defined(([low]) => !Number.isNaN(low))
    .x((_, tick) => x(tick))
    .y0(([low]) => y(low))
    .y1(([, high]) => y(high));
  const between = (low: Float64Array, high: Float64Array) =>
    Array.from(low, (value, tick): Ends => [value, high[tick]!]);
  layer(picture, "spread")
    .attr("clip-path", clip)
    .selectAll<SVGGElement, PolicyLines>("g")
    .data(lines, ({ policy }) => policy)
    .join("g")
    .attr("data-mark", ({ mark }) => mark)
    .selectAll("path")
    .data(({ band }) => [between(band.p5, band.p95), between(band.p25, band.p75)])
    .join("path")
    .attr("fill-opacity", (_, inner) => (inner ? 0.22 : 0.14))
    .attr("d", shape);
}

/** The frame as a clipping path; answers with how to refer to it. */
function clipTo(picture: Picture, { left, right, top, bottom }: Plot): string {
  const clip = `clip-${picture.attr("id")}`;
  layer(picture, "clip")
    .selectAll("clipPath")
    .data([null])
    .join((enter) => enter.append("clipPath").call((made) => made.append("rect")))
    .attr("id", clip)
    .select("rect")
    .attr("x", left - 2)
    .attr("y", top - 2)
    .attr("width", right - left + 4)
    .attr("height", bottom - top + 4);
  return `url(#${clip})`;
}

/** The more worlds, the fainter each: a bundle stays lighter than its median. */
function worldOpacity(worlds: number): number {
  return Math.min(0.4, Math.max(0.08, 4 / worlds));
}
