import { exp } from "./exact-math.ts";
import type { Policy } from "./levers.ts";
import type { Part } from "./part.ts";
import type { World } from "./world.ts";

/** How frontline posts come to a response. One object serves all posts and worlds, one after the other. */
export interface DecisionRule {
  /** A new agent takes a post; `generation` tells those of one post apart. */
  enter(world: World, post: number, generation: number): void;

  /** Reads what frontline post `f` goes by this month. */
  consider(world: World, policy: Policy, f: number): void;

  /**
   * Cumulative weights of the responses from `low` to before `high`, the only ones there are now:
   * `cumulative[k + 1] − cumulative[k]` is the weight of response k. A response without odds (no room to overtighten,
   * nobody to ask) has none.
   */
  weigh(met: boolean, low: number, high: number, cumulative: Float64Array): void;

  /** The month is over and blame has fallen: the frontline posts of a part learn what this rule learns from. */
  learn(world: World, policy: Policy, part: Part): void;
}

/** Adds up `odds × weights` of what is there. If none of it has any weight, all of it is alike. */
export function cumulate(
  weights: Float64Array,
  odds: Float64Array,
  low: number,
  high: number,
  cumulative: Float64Array,
): void {
  let sum = 0;
  for (let k = 0; k < 6; k++) {
    if (k >= low && k < high && odds[k]! > 0) sum += odds[k]! * weights[k]!;
    cumulative[k + 1] = sum;
  }
  if (sum > 0) return;
  for (let k = 0; k < 6; k++) cumulative[k + 1] = cumulative[k]! + (k >= low && k < high ? odds[k]! : 0);
}

/**
 * Logit weights of `values` (C1), relative to the best there is, so that no precision overflows or loses all weights,
 * and a large one picks it.
 */
export function cumulateLogit(
  values: Float64Array,
  odds: Float64Array,
  precision: number,
  low: number,
  high: number,
  cumulative: Float64Array,
): void {
  const best = bestOf(values, odds, low, high);
  let sum = 0;
  for (let k = 0; k < 6; k++) {
    if (k >= low && k < high && odds[k]! > 0) sum += odds[k]! * exp(precision * (values[k]! - best));
    cumulative[k + 1] = sum;
  }
}

/** The largest value among what is there. */
export function bestOf(values: Float64Array, odds: Float64Array, low: number, high: number): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let k = low; k < high; k++) if (values[k]! > best && odds[k]! > 0) best = values[k]!;
  return best;
}
