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
  needs,
  OVERTIGHTEN,
  responseOfNeed,
  responses,
  SHIRK,
  WORK,
} from "./causes.ts";
import type { Submodel } from "./declaration.ts";
import { ageDefects, surfaceDefects } from "./defects.ts";
import { exp } from "./exact-math.ts";
import { clearFalsehood, unreachablePart } from "./falsehood.ts";
import type { Policy } from "./levers.ts";
import { harmFactor, type World } from "./world.ts";

export const odd: Submodel = {
  title: { en: "Things go wrong", zh: "出事" },
  text: {
    en: `Each latent defect surfaces with chance \`surfacing\` and is then gone. Unmet need of each kind k is kept at \`needRetention\` a month and grows by this month's; an incident of that kind comes with chance \`1 − exp(−needHazard·visibility_k·need_k)\` and clears it (the need behind falsehood shows as fabrication). An audit comes with chance \`auditRate\` and finds a stock of falsehood with chance \`auditAccuracy\`. A merited complaint comes with hazard \`complaintRate\` × unmet need and stands for one kind of it, drawn in proportion; a vexatious one with hazard \`vexatiousRate·c\`. Either is bought off with chance \`buyOff\` and then leaves no trace but its cost; a merited one that is not counts, a vexatious one counts with chance \`complaintLiability\`. The odds of c are multiplied by \`exp(vexatiousGain·concessions − vexatiousCost)\` a tick, concessions being the chance that a vexatious complaint is paid in either way (C21). Over-tightened tasks are noticed as burden with hazard \`burdenVisibility\` each. Harm is multiplied by season and shocks.`,
    zh: `每个隐患以 \`surfacing\` 的概率暴露,随即消失。各类未满足需求 k 每月按 \`needRetention\` 留存并加上当月新增;以 \`1 − exp(−needHazard·visibility_k·need_k)\` 的概率爆发为该类事件并清零(造假背后的需求表现为「造假」事件)。审计以 \`auditRate\` 的概率到来,以 \`auditAccuracy\` 的概率发现虚报存量。有理投诉的风险率为 \`complaintRate\` × 未满足需求,按比例抽取其所指的一类;恶意投诉的风险率为 \`vexatiousRate·c\`。二者都以 \`buyOff\` 的概率被摆平,只留下成本;未被摆平的有理投诉算数,恶意投诉以 \`complaintLiability\` 的概率算数。c 的几率每期乘以 \`exp(vexatiousGain·让步 − vexatiousCost)\`,让步指恶意投诉以任一方式得逞的概率(C21)。加码执行的任务各以 \`burdenVisibility\` 的风险率被发现为「负担」。损害按季节与冲击放大。`,
  },
};

/** Step 5. Latent defects, unmet need, falsehood, complaints and burden become incidents. */
export function thingsGoWrong(world: World, policy: Policy): void {
  const { parameters: p, hierarchy, tally, state } = world;
  const factor = harmFactor(world.setting, world.tick);
  const visibility = visibilities(world);
  for (let f = 0; f < hierarchy.frontline; f++) {
    surfaceDefects(world, f, p.harmError * factor);
    ageDefects(world, f);
    breakOut(world, f, visibility, p.harmOmission * factor);
    audit(world, policy, f, p.harmOmission * factor);
    complain(world, policy, f, p.harmComplaint * factor);
    burden(world, f, p.harmBurden * factor);
    for (let r = 0; r < responses.length; r++) tally.tasks[r]! += state.handled[r * hierarchy.frontline + f]!;
  }
  spreadVexatiousComplaining(world, policy);
}

const visible = new Float64Array(needs.length);

function visibilities(world: World): Float64Array {
  const p = world.parameters;
  visible[0] = p.needHazard * p.visibilityNeglect;
  visible[1] = p.needHazard * p.visibilityOverload;
  visible[NEED_IGNORED] = p.needHazard * p.visibilityIgnored;
  visible[NEED_HOLLOW] = p.needHazard * p.visibilityHollow;
  visible[NEED_FALSE] = p.needHazard * p.visibilityFalse;
  return visible;
}

/** Whether something with this hazard happens: draw < 1 − e^−hazard, which is below the hazard itself. */
function happens(draw: number, hazard: number): boolean {
  return draw < hazard && draw < 1 - exp(-hazard);
}

function breakOut(world: World, f: number, hazards: Float64Array, harm: number): void {
  const { state, passes, incidents, hierarchy } = world;
  const post = hierarchy.superiors + f;
  for (let k = 0; k < needs.length; k++) {
    const need = state.need[k * hierarchy.frontline + f]!;
    if (!happens(passes.breakOut.at(k, post), hazards[k]! * need)) continue;
    const cause = causeOfNeed[k]!;
    incidents.add(f, cause, cause, responseOfNeed[k]!, 0, partOfNeed(world, f, k), harm);
    clearNeed(world, f, k);
  }
}

