import { nextDoor, shareCountedHere } from "./boundary.ts";
import {
  ESCALATE,
  FALSIFY,
  FORCE,
  NEED_FALSE,
  NEED_HOLLOW,
  NEED_IGNORED,
  NEED_NEGLECT,
  NEED_OVERLOAD,
  OVERTIGHTEN,
  PAPERWORK,
  responses,
  SHIRK,
  WORK,
} from "./causes.ts";
import { decisionRules, pick } from "./choice.ts";
import type { DecisionRule } from "./decision-rule.ts";
import type { Submodel } from "./declaration.ts";
import { makeDefects } from "./defects.ts";
import { doneByDeferring } from "./deference.ts";
import { toUnit } from "./draws.ts";
import { expAt } from "./exact-math.ts";
import { handleExtraTask } from "./extra-task.ts";
import { fadeFalsehood, falsifyUnits } from "./falsehood.ts";
import { gateAbove, shareHeldBack, warningOnRecord } from "./gate.ts";
import type { Policy } from "./levers.ts";
import type { Parameters } from "./parameters.ts";
import type { Part } from "./part.ts";
import { forgetTaskKeys, reachTaskKeys, taskKeys } from "./task-draws.ts";
import { keepNeed } from "./unmet-need.ts";
import { harmFactor, type World } from "./world.ts";

export const odd: Submodel = {
  title: { en: "Handle tasks", zh: "处理任务" },
  text: {
    en: `Tasks are taken in turn while hours last, each with a response of its own. There are three regimes: below target; target met (credit is worth less); hours gone, that is, less than one task's real work is left: then only falsify, shirk and escalate remain, and a task left is *overload*, not *neglect*. Every task reported as done (work, paperwork, falsify, overtighten) needs its mandated record of \`traceHours\`. An escalation is answered at once, while the superior's hours last, with chance \`1 − (1 − answerDuty)·exp(−silenceCaution·sanctionPain·learned cost of silence)\`; the task is then done without error by the superior; otherwise the escalation is a warning on record. With a \`paperworkEffect\` a papered task is really done with that chance, by whoever is deferred to; it then leaves no need and, with chance \`paperworkErrorRate\`, a latent defect that teaches about paperwork. Work errs with chance \`errorRate·(1 + errorOverload·o)·(1.4 − 0.4·skill)\`, over-tightened work less by \`overtightenProtection\`; o is the overload \`max(0, hours needed/hours − 1)\`. Work, over-tightened work and, at \`paperworkTouch\`, paperwork meet force with chance \`touchRisk\`: an incident that is nobody's doing. Credit: \`workCredit\` for work, 1 for answered escalations and falsified tasks, \`traceWeight\` for paperwork, \`overtightenCredit\` for over-tightening. Of the credit of what is really done a post keeps the share \`indicatorFit + min(indicatorFit, 1 − indicatorFit)·(2u − 1)\`, u drawn once for the post; the rest counts in the figure of its next sibling on the front line (of the first there for the last; nowhere if it has none). Tasks of a stream that an upstream gate holds back can only be escalated, to the post at the gate, or left. What is not really done adds to unmet need of its kind.`,
    zh: `任务在工时允许时逐项处理，每项各选应对方式。分三种情形：未达标；已达标（业绩价值降低）；工时耗尽，即所剩不足以真正做一项任务，此时只剩造假、不做和请示，未做的任务属「超载」而非「不作为」。凡上报完成的任务（实干、做材料、造假、加码执行）都须按 \`traceHours\` 留痕。上级工时允许时，请示当即以 \`1 − (1 − answerDuty)·exp(−silenceCaution·sanctionPain·沉默的教训)\` 的概率得到答复，任务由上级无误办成；否则请示成为在案的预警。设有 \`paperworkEffect\` 时，以材料应付的任务以此概率由所依从者真正做成，不再留下需求，但以 \`paperworkErrorRate\` 的概率留下隐患，其教训归于做材料。实干出错的概率为 \`errorRate·(1 + errorOverload·o)·(1.4 − 0.4·能力)\`，加码执行按 \`overtightenProtection\` 降低；o 为超载 \`max(0, 所需工时/工时 − 1)\`。实干、加码执行以及（按 \`paperworkTouch\`）做材料，会以 \`touchRisk\` 的概率遇上非人力所致的事件。业绩：实干计 \`workCredit\`，得到答复的请示和造假各计 1，做材料计 \`traceWeight\`，加码执行计 \`overtightenCredit\`。真正做成之事的业绩，岗位自己保有 \`indicatorFit + min(indicatorFit, 1 − indicatorFit)·(2u − 1)\` 的份额，u 为该岗位一次抽定；其余计入同一上级之下的下一个基层岗位的数字（最后一个归第一个；没有这样的岗位则不计）。被上游关口扣住的任务只能向关口岗位请示或搁下。没有真正做成的任务计入相应的未满足需求。`,
  },
};

