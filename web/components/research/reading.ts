import { outcomes } from "../../../src/model/outcomes.ts";
import type { ComparedRuns, Looking } from "../../curves-view-model.ts";
import type { ExportOrigin } from "../../export/export-origin.ts";
import { formatDifference, formatDifferenceTick } from "../../number-format.ts";
import type { Session } from "../../session.ts";
import type { ResearchWords } from "../../text/research.ts";

/** What every figure of the researcher's page is made from. */
export interface Reading {
  readonly session: Session;
  readonly looking: Looking<ComparedRuns>;
  readonly words: ResearchWords;
  /** Before the ids of its elements: the figures of opened results stand below those of the page's own. */
  readonly prefix: "" | "opened-";
  /** A heading as it stands above the figure: those of opened results say so. */
  readonly titled: (heading: string) => string;
  /** Version of the model that made the runs. */
  readonly version: string;
  /** What goes with a figure that is taken away, where it is not the comparison of the page. */
  readonly origin?: () => ExportOrigin;
}

/** What figures that compute more worlds need besides. */
export interface ComputedReading extends Reading {
  readonly looking: Looking;
}

/** How many worlds, which seed, how long, which version: the end of every caption. */
export function provenanceText({ looking: { comparison, worlds }, words, version }: Reading): string {
  const { replications, seed, scenario } = comparison;
  return words.provenance(worlds.length, replications, seed, scenario.setting.ticks, version);
}

/** Writes differences of the outcome looked at; the names of their unit stand elsewhere. */
export function differenceFormats({ outcome, language }: Looking<ComparedRuns>) {
  const { unit } = outcomes[outcome];
  return {
    format: (value: number) => formatDifference(value, unit, language),
    tick: (value: number) => formatDifferenceTick(value, unit, language),
  };
}
