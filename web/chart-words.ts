import { type OutcomeName, outcomes } from "../src/model/outcomes.ts";
import type { ChartWords } from "./charts/plot.ts";
import type { Language } from "./language.ts";
import {
  formatDifference,
  formatDifferenceTick,
  formatValue,
  formatValueTick,
  isShare,
} from "./number-format.ts";
import type { Dictionary } from "./text/en.ts";

/** The words of the chart of the outcome itself. */
export function curvesWords(outcome: OutcomeName, words: Dictionary, language: Language): ChartWords {
  const { unit } = outcomes[outcome];
  return {
    ...axisWords(words),
    unit: unitName(unit, words),
    format: (value) => formatValue(value, unit, language),
    tick: (value) => formatValueTick(value, unit, language),
  };
}

/** The words of the chart of differences; those of shares are in percentage points. */
export function differenceWords(outcome: OutcomeName, words: Dictionary, language: Language): ChartWords {
  const { unit } = outcomes[outcome];
  return {
    ...axisWords(words),
    unit: differenceUnit(unit, words),
    format: (value) => formatDifference(value, unit, language),
    tick: (value) => formatDifferenceTick(value, unit, language),
  };
}

export function unitName(unit: string, words: Dictionary): string {
  return words.units[unit] ?? unit;
}

export function differenceUnit(unit: string, words: Dictionary): string {
  return isShare(unit) ? words.percentagePoints : unitName(unit, words);
}

function axisWords({ month, window, newRules }: Dictionary) {
  return { month, window, newRules };
}