/** Numbers on a buffer of their own, so large as a loop needs: V8 knows their address, not that of a small array. */
const numbers = (length: number) => new Float64Array(new ArrayBuffer(8 * length));

// The rule by which posts choose in the world being served.
let rule: DecisionRule;
const cumulative = numbers(responses.length + 1);

// What a task takes and brings by the response it gets. The loop over tasks looks this up: a branch on what a draw has
// just picked would be mispredicted at every other task.
const recordHours = numbers(responses.length);
const hours = numbers(responses.length); // beyond those for the record
const allHours = numbers(responses.length); // both
const credit = numbers(responses.length);
const mandated = numbers(1); // share of mandated records in the hours of paperwork
const countedHere = numbers(1); // share of what is really done that counts in the post's own figure
const errChance = numbers(responses.length);
const touchChance = numbers(responses.length);

// The month of the post being served: tasks by response, hours that these lacked when the last hours went, and what
// shirking left; and the hours that all posts together spent by response.
const counts = new Int32Array(new ArrayBuffer(4 * responses.length));
// Counting in a register, a number of tasks below 1 024 in every ten bits of a sum, saves a third of what picking a
// response costs: the same memory written and read at once makes the processor wait. Real work is what is left.
const PLACE_OF = numbers(responses.length);
PLACE_OF.set([0, 1, 0x400, 0x100000, 0x40000000, 0x10000000000]); // in the order of responses
const packedCounts = numbers(1);
const IS_SHIRKING = new Int32Array(new ArrayBuffer(4 * responses.length));
IS_SHIRKING[SHIRK] = 1;
const lacking = numbers(responses.length + 1);
const RECORD = responses.length; // the place for records
const spent = numbers(responses.length);

/** Step 3. Every frontline post chooses a response to each of its tasks and spends its hours. */
export function handleTasks(world: World, policy: Policy, { first, last }: Part): void {
  layOutResponses(world.parameters, policy);
  rule = decisionRules[world.setting.decisionRule];
  const { extraTask, state, hierarchy } = world;
  const extra = extraTask?.tick === world.tick ? extraTask : null;
  state.figure.fill(0, hierarchy.superiors + first, hierarchy.superiors + last);
  forgetTaskKeys();
  for (let f = first; f < last; f++) {
    planMonth(world, policy, f);
    rule.consider(world, policy, f);
    workThroughTasks(world, f);
    if (extra?.posts.has(f)) {
      const count = state.tasks[f]! + state.beyond[f]!;
      handleExtraTask(world, policy, f, count, extra.response, errChance[WORK]!);
    }
  }
  addUp(world, first, last);
}

