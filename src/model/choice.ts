import { ESCALATE, FALSIFY, OVERTIGHTEN, PAPERWORK, responses, SHIRK, WORK } from "./causes.ts";
import type { Submodel } from "./declaration.ts";
import { exp } from "./exact-math.ts";
import type { Policy } from "./levers.ts";
import { type World, yearEndWeight } from "./world.ts";

export const odd: Submodel = {
  title: { en: "Choose a response", zh: "选择应对方式" },
  text: {
    en: `Logit choice (C1) with precision \`choicePrecision\` over utilities, with v the value of a unit of credit, s = motivation × morale, e = \`effortCost\`, C = learned sanction cost × \`sanctionPain\`, f = trust × \`toleranceOnPaper\`, r the seen answer rate:
- work: v + s + reward − e·hours − (1 − f)·C
- paperwork: traceWeight·v + shieldValue·min(1, fear)·(shield + (1 − shield)·f·evidenceBurden)/(1 + papers/2) − e·hours − C
- falsify: v − integrity − e·hours − C
- shirk: −C
- escalate: r·(v + s) − e·hours − C
- overtighten: overtightenCredit·v − overtightenMotivation·s − e·hours − C, its odds multiplied by \`overtightenScope\`

v = (creditValue + creditRanking·ranking·prospect) × the year-end weight, times \`creditMet\` once the target is met, and 0 while the year's credit is void under a veto. Reward is \`rewardIndividual + rewardCollective/siblings\` (C16), void under a veto. Papers are worth something not only for the shield but, as far as tolerance is believed and asks for records, for being forgiven: so a burden of evidence raises paperwork through belief, not by decree.`,
    zh: `按精度 \`choicePrecision\` 对效用作 logit 选择（C1）。v 为单位业绩的价值，s = 动机 × 士气，e = \`effortCost\`，C = 习得的处分成本 × \`sanctionPain\`，f = 信任 × \`toleranceOnPaper\`，r 为所见答复率：
- 实干：v + s + 奖励 − e·工时 − (1 − f)·C
- 做材料：traceWeight·v + shieldValue·min(1, 恐惧)·(shield + (1 − shield)·f·evidenceBurden)/(1 + 材料/2) − e·工时 − C
- 造假：v − 诚信 − e·工时 − C
- 不做：−C
- 请示：r·(v + s) − e·工时 − C
- 加码执行：overtightenCredit·v − overtightenMotivation·s − e·工时 − C，几率再乘以 \`overtightenScope\`

v = (creditValue + creditRanking·ranking·前景) × 年末权重，达标后乘以 \`creditMet\`，被一票否决的年度内为 0。奖励为 \`rewardIndividual + rewardCollective/同级人数\`(C16)，被否决则无。材料的价值不仅在于护身，还在于——只要人们相信容错而容错又要举证——有助于获得宽免：举证负担通过信念而非规定推高文书。`,
  },
};

/** Utilities of one post, and from them cumulative logit weights. One object is reused for all posts. */
export class Choice {
  /** Utility without credit, and how much of a unit of credit each response brings. */
  readonly #plain = new Float64Array(responses.length);
  readonly #credit = new Float64Array(responses.length);
  #valueBelow = 0;
  #valueMet = 0;
  #precision = 0;
  /** What each response's weight is multiplied by; 0 for one that is not there. */
  readonly #odds = new Float64Array(responses.length).fill(1);

