import { responses } from "./causes.ts";
import { decisionRules } from "./choice.ts";
import type { Submodel } from "./declaration.ts";
import type { Part } from "./part.ts";
import type { World } from "./world.ts";

export const odd: Submodel = {
  title: { en: "Agents enter", zh: "人员进入" },
  text: {
    en: `An agent is (post of entry, generation there) and keeps its traits for life, drawn under that name: talent uniform on \`1 ± skillSpread\`, integrity and service motivation uniform on mean ± spread and never below 0, connection to the superior uniform on 0–1, a career ahead with chance \`prospectShare\`. At the start everybody has full skill; a newcomer later is a novice with \`noviceSkill\` of the talent. Morale starts at \`moraleRest\`; fear, papers and learned costs at 0; trust at the prior \`trustGranted/(trustGranted + trustRefused)\`; the expected answer rate at \`answerStart\`.`,
    zh: `人员以（进入岗位，该岗位第几代）为名，其特质终身不变，按此名抽取：天赋在 \`1 ± skillSpread\` 上均匀分布，诚信与公共服务动机在均值 ± 差异上均匀分布且不低于 0，与上级的关系在 0 至 1 上均匀分布，以 \`prospectShare\` 的概率有晋升前景。开局时人人能力充分；之后的新人是新手，能力为天赋的 \`noviceSkill\`。士气始于 \`moraleRest\`；恐惧、材料与习得成本始于 0；信任始于先验 \`trustGranted/(trustGranted + trustRefused)\`；预期答复率始于 \`answerStart\`。`,
  },
};

/** Everybody enters; latent legacy is laid down. */
export function initialise(world: World): void {
  initialiseAbove(world);
  for (const part of world.parts) initialiseFrontLine(world, part);
}

/** The superiors enter. */
export function initialiseAbove(world: World): void {
  world.state.vexatious[0] = world.parameters.vexatiousStart;
  for (let post = 0; post < world.hierarchy.superiors; post++) enterSkilled(world, post);
}

/** The front line of a part enters. */
export function initialiseFrontLine(world: World, { first, last }: Part): void {
  const { state, parameters, hierarchy } = world;
  for (let f = first; f < last; f++) {
    enterSkilled(world, hierarchy.superiors + f);
    state.predecessorPost[f] = -1;
    state.legacy[f] = Math.floor(parameters.legacyStock);
  }
}

/** At the start everybody has full skill. */
function enterSkilled(world: World, post: number): void {
  enter(world, post);
  world.state.skill[post] = world.state.talent[post]!;
}

/** A new agent takes a post as a novice. */
export function enter(world: World, post: number): void {
  const { state, parameters: p, hierarchy } = world;
  const generation = state.generation[post]!++;
  state.entryPost[post] = post;
  state.entered[post] = world.tick;
  drawTraits(world, post, generation);
  state.skill[post] = state.talent[post]! * p.noviceSkill;
  state.morale[post] = p.moraleRest;
  state.fear[post] = 0;
  state.granted[post] = p.trustGranted;
  state.refused[post] = p.trustRefused;
  state.papers[post] = 0;
  state.answerRate[post] = p.answerStart;
  state.experience[post] = 0;
  for (let r = 0; r < responses.length; r++) state.cost[r * hierarchy.posts + post] = 0;
  decisionRules[world.setting.decisionRule].enter(world, post, generation);
  if (post < hierarchy.superiors) {
    state.overloadCost[post] = 0;
    state.silenceCost[post] = 0;
  }
  state.falsifier[post] = 0;
  state.rose[post] = 0;
}

/** Traits belong to the agent, whenever it enters: their draws know no tick. */
function drawTraits({ state, parameters: p, draws }: World, post: number, generation: number): void {
  const { talent, integrity, motivation, connection, prospect } = state;
  talent[post] = draws.forLife("talent", generation, post)[0]!;
  talent[post] = Math.max(0, 1 + p.skillSpread * (2 * talent[post]! - 1));
  integrity[post] = draws.forLife("integrity", generation, post)[0]!;
  integrity[post] = Math.max(0, p.integrityMean + p.integritySpread * (2 * integrity[post]! - 1));
  motivation[post] = draws.forLife("motivation", generation, post)[0]!;
  motivation[post] = Math.max(0, p.motivationMean + p.motivationSpread * (2 * motivation[post]! - 1));
  connection[post] = draws.forLife("connection", generation, post)[0]!;
  prospect[post] = draws.forLife("prospect", generation, post)[0]! < p.prospectShare ? 1 : 0;
}
