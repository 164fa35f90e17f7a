import { bandOf, differenceCurves } from "../experiment/bands.ts";
import { type Comparison, resultsUnder } from "../experiment/comparison.ts";
import { momentsOf } from "../experiment/contrast.ts";
import { type OutcomeDeclaration, type OutcomeName, outcomes } from "../model/outcomes.ts";
import type { RunResult } from "../model/simulation.ts";
import { unitText } from "../model/units.ts";
import { figure, type Terminal } from "./terminal.ts";

/** Columns of a plot; more months than these share columns. */
const WIDTH = 60;
/** Half blocks to either side of the line at 0. */
const LEVELS = 4;

/**
 * What each policy has more than the baseline, month by month, as bars of block characters: the median over paired
 * worlds, one scale an outcome. `results` are in plan order, null where a run is missing.
 */
export function differencePlots(
  comparison: Comparison,
  results: readonly (RunResult | null)[],
  shown: readonly OutcomeName[],
  { language, colors }: Terminal,
): string {
  const { policies, baseline } = comparison;
  const base = resultsUnder(comparison, results, baseline);
  const others = policies.map(({ name }) => name).filter((name) => name !== baseline);
  const blocks = shown.map((outcome) => {
    const curves = others.map((policy) =>
      inColumns(bandOf(differenceCurves(resultsUnder(comparison, results, policy), base, outcome)).median),
    );
    const widest = Math.max(
      0,
      ...curves
        .flat()
        .filter((value) => !Number.isNaN(value))
        .map(Math.abs),
    );
    const { label, unit }: OutcomeDeclaration = outcomes[outcome];
    const heading = {
      en: `${label.en} (${unit}): month by month minus ${baseline}, ±${figure(widest)}`,
      zh: `${label.zh}（${unitText(unit, "zh")}）：逐月减 ${baseline}，±${figure(widest)}`,
    };
    const plots = others.map((policy, place) => `${policy}\n${barPlot(curves[place]!, widest)}`);
    return [colors.bold(heading[language]), ...plots].join("\n");
  });
  return blocks.join("\n\n");
}

/**
 * Bars up and down from a line at 0, at most four lines of text; `widest` fills two of them. A month without a value has
 * neither bar nor line.
 */
export function barPlot(values: readonly number[], widest: number): string {
  const levels = values.map((value) => (widest > 0 ? Math.round((LEVELS * value) / widest) : 0 * value));
  const cell = (height: number, half: string) => (height >= 2 ? "█" : height === 1 ? half : " ");
  const onLine = (level: number) => (Number.isNaN(level) ? " " : level > 0 ? cell(level, "▄") : "▁");
  const lines = [
    levels.map((level) => cell(level - 2, "▄")),
    levels.map(onLine),
    levels.map((level) => cell(-level, "▀")),
    levels.map((level) => cell(-level - 2, "▀")),
  ];
  return lines
    .map((line) => `  ${line.join("")}`.trimEnd())
    .filter((line) => line !== "")
    .join("\n");
}

/** The months in at most so many columns, each the mean of its own. */
function inColumns(months: Float64Array): number[] {
  const count = Math.min(WIDTH, months.length);
  return Array.from({ length: count }, (_, column) => {
    const from = Math.floor((column * months.length) / count);
    const to = Math.floor(((column + 1) * months.length) / count);
    return momentsOf(months.subarray(from, to)).mean;
  });
}