  /** Reads what the agent at frontline post `f` wants, fears and believes. */
  consider(world: World, policy: Policy, f: number): void {
    const { state, parameters: p, hierarchy } = world;
    const post = hierarchy.superiors + f;
    const plain = this.#plain;
    const credit = this.#credit;
    const { posts } = hierarchy;
    const superior = hierarchy.parent[post]!;
    const siblings = superior < 0 ? 1 : hierarchy.childStart[superior + 1]! - hierarchy.childStart[superior]!;
    const live = state.vetoed[f] === 1 ? 0 : 1;
    const service = state.motivation[post]! * state.morale[post]!;
    const reward = live * (policy.rewardIndividual + policy.rewardCollective / siblings);
    const trust = state.granted[post]! / (state.granted[post]! + state.refused[post]!);
    const forgiven = trust * policy.toleranceOnPaper;
    const pain = p.sanctionPain;
    const trace = p.effortCost * policy.traceHours;
    const cover =
      (p.shieldValue *
        Math.min(1, state.fear[post]!) *
        (policy.shield + (1 - policy.shield) * forgiven * policy.evidenceBurden)) /
      (1 + state.papers[post]! / 2);
    const answers = state.answerRate[post]!;
    plain[WORK] =
      service +
      reward -
      (p.effortCost * p.workHours) / state.skill[post]! -
      trace -
      (1 - forgiven) * pain * state.cost[WORK * posts + post]!;
    plain[PAPERWORK] =
      cover - p.effortCost * p.paperworkHours - trace - pain * state.cost[PAPERWORK * posts + post]!;
    plain[FALSIFY] =
      -state.integrity[post]! -
      p.effortCost * p.falsifyHours -
      trace -
      pain * state.cost[FALSIFY * posts + post]!;
    plain[SHIRK] = -pain * state.cost[SHIRK * posts + post]!;
    plain[ESCALATE] =
      answers * service - p.effortCost * p.escalateHours - pain * state.cost[ESCALATE * posts + post]!;
    plain[OVERTIGHTEN] =
      -p.overtightenMotivation * service -
      p.effortCost * p.overtightenHours -
      trace -
      pain * state.cost[OVERTIGHTEN * posts + post]!;
    credit[WORK] = 1;
    credit[PAPERWORK] = policy.traceWeight;
    credit[FALSIFY] = 1;
    credit[ESCALATE] = answers;
    credit[OVERTIGHTEN] = p.overtightenCredit;
    const value = p.creditValue + p.creditRanking * policy.ranking * state.prospect[post]!;
    this.#valueBelow = live * value * yearEndWeight(world.tick, p.yearEnd);
    this.#valueMet = this.#valueBelow * p.creditMet;
    this.#precision = p.choicePrecision;
    this.#odds[OVERTIGHTEN] = p.overtightenScope;
    this.#odds[ESCALATE] = superior < 0 ? 0 : 1;
  }

  /**
   * Cumulative logit weights of the responses from `low` to before `high`, the only ones there are now:
   * `cumulative[k + 1] − cumulative[k]` is the weight of response k. A response without odds (no room to overtighten,
   * nobody to ask) has none.
   */
  weigh(met: boolean, low: number, high: number, cumulative: Float64Array): void {
    const plain = this.#plain;
    const credit = this.#credit;
    const odds = this.#odds;
    const value = met ? this.#valueMet : this.#valueBelow;
    let best = Number.NEGATIVE_INFINITY;
    for (let k = low; k < high; k++) {
      const utility = plain[k]! + credit[k]! * value;
      if (utility > best && odds[k]! > 0) best = utility;
    }
    // Relative to the best there is, so that no precision overflows or loses all weights, and a large one picks it.
    let sum = 0;
    for (let k = 0; k < 6; k++) {
      if (k >= low && k < high && odds[k]! > 0)
        sum += odds[k]! * exp(this.#precision * (plain[k]! + credit[k]! * value - best));
      cumulative[k + 1] = sum;
    }
  }
}

/** The response that draw `u` in (0, 1) picks by cumulative weights. */
export function pick(u: number, cumulative: Float64Array): number {
  const x = u * cumulative[6]!;
  // How many responses end at or before x. Written out and without branches: where a draw falls is what no processor
  // can predict.
  return (
    +(x >= cumulative[1]!) +
    +(x >= cumulative[2]!) +
    +(x >= cumulative[3]!) +
    +(x >= cumulative[4]!) +
    +(x >= cumulative[5]!)
  );
}
