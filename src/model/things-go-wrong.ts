import {
  BURDEN,
  COMPLAINT,
  causeOfNeed,
  FABRICATION,
  FALSIFY,
  FORCE,
  NEED_FALSE,
  NEED_HOLLOW,
  NEED_IGNORED,
  NEED_NEGLECT,
  NEED_OVERLOAD,
  needs,
  OVERTIGHTEN,
  responseOfNeed,
  responses,
  SHIRK,
  WORK,
} from "./causes.ts";
import type { Submodel } from "./declaration.ts";
import { ageDefects, surfaceDefects } from "./defects.ts";
import { meetAmbientRisk } from "./duty.ts";
import { exp, expAt } from "./exact-math.ts";
import { clearFalsehood, unreachablePart } from "./falsehood.ts";
import type { Policy } from "./levers.ts";
import type { Parameters } from "./parameters.ts";
import type { Part } from "./part.ts";
import { clearNeed, needAt, partOfNeed, unmetNeed } from "./unmet-need.ts";
import { AUDIT, COMPLAIN_MERITED, COMPLAIN_VEXATIOUS, harmFactor, type World } from "./world.ts";

export const odd: Submodel = {
  title: { en: "Things go wrong", zh: "出事" },
  text: {
    en: `Each latent defect surfaces with chance \`surfacing\` and is then gone. Unmet need of each kind k is kept at \`needRetention\` a month, what is kept grows by the share \`needGrowth\` (up to 1 000 tasks of a kind; the growth is newly unmet need), and this month's is added; an incident of that kind comes with chance \`1 − exp(−needHazard·visibility_k·need_k)\` and clears it (the need behind falsehood shows as fabrication). An audit comes with chance \`auditRate\` and finds a stock of falsehood with chance \`auditAccuracy\`: an incident of *fabrication*, and the stock is gone. A merited complaint comes with hazard \`complaintRate\` × unmet need and stands for one kind of it, drawn in proportion; a vexatious one with hazard \`vexatiousRate·c\`. Either is bought off with chance \`buyOff\` and then leaves no trace but its cost; a merited one that is not counts, a vexatious one counts with chance \`complaintLiability\`. The odds of c are multiplied by \`exp(vexatiousGain·concessions − vexatiousCost)\` a tick, concessions being the chance that a vexatious complaint is paid in either way (C21). Over-tightened tasks are noticed as burden with hazard \`burdenVisibility\` each. What no task touches comes with \`ambientRisk\` (see Serve an imposed duty). Harm is multiplied by season and shocks; with a \`harmTail\` above 0 that of an error or a legacy is also multiplied by a Pareto variable of this exponent, cut off at 1 000 times its smallest value and scaled to mean 1.`,
    zh: `每个隐患以 \`surfacing\` 的概率暴露，随即消失。各类未满足需求 k 每月按 \`needRetention\` 留存，留存的部分按 \`needGrowth\` 的份额增长（每类至 1 000 项为止；所增部分算作新落空的需求），再加上当月新增；以 \`1 − exp(−needHazard·visibility_k·need_k)\` 的概率爆发为该类事件并清零（造假背后的需求表现为「造假」事件）。审计以 \`auditRate\` 的概率到来，以 \`auditAccuracy\` 的概率发现虚报存量：这是一起「造假」事件，存量随之清零。有理投诉的风险率为 \`complaintRate\` × 未满足需求，按比例抽取其所指的一类；恶意投诉的风险率为 \`vexatiousRate·c\`。二者都以 \`buyOff\` 的概率被摆平，只留下成本；未被摆平的有理投诉算数，恶意投诉以 \`complaintLiability\` 的概率算数。c 的几率每期乘以 \`exp(vexatiousGain·让步 − vexatiousCost)\`，让步指恶意投诉以任一方式得逞的概率（C21）。加码执行的任务各以 \`burdenVisibility\` 的风险率被发现为「负担」。与任何任务无关之事以 \`ambientRisk\` 发生（见「履行摊派职责」）。损害按季节与冲击放大；\`harmTail\` 大于 0 时，失误与历史遗留的损害再乘以一个以此为指数的帕累托变量，截断于其最小值的 1 000 倍，并缩放为均值 1。`,
  },
};

