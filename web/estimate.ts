import type { Comparison } from "../src/experiment/comparison.ts";
import { estimateRun } from "../src/experiment/limits.ts";
import type { Hierarchy } from "../src/model/hierarchy.ts";

/** A link may start this much work by itself; more waits for a click. */
export const unaskedSeconds = 2;

/** Roughly how long all runs of a comparison take on so many workers. */
export function estimateSeconds(comparison: Comparison, hierarchy: Hierarchy, workers: number): number {
  const { scenario, policies, replications } = comparison;
  const { seconds } = estimateRun(hierarchy.posts, hierarchy.superiors, scenario.setting.ticks);
  return (policies.length * replications * seconds) / workers;
}
