// A crowd that is all of one mind about its tasks, and one month of it.
import { ESCALATE, FALSIFY, OVERTIGHTEN, PAPERWORK, SHIRK, WORK } from "../../src/model/causes.ts";
import type { Policy } from "../../src/model/levers.ts";
import { handleTasks, weighAnswering } from "../../src/model/tasks.ts";
import type { World } from "../../src/model/world.ts";
import { type Changes, policyOf, serve, worldOf } from "./small-organisation.ts";

/** 2 500 posts of skill 1 and best reply, all of one mind: they choose `response` as long as they may. */
export function minded(response: number, changes: Changes = {}): World {
  const world = worldOf({
    organisation: { spans: [50, 50] },
    ...changes,
    parameters: {
      choicePrecision: 1000,
      skillSpread: 0,
      sanctionPain: 1,
      overtightenScope: 1,
      ...changes.parameters,
    },
  });
  const { posts, superiors } = world.hierarchy;
  for (let post = superiors; post < posts; post++)
    for (const k of [WORK, PAPERWORK, FALSIFY, SHIRK, ESCALATE, OVERTIGHTEN])
      world.state.cost[k * posts + post] = k === response ? -20 : 0;
  return world;
}

/** Handles `tasks` tasks a post in `hours` hours. */
export function handle(world: World, tasks: number, hours: number, levers: Partial<Policy> = {}): World {
  world.state.tasks.fill(tasks);
  world.state.hours.fill(hours);
  const policy = policyOf({ traceHours: 2, ...levers });
  weighAnswering(world, policy);
  serve(world, policy, handleTasks);
  return world;
}

/** The total of one part of a column over frontline posts. */
export function total({ hierarchy }: World, column: ArrayLike<number>, part = 0): number {
  const { frontline } = hierarchy;
  let sum = 0;
  for (let f = 0; f < frontline; f++) sum += column[part * frontline + f]!;
  return sum;
}
