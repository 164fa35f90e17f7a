import { outcomes } from "../../../src/model/outcomes.ts";
import { parameters } from "../../../src/model/parameters.ts";
import { modelVersion } from "../../../src/model/version.ts";
import type { Language } from "../../language.ts";
import { formatDifference, formatDifferenceTick } from "../../number-format.ts";
import type { ParameterName } from "../../research/assumption-ranges.ts";
import type { StudyPlan } from "../../research/assumption-study.ts";
import type { Dictionary } from "../../text/en.ts";
import type { StudyWords } from "../../text/research-studies.ts";

/** How the figures of a study write their numbers and names: those of the plan that was run, not of what is chosen now. */
export interface StudyReading {
  readonly policy: string;
  readonly baseline: string;
  /** "Wrongful blame · The office". */
  readonly heading: string;
  /** Worlds, seed and version. */
  readonly provenance: string;
  readonly format: (value: number) => string;
  readonly tick: (value: number) => string;
  readonly interval: (low: number, high: number) => string;
  readonly parameter: (name: string) => string;
}

export function studyReading(
  { comparison, policy, outcome, worlds }: StudyPlan,
  words: Dictionary,
  said: StudyWords,
  language: Language,
): StudyReading {
  const titleOf = (name: string) => comparison.policies.find((each) => each.name === name)!.title[language];
  const { unit, label } = outcomes[outcome];
  const format = (value: number) => formatDifference(value, unit, language);
  return {
    policy: titleOf(policy),
    baseline: titleOf(comparison.baseline),
    heading: `${label[language]} · ${comparison.scenario.title[language]}`,
    provenance: said.shown(worlds, comparison.seed, modelVersion),
    format,
    tick: (value) => formatDifferenceTick(value, unit, language),
    interval: (low, high) => (Number.isNaN(low) ? "–" : words.range(format(low), format(high))),
    parameter: (name) => parameters[name as ParameterName].label[language],
  };
}
