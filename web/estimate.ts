import type { Comparison } from "../src/experiment/comparison.ts";
import { estimateRun } from "../src/experiment/limits.ts";
import { organisationSize } from "../src/experiment/organisation-size.ts";
import type { Hierarchy } from "../src/model/hierarchy.ts";
import type { Arm } from "./arms.ts";

/** A link may start this much work by itself; more waits for a click. */
export const unaskedSeconds = 2;

/** Roughly how long all runs of a comparison take on so many workers. */
export function estimateSeconds(comparison: Comparison, hierarchy: Hierarchy, workers: number): number {
  const { scenario, policies, replications } = comparison;
  const { organisation, ticks } = scenario.setting;
  const secondsOf = ({ setting }: Arm) => {
    const isHome = setting === undefined || setting.organisation === organisation;
    const { posts, superiors } = isHome ? hierarchy : organisationSize(setting.organisation);
    return estimateRun(posts, superiors, ticks).seconds;
  };
  return (policies.reduce((sum, arm) => sum + secondsOf(arm), 0) * replications) / workers;
}
