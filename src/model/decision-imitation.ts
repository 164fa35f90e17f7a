import { responses } from "./causes.ts";
import { cumulate, type DecisionRule } from "./decision-rule.ts";
import { log } from "./exact-math.ts";
import { MILLION } from "./ledger.ts";
import type { Policy } from "./levers.ts";
import type { Part } from "./part.ts";
import type { World } from "./world.ts";
import { Worth } from "./worth.ts";

/**
 * Copying a better-off sibling: a post keeps a mix of responses, now and then looks at one sibling and takes its mix
 * over if that sibling had the better month. A few tasks are tried out at random.
 */
class Imitation implements DecisionRule {
  readonly #worth = new Worth();
  readonly #weights = new Float64Array(responses.length);
  /** Utility a task that each frontline post of the part had this month, and the mixes before anybody copied. */
  #welfare = new Float64Array(0);
  #mixes = new Float64Array(0);

  /** A newcomer's mix is any mix, all alike in chance. */
  enter(world: World, post: number, generation: number): void {
    const { leaning } = world.state;
    const { posts } = world.hierarchy;
    let sum = 0;
    for (let k = 0; k < responses.length; k++) {
      const u = world.draws.forLife("lean", generation * responses.length + k, post)[0]!;
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

  learn(world: World, policy: Policy, part: Part): void {
    const { first, last } = part;
    const size = last - first;
    if (this.#welfare.length < size) {
      this.#welfare = new Float64Array(size);
      this.#mixes = new Float64Array(size * responses.length);
    }
    for (let f = first; f < last; f++) this.#welfare[f - first] = this.#welfareOf(world, policy, f);
    const { posts, superiors } = world.hierarchy;
    for (let k = 0; k < responses.length; k++) {
      const start = k * posts + superiors;
      this.#mixes.set(world.state.leaning.subarray(start + first, start + last), k * size);
    }
    for (let f = first; f < last; f++) this.#lookAround(world, part, f);
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

  #lookAround(world: World, { first, last }: Part, f: number): void {
    const { hierarchy, passes, parameters, state } = world;
    const post = hierarchy.superiors + f;
    const superior = hierarchy.parent[post]!;
    if (superior < 0 || passes.imitate.at(0, post) < parameters.imitationInertia) return;
    const eldest = hierarchy.childStart[superior]!;
    const siblings = hierarchy.childStart[superior + 1]! - eldest;
    const model = hierarchy.children[eldest + Math.floor(siblings * passes.imitate.at(1, post))]!;
    if (model < hierarchy.superiors) return;
    const seen = model - hierarchy.superiors - first;
    if (this.#welfare[seen]! <= this.#welfare[f - first]!) return;
    for (let k = 0; k < responses.length; k++)
      state.leaning[k * hierarchy.posts + post] = this.#mixes[k * (last - first) + seen]!;
  }
}

export const imitation: DecisionRule = new Imitation();
