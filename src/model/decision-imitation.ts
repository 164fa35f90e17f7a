import { responses } from "./causes.ts";
import { cumulate, type DecisionRule } from "./decision-rule.ts";
import { purposeNumber } from "./draws.ts";
import { log } from "./exact-math.ts";
import { MILLION } from "./ledger.ts";
import type { Policy } from "./levers.ts";
import type { World } from "./world.ts";
import { Worth } from "./worth.ts";

/**
 * Copying a better-off sibling: a post keeps a mix of responses, now and then looks at one sibling and takes its mix
 * over if that sibling had the better month. A few tasks are tried out at random.
 */
class Imitation implements DecisionRule {
  readonly #worth = new Worth();
  readonly #weights = new Float64Array(responses.length);
  /** Utility a task that each frontline post had this month, and the mixes before anybody copied. */
  #welfare = new Float64Array(0);
  #mixes = new Float64Array(0);

  /** A newcomer's mix is any mix, all alike in chance. */
  enter(world: World, post: number, generation: number): void {
    const { leaning } = world.state;
    const { posts } = world.hierarchy;
    let sum = 0;
    for (let k = 0; k < responses.length; k++) {
      const u = world.draws.one(purposeNumber.lean, 0, generation * responses.length + k, post);
      leaning[k * posts + post] = -log(u);
      sum += leaning[k * posts + post]!;
    }
    for (let k = 0; k < responses.length; k++) leaning[k * posts + post]! /= sum;
  }

  consider(world: World, policy: Policy, f: number): void {
    const { state, hierarchy, parameters } = world;
    const trial = parameters.imitationTrial;
    this.#worth.consider(world, policy, f); // for what is there at all
    for (let k = 0; k < responses.length; k++) {
      const own = state.leaning[k * hierarchy.posts + hierarchy.superiors + f]!;
      this.#weights[k] = (1 - trial) * own + trial / responses.length;
    }
  }

  weigh(_met: boolean, low: number, high: number, cumulative: Float64Array): void {
    cumulate(this.#weights, this.#worth.odds, low, high, cumulative);
  }

  learn(world: World, policy: Policy): void {
    const { hierarchy, state } = world;
    if (this.#welfare.length !== hierarchy.frontline) this.#welfare = new Float64Array(hierarchy.frontline);
    if (this.#mixes.length !== state.leaning.length) this.#mixes = new Float64Array(state.leaning.length);
    for (let f = 0; f < hierarchy.frontline; f++) this.#welfare[f] = this.#welfareOf(world, policy, f);
    this.#mixes.set(state.leaning);
    for (let f = 0; f < hierarchy.frontline; f++) this.#lookAround(world, f);
  }

  #welfareOf(world: World, policy: Policy, f: number): number {
    const { state, hierarchy, parameters } = world;
    this.#worth.consider(world, policy, f);
    const { base, credit, value } = this.#worth;
    let tasks = 0;
    let utility = (-parameters.sanctionPain * state.posted[hierarchy.superiors + f]!) / MILLION;
    for (let k = 0; k < responses.length; k++) {
      const handled = state.handled[k * hierarchy.frontline + f]!;
      tasks += handled;
      utility += handled * (base[k]! + credit[k]! * value[0]!);
    }
    return utility / Math.max(1, tasks);
  }

  #lookAround(world: World, f: number): void {
    const { hierarchy, passes, parameters, state } = world;
    const post = hierarchy.superiors + f;
    const superior = hierarchy.parent[post]!;
    if (superior < 0 || passes.imitate.at(0, post) < parameters.imitationInertia) return;
    const first = hierarchy.childStart[superior]!;
    const siblings = hierarchy.childStart[superior + 1]! - first;
    const model = hierarchy.children[first + Math.floor(siblings * passes.imitate.at(1, post))]!;
    if (model < hierarchy.superiors) return;
    if (this.#welfare[model - hierarchy.superiors]! <= this.#welfare[f]!) return;
    for (let k = 0; k < responses.length; k++)
      state.leaning[k * hierarchy.posts + post] = this.#mixes[k * hierarchy.posts + model]!;
  }
}

export const imitation: DecisionRule = new Imitation();
