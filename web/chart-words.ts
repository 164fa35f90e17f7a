import { type OutcomeName, outcomes } from "../src/model/outcomes.ts";
import { type Unit, unitText } from "../src/model/units.ts";
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
    unit: unitText(unit, language),
    format: (value) => formatValue(value, unit, language),
    tick: (value) => formatValueTick(value, unit, language),
  };
}

/** The words of the chart of differences; those of shares are in percentage points. */
export function differenceWords(outcome: OutcomeName, words: Dictionary, language: Language): ChartWords {
  const { unit } = outcomes[outcome];
  return {
    ...axisWords(words),
    unit: differenceUnit(unit, words, language),
    format: (value) => formatDifference(value, unit, language),
    tick: (value) => formatDifferenceTick(value, unit, language),
  };
}

export function differenceUnit(unit: Unit, words: Dictionary, language: Language): string {
  return isShare(unit) ? words.percentagePoints : unitText(unit, language);
}

function axisWords({ month, window, newRules }: Dictionary) {
  return { month, window, newRules };
}
