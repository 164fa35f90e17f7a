import { ESCALATE, FALSIFY, OVERTIGHTEN, PAPERWORK, responses, SHIRK, WORK } from "./causes.ts";
import { cumulate, type DecisionRule } from "./decision-rule.ts";
import type { Policy } from "./levers.ts";
import type { World } from "./world.ts";
import { Worth } from "./worth.ts";

/** The same weights for everybody, for ever: the null against which the other rules show what choosing does. */
class Fixed implements DecisionRule {
  readonly #worth = new Worth();
  readonly #weights = new Float64Array(responses.length);

  enter(): void {}

  consider(world: World, policy: Policy, f: number): void {
    const p = world.parameters;
    this.#worth.consider(world, policy, f); // for what is there at all
    this.#weights[WORK] = p.fixedWork;
    this.#weights[PAPERWORK] = p.fixedPaperwork;
    this.#weights[FALSIFY] = p.fixedFalsify;
    this.#weights[SHIRK] = p.fixedShirk;
    this.#weights[ESCALATE] = p.fixedEscalate;
    this.#weights[OVERTIGHTEN] = p.fixedOvertighten;
  }

  weigh(_met: boolean, low: number, high: number, cumulative: Float64Array): void {
    cumulate(this.#weights, this.#worth.odds, low, high, cumulative);
  }

  learn(): void {}
}

export const fixed: DecisionRule = new Fixed();
