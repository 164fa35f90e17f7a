import {
  ESCALATE,
  FALSIFY,
  FORCE,
  NEED_FALSE,
  NEED_HOLLOW,
  NEED_IGNORED,
  NEED_NEGLECT,
  NEED_OVERLOAD,
  needs,
  OVERTIGHTEN,
  PAPERWORK,
  SHIRK,
  WORK,
} from "./causes.ts";
import { Choice, pick } from "./choice.ts";
import type { Submodel } from "./declaration.ts";
import { makeDefect } from "./defects.ts";
import { exp } from "./exact-math.ts";
import { fadeFalsehood, falsifyUnits } from "./falsehood.ts";
import { gateAbove, shareHeldBack, warningOnRecord } from "./gate.ts";
import type { Policy } from "./levers.ts";
import { harmFactor, type World } from "./world.ts";

export const odd: Submodel = {
  title: { en: "Handle tasks", zh: "处理任务" },
  text: {
    en: `Tasks are taken in turn while hours last, each with a response of its own. There are three regimes: below target; target met (credit is worth less); hours gone, that is, less than one task's real work is left: then only falsify, shirk and escalate remain, and a task left is *overload*, not *neglect*. Every task reported as done (work, paperwork, falsify, overtighten) needs its mandated record of \`traceHours\`. An escalation is answered at once, while the superior's hours last, with chance \`1 − (1 − answerDuty)·exp(−silenceCaution·sanctionPain·learned cost of silence)\`; the task is then done without error by the superior; otherwise the escalation is a warning on record. Work errs with chance \`errorRate·(1 + errorOverload·o)·(1.4 − 0.4·skill)\`, over-tightened work less by \`overtightenProtection\`; o is the overload \`max(0, hours needed/hours − 1)\`. Work, over-tightened work and, at \`paperworkTouch\`, paperwork meet force with chance \`touchRisk\`: an incident that is nobody's doing. Credit: 1 for work, answered escalations and falsified tasks, \`traceWeight\` for paperwork, \`overtightenCredit\` for over-tightening. Tasks of a stream that an upstream gate holds back can only be escalated, to the post at the gate, or left. What is not really done adds to unmet need of its kind.`,
    zh: `任务在工时允许时逐项处理,每项各选应对方式。分三种情形:未达标;已达标(业绩价值降低);工时耗尽,即所剩不足以真正做一项任务,此时只剩造假、不做和请示,未做的任务属「超载」而非「不作为」。凡上报完成的任务(实干、做材料、造假、加码执行)都须按 \`traceHours\` 留痕。上级工时允许时,请示当即以 \`1 − (1 − answerDuty)·exp(−silenceCaution·sanctionPain·沉默的教训)\` 的概率得到答复,任务由上级无误办成;否则请示成为在案的预警。实干出错的概率为 \`errorRate·(1 + errorOverload·o)·(1.4 − 0.4·能力)\`,加码执行按 \`overtightenProtection\` 降低;o 为超载 \`max(0, 所需工时/工时 − 1)\`。实干、加码执行以及(按 \`paperworkTouch\`)做材料,会以 \`touchRisk\` 的概率遇上非人力所致的事件。业绩:实干、得到答复的请示和造假各计 1,做材料计 \`traceWeight\`,加码执行计 \`overtightenCredit\`。被上游关口扣住的任务只能向关口岗位请示或搁下。没有真正做成的任务计入相应的未满足需求。`,
  },
};

const choice = new Choice();
const cumulativeBelow = new Float64Array(7);
const cumulativeMet = new Float64Array(7);

/** Step 3. Every frontline post chooses a response to each of its tasks and spends its hours. */
export function handleTasks(world: World, policy: Policy): void {
  world.state.handled.fill(0);
  const harm = world.parameters.harmError * harmFactor(world.setting, world.tick);
  for (let f = 0; f < world.hierarchy.frontline; f++) {
    planMonth(world, policy, f);
    choice.consider(world, policy, f);
    workThroughTasks(world, policy, f, harm);
  }
}

