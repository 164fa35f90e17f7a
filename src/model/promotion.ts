import { enter } from "./agents.ts";
import type { Submodel } from "./declaration.ts";
import { leaveLegacy } from "./defects.ts";
import type { Policy } from "./levers.ts";
import { agentColumns, type State } from "./state.ts";
import type { World } from "./world.ts";

export const odd: Submodel = {
  title: { en: "Promotion", zh: "晋升" },
  text: {
    en: `At the year's end, from the top down, every superior post that is held by an acting holder is filled from its own subordinates who have a career ahead and served the whole year (from all if there is none such), by \`promotionRule\`: the highest reported figure relative to target, the highest real output relative to target, the longest service, or a draw; ties go to the draw. A veto voids the year's figures here, too. An agent takes everything along, traits, morale, fear, papers and what it learned; talent and skill only as far as \`skillTransfer\` goes: \`talent ← skillTransfer·talent + (1 − skillTransfer)·t\`, \`skill ← skillTransfer·skill + (1 − skillTransfer)·noviceSkill·t\`, t a talent drawn anew for the post it rises to (at 0 competence at one level says nothing of the next, the Peter hypothesis); its old post falls vacant in turn. A frontline post left so is taken by a novice; the defects left there are known as the promoted agent's for as long as that agent is in the tree and no later one is promoted from there.`,
    zh: `年末自上而下，凡由代理者主持的上级岗位，从其有晋升前景且任职满一年的下属中（若无，则从全部下属中）按 \`promotionRule\` 补任：上报数与目标之比最高、真实产出与目标之比最高、资历最长，或抽签；相同者抽签。被一票否决者当年的数字在此也作废。人员带走一切：特质、士气、恐惧、材料与所学；天赋与能力则按 \`skillTransfer\` 保留：\`天赋 ← skillTransfer·天赋 + (1 − skillTransfer)·t\`，\`能力 ← skillTransfer·能力 + (1 − skillTransfer)·noviceSkill·t\`，t 为在所升岗位上重新抽取的天赋（取 0 时，一级上的能力与下一级无关，即彼得假设）；其原岗位随之出缺。由此空出的基层岗位由新手接任；留下的隐患，在该人仍在体系内且该岗位无后来者晋升时，记为其所留。`,
  },
};

/** Fills vacant superior posts from the level below, the top first. */
export function promote(world: World, policy: Policy): void {
  const { state, hierarchy } = world;
  let moved = false;
  for (let post = 0; post < hierarchy.superiors; post++) {
    if (state.acting[post] === 0) continue;
    const from = bestCandidate(world, policy, post);
    move(world, from, post);
    moved = true;
  }
  if (moved) followPredecessors(world);
}

function bestCandidate(world: World, policy: Policy, vacant: number): number {
  const { hierarchy } = world;
  const first = hierarchy.childStart[vacant]!;
  const last = hierarchy.childStart[vacant + 1]!;
  let anyEligible = false;
  for (let k = first; k < last; k++) if (isEligible(world, hierarchy.children[k]!)) anyEligible = true;
  let best = -1;
  let bestMerit = Number.NEGATIVE_INFINITY;
  let bestDraw = 0;
  for (let k = first; k < last; k++) {
    const candidate = hierarchy.children[k]!;
    if (anyEligible && !isEligible(world, candidate)) continue;
    const merit = meritOf(world, policy, candidate);
    const draw = world.passes.promote.roomAt(0, candidate)[0]!;
    if (merit < bestMerit || (merit === bestMerit && draw <= bestDraw)) continue;
    best = candidate;
    bestMerit = merit;
    bestDraw = draw;
  }
  return best;
}

function isEligible(world: World, post: number): boolean {
  return world.state.prospect[post] === 1 && world.tick - world.state.entered[post]! >= 11;
}

function meritOf(world: World, policy: Policy, post: number): number {
  const { state, hierarchy } = world;
  // A veto voids the year's rank, whatever the figures say; it voids neither service nor the luck of the draw.
  const figures = policy.promotionRule === "reported" || policy.promotionRule === "real";
  if (figures && post >= hierarchy.superiors && state.vetoed[post - hierarchy.superiors] === 1) return 0;
  const target = Math.max(1e-9, state.yearTarget[post]!);
  switch (policy.promotionRule) {
    case "reported":
      return state.yearFigure[post]! / target;
    case "real":
      return state.yearReal[post]! / target;
    case "seniority":
      return -state.entered[post]!;
    case "random":
      return 0;
  }
}

/** The agent at `from` takes the post `to`; `from` falls vacant. */
function move(world: World, from: number, to: number): void {
  const { state, hierarchy } = world;
  for (const name of agentColumns) moveColumn(state, name, hierarchy.posts, from, to);
  meetNewLevel(world, to);
  const f = from - hierarchy.superiors;
  state.acting[to] = 0;
  if (f >= 0) {
    state.rose[to] = 1;
    leaveLegacy(world, f, to);
  } else state.acting[from] = 1;
  enter(world, from);
}

/** What does not carry over of talent and skill is drawn anew at the new level. */
function meetNewLevel(world: World, post: number): void {
  const { state, passes, parameters: p } = world;
  const anew = 1 - p.skillTransfer;
  if (anew === 0) return;
  const talent = 1 + p.skillSpread * (2 * passes.talentAbove.roomAt(0, post)[0]! - 1);
  state.talent[post] = p.skillTransfer * state.talent[post]! + anew * talent;
  state.skill[post] = p.skillTransfer * state.skill[post]! + anew * talent * p.noviceSkill;
}

function moveColumn(
  state: State,
  name: (typeof agentColumns)[number],
  posts: number,
  from: number,
  to: number,
): void {
  const column = state[name];
  // What only superiors have learned nobody brings along from the front line.
  if (from >= column.length) column[to] = 0;
  else for (let part = 0; part < column.length; part += posts) column[part + to] = column[part + from]!;
}

/** Known predecessors may have moved further up: follow them to where they are now. */
function followPredecessors(world: World): void {
  const { state, hierarchy } = world;
  for (let f = 0; f < hierarchy.frontline; f++) {
    const known = state.predecessorPost[f]!;
    if (known < 0 || isPredecessorOf(world, f, known)) continue;
    const above = hierarchy.parent[known]!;
    if (above >= 0 && isPredecessorOf(world, f, above)) state.predecessorPost[f] = above;
    else {
      state.predecessorPost[f] = -1;
      state.legacyKnown[f] = 0;
    }
  }
}

/** Whether the agent now at `superior` entered the organisation at frontline post `f`. */
function isPredecessorOf(world: World, f: number, superior: number): boolean {
  return world.state.entryPost[superior] === world.hierarchy.superiors + f;
}
