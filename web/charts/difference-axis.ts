import { axisBottom, type ScaleLinear } from "d3";
import { type ChartSize, layer, type Picture } from "./plot.ts";

interface AxisWords {
  /** Under the axis, at its right end. */
  readonly unit: string;
  readonly tick: (value: number) => string;
}

/** Under strips or bars of differences: their common horizontal axis, `y` px from the top, with its unit. */
export function drawDifferenceAxis(
  picture: Picture,
  x: ScaleLinear<number, number>,
  y: number,
  words: AxisWords,
  { width, fontSize }: Pick<ChartSize, "width" | "fontSize">,
): void {
  layer(picture, "month-axis")
    .attr("transform", `translate(0,${y})`)
    .call(
      axisBottom<number>(x)
        .ticks(Math.max(2, Math.floor(width / (fontSize * 7))))
        .tickFormat(words.tick)
        .tickSizeOuter(0),
    );
  layer(picture, "axis-names")
    .selectAll("text")
    .data([words.unit])
    .join("text")
    .attr("x", width - fontSize)
    .attr("y", y + fontSize * 3)
    .attr("text-anchor", "end")
    .text((text) => text);
}