/** All but hours, errors and credit of real work, which differ from post to post. What stays 0 for a response is left out. */
function layOutResponses(p: Parameters, policy: Policy): void {
  // Every task that is reported as done needs its mandated record.
  for (const response of [WORK, PAPERWORK, FALSIFY, OVERTIGHTEN]) recordHours[response] = policy.traceHours;
  hours[PAPERWORK] = p.paperworkHours;
  hours[FALSIFY] = p.falsifyHours;
  hours[ESCALATE] = p.escalateHours;
  hours[OVERTIGHTEN] = p.overtightenHours;
  credit[PAPERWORK] = policy.traceWeight;
  credit[FALSIFY] = 1;
  for (let r = 0; r < responses.length; r++) allHours[r] = hours[r]! + recordHours[r]!;
  touchChance[WORK] = p.touchRisk;
  touchChance[PAPERWORK] = p.touchRisk * p.paperworkTouch;
  touchChance[OVERTIGHTEN] = p.touchRisk;
  const byPaper = recordHours[PAPERWORK]! + hours[PAPERWORK]!;
  mandated[0] = byPaper > 0 ? recordHours[PAPERWORK]! / byPaper : 0;
  spent.fill(0);
}

/** How long an answer takes a superior, and the chance that it gives one: by duty and by what silence has cost it. */
export function weighAnswering(world: World, policy: Policy): void {
  const { parameters: p, state } = world;
  const { hours, chance } = world.answering;
  for (let m = 0; m < chance.length; m++) {
    hours[m] = p.answerHours / state.skill[m]!;
    chance[m] = -p.silenceCaution * p.sanctionPain * state.silenceCost[m]!;
    expAt(chance, m);
    chance[m] = 1 - (1 - policy.answerDuty) * chance[m]!;
  }
}

/** Overload, what is out of reach, and the fading of last month's unmet need and papers. */
function planMonth(world: World, policy: Policy, f: number): void {
  const { state, parameters, tally, hierarchy } = world;
  const post = hierarchy.superiors + f;
  const skill = state.skill[post]!;
  const available = state.hours[f]!;
  const target = state.tasks[f]!;
  const hoursOfTask = parameters.workHours / skill + policy.traceHours;
  hours[WORK] = parameters.workHours / skill;
  allHours[WORK] = hoursOfTask;
  const needed = (target + state.beyond[f]!) * hoursOfTask;
  // Without any hours every task is out of reach; 100 stands for "without bound".
  const overload = needed > available ? Math.min(100, needed / Math.max(available, 1e-9) - 1) : 0;
  const errs = parameters.errorRate * (1 + parameters.errorOverload * overload) * (1.4 - 0.4 * skill);
  errChance[WORK] = Math.min(1, errs);
  errChance[OVERTIGHTEN] = Math.min(1, errs) * (1 - parameters.overtightenProtection);
  countedHere[0] = shareCountedHere(world, policy, post);
  credit[WORK] = parameters.workCredit * countedHere[0]!;
  credit[OVERTIGHTEN] = parameters.overtightenCredit * countedHere[0]!;
  state.overload[f] = overload;
  state.unreachable[f] = Math.max(0, 1 - available / Math.max(1e-9, target * hoursOfTask));
  state.falsified[f] = 0;
  tally.overload += overload;
  keepNeed(world, f);
  fadeFalsehood(world, f);
  state.papers[post]! *= parameters.paperRetention;
}