// Hazard of an incident per unit of unmet need of each kind.
const hazards = new Float64Array(needs.length);

/** Step 5. Latent defects, unmet need, falsehood, complaints and burden become incidents. */
export function thingsGoWrong(world: World, policy: Policy, { first, last }: Part): void {
  const { hierarchy, state, mishaps } = world;
  const { defects, legacy, need, handled } = state;
  const { superiors, frontline } = hierarchy;
  const { complaintRate, vexatiousRate, ambientRisk } = world.parameters;
  const vexatious = vexatiousRate * state.vexatious[0]!;
  setHazards(world.parameters);
  // Little of this happens to a post in a month: what does is left to functions of their own.
  for (let f = first; f < last; f++) {
    const draws = mishaps.of(superiors + f);
    if (defects[f]! + legacy[f]! > 0) {
      surfaceDefects(world, f);
      ageDefects(world, f);
    }
    let unmet = 0;
    for (let k = 0; k < needs.length; k++) {
      const waiting = need[k * frontline + f]!;
      if (happens(draws[k]!, hazards[k]! * waiting)) breakOut(world, f, k);
      else unmet += waiting;
    }
    if (draws[AUDIT]! < policy.auditRate) audit(world, policy, f);
    if (happens(draws[COMPLAIN_MERITED]!, complaintRate * unmet)) complain(world, policy, f);
    if (happens(draws[COMPLAIN_VEXATIOUS]!, vexatious)) complainVexatiously(world, policy, f);
    if (handled[OVERTIGHTEN * frontline + f]! > 0) burden(world, f);
    if (ambientRisk > 0) meetAmbientRisk(world, policy, f);
  }
  countTasks(world, first, last);
}

function setHazards(p: Parameters): void {
  hazards[NEED_NEGLECT] = p.needHazard * p.visibilityNeglect;
  hazards[NEED_OVERLOAD] = p.needHazard * p.visibilityOverload;
  hazards[NEED_IGNORED] = p.needHazard * p.visibilityIgnored;
  hazards[NEED_HOLLOW] = p.needHazard * p.visibilityHollow;
  hazards[NEED_FALSE] = p.needHazard * p.visibilityFalse;
}

/** Chance that nothing happens; in memory, as V8 allocates an argument or result with a fraction where it does not inline. */
const calm = new Float64Array(new ArrayBuffer(8));

/** Whether something with this hazard happens: draw < 1 − e^−hazard, which is below the hazard itself. */
function happens(draw: number, hazard: number): boolean {
  if (draw >= hazard) return false;
  calm[0] = -hazard;
  expAt(calm, 0);
  return draw < 1 - calm[0]!;
}

/** Harm of an incident this month, from its harm in an ordinary one. */
function harmNow(world: World, harm: number): number {
  return harm * harmFactor(world.setting, world.tick);
}

function breakOut(world: World, f: number, k: number): void {
  const cause = causeOfNeed[k]!;
  const i = world.incidents.add(f, cause, cause, responseOfNeed[k]!, 0);
  world.incidents.part[i] = partOfNeed(world, f, k);
  world.incidents.harm[i] = harmNow(world, world.parameters.harmOmission);
  clearNeed(world, f, k);
}

function audit(world: World, policy: Policy, f: number): void {
  const { state, passes, incidents, tally, parameters, hierarchy } = world;
  tally.hoursOfControl += parameters.auditHours;
  const missed =
    passes.audit.roomAt(0, hierarchy.superiors + f)[0]! >= policy.auditRate * policy.auditAccuracy;
  if (missed || state.falsehood[f] === 0) return;
  const i = incidents.add(f, FABRICATION, FABRICATION, FALSIFY, 2);
  incidents.part[i] = unreachablePart(state, f);
  incidents.harm[i] = harmNow(world, parameters.harmOmission);
  clearFalsehood(state, f);
}

