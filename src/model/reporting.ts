import { FALSIFY, SHIRK, SHORTFALL } from "./causes.ts";
import type { Submodel } from "./declaration.ts";
import { expAt } from "./exact-math.ts";
import { falsifyUnits } from "./falsehood.ts";
import type { Policy } from "./levers.ts";
import type { Part } from "./part.ts";
import { harmFactor, pressingMonths, type World } from "./world.ts";

export const odd: Submodel = {
  title: { en: "Report", zh: "上报" },
  text: {
    en: `A frontline post that is below target by \`gap\` tops its figure up to the target, all or nothing, by logit choice on \`reportNotch·(1 + ranking·prospect)·year-end weight − integrity·reportGapCost·gap² − learned cost of falsifying·gap\`; under a veto the first term is 0. Without noise this is the bunching rule of C9: top up if and only if the gap is smaller than a bound. A superior's figure is the sum of the figures beneath; its own target is \`T[m]·(1 − coGovernance)\` × frontline posts beneath, so what it added going down is its safety margin; it may top up likewise, the gap taken per frontline post beneath, and nobody audits it. This goes up the levels after the month's incidents have happened, on which it has no bearing. The centre's figure is what reaches it. A target still missed is a *shortfall* incident with chance \`shortfallRate\` × relative gap.`,
    zh: `基层岗位的数字若比目标少 \`gap\`，则按 logit 选择是否一次凑足：\`reportNotch·(1 + ranking·前景)·年末权重 − 诚信·reportGapCost·gap² − 造假的习得成本·gap\`；被一票否决时第一项为 0。若无噪声，即 C9 的踩线规则：缺口小于某界限时才凑数。上级的数字是下辖数字之和；其自身目标为 \`T[m]·(1 − coGovernance)\` × 下辖基层岗位数，所以向下的加码就是它的安全余量；它也可同样凑数，缺口按下辖每个基层岗位计，且无人审计。逐级汇总在当月事件发生之后进行，对这些事件没有影响。中央的数字即到达它的数字。仍未达到的目标，以 \`shortfallRate\` × 相对缺口的概率成为「未达标」事件。`,
  },
};

// In memory, for V8 allocates an argument or result with a fraction wherever it does not inline.
/** Tasks short of the target. */
const shortBy = new Float64Array(new ArrayBuffer(8));
/** Odds against topping up. */
const against = new Float64Array(new ArrayBuffer(8));

/** Step 4. Figures of the front line are topped up, and missed targets noticed. */
export function report(world: World, policy: Policy, { first, last }: Part): void {
  const { state, hierarchy, tally, incidents, passes, parameters } = world;
  const harm = parameters.harmShortfall * harmFactor(world.setting, world.tick);
  for (let f = first; f < last; f++) {
    const post = hierarchy.superiors + f;
    const target = state.tasks[f]!;
    const gap = target - state.figure[post]!;
    if (gap > 0) {
      shortBy[0] = gap;
      if (topsUp(world, policy, post, state.vetoed[f] === 1)) {
        state.figure[post] = target;
        falsifyUnits(state, f, shortBy, 0);
        tally.toppedUp += gap;
        tally.heap++;
      } else if (passes.miss.roomAt(0, post)[0]! < (parameters.shortfallRate * gap) / target) {
        const i = incidents.add(f, SHORTFALL, SHORTFALL, SHIRK, 0);
        incidents.part[i] = state.unreachable[f]!;
        incidents.harm[i] = harm;
      }
    }
    tally.frontlineFigure += state.figure[post]!;
    tally.falsifiedUnits += state.falsified[f]!;
    state.yearFigure[post]! += state.figure[post]!;
    state.yearTarget[post]! += target;
    state.yearReal[post]! += state.realOutput[f]!;
    state.yearFalsified[f]! += state.falsified[f]!;
  }
}

/** Superiors add figures up from the bottom, and may top theirs up, too. */
export function reportUpward(world: World, policy: Policy): void {
  const { state, hierarchy, tally } = world;
  const { superiors, childStart, children, frontlineBeneath } = hierarchy;
  for (let m = superiors - 1; m >= 0; m--) {
    let figure = 0;
    for (let c = childStart[m]!; c < childStart[m + 1]!; c++) figure += state.figure[children[c]!]!;
    const target = state.target[m]! * (1 - policy.coGovernance) * frontlineBeneath[m]!;
    const gap = target - figure;
    shortBy[0] = gap / frontlineBeneath[m]!;
    if (m > 0 && gap > 0 && topsUp(world, policy, m, false)) {
      figure = target;
      tally.toppedUpAbove += gap;
    }
    state.figure[m] = figure;
    state.yearFigure[m]! += figure;
    state.yearTarget[m]! += target;
    let real = 0;
    for (let c = childStart[m]!; c < childStart[m + 1]!; c++) real += state.yearReal[children[c]!]!;
    state.yearReal[m] = real;
  }
}

/** Whether the agent at `post` tops its figure up by the tasks a post that it is short of. */
function topsUp(world: World, policy: Policy, post: number, vetoed: boolean): boolean {
  const { state, parameters: p, hierarchy, passes } = world;
  const notch = vetoed
    ? 0
    : p.reportNotch *
      (1 + policy.ranking * state.prospect[post]!) *
      (1 + (p.yearEnd * pressingMonths(world.tick)) / 3);
  const learned = p.sanctionPain * state.cost[FALSIFY * hierarchy.posts + post]!;
  const utility = utilityOfToppingUp(notch, state.integrity[post]! * p.reportGapCost, learned, shortBy[0]!);
  against[0] = -p.choicePrecision * utility;
  expAt(against, 0);
  return passes.topUp.roomAt(0, post)[0]! < 1 / (1 + against[0]!);
}

/** Notch − gap cost × gap² − learned cost × gap, in utility. */
export function utilityOfToppingUp(notch: number, gapCost: number, learnedCost: number, gap: number): number {
  return notch - gapCost * gap * gap - learnedCost * gap;
}
