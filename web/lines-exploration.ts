import type { ExploreNode } from "./exploration.ts";
import type { LinesView } from "./lines-view.ts";
import type { Dictionary } from "./text/en.ts";

/** Months of a phase: a year. */
const phase = 12;

/** What reading a chart of lines needs beside its numbers. */
export interface LinesReading {
  readonly heading: string;
  readonly format: (value: number) => string;
  readonly words: Dictionary;
  readonly onMonth: (month: number) => void;
}

/** A chart of lines to be read part by part: the chart, each policy, each year of it, each month. */
export function linesExploration({ ticks, lines }: LinesView, reading: LinesReading): ExploreNode {
  const { heading, format, words, onMonth } = reading;
  return {
    text: words.wholeChart(heading, lines.length),
    parts: () =>
      lines.map(({ title, band: { median, p5, p95 } }) => ({
        text: words.labelled(title, words.fromTo(format(median[0]!), format(median[ticks - 1]!))),
        parts: () =>
          Array.from({ length: Math.ceil(ticks / phase) }, (_, year) => {
            const from = year * phase;
            const to = Math.min(ticks, from + phase) - 1;
            return {
              text: words.labelled(
                words.monthsFrom(from, to),
                words.fromTo(format(median[from]!), format(median[to]!)),
              ),
              parts: () =>
                Array.from({ length: to - from + 1 }, (_, place) => {
                  const month = from + place;
                  const spread = words.labelled(
                    words.nineTenths,
                    words.range(format(p5[month]!), format(p95[month]!)),
                  );
                  return {
                    text: words.aside(words.monthPoint(month, format(median[month]!)), spread),
                    visit: () => onMonth(month),
                  };
                }),
            };
          }),
      })),
  };
}
