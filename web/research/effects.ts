import { momentsOf, pairedContrast } from "../../src/experiment/contrast.ts";
import { monteCarloErrors } from "../../src/experiment/monte-carlo-error.ts";
import type { OutcomeName } from "../../src/model/outcomes.ts";
import type { Mark } from "../policy-marks.ts";
import { type PairedArm, pairedArms, type WindowMeans } from "./window-means.ts";

/** Fewer pairs than these make every figure of an effect a rough one. */
export const fewWorlds = 20;

/** What a policy changes about an outcome, over paired worlds; NaN where a figure is not defined. */
export interface Effect {
  readonly outcome: OutcomeName;
  readonly policy: string;
  readonly title: string;
  readonly mark: Mark;
  /** Pairs with both sides defined. */
  readonly n: number;
  /** Mean paired difference in the unit of the outcome, and its Student 95 % interval. */
  readonly difference: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  /** The difference as a share of the size of the baseline's mean over the same pairs. */
  readonly ofReference: number;
  /** Cohen's dz: the mean difference in standard deviations of the differences. */
  readonly dz: number;
  /** Share of pairs in which the policy has more; a tie counts half. */
  readonly superiority: number;
  /** Monte Carlo standard error of the difference. */
  readonly error: number;
}

/** A row for every policy but the baseline. */
export function effectsOf(means: WindowMeans): readonly Effect[] {
  return pairedArms(means).map((arm) => effectOf(means.outcome, arm));
}

function effectOf(outcome: OutcomeName, arm: PairedArm): Effect {
  const { policy, title, mark, differences, baseMeans } = arm;
  const { n, difference, ciLow, ciHigh, shareAbove } = pairedContrast(arm.means, baseMeans);
  const base = momentsOf(baseMeans.filter((_, world) => !Number.isNaN(differences[world]!))).mean;
  return {
    outcome,
    policy,
    title,
    mark,
    n,
    difference,
    ciLow,
    ciHigh,
    ofReference: ratio(difference, Math.abs(base)),
    dz: ratio(difference, Math.sqrt(momentsOf(differences).variance)),
    superiority: shareAbove,
    error: monteCarloErrors(differences).mean,
  };
}

/** Nothing is a share of 0. */
function ratio(part: number, whole: number): number {
  return whole === 0 ? Number.NaN : part / whole;
}

export const effectMeasures = [
  "difference",
  "ofReference",
  "dz",
  "superiority",
  "error",
  "n",
] as const satisfies readonly (keyof Effect)[];
export type EffectMeasure = (typeof effectMeasures)[number];

export interface EffectOrder {
  readonly by: EffectMeasure;
  readonly isDescending: boolean;
}

/** Rows by a measure; what is not defined comes last either way, and equal ones keep their order. */
export function sortedEffects(effects: readonly Effect[], order: EffectOrder | null): readonly Effect[] {
  if (order === null) return effects;
  const { by, isDescending } = order;
  return [...effects].sort((a, b) => {
    const [left, right] = [a[by], b[by]];
    if (Number.isNaN(left) || Number.isNaN(right))
      return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
    return isDescending ? right - left : left - right;
  });
}
