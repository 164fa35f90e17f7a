import { attraction } from "./attraction.ts";
import { responses } from "./causes.ts";
import { decisionRules } from "./choice.ts";
import type { Submodel } from "./declaration.ts";
import { MILLION } from "./ledger.ts";
import type { Policy } from "./levers.ts";
import type { Part } from "./part.ts";
import type { World } from "./world.ts";

export const odd: Submodel = {
  title: { en: "Learn", zh: "学习" },
  text: {
    en: `*Sanction cost* of each response is experience-weighted attraction (C11): \`C ← (attractionDecay·N·C + weight·payoff)/(experienceDecay·N + 1)\`, \`N ← experienceDecay·N + 1\`; the payoff is the sanctions of the month over the tasks so handled (at least one), one's own plus \`siblingWeight\` times the siblings' mean; the weight is 1 if one handled a task so or was sanctioned for it, else \`siblingWeight\`. A response that nobody near used teaches nothing. *Fear* is a running mean of \`fearScale\` × (own blame + \`fearBeside\` × siblings' mean). *Morale* moves by \`moraleRecovery·(moraleRest − morale) − moraleInjustice·undeserved sanctions − moraleOverload·overload + moraleRecognition·reward·real output\`, of a superior by the first two terms alone; it stays in 0–1. *Superiors* learn the cost of overloading and of silence as the same kind of running mean, only from what they really pay: for an unanswered warning, silence; of the rest, what overload had its part in. *Skill* goes the share \`skillGrowth\` of its way to talent.`,
    zh: `各应对方式的「处分成本」按经验加权吸引（C11）更新：\`C ← (attractionDecay·N·C + 权重·收益)/(experienceDecay·N + 1)\`,\`N ← experienceDecay·N + 1\`；收益为当月处分除以该方式处理的任务数（至少一项），自身加上 \`siblingWeight\` 乘同级均值；自己这样处理过或因此受过处分则权重为 1，否则为 \`siblingWeight\`。近旁无人用过的方式不带来教训。「恐惧」是 \`fearScale\` ×（自身受责 + \`fearBeside\` × 同级均值）的滑动平均。「士气」每月变动 \`moraleRecovery·(moraleRest − 士气) − moraleInjustice·冤枉的处分 − moraleOverload·超载 + moraleRecognition·奖励·真实产出\`，上级只有前两项；保持在 0 至 1。「上级」只从自己真正付出的代价中，以同样的滑动平均学到压垮下级与沉默的成本：请示未答算沉默，其余按超载所占的部分算。「能力」每月向天赋靠近 \`skillGrowth\` 的份额。`,
  },
};

// On buffers of their own: V8 knows the address of such an array, not that of a small one without.
const siblingSanctions = new Float64Array(new ArrayBuffer(8 * responses.length));
const siblingTasks = new Float64Array(new ArrayBuffer(8 * responses.length));

/** Step 7. Costs, fear, morale, skill of every agent; what superiors learn from paying. */
export function learn(world: World, policy: Policy, part: Part): void {
  const { hierarchy } = world;
  decisionRules[world.setting.decisionRule].learn(world, policy, part);
  for (let m = part.firstSuperior; m < part.lastSuperior; m++) {
    learnAmongSiblings(world, policy, hierarchy.childStart[m]!, hierarchy.childStart[m + 1]!);
    learnFromPaying(world, m);
  }
  if (part.first > 0) return;
  // The centre has no siblings; in an organisation of one post it is the front line, too.
  feel(world, 0, 0, 0);
  if (hierarchy.superiors === 0) {
    siblingSanctions.fill(0);
    siblingTasks.fill(0);
    learnCosts(world, 0, 0);
    changeMorale(world, policy, 0, 1);
  }
}

