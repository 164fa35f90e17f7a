import { jointRegretTable, leastRegret, type Regret, regretsOf, regretTable } from "./regret.ts";
import type { CostsByDraw } from "./search-plan.ts";

/** What of a front to choose if the assumptions cannot be known. Places are those in the front; −1 of an empty one. */
export interface RobustChoice {
  /** Least regret in the worst draw and the worst objective, each measured in the width of its costs on the front. */
  readonly overall: number;
  /** The regret behind it, by candidate. */
  readonly regrets: readonly Regret[];
  /** By objective, where that alone counts. */
  readonly byObjective: readonly { readonly choice: number; readonly regrets: readonly Regret[] }[];
}

/** Minimax regret over the assumption draws: `costs[candidate][objective][draw]`, less being better. */
export function robustChoice(costs: readonly CostsByDraw[]): RobustChoice {
  const objectives = (costs[0] ?? []).map((_, objective) => costs.map((own) => own[objective]!));
  const regrets = costs.length === 0 ? [] : regretsOf(jointRegretTable(objectives));
  return {
    overall: leastRegret(regrets),
    regrets,
    byObjective: objectives.map((table) => {
      const own = regretsOf(regretTable(table));
      return { choice: leastRegret(own), regrets: own };
    }),
  };
}
