import { responses } from "./causes.ts";
import { cumulateLogit, type DecisionRule } from "./decision-rule.ts";
import type { Policy } from "./levers.ts";
import type { World } from "./world.ts";
import { Worth } from "./worth.ts";

/** Logit choice over utilities (C1): the better of two responses is taken more often, how much so by its lead. */
class Logit implements DecisionRule {
  readonly #worth = new Worth();
  readonly #values = new Float64Array(responses.length);
  #precision = 0;

  enter(): void {}

  consider(world: World, policy: Policy, f: number): void {
    this.#worth.consider(world, policy, f);
    this.#precision = world.parameters.choicePrecision;
  }

  weigh(met: boolean, low: number, high: number, cumulative: Float64Array): void {
    const worth = this.#worth;
    for (let k = low; k < high; k++) this.#values[k] = worth.utility(k, met);
    cumulateLogit(this.#values, worth.odds, this.#precision, low, high, cumulative);
  }

  learn(): void {}
}

export const logit: DecisionRule = new Logit();
