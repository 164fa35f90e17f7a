import { enter } from "./agents.ts";
import type { Submodel } from "./declaration.ts";
import { leaveLegacy } from "./defects.ts";
import { exp } from "./exact-math.ts";
import type { Policy } from "./levers.ts";
import type { Part } from "./part.ts";
import { promote } from "./promotion.ts";
import { monthOf, type World } from "./world.ts";

export const odd: Submodel = {
  title: { en: "Turnover", zh: "人员更替" },
  text: {
    en: `An agent quits with chance \`quitRate·exp(quitMorale·(1 − morale))\` a month. A frontline post is taken by a novice at once, its latent defects become *legacy*; unmet need stays, too. A vacant superior post is held by an acting newcomer until the year's end, when Promotion fills it. Then the year's accounts are closed: who falsified more than 5 % of the year's figure is a falsifier until the next year's end; credit voided by a veto is open again.`,
    zh: `人员每月以 \`quitRate·exp(quitMorale·(1 − 士气))\` 的概率离职。基层岗位当即由新手接任，其隐患成为「历史遗留」，未满足的需求也留下。上级岗位出缺由代理的新人主持到年末，再由「晋升」补缺。其后年度结账：虚假数超过全年上报数 5% 者，至下一年末为造假者；被一票否决作废的成绩重新开始。`,
  },
};

/** More than this share of a year's figure makes a falsifier. */
export const FALSIFIER = 0.05;

/** Step 8. Superiors quit; at the year's end promotion and the closing of the year. */
export function turnOver(world: World, policy: Policy): void {
  if (quitAmong(world, 0, world.hierarchy.superiors) > 0) forgetDeparted(world);
  if (monthOf(world.tick) !== 11) return;
  nameFalsifiers(world);
  promote(world, policy);
}

/** Clears the year's accounts; called at the start of a year, so that outcomes can still read the last one. */
export function openYear(world: World): void {
  if (monthOf(world.tick) !== 0) return;
  const { state } = world;
  state.yearFigure.fill(0);
  state.yearTarget.fill(0);
  state.yearReal.fill(0);
  state.yearFalsified.fill(0);
  state.yearPosted.fill(0);
  state.vetoed.fill(0);
}

/** Frontline posts change hands. */
export function quit(world: World, _policy: Policy, { first, last }: Part): void {
  const { superiors } = world.hierarchy;
  world.tally.quits += quitAmong(world, superiors + first, superiors + last);
}

/** The agents at the posts from `first` to before `last` may quit; returns how many do. */
function quitAmong(world: World, first: number, last: number): number {
  const { state, hierarchy, parameters: p, passes } = world;
  const { morale } = state;
  // Nearly everybody would stay even at no morale and needs no exponential; the margin covers its rounding.
  const atNoMorale = p.quitRate * exp(p.quitMorale) * (1 + 1e-9);
  let left = 0;
  for (let post = first; post < last; post++) {
    const u = passes.quit.roomAt(0, post)[0]!;
    if (u >= atNoMorale && morale[post]! >= 0) continue;
    if (u >= p.quitRate * exp(p.quitMorale * (1 - morale[post]!))) continue;
    left++;
    if (post < hierarchy.superiors) state.acting[post] = 1;
    else leaveLegacy(world, post - hierarchy.superiors, -1);
    enter(world, post);
  }
  return left;
}

/** Legacy known by a superior who has just left is nobody's any more. A newcomer's own entry tells who left. */
function forgetDeparted(world: World): void {
  const { predecessorPost, entered, entryPost, legacyKnown } = world.state;
  for (let f = 0; f < predecessorPost.length; f++) {
    const at = predecessorPost[f]!;
    if (at < 0 || entered[at] !== world.tick || entryPost[at] !== at) continue;
    predecessorPost[f] = -1;
    legacyKnown[f] = 0;
  }
}

function nameFalsifiers(world: World): void {
  const { state, hierarchy } = world;
  for (let f = 0; f < hierarchy.frontline; f++) {
    const post = hierarchy.superiors + f;
    state.falsifier[post] = state.yearFalsified[f]! > FALSIFIER * state.yearFigure[post]! ? 1 : 0;
  }
}