/** Overload, what is out of reach, and the fading of last month's unmet need and papers. */
function planMonth(world: World, policy: Policy, f: number): void {
  const { state, parameters, tally, hierarchy } = world;
  const post = hierarchy.superiors + f;
  const hoursOfTask = parameters.workHours / state.skill[post]! + policy.traceHours;
  const hours = state.hours[f]!;
  const needed = (state.tasks[f]! + state.beyond[f]!) * hoursOfTask;
  // Without any hours every task is out of reach; 100 stands for "without bound".
  state.overload[f] = needed > hours ? Math.min(100, needed / Math.max(hours, 1e-9) - 1) : 0;
  state.unreachable[f] = Math.max(0, 1 - hours / Math.max(1e-9, state.tasks[f]! * hoursOfTask));
  state.falsified[f] = 0;
  tally.overload += state.overload[f]!;
  const keep = parameters.needRetention;
  for (let k = 0; k < needs.length; k++) state.need[k * hierarchy.frontline + f]! *= keep;
  state.needMandated[f]! *= keep;
  state.needUnreachable[f]! *= keep;
  state.needGated[f]! *= keep;
  fadeFalsehood(state, f, keep);
  state.papers[post]! *= parameters.paperRetention;
}

/** The month of the post being served: one record, reused from post to post. */
const month = {
  f: 0,
  post: 0,
  left: 0, // hours
  traceHours: 0,
  workHours: 0, // of one task's real work, without its record
  errChance: 0,
  overloadPart: 0, // of an error made this month
  harm: 0, // of meeting force
  figure: 0,
  real: 0,
  recordHours: 0,
  answered: 0,
};

function workThroughTasks(world: World, policy: Policy, f: number, harm: number): void {
  const { state, passes, hierarchy } = world;
  const post = hierarchy.superiors + f;
  beginMonth(world, policy, f, harm);
  const target = state.tasks[f]!;
  const count = target + state.beyond[f]!;
  const heldShare = shareHeldBack(world, post);
  let cumulative = cumulativeBelow;
  choice.weigh(false, cumulative);
  for (let j = 0; j < count; j++) {
    if (cumulative === cumulativeBelow && month.figure >= target) {
      cumulative = cumulativeMet;
      choice.weigh(true, cumulative);
    }
    const gone = month.left < month.workHours + month.traceHours;
    const held = heldShare > 0 && passes.belongToStream.at(j, post) < heldShare;
    const low = held ? SHIRK : gone ? FALSIFY : WORK;
    const high = held || gone ? OVERTIGHTEN : OVERTIGHTEN + 1;
    const response = pick(passes.respond.at(j, post), cumulative, low, high);
    state.handled[response * hierarchy.frontline + f]!++;
    if (response === WORK) work(world, j);
    else if (response === PAPERWORK) coverWithPaper(world, policy, j);
    else if (response === FALSIFY) falsify(world);
    else if (response === SHIRK) leave(world, gone, held);
    else if (response === ESCALATE) escalate(world, policy, j, held);
    else overtighten(world, j);
  }
  endMonth(world);
}

function beginMonth(world: World, policy: Policy, f: number, harm: number): void {
  const { state, parameters: p, hierarchy } = world;
  const post = hierarchy.superiors + f;
  const overloaded = p.errorOverload * state.overload[f]!;
  month.f = f;
  month.post = post;
  month.left = state.hours[f]!;
  month.traceHours = policy.traceHours;
  month.workHours = p.workHours / state.skill[post]!;
  month.errChance = Math.min(1, p.errorRate * (1 + overloaded) * (1.4 - 0.4 * state.skill[post]!));
  month.overloadPart = overloaded / (1 + overloaded);
  month.harm = harm;
  month.figure = 0;
  month.real = 0;
  month.recordHours = 0;
  month.answered = 0;
}

/** Takes hours off what is left, as far as they last; returns the hours taken. */
function spend(hours: number): number {
  const spent = Math.min(hours, month.left);
  month.left -= spent;
  return spent;
}

/** Every task that is reported as done needs its mandated record. */
function keepRecord(world: World): void {
  const spent = spend(month.traceHours);
  month.recordHours += spent;
  world.tally.hoursPaperwork += spent;
}

function work(world: World, j: number): void {
  keepRecord(world);
  world.tally.hoursWork += spend(month.workHours);
  month.figure++;
  month.real++;
  if (world.passes.err.at(j, month.post) < month.errChance) makeDefect(world, month.f, month.overloadPart);
  meetForce(world, j, WORK, 1);
}