/** Somebody complains with merit. */
function complain(world: World, policy: Policy, f: number): void {
  const { passes, incidents, tally, parameters: p, hierarchy } = world;
  const post = hierarchy.superiors + f;
  if (passes.buyOff.roomAt(0, post)[0]! < policy.buyOff) {
    tally.hoursOfControl += p.buyOffHours;
    return;
  }
  const k = needAt(world, f, unmetNeed(world, f) * passes.complaintTouched.roomAt(0, post)[0]!);
  const i = incidents.add(f, COMPLAINT, causeOfNeed[k]!, responseOfNeed[k]!, 0);
  incidents.part[i] = partOfNeed(world, f, k);
  incidents.harm[i] = harmNow(world, p.harmComplaint);
  clearNeed(world, f, k);
}

function complainVexatiously(world: World, policy: Policy, f: number): void {
  const { passes, incidents, tally, parameters: p, hierarchy } = world;
  const post = hierarchy.superiors + f;
  if (passes.buyOff.roomAt(1, post)[0]! < policy.buyOff) tally.hoursOfControl += p.buyOffHours;
  else if (passes.complainVexatious.roomAt(1, post)[0]! < policy.complaintLiability) {
    const response = responseTouched(world, f, passes.complaintTouched.roomAt(1, post)[0]!);
    const i = incidents.add(f, COMPLAINT, FORCE, response, 1);
    incidents.harm[i] = harmNow(world, p.harmComplaint);
  }
}

/** The response of a task handled this month, drawn evenly; whoever is active is near. Work if there was none. */
function responseTouched(world: World, f: number, u: number): number {
  const { state, hierarchy } = world;
  let all = 0;
  for (let r = 0; r < responses.length; r++)
    if (r !== SHIRK) all += state.handled[r * hierarchy.frontline + f]!;
  let left = Math.floor(u * all);
  for (let r = 0; r < responses.length; r++) {
    if (r === SHIRK) continue;
    left -= state.handled[r * hierarchy.frontline + f]!;
    if (left < 0) return r;
  }
  return WORK;
}

function burden(world: World, f: number): void {
  const { state, passes, incidents, parameters, hierarchy } = world;
  const tight = state.handled[OVERTIGHTEN * hierarchy.frontline + f]!;
  if (!happens(passes.burden.roomAt(0, hierarchy.superiors + f)[0]!, parameters.burdenVisibility * tight))
    return;
  const overload = state.overload[f]!;
  const i = incidents.add(f, BURDEN, BURDEN, OVERTIGHTEN, 0);
  incidents.part[i] = overload / (1 + overload);
  incidents.harm[i] = harmNow(world, parameters.harmBurden);
}

function countTasks(world: World, first: number, last: number): void {
  const { handled } = world.state;
  const { tasks } = world.tally;
  const { frontline } = world.hierarchy;
  for (let r = 0; r < responses.length; r++) {
    let sum = 0;
    for (let f = first; f < last; f++) sum += handled[r * frontline + f]!;
    tasks[r] = sum;
  }
}

/** The share of vexatious complainants follows its pay (C21). */
export function spreadVexatiousComplaining(world: World, policy: Policy): void {
  const { vexatious } = world.state;
  const { vexatiousGain, vexatiousCost } = world.parameters;
  const concessions = 1 - (1 - policy.complaintLiability) * (1 - policy.buyOff);
  const growth = vexatiousGain * concessions - vexatiousCost;
  const share = vexatious[0]!;
  // Kept off 0 and 1, from where no odds lead back.
  const next = 1 / (1 + ((1 - share) / share) * exp(-growth));
  vexatious[0] = Math.min(1 - 1e-6, Math.max(1e-6, next));
}