/** Tasks in turn while hours last, each with a response of its own. */
function workThroughTasks(world: World, f: number): void {
  const { state, passes, hierarchy } = world;
  const post = hierarchy.superiors + f;
  const identityA = hierarchy.identityA[post]!;
  const identityB = hierarchy.identityB[post]!;
  const target = state.tasks[f]!;
  const count = target + state.beyond[f]!;
  const heldShare = shareHeldBack(world, post);
  const ignored = state.need[NEED_IGNORED * hierarchy.frontline + f]!;
  let left = state.hours[f]!;
  let figure = 0;
  let errors = 0;
  let answered = 0;
  let unanswered = 0;
  let packed = 0;
  let excused = 0; // left while held back or without hours
  let gated = 0; // asked in vain while held back
  let waiting = 0; // left while held back, with a warning on record
  let situation = -1; // for which the weights hold; −1: none yet
  let excuse = 0; // 1 in a situation that excuses whoever leaves a task
  reachTaskKeys(world, count);
  for (let j = 0; j < count; j++) {
    const held = heldShare > 0 && passes.belongToStream.roomAt(j, post)[0]! < heldShare;
    const now = (figure >= target ? 3 : 0) + (held ? 2 : left < allHours[WORK]! ? 1 : 0);
    if (now !== situation) {
      weighFor(now);
      situation = now;
      excuse = now % 3 > 0 ? 1 : 0;
    }
    // Draws that only some responses need are made for all: they cost less than branches around them.
    const response = pick(toUnit(taskKeys[6 * j]!, taskKeys[6 * j + 1]!, identityA, identityB), cumulative);
    packed += PLACE_OF[response]!;
    excused += excuse & IS_SHIRKING[response]!;
    figure += credit[response]!;
    left -= allHours[response]!;
    if (left < 0) {
      lacking[response]! -= Math.max(left, -hours[response]!); // the record comes first
      lacking[RECORD]! -= Math.min(0, left + hours[response]!);
      left = 0;
    }
    if (toUnit(taskKeys[6 * j + 2]!, taskKeys[6 * j + 3]!, identityA, identityB) < errChance[response]!)
      errors++;
    const force = toUnit(taskKeys[6 * j + 4]!, taskKeys[6 * j + 5]!, identityA, identityB);
    if (force < touchChance[response]!) meet(world, f, response, j);
    if (response === ESCALATE) {
      if (isAnswered(world, f, j, held)) {
        answered++;
        figure += countedHere[0]!;
      } else {
        unanswered++;
        if (held) gated++;
      }
    } else if (held && warningOnRecord(ignored + unanswered + waiting)) waiting++;
  }
  packedCounts[0] = packed;
  unpackCounts(count);
  state.figure[post]! += figure;
  leaveNeed(world, f, counts[SHIRK]! - excused, excused - waiting, unanswered + waiting, gated + waiting);
  endMonth(world, f, errors, answered);
}

/** Sets `counts` from their sum by places and the number of all tasks. */
function unpackCounts(all: number): void {
  const high = Math.floor(packedCounts[0]! / 0x40000000);
  const low = packedCounts[0]! - high * 0x40000000;
  counts[PAPERWORK] = low & 1023;
  counts[FALSIFY] = (low >> 10) & 1023;
  counts[SHIRK] = low >> 20;
  counts[ESCALATE] = high & 1023;
  counts[OVERTIGHTEN] = high >> 10;
  let others = 0;
  for (let r = WORK + 1; r < responses.length; r++) others += counts[r]!;
  counts[WORK] = all - others;
}

/** Weighs what can be done: with hours gone only to falsify, shirk or escalate, with a task held back not even to falsify. */
function weighFor(situation: number): void {
  const held = situation % 3 === 2;
  const gone = situation % 3 === 1;
  const low = held ? SHIRK : gone ? FALSIFY : WORK;
  rule.weigh(situation >= 3, low, held || gone ? OVERTIGHTEN : responses.length, cumulative);
}

/** Force is met while handling task `j`. */
function meet(world: World, f: number, response: number, j: number): void {
  const i = world.incidents.add(f, FORCE, FORCE, response, j);
  world.incidents.harm[i] = world.parameters.harmError * harmFactor(world.setting, world.tick);
}

/** Whether the superior answers about task `j`, if its hours last. Takes the hours. */
function isAnswered(world: World, f: number, j: number, held: boolean): boolean {
  const { state, tally, hierarchy, passes, answering } = world;
  const post = hierarchy.superiors + f;
  const superior = held ? gateAbove(hierarchy, world.setting.gate, post) : hierarchy.parent[post]!;
  const needed = answering.hours[superior]!;
  if (state.answerHours[superior]! < needed) return false;
  if (passes.answer.roomAt(j, post)[0]! >= answering.chance[superior]!) return false;
  state.answerHours[superior]! -= needed;
  tally.hoursAnswering += needed;
  if (held) state.held[superior] = 0; // whoever answers at the gate releases the stream
  return true;
}

