import { bestReply } from "./decision-best-reply.ts";
import { experienceWeighted } from "./decision-ewa.ts";
import { fixed } from "./decision-fixed.ts";
import { imitation } from "./decision-imitation.ts";
import { logit } from "./decision-logit.ts";
import type { DecisionRule } from "./decision-rule.ts";
import type { Submodel } from "./declaration.ts";
import type { DecisionRuleName } from "./setting.ts";

export const odd: Submodel = {
  title: { en: "Choose a response", zh: "选择应对方式" },
  text: {
    en: `Each response has a utility, with v the value of a unit of credit, s = motivation × morale, e = \`effortCost\`, C = learned sanction cost × \`sanctionPain\`, f = trust × \`toleranceOnPaper\`, r the seen answer rate:
- work: workCredit·v + s + reward − e·hours − (1 − f)·C
- paperwork: traceWeight·v + paperworkEffect·s + shieldValue·min(1, fear)·(shield + (1 − shield)·f·evidenceBurden)/(1 + papers/2) − e·hours − C
- falsify: v − integrity − e·hours − C
- shirk: −C
- escalate: r·(v + s) − e·hours − C
- overtighten: overtightenCredit·v − overtightenMotivation·s − e·hours − C, its odds multiplied by \`overtightenScope\`

v = (creditValue + creditRanking·ranking·prospect) × the year-end weight, times \`creditMet\` once the target is met, and 0 while the year's credit is void under a veto. Reward is \`rewardIndividual + rewardCollective/siblings\` (C16), void under a veto. Papers are worth something not only for the shield but, as far as tolerance is believed and asks for records, for being forgiven: so a burden of evidence raises paperwork through belief, not by decree. Where an indicator draws its boundary wrongly, what is really done (work, an answered escalation, over-tightening) brings only the part of its credit that counts at the post.

How utilities become a response is the scenario's \`decisionRule\`; whichever it is, a response that is not there now (hours gone, nobody to ask, no \`overtightenScope\`) is not chosen, and if nothing that is there has any weight, all of it is alike. It governs the responses to tasks only: topping up, add-ons and passing down are as their submodels say.
- **logit** (default): weights \`exp(choicePrecision·utility)\` (C1).
- **best-reply**: the highest utility, equals by their odds.
- **ewa**: logit over attractions A, all 0 on entry, so that a newcomer picks at random. After each month \`A ← (attractionDecay·N·A + w·π)/(experienceDecay·N + 1)\` for every response, N as in Learn (C11), \`w = forgoneWeight + (1 − forgoneWeight)·share of the month's tasks so handled\`, and the payoff π the utility of the response below target with the sanctions of this month a task so handled × \`sanctionPain\` in place of C: one's own sanctions or, of a response not used, those of the siblings together. Attractions do not know whether the target is met.
- **imitation**: a post keeps a mix of responses, on entry drawn evenly from all mixes. Each month, with chance \`1 − imitationInertia\`, it looks at one of its superior's posts drawn at random and takes over that one's mix of the month before if its utility a task was higher: the same payoffs summed over the tasks handled, less \`sanctionPain\` × all it was sanctioned with. A share \`imitationTrial\` of the weight is spread evenly.
- **fixed**: the weights \`fixedWork\` … \`fixedOvertighten\`, the same for everybody and for ever: the null.`,
    zh: `每种应对方式有一个效用。v 为单位业绩的价值，s = 动机 × 士气，e = \`effortCost\`，C = 习得的处分成本 × \`sanctionPain\`，f = 信任 × \`toleranceOnPaper\`，r 为所见答复率：
- 实干：workCredit·v + s + 奖励 − e·工时 − (1 − f)·C
- 做材料：traceWeight·v + paperworkEffect·s + shieldValue·min(1, 恐惧)·(shield + (1 − shield)·f·evidenceBurden)/(1 + 材料/2) − e·工时 − C
- 造假：v − 诚信 − e·工时 − C
- 不做：−C
- 请示：r·(v + s) − e·工时 − C
- 加码执行：overtightenCredit·v − overtightenMotivation·s − e·工时 − C，几率再乘以 \`overtightenScope\`

v = (creditValue + creditRanking·ranking·前景) × 年末权重，达标后乘以 \`creditMet\`，被一票否决的年度内为 0。奖励为 \`rewardIndividual + rewardCollective/同级人数\`(C16)，被否决则无。材料的价值不仅在于护身，还在于——只要人们相信容错而容错又要举证——有助于获得宽免：举证负担通过信念而非规定推高文书。指标口径画错时，真正做成的事（实干、得到答复的请示、加码执行）只带来计入本岗位的那部分业绩。

效用如何变成应对方式，由情景的 \`decisionRule\` 决定；无论哪种，此刻不可用的应对（工时耗尽、无人可请示、没有 \`overtightenScope\`）都不会被选；若可用者均无权重，则一视同仁。它只管任务的应对：凑数、加码与甩锅各按其子模型。
- **logit**（默认）：权重 \`exp(choicePrecision·效用)\`（C1）。
- **best-reply**：取效用最高者，相同则按几率。
- **ewa**：对吸引力 A 作 logit 选择；A 在进入时全为 0，所以新人随机选。每月之后，对每种应对 \`A ← (attractionDecay·N·A + w·π)/(experienceDecay·N + 1)\`，N 同「学习」（C11），\`w = forgoneWeight + (1 − forgoneWeight)·当月如此处理的任务份额\`；收益 π 为该应对在未达标时的效用，其中 C 代之以当月每项如此处理的任务所受处分：用自己的，没有用过的应对则用同级合计的。吸引力不知道目标是否已达。
- **imitation**：岗位保有一个应对方式的组合，进入时在所有组合中均匀抽取。每月以 \`1 − imitationInertia\` 的概率随机看上级属下的一个岗位，若其每项任务的效用更高，就照搬它此前的组合；效用为同样的收益按所处理任务加总，减去 \`sanctionPain\` × 所受全部处分。权重中 \`imitationTrial\` 的份额平均分给各种应对。
- **fixed**：权重 \`fixedWork\` 至 \`fixedOvertighten\`，人人相同，始终不变：即零假设。`,
  },
};

/** The rule behind each name a scenario may give. */
export const decisionRules: Readonly<Record<DecisionRuleName, DecisionRule>> = {
  logit,
  "best-reply": bestReply,
  ewa: experienceWeighted,
  imitation,
  fixed,
};

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
