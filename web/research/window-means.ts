import { meanOver } from "../../src/experiment/contrast.ts";
import type { OutcomeName } from "../../src/model/outcomes.ts";
import { type ComparedRuns, type Looking, markedPolicies } from "../curves-view-model.ts";
import type { Mark } from "../policy-marks.ts";

/** One outcome as its mean over a window, world by world under every policy: what paired figures are made of. */
export interface WindowMeans {
  readonly outcome: OutcomeName;
  /** Names the worlds; `means` of every arm are in this order. */
  readonly replications: readonly number[];
  readonly baseline: string;
  readonly arms: readonly ArmMeans[];
}

export interface ArmMeans {
  readonly policy: string;
  readonly title: string;
  readonly mark: Mark;
  /** In the unit of the outcome; NaN where the run is missing or the outcome not defined in the window. */
  readonly means: readonly number[];
}

/** The finished worlds of a comparison, over its window. */
export function windowMeans(looking: Looking<ComparedRuns>, outcome: OutcomeName): WindowMeans {
  const { comparison, worlds } = looking;
  const { from, to, baseline } = comparison;
  const arms = markedPolicies(looking).map(({ name, title, mark }, place) => ({
    policy: name,
    title,
    mark,
    means: worlds.map(({ results }) => {
      const result = results[place];
      return result ? meanOver(result, outcome, from, to) : Number.NaN;
    }),
  }));
  return { outcome, replications: worlds.map(({ replication }) => replication), baseline, arms };
}

/** What every other arm has more than the baseline, world by world; none where the baseline is not among the arms. */
export function pairedArms({ arms, baseline }: WindowMeans): readonly PairedArm[] {
  const base = arms.find(({ policy }) => policy === baseline);
  if (!base) return [];
  return arms
    .filter((arm) => arm !== base)
    .map((arm) => ({
      ...arm,
      baseMeans: base.means,
      differences: arm.means.map((mean, world) => mean - base.means[world]!),
    }));
}

export interface PairedArm extends ArmMeans {
  /** The baseline in the same worlds. */
  readonly baseMeans: readonly number[];
  /** NaN where either side is. */
  readonly differences: readonly number[];
}