/** Unmet need from tasks left for no good reason, left without hours or leave to go on, and asked about in vain. */
function leaveNeed(
  world: World,
  f: number,
  neglected: number,
  overloaded: number,
  ignored: number,
  gated: number,
): void {
  const { need, needGated } = world.state;
  const { frontline } = world.hierarchy;
  need[NEED_NEGLECT * frontline + f]! += neglected;
  need[NEED_OVERLOAD * frontline + f]! += overloaded;
  need[NEED_IGNORED * frontline + f]! += ignored;
  needGated[f]! += gated;
  world.tally.neglected += neglected;
}

/** What the month leaves besides: output, latent defects, papers, need covered up, and how asking went. */
function endMonth(world: World, f: number, errors: number, answered: number): void {
  const { state, parameters: p, hierarchy } = world;
  const { need } = state;
  const { frontline } = hierarchy;
  const post = hierarchy.superiors + f;
  const papered = counts[PAPERWORK]!;
  const falsified = counts[FALSIFY]!;
  const asked = counts[ESCALATE]!;
  const deferred = p.paperworkEffect > 0 ? doneByDeferring(world, f, papered) : 0;
  need[NEED_HOLLOW * frontline + f]! += papered - deferred;
  need[NEED_FALSE * frontline + f]! += falsified;
  state.needMandated[f]! += (papered - deferred) * mandated[0]!;
  state.needUnreachable[f]! += falsified * state.unreachable[f]!;
  state.realOutput[f] = counts[WORK]! + counts[OVERTIGHTEN]! + answered + deferred;
  if (errors > 0) makeDefects(world, f, errors);
  if (falsified > 0) falsifyUnits(state, f, counts, FALSIFY);
  if (asked > 0) {
    const keep = p.answerMemory;
    state.answerRate[post] = keep * state.answerRate[post]! + ((1 - keep) * answered) / asked;
  }
  giveCredit(world, f, answered);
  state.papers[post]! += papered;
  bookHours(world, f);
}

/** Notes the tasks by response and adds up the hours spent on them and on their records, which are papers, too. */
function bookHours(world: World, f: number): void {
  const { state, parameters: p, hierarchy } = world;
  let recording = -lacking[RECORD]!;
  lacking[RECORD] = 0;
  for (let r = 0; r < responses.length; r++) {
    const count = counts[r]!;
    state.handled[r * hierarchy.frontline + f] = count;
    recording += count * recordHours[r]!;
    spent[r]! += count * hours[r]! - lacking[r]!;
    counts[r] = 0;
    lacking[r] = 0;
  }
  spent[PAPERWORK]! += recording;
  state.papers[hierarchy.superiors + f]! += recording * (p.tracePapers / p.paperworkHours);
}

/** Counts what the month's credit is beyond being really done; what does not count here is counted next door. */
function giveCredit(world: World, f: number, answered: number): void {
  const { state, hierarchy, tally, parameters } = world;
  const paper = counts[PAPERWORK]! * credit[PAPERWORK]!;
  const done =
    counts[WORK]! * parameters.workCredit + counts[OVERTIGHTEN]! * parameters.overtightenCredit + answered;
  const door = countedHere[0]! < 1 ? nextDoor(hierarchy, hierarchy.superiors + f) : -1;
  if (door >= 0) state.figure[door]! += done * (1 - countedHere[0]!);
  tally.creditBeyondOutput += paper + (door < 0 ? done * countedHere[0]! : done) - state.realOutput[f]!;
}

function addUp(world: World, first: number, last: number): void {
  const { tally, state } = world;
  tally.hoursWork += spent[WORK]!;
  tally.hoursPaperwork += spent[PAPERWORK]!;
  tally.hoursFalsify += spent[FALSIFY]!;
  tally.hoursEscalate += spent[ESCALATE]!;
  tally.hoursOvertighten += spent[OVERTIGHTEN]!;
  for (let f = first; f < last; f++) tally.realOutput += state.realOutput[f]!;
}