/** The part of a kind of need that is due to a mandate, a gate or an unreachable target. */
function partOfNeed(world: World, f: number, k: number): number {
  const { state, hierarchy } = world;
  const need = state.need[k * hierarchy.frontline + f]!;
  if (k === NEED_HOLLOW) return Math.min(1, state.needMandated[f]! / need);
  if (k === NEED_FALSE) return Math.min(1, state.needUnreachable[f]! / need);
  if (k === NEED_IGNORED) return Math.min(1, state.needGated[f]! / need);
  return 0;
}

function clearNeed(world: World, f: number, k: number): void {
  const { state, hierarchy } = world;
  state.need[k * hierarchy.frontline + f] = 0;
  if (k === NEED_HOLLOW) state.needMandated[f] = 0;
  if (k === NEED_FALSE) state.needUnreachable[f] = 0;
  if (k === NEED_IGNORED) state.needGated[f] = 0;
}

function audit(world: World, policy: Policy, f: number, harm: number): void {
  const { state, passes, incidents, tally, parameters, hierarchy } = world;
  const u = passes.audit.at(0, hierarchy.superiors + f);
  if (u >= policy.auditRate) return;
  tally.hoursOfControl += parameters.auditHours;
  if (u >= policy.auditRate * policy.auditAccuracy || state.falsehood[f] === 0) return;
  incidents.add(f, FABRICATION, FABRICATION, FALSIFY, 2, unreachablePart(state, f), harm);
  clearFalsehood(state, f);
}

function complain(world: World, policy: Policy, f: number, harm: number): void {
  const { state, passes, incidents, tally, parameters: p, hierarchy } = world;
  const post = hierarchy.superiors + f;
  let need = 0;
  for (let k = 0; k < needs.length; k++) need += state.need[k * hierarchy.frontline + f]!;
  if (happens(passes.complainMerited.at(0, post), p.complaintRate * need)) {
    if (passes.buyOff.at(0, post) < policy.buyOff) tally.hoursOfControl += p.buyOffHours;
    else {
      const k = needBehind(world, f, need * passes.complaintTouched.at(0, post));
      const response = responseOfNeed[k]!;
      incidents.add(f, COMPLAINT, causeOfNeed[k]!, response, 0, partOfNeed(world, f, k), harm);
      clearNeed(world, f, k);
    }
  }
  if (!happens(passes.complainVexatious.at(0, post), p.vexatiousRate * state.vexatious[0]!)) return;
  if (passes.buyOff.at(1, post) < policy.buyOff) tally.hoursOfControl += p.buyOffHours;
  else if (passes.complainVexatious.at(1, post) < policy.complaintLiability) {
    const response = responseTouched(world, f, passes.complaintTouched.at(1, post));
    incidents.add(f, COMPLAINT, FORCE, response, 1, 0, harm);
  }
}

/** The kind of need in which a point of the stacked needs lies. */
function needBehind(world: World, f: number, point: number): number {
  const { state, hierarchy } = world;
  let kind = 0;
  let left = point;
  for (let k = 0; k < needs.length; k++) {
    const need = state.need[k * hierarchy.frontline + f]!;
    if (need > 0) kind = k;
    if (need > left) break;
    left -= need;
  }
  return kind;
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

function burden(world: World, f: number, harm: number): void {
  const { state, passes, incidents, parameters, hierarchy } = world;
  const tight = state.handled[OVERTIGHTEN * hierarchy.frontline + f]!;
  if (tight === 0) return;
  if (!happens(passes.burden.at(0, hierarchy.superiors + f), parameters.burdenVisibility * tight)) return;
  const overload = state.overload[f]!;
  incidents.add(f, BURDEN, BURDEN, OVERTIGHTEN, 0, overload / (1 + overload), harm);
}

/** The share of vexatious complainants follows its pay (C21). */
function spreadVexatiousComplaining(world: World, policy: Policy): void {
  const { vexatious } = world.state;
  const { vexatiousGain, vexatiousCost } = world.parameters;
  const concessions = 1 - (1 - policy.complaintLiability) * (1 - policy.buyOff);
  const growth = vexatiousGain * concessions - vexatiousCost;
  const share = vexatious[0]!;
  // Kept off 0 and 1, from where no odds lead back.
  const next = 1 / (1 + ((1 - share) / share) * exp(-growth));
  vexatious[0] = Math.min(1 - 1e-6, Math.max(1e-6, next));
}
