import { FORCE, NO_RESPONSE } from "./causes.ts";
import type { Submodel } from "./declaration.ts";
import { exp } from "./exact-math.ts";
import type { Policy } from "./levers.ts";
import type { Part } from "./part.ts";
import { harmFactor, type World } from "./world.ts";

export const odd: Submodel = {
  title: { en: "Serve an imposed duty", zh: "履行摊派职责" },
  text: {
    en: `A duty beside the tasks (patrolling a river, standing at a gate) demands \`dutyHours\` a month at each frontline post. Others carry the share \`coGovernance\` of them; the rest is taken off the hours that hosting has left, as far as they go, and shows as \`timeDuty\`. It brings no credit. What the duty is meant to prevent happens at a post, whatever it does with its tasks, with chance \`ambientRisk·exp(−dutyEffect·hours)\` a month, hours being those that the post and others gave: an incident of *force*. It is nobody's doing and touches no task: a sanction for it frightens and demoralises, but teaches about no response.`,
    zh: `任务之外的摊派职责（如巡河、站岗）每月要求每个基层岗位投入 \`dutyHours\` 工时。他方承担其中 \`coGovernance\` 的份额；其余从迎检之后所剩的工时中扣除，扣完为止，计为 \`timeDuty\`。它不带来业绩。该职责想要防止的事，无论岗位如何处理任务，每月以 \`ambientRisk·exp(−dutyEffect·工时)\` 的概率发生，工时为岗位与他方实际投入之和：属「不可抗力」事件。它非人力所致，也与任何任务无关：因此受处分使人恐惧、寒心，却不教人任何应对方式。`,
  },
};

/** Between inspecting and handling tasks: each frontline post gives its hours to the imposed duty. */
export function serveDuty(world: World, policy: Policy, { first, last }: Part): void {
  const { hours, duty } = world.state;
  const own = policy.dutyHours * (1 - policy.coGovernance);
  if (own === 0) {
    duty.fill(0, first, last);
    return;
  }
  for (let f = first; f < last; f++) {
    duty[f] = Math.min(own, hours[f]!);
    hours[f]! -= duty[f]!;
    world.tally.hoursDuty += duty[f]!;
  }
}

/** What the duty is meant to prevent may happen at frontline post `f`. */
export function meetAmbientRisk(world: World, policy: Policy, f: number): void {
  const { parameters: p, state, passes, hierarchy } = world;
  const hours = state.duty[f]! + policy.dutyHours * policy.coGovernance;
  if (passes.ambient.at(0, hierarchy.superiors + f) >= p.ambientRisk * exp(-p.dutyEffect * hours)) return;
  const harm = p.harmError * harmFactor(world.setting, world.tick);
  // Numbered after all tasks that force may meet in a month.
  const i = world.incidents.add(f, FORCE, FORCE, NO_RESPONSE, 1023);
  world.incidents.harm[i] = harm;
}
