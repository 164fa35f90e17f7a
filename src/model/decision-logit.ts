import { responses, SHIRK } from "./causes.ts";
import { cumulateLogit, type DecisionRule } from "./decision-rule.ts";
import { expAt } from "./exact-math.ts";
import type { Policy } from "./levers.ts";
import type { World } from "./world.ts";
import { Worth } from "./worth.ts";

/** A larger sum of weights, or none at all, may have been infinite on the way. */
const LARGEST_SUM = 1e200;

/** Groups of posts that may value a unit of credit differently: without and with a career ahead. */
const GROUPS = 2;

/**
 * Logit choice over utilities (C1): the better of two responses is taken more often, how much so by its lead.
 *
 * A weight is e^(λ·utility) = e^(λ·(base − learned)) · e^(λ·credit·value). The first factor is the agent's own, but the same
 * whether the target is met or hours are gone; the second is mostly the same for a whole group of posts in a month. So
 * a post takes five exponentials, not five for each situation it comes into, on average twelve. Both are relative to
 * shirking, which brings no credit and can be done in every situation: its weight is 1, and next to it nothing is lost
 * that underflows.
 */
class Logit implements DecisionRule {
  readonly #worth = new Worth();
  readonly #own = new Float64Array(responses.length).fill(1);
  readonly #values = new Float64Array(responses.length);
  /** e^x by what x = λ·credit·value was when it was last needed, for each response, group, and target met or not. */
  readonly #liftOf = new Float64Array(responses.length * GROUPS * 2).fill(Number.NaN);
  readonly #lift = new Float64Array(responses.length * GROUPS * 2);
  #group = 0;
  readonly #precision = new Float64Array(1);

  enter(): void {}

  consider(world: World, policy: Policy, f: number): void {
    const worth = this.#worth;
    worth.consider(world, policy, f);
    const { base, learned, odds } = worth;
    const own = this.#own;
    const precision = world.parameters.choicePrecision;
    const shirking = base[SHIRK]! - learned[SHIRK]!;
    for (let k = 0; k < responses.length; k++) {
      if (k === SHIRK) continue;
      own[k] = precision * (base[k]! - learned[k]! - shirking);
      if (odds[k]! > 0) expAt(own, k);
      own[k]! *= odds[k]!;
    }
    this.#precision[0] = precision;
    this.#group = world.state.prospect[world.hierarchy.superiors + f]!;
  }

  weigh(met: boolean, low: number, high: number, cumulative: Float64Array): void {
    const { credit } = this.#worth;
    const own = this.#own;
    const liftOf = this.#liftOf;
    const lift = this.#lift;
    const value = this.#precision[0]! * this.#worth.value[met ? 1 : 0]!;
    const place = (this.#group * 2 + (met ? 1 : 0)) * responses.length;
    let sum = 0;
    for (let k = 0; k < responses.length; k++) {
      if (k >= low && k < high) {
        const x = credit[k]! * value;
        if (x !== liftOf[place + k]) {
          liftOf[place + k] = x;
          lift[place + k] = x;
          expAt(lift, place + k);
        }
        sum += own[k]! * lift[place + k]!;
      }
      cumulative[k + 1] = sum;
    }
    if (!(sum < LARGEST_SUM)) this.#weighWithCare(met, low, high, cumulative);
  }

  #weighWithCare(met: boolean, low: number, high: number, cumulative: Float64Array): void {
    const worth = this.#worth;
    const values = this.#values;
    for (let k = low; k < high; k++) values[k] = worth.utility(k, met);
    cumulateLogit(values, worth.odds, this.#precision[0]!, low, high, cumulative);
  }

  learn(): void {}
}

export const logit: DecisionRule = new Logit();
