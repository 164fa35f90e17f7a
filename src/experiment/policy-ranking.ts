import { type BesideBest, besideBest } from "./best.ts";
import { momentsOf } from "./contrast.ts";
import { monteCarloErrors } from "./monte-carlo-error.ts";
import { type ProbabilityMore, probabilityMore } from "./probability-better.ts";

/** A policy among others, by an outcome that has a better side. */
export interface RankedPolicy extends BesideBest {
  readonly policy: string;
  /** Mean over worlds, and its Monte Carlo standard error. */
  readonly mean: number;
  readonly error: number;
  /** How often it does better than the baseline; null for the baseline itself. */
  readonly beatsBaseline: ProbabilityMore | null;
}

/** Policies in common worlds. */
export interface Contest {
  /** Names, at least two. */
  readonly policies: readonly string[];
  readonly baseline: string;
  /** `values[policy][point][replication]`, NaN where not known; a comparison has one point. */
  readonly values: readonly (readonly (readonly number[])[])[];
  /** Of the resampling. */
  readonly seed: string;
}

/**
 * Each policy beside the best of the others, and against the baseline. With several points each counts as one world, the
 * mean of its worlds, since worlds of one point are alike.
 */
export function rankPolicies(
  { policies, baseline, values, seed }: Contest,
  better: "more" | "less",
): RankedPolicy[] {
  const units = values.map((points) =>
    points.length === 1 ? points[0]! : points.map((worlds) => momentsOf(worlds).mean),
  );
  const base = values[policies.indexOf(baseline)]!;
  const beside = besideBest(units, better);
  return policies.map((policy, place) => {
    const [a, b] = better === "more" ? [values[place]!, base] : [base, values[place]!];
    return {
      policy,
      ...beside[place]!,
      mean: momentsOf(units[place]!).mean,
      error: monteCarloErrors(units[place]!).mean,
      beatsBaseline: policy === baseline ? null : probabilityMore(a, b, seed),
    };
  });
}
