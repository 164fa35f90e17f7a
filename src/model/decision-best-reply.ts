import { responses } from "./causes.ts";
import { bestOf, cumulate, type DecisionRule } from "./decision-rule.ts";
import type { Policy } from "./levers.ts";
import type { World } from "./world.ts";
import { Worth } from "./worth.ts";

/** Always the response of the highest utility; equals are taken by their odds. Logit of a precision without bound. */
class BestReply implements DecisionRule {
  readonly #worth = new Worth();
  readonly #values = new Float64Array(responses.length);

  enter(): void {}

  consider(world: World, policy: Policy, f: number): void {
    this.#worth.consider(world, policy, f);
  }

  weigh(met: boolean, low: number, high: number, cumulative: Float64Array): void {
    const values = this.#values;
    const { odds } = this.#worth;
    for (let k = low; k < high; k++) values[k] = this.#worth.utility(k, met);
    const best = bestOf(values, odds, low, high);
    for (let k = low; k < high; k++) values[k] = values[k] === best ? 1 : 0;
    cumulate(values, odds, low, high, cumulative);
  }

  learn(): void {}
}

export const bestReply: DecisionRule = new BestReply();
