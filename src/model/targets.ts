import type { Submodel } from "./declaration.ts";
import { expAt } from "./exact-math.ts";
import type { Policy } from "./levers.ts";
import type { Part } from "./part.ts";
import type { World } from "./world.ts";

export const odd: Submodel = {
  title: { en: "Set targets", zh: "下达目标" },
  text: {
    en: `From the centre down each superior m hands on what it received with its own margin: \`T[child] = T[m]·(1 + a[m])\`, \`T[centre] = demand\`, \`a = amplificationMax·logistic(amplificationBase + amplificationRanking·ranking + amplificationFear·min(1, fear) − amplificationLearned·sanctionPain·learned cost of overloading − amplificationAppraisal·upwardAppraisal)\`. With a fixed \`a\` this is \`T₀(1 + a)^k\` (C3). A frontline post gets \`n = ⌊T·(1 − coGovernance) + u⌋\` tasks, u a draw, and its figure must reach n; \`⌊tasksBeyond·T·(1 − coGovernance) + u′⌋\` more tasks are brought to it that no target asked for. Either number ends at 500.`,
    zh: `从中央向下，每个上级 m 把接到的目标加上自己的余量再下达：\`T[下级] = T[m]·(1 + a[m])\`,\`T[中央] = demand\`,\`a = amplificationMax·logistic(amplificationBase + amplificationRanking·ranking + amplificationFear·min(1, 恐惧) − amplificationLearned·sanctionPain·压垮下级的教训 − amplificationAppraisal·upwardAppraisal)\`。若 \`a\` 固定，则为 \`T₀(1 + a)^k\`（C3）。基层岗位得到 \`n = ⌊T·(1 − coGovernance) + u⌋\` 项任务（u 为抽签），其上报数必须达到 n；另有 \`⌊tasksBeyond·T·(1 − coGovernance) + u′⌋\` 项目标之外的任务找上门来。两者均以 500 为限。`,
  },
};

/** More tasks a month than anybody could even refuse; together they stay below the 1 024 draws told apart a month. */
const MOST_TASKS = 500;

/** Step 1. From the centre down, sets amplification and targets. */
export function setTargets(world: World, policy: Policy): void {
  const { hierarchy, state, parameters } = world;
  const { target, amplification } = state;
  const { superiors, childStart, children } = hierarchy;
  target[0] = parameters.demand;
  for (let m = 0; m < superiors; m++) {
    addOn(world, policy, m);
    const handedDown = target[m]! * (1 + amplification[m]!);
    for (let c = childStart[m]!; c < childStart[m + 1]!; c++) target[children[c]!] = handedDown;
  }
}

/** The targets of frontline posts as numbers of tasks. */
export function receiveTasks(world: World, policy: Policy, { first, last }: Part): void {
  const { state, parameters, passes } = world;
  const { target, tasks, beyond } = state;
  const { superiors } = world.hierarchy;
  const ownShare = 1 - policy.coGovernance;
  for (let f = first; f < last; f++) {
    const post = superiors + f;
    const own = target[post]! * ownShare;
    tasks[f] = Math.min(MOST_TASKS, Math.floor(own + passes.roundTarget.roomAt(0, post)[0]!));
    beyond[f] = Math.min(
      MOST_TASKS,
      Math.floor(own * parameters.tasksBeyond + passes.roundBeyond.roomAt(0, post)[0]!),
    );
  }
}

/** Sets what superior `m` adds, as a share of its own target. */
function addOn(world: World, policy: Policy, m: number): void {
  const { fear, overloadCost, amplification } = world.state;
  const p = world.parameters;
  const readiness =
    p.amplificationBase +
    p.amplificationRanking * policy.ranking +
    p.amplificationFear * Math.min(1, fear[m]!) -
    p.amplificationLearned * p.sanctionPain * overloadCost[m]! -
    p.amplificationAppraisal * policy.upwardAppraisal;
  amplification[m] = -readiness;
  expAt(amplification, m);
  amplification[m] = p.amplificationMax * (1 / (1 + amplification[m]!));
}
