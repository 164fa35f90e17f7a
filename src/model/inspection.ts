import { FABRICATION, FALSIFY } from "./causes.ts";
import type { Submodel } from "./declaration.ts";
import { repairDefects } from "./defects.ts";
import { exp, log } from "./exact-math.ts";
import { clearFalsehood, unreachablePart } from "./falsehood.ts";
import type { Policy } from "./levers.ts";
import type { Part } from "./part.ts";
import { harmFactor, type World } from "./world.ts";

export const odd: Submodel = {
  title: { en: "Inspect", zh: "检查" },
  text: {
    en: `A post is visited \`m = lines·inspections·(1 + inspectionFear·mean of min(1, fear) over its chain)\` times. Each visit costs \`inspectionHours\` of hosting, at most 70 % of the hours there are; visits beyond that do not take place. A given latent defect is found with chance \`1 − (1 − inspectionFind)^m\` (C14) and repaired without an incident; falsehood is found with the same chance and is an incident. The hours left for tasks are \`hoursPerMonth·(1 + resourceMatching·(T/demand − 1))·(0.6 + 0.4·morale)\` less hosting; hours lost to low morale count as idle.`,
    zh: `一个岗位受检 \`m = lines·inspections·(1 + inspectionFear·上级链条 min(1, 恐惧) 的均值)\` 次。每次迎检耗时 \`inspectionHours\`，最多占现有工时的 70%，超出的检查不发生。某一隐患以 \`1 − (1 − inspectionFind)^m\` 的概率（C14）被发现并整改，不成为事件；虚报以同样概率被发现，成为事件。可用于任务的工时为 \`hoursPerMonth·(1 + resourceMatching·(T/demand − 1))·(0.6 + 0.4·士气)\` 减去迎检；因士气低落损失的工时计为闲置。`,
  },
};

/** Most of the hours that hosting may take. */
const HOSTING_LIMIT = 0.7;

/** Chance that a given defect of the post being visited is found. */
const coverage = new Float64Array(new ArrayBuffer(8));

/** Step 2. Sets the hours each frontline post has for tasks; repairs defects; finds falsehood. */
export function inspect(world: World, policy: Policy, { first, last }: Part): void {
  const { hierarchy, state, parameters, passes, tally } = world;
  const { superiors, parent } = hierarchy;
  const { morale, chainFear, hours, defects, legacy, falsehood } = state;
  const logMiss = log(1 - parameters.inspectionFind);
  for (let f = first; f < last; f++) {
    const post = superiors + f;
    const fearAbove = parent[post]! < 0 ? 0 : chainFear[parent[post]!]!;
    const planned = policy.lines * policy.inspections * (1 + parameters.inspectionFear * fearAbove);
    const available = hoursAvailable(world, policy, post);
    const fit = available * (0.6 + 0.4 * morale[post]!);
    const hosting = Math.min(planned * parameters.inspectionHours, HOSTING_LIMIT * fit);
    hours[f] = fit - hosting;
    tally.hoursAvailable += available;
    tally.hoursAdded += available - parameters.hoursPerMonth;
    tally.hoursHosting += hosting;
    tally.hoursOfControl += hosting; // the inspectors spend as many hours as their hosts
    const latent = defects[f]! + legacy[f]!;
    if (latent === 0 && falsehood[f] === 0) continue;
    const visits = parameters.inspectionHours > 0 ? hosting / parameters.inspectionHours : planned;
    if (visits === 0) continue;
    coverage[0] = 1 - exp(visits * logMiss);
    if (latent > 0) repairDefects(world, f, coverage);
    if (passes.inspectFalsehood.roomAt(0, post)[0]! < coverage[0]!) findFalsehood(world, f);
  }
}

/** Falsehood found by inspectors at frontline post `f`, if there is any, is an incident. */
function findFalsehood(world: World, f: number): void {
  const { state, parameters, incidents } = world;
  if (state.falsehood[f] === 0) return;
  const i = incidents.add(f, FABRICATION, FABRICATION, FALSIFY, 1);
  incidents.part[i] = unreachablePart(state, f);
  incidents.harm[i] = parameters.harmOmission * harmFactor(world.setting, world.tick);
  clearFalsehood(state, f);
}

/** Mean fear from the centre down to each superior, which brings visits; nobody can be more than fully afraid. */
export function spreadChainFear(world: World): void {
  const { chainFear, fear } = world.state;
  const { superiors, parent, level } = world.hierarchy;
  for (let m = 0; m < superiors; m++) {
    const above = m === 0 ? 0 : chainFear[parent[m]!]! * level[m]!;
    chainFear[m] = (above + Math.min(1, fear[m]!)) / (level[m]! + 1);
  }
}

/** Hours of a frontline post before morale and hosting, means that match its target included. */
function hoursAvailable(world: World, policy: Policy, post: number): number {
  const { demand, hoursPerMonth } = world.parameters;
  return hoursPerMonth * (1 + policy.resourceMatching * (world.state.target[post]! / demand - 1));
}
