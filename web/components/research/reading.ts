import { outcomes } from "../../../src/model/outcomes.ts";
import { modelVersion } from "../../../src/model/version.ts";
import type { Looking } from "../../curves-view-model.ts";
import { formatDifference, formatDifferenceTick } from "../../number-format.ts";
import type { Session } from "../../session.ts";
import type { ResearchWords } from "../../text/research.ts";

/** What every figure of the researcher's page is made from. */
export interface Reading {
  readonly session: Session;
  readonly looking: Looking;
  readonly words: ResearchWords;
}

/** How many worlds, which seed, how long, which version: the end of every caption. */
export function provenanceText({ looking: { comparison, worlds }, words }: Reading): string {
  const { replications, seed, scenario } = comparison;
  return words.provenance(worlds.length, replications, seed, scenario.setting.ticks, modelVersion);
}

/** Writes differences of the outcome looked at; the names of their unit stand elsewhere. */
export function differenceFormats({ outcome, language }: Looking) {
  const { unit } = outcomes[outcome];
  return {
    format: (value: number) => formatDifference(value, unit, language),
    tick: (value: number) => formatDifferenceTick(value, unit, language),
  };
}
