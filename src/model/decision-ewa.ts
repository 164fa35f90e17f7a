import { attraction } from "./attraction.ts";
import { responses } from "./causes.ts";
import { cumulateLogit, type DecisionRule } from "./decision-rule.ts";
import { MILLION } from "./ledger.ts";
import type { Policy } from "./levers.ts";
import type { Part } from "./part.ts";
import type { World } from "./world.ts";
import { Worth } from "./worth.ts";

/**
 * Experience-weighted attraction with forgone payoffs (C11; Camerer and Ho 1999): logit choice over attractions that
 * are learned from what responses brought, one's own and, by `forgoneWeight`, those one did not choose.
 */
class ExperienceWeighted implements DecisionRule {
  readonly #worth = new Worth();
  readonly #besideSanctions = new Float64Array(responses.length);
  readonly #besideTasks = new Float64Array(responses.length);
  readonly #leanings = new Float64Array(responses.length);
  #precision = 0;

  enter(world: World, post: number): void {
    for (let k = 0; k < responses.length; k++) world.state.leaning[k * world.hierarchy.posts + post] = 0;
  }

  consider(world: World, policy: Policy, f: number): void {
    const { state, hierarchy, parameters } = world;
    this.#worth.consider(world, policy, f); // for what is there at all
    for (let k = 0; k < responses.length; k++)
      this.#leanings[k] = state.leaning[k * hierarchy.posts + hierarchy.superiors + f]!;
    this.#precision = parameters.choicePrecision;
  }

  weigh(_met: boolean, low: number, high: number, cumulative: Float64Array): void {
    cumulateLogit(this.#leanings, this.#worth.odds, this.#precision, low, high, cumulative);
  }

  learn(world: World, policy: Policy, { firstSuperior, lastSuperior }: Part): void {
    const { childStart, children, superiors } = world.hierarchy;
    if (superiors === 0) this.#learnAmong(world, policy, [0]);
    for (let m = firstSuperior; m < lastSuperior; m++) {
      const beneath = children.subarray(childStart[m]!, childStart[m + 1]!);
      this.#learnAmong(world, policy, beneath);
    }
  }

  #learnAmong(world: World, policy: Policy, posts: ArrayLike<number>): void {
    const { hierarchy, state } = world;
    this.#besideSanctions.fill(0);
    this.#besideTasks.fill(0);
    for (let i = 0; i < posts.length; i++) {
      const f = posts[i]! - hierarchy.superiors;
      if (f < 0) continue;
      for (let k = 0; k < responses.length; k++) {
        this.#besideSanctions[k]! += state.sanctions[k * hierarchy.frontline + f]!;
        this.#besideTasks[k]! += state.handled[k * hierarchy.frontline + f]!;
      }
    }
    for (let i = 0; i < posts.length; i++)
      if (posts[i]! >= hierarchy.superiors) this.#learnAt(world, policy, posts[i]! - hierarchy.superiors);
  }

  #learnAt(world: World, policy: Policy, f: number): void {
    const { state, hierarchy, parameters: p } = world;
    const post = hierarchy.superiors + f;
    const { posts, frontline } = hierarchy;
    this.#worth.consider(world, policy, f);
    const { base, credit, value } = this.#worth;
    let all = 0;
    for (let k = 0; k < responses.length; k++) all += state.handled[k * frontline + f]!;
    for (let k = 0; k < responses.length; k++) {
      const chosen = all > 0 ? state.handled[k * frontline + f]! / all : 0;
      const sanction = this.#sanctionOfTask(world, f, k);
      const payoff = base[k]! + credit[k]! * value[0]! - p.sanctionPain * sanction;
      const weight = p.forgoneWeight + (1 - p.forgoneWeight) * chosen;
      const slot = k * posts + post;
      const { attractionDecay, experienceDecay } = p;
      state.leaning[slot] = attraction(
        state.leaning[slot]!,
        state.experience[post]!,
        attractionDecay,
        experienceDecay,
        weight,
        payoff,
      );
    }
  }

  /** Blame units a task so handled: one's own where there is any, else what one saw beside. */
  #sanctionOfTask(world: World, f: number, k: number): number {
    const { state, hierarchy } = world;
    const tasks = state.handled[k * hierarchy.frontline + f]!;
    const sanctions = state.sanctions[k * hierarchy.frontline + f]!;
    if (tasks > 0 || sanctions > 0) return sanctions / MILLION / Math.max(1, tasks);
    return this.#besideSanctions[k]! / MILLION / Math.max(1, this.#besideTasks[k]!);
  }
}

export const experienceWeighted: DecisionRule = new ExperienceWeighted();