function learnAmongSiblings(world: World, policy: Policy, first: number, last: number): void {
  const { hierarchy, state } = world;
  const { children, superiors, frontline } = hierarchy;
  const { sanctions, handled } = state;
  siblingSanctions.fill(0);
  siblingTasks.fill(0);
  let posted = 0;
  let served = 0;
  for (let k = first; k < last; k++) {
    const post = children[k]!;
    posted += state.posted[post]!;
    const f = post - superiors;
    if (f < 0) continue;
    served++;
    for (let r = 0; r < responses.length; r++) {
      siblingSanctions[r]! += sanctions[r * frontline + f]!;
      siblingTasks[r]! += handled[r * frontline + f]!;
    }
  }
  for (let k = first; k < last; k++) {
    const post = children[k]!;
    feel(world, post, posted - state.posted[post]!, last - first - 1);
    if (post < superiors) continue;
    learnCosts(world, post - superiors, served - 1);
    changeMorale(world, policy, post - superiors, last - first);
  }
}

/** Frontline post `f` learns from its own month and that of `others` siblings. */
function learnCosts(world: World, f: number, others: number): void {
  const { state, parameters: p, hierarchy } = world;
  const { sanctions, handled, cost } = state;
  const { posts, frontline, superiors } = hierarchy;
  const post = superiors + f;
  const share = others > 0 ? p.siblingWeight / others : 0;
  const experience = state.experience[post]!;
  for (let r = 0; r < responses.length; r++) {
    const slot = r * posts + post;
    const ownSanctions = sanctions[r * frontline + f]!;
    const ownTasks = handled[r * frontline + f]!;
    const nearTasks = ownTasks + share * (siblingTasks[r]! - ownTasks);
    const nearSanctions = ownSanctions + share * (siblingSanctions[r]! - ownSanctions);
    let weight = 0;
    let payoff = 0;
    if (nearSanctions > 0) {
      weight = ownTasks > 0 || ownSanctions > 0 ? 1 : p.siblingWeight;
      payoff = nearSanctions / MILLION / Math.max(1, nearTasks);
    } else if (nearTasks === 0) continue;
    cost[slot] = attraction(cost[slot]!, experience, p.attractionDecay, p.experienceDecay, weight, payoff);
  }
  state.experience[post] = p.experienceDecay * experience + 1;
}

/** Fear from blame on oneself and on `others` siblings, who got `besides` millionths together. */
function feel(world: World, post: number, besides: number, others: number): void {
  const { state, parameters: p } = world;
  const beside = others > 0 ? (p.fearBeside * besides) / others : 0;
  const blame = (state.posted[post]! + beside) / MILLION;
  state.fear[post] = p.fearMemory * state.fear[post]! + (1 - p.fearMemory) * p.fearScale * blame;
}

/** Morale of frontline post `f`, one of `siblings` children; its skill grows, too. */
function changeMorale(world: World, policy: Policy, f: number, siblings: number): void {
  const { state, parameters: p, hierarchy } = world;
  const post = hierarchy.superiors + f;
  const reward =
    state.vetoed[f] === 1
      ? 0
      : state.realOutput[f]! * (policy.rewardIndividual + policy.rewardCollective / siblings);
  const morale =
    state.morale[post]! +
    p.moraleRecovery * (p.moraleRest - state.morale[post]!) -
    (p.moraleInjustice * state.undeserved[post]!) / MILLION -
    p.moraleOverload * state.overload[f]! +
    p.moraleRecognition * reward;
  state.morale[post] = Math.min(1, Math.max(0, morale));
  state.skill[post]! += p.skillGrowth * (state.talent[post]! - state.skill[post]!);
}

/** What a superior pays for overloading others and for silence. */
function learnFromPaying(world: World, m: number): void {
  const { state, parameters: p } = world;
  const keep = p.attractionDecay;
  state.overloadCost[m] = keep * state.overloadCost[m]! + ((1 - keep) * state.forOverload[m]!) / MILLION;
  state.silenceCost[m] = keep * state.silenceCost[m]! + ((1 - keep) * state.forSilence[m]!) / MILLION;
  const morale =
    state.morale[m]! +
    p.moraleRecovery * (p.moraleRest - state.morale[m]!) -
    (p.moraleInjustice * state.undeserved[m]!) / MILLION;
  state.morale[m] = Math.min(1, Math.max(0, morale));
  state.skill[m]! += p.skillGrowth * (state.talent[m]! - state.skill[m]!);
}
