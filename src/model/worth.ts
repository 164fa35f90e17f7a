import { shareCountedHere } from "./boundary.ts";
import { ESCALATE, FALSIFY, OVERTIGHTEN, PAPERWORK, responses, SHIRK, WORK } from "./causes.ts";
import type { Policy } from "./levers.ts";
import { pressingMonths, type World } from "./world.ts";

/**
 * What each response is worth to one post: `base − learned + credit × value of a unit of credit`. Read for one post
 * after the other; one object is reused.
 */
export class Worth {
  /** Utility without credit and before what sanctions have taught. */
  readonly base = new Float64Array(responses.length);
  /** What sanctions have taught to expect, in utility. */
  readonly learned = new Float64Array(responses.length);
  /** How much of a unit of credit each response brings. */
  readonly credit = new Float64Array(responses.length);
  /** What each response's weight is multiplied by; 0 for one that is not there. */
  readonly odds = new Float64Array(responses.length).fill(1);
  /** Value of a unit of credit below target, and once it is met. */
  readonly value = new Float64Array(2);
  /** How far tolerance is believed in; in memory, as V8 allocates an argument with a fraction where it does not inline. */
  readonly #forgiven = new Float64Array(1);

  /** Reads what the agent at frontline post `f` wants, fears and believes. */
  consider(world: World, policy: Policy, f: number): void {
    const { state, parameters: p, hierarchy } = world;
    const post = hierarchy.superiors + f;
    const superior = hierarchy.parent[post]!;
    const live = state.vetoed[f] === 1 ? 0 : 1;
    const trust = state.granted[post]! / (state.granted[post]! + state.refused[post]!);
    const forgiven = trust * policy.toleranceOnPaper;
    this.#forgiven[0] = forgiven;
    this.#considerBase(world, policy, post, live);
    const { learned, credit } = this;
    const { posts } = hierarchy;
    const pain = p.sanctionPain;
    learned[WORK] = (1 - forgiven) * pain * state.cost[WORK * posts + post]!;
    learned[PAPERWORK] = pain * state.cost[PAPERWORK * posts + post]!;
    learned[FALSIFY] = pain * state.cost[FALSIFY * posts + post]!;
    learned[SHIRK] = pain * state.cost[SHIRK * posts + post]!;
    learned[ESCALATE] = pain * state.cost[ESCALATE * posts + post]!;
    learned[OVERTIGHTEN] = pain * state.cost[OVERTIGHTEN * posts + post]!;
    const counted = shareCountedHere(world, policy, post);
    credit[WORK] = p.workCredit * counted;
    credit[PAPERWORK] = policy.traceWeight;
    credit[FALSIFY] = 1;
    credit[ESCALATE] = state.answerRate[post]! * counted;
    credit[OVERTIGHTEN] = p.overtightenCredit * counted;
    const value = p.creditValue + p.creditRanking * policy.ranking * state.prospect[post]!;
    this.value[0] = live * value * (1 + (p.yearEnd * pressingMonths(world.tick)) / 3);
    this.value[1] = this.value[0]! * p.creditMet;
    this.odds[OVERTIGHTEN] = p.overtightenScope;
    this.odds[ESCALATE] = superior < 0 ? 0 : 1;
  }

  #considerBase(world: World, policy: Policy, post: number, live: number): void {
    const { state, parameters: p, hierarchy } = world;
    const { base } = this;
    const superior = hierarchy.parent[post]!;
    const siblings = superior < 0 ? 1 : hierarchy.childStart[superior + 1]! - hierarchy.childStart[superior]!;
    const service = state.motivation[post]! * state.morale[post]!;
    const reward = live * (policy.rewardIndividual + policy.rewardCollective / siblings);
    const trace = p.effortCost * policy.traceHours;
    const cover =
      (p.shieldValue *
        Math.min(1, state.fear[post]!) *
        (policy.shield + (1 - policy.shield) * this.#forgiven[0]! * policy.evidenceBurden)) /
      (1 + state.papers[post]! / 2);
    base[WORK] = service + reward - (p.effortCost * p.workHours) / state.skill[post]! - trace;
    base[PAPERWORK] = cover + p.paperworkEffect * service - p.effortCost * p.paperworkHours - trace;
    base[FALSIFY] = -state.integrity[post]! - p.effortCost * p.falsifyHours - trace;
    base[SHIRK] = 0;
    base[ESCALATE] = state.answerRate[post]! * service - p.effortCost * p.escalateHours;
    base[OVERTIGHTEN] = -p.overtightenMotivation * service - p.effortCost * p.overtightenHours - trace;
  }

  /** Utility of response `k`, below target or with the target met. */
  utility(k: number, met: boolean): number {
    return this.base[k]! - this.learned[k]! + this.credit[k]! * this.value[met ? 1 : 0]!;
  }
}