function coverWithPaper(world: World, policy: Policy, j: number): void {
  const { state, parameters, tally, hierarchy } = world;
  keepRecord(world);
  tally.hoursPaperwork += spend(parameters.paperworkHours);
  tally.paperCredit += policy.traceWeight;
  month.figure += policy.traceWeight;
  state.papers[month.post]!++;
  state.need[NEED_HOLLOW * hierarchy.frontline + month.f]!++;
  const hours = month.traceHours + parameters.paperworkHours;
  state.needMandated[month.f]! += hours > 0 ? month.traceHours / hours : 0;
  meetForce(world, j, PAPERWORK, parameters.paperworkTouch);
}

/** Takes hours while there are some, and is done in passing when they are gone. */
function falsify(world: World): void {
  const { state, parameters, tally, hierarchy } = world;
  keepRecord(world);
  tally.hoursFalsify += spend(parameters.falsifyHours);
  month.figure++;
  falsifyUnits(state, month.f, 1);
  state.need[NEED_FALSE * hierarchy.frontline + month.f]!++;
  state.needUnreachable[month.f]! += state.unreachable[month.f]!;
}

function leave(world: World, gone: boolean, held: boolean): void {
  const { state, tally, hierarchy } = world;
  if (held && warningOnRecord(world, month.f)) {
    state.need[NEED_IGNORED * hierarchy.frontline + month.f]!++;
    state.needGated[month.f]!++;
  } else if (held || gone) {
    state.need[NEED_OVERLOAD * hierarchy.frontline + month.f]!++;
  } else {
    state.need[NEED_NEGLECT * hierarchy.frontline + month.f]!++;
    tally.neglected++;
  }
}

function escalate(world: World, policy: Policy, j: number, held: boolean): void {
  const { state, parameters, tally, hierarchy, passes } = world;
  tally.hoursEscalate += spend(parameters.escalateHours);
  const superior = held ? gateAbove(world, month.post) : hierarchy.parent[month.post]!;
  if (answers(world, policy, superior, passes.answer.at(j, month.post))) {
    month.answered++;
    month.figure++;
    month.real++;
    if (held) state.held[superior] = 0; // whoever answers at the gate releases the stream
    return;
  }
  state.need[NEED_IGNORED * hierarchy.frontline + month.f]!++;
  if (held) state.needGated[month.f]!++;
}

/** Whether a superior answers: if its hours last, by duty and by what silence has cost it. Takes the hours. */
function answers(world: World, policy: Policy, superior: number, u: number): boolean {
  const { state, parameters: p, tally } = world;
  const hours = p.answerHours / state.skill[superior]!;
  if (state.answerHours[superior]! < hours) return false;
  if (
    u >=
    1 - (1 - policy.answerDuty) * exp(-p.silenceCaution * p.sanctionPain * state.silenceCost[superior]!)
  )
    return false;
  state.answerHours[superior]! -= hours;
  tally.hoursAnswering += hours;
  return true;
}

function overtighten(world: World, j: number): void {
  const { parameters, tally, passes } = world;
  keepRecord(world);
  tally.hoursOvertighten += spend(parameters.overtightenHours);
  tally.overtightenCredit += parameters.overtightenCredit;
  month.figure += parameters.overtightenCredit;
  month.real++;
  const errChance = month.errChance * (1 - parameters.overtightenProtection);
  if (passes.err.at(j, month.post) < errChance) makeDefect(world, month.f, month.overloadPart);
  meetForce(world, j, OVERTIGHTEN, 1);
}

function meetForce(world: World, j: number, response: number, exposure: number): void {
  if (world.passes.meetForce.at(j, month.post) < world.parameters.touchRisk * exposure)
    world.incidents.add(month.f, FORCE, FORCE, response, j, 0, month.harm);
}

function endMonth(world: World): void {
  const { state, parameters, tally, hierarchy } = world;
  const { f, post } = month;
  state.papers[post]! += (parameters.tracePapers * month.recordHours) / parameters.paperworkHours;
  state.figure[post] = month.figure;
  state.realOutput[f] = month.real;
  tally.realOutput += month.real;
  const asked = state.handled[ESCALATE * hierarchy.frontline + f]!;
  if (asked === 0) return;
  const keep = parameters.answerMemory;
  state.answerRate[post] = keep * state.answerRate[post]! + ((1 - keep) * month.answered) / asked;
}
