import { holdAccountable } from "./accountability.ts";
import { serveDuty } from "./duty.ts";
import { operateGate } from "./gate.ts";
import { inspect } from "./inspection.ts";
import { learn } from "./learning.ts";
import type { Policy } from "./levers.ts";
import { type Observations, observe } from "./observation.ts";
import { report } from "./reporting.ts";
import { assertBalanced, assertFiguresAddUp } from "./tally.ts";
import { setTargets } from "./targets.ts";
import { handleTasks } from "./tasks.ts";
import { thingsGoWrong } from "./things-go-wrong.ts";
import { openYear, turnOver } from "./turnover.ts";
import { beginTick, type World } from "./world.ts";

/**
 * One tick, a month. The process overview of the model:
 *
 * 1. set targets: each level hands on what it received with its own margin
 * 2. inspect: visits cost hours, repair defects, find falsehood; then an imposed duty takes its hours
 * 3. choose and handle tasks: work, paperwork, falsify, shirk, escalate or overtighten
 * 4. report: figures are topped up and added up the levels
 * 5. things go wrong: defects surface, unmet need breaks out, audits and complaints come
 * 6. hold accountable: each incident's blame from the point of contact to whoever pays
 * 7. learn: costs of each response, fear, morale, what superiors pay for
 * 8. turnover and promotion
 * 9. observe: one row of outcomes
 *
 * Every draw is a pure function of (seed, replication, purpose, identity, tick, index), so nothing depends on the
 * order in which posts are served, save a superior's hours for answering and the release of a gate, which go in the order of slots.
 */
export function tick(world: World, policy: Policy, observations: Observations): void {
  untilAccountability(world, policy);
  holdAccountable(world, policy);
  learn(world, policy);
  turnOver(world, policy);
  observe(world, observations);
  assertBalanced(world.tally, world.tick);
  assertFiguresAddUp(world.tally, world.state.figure[0]!, world.tick);
  world.tick++;
}

/** Steps 1 to 5, after which the incidents of the tick lie ready; a replay of one incident goes on from here. */
export function untilAccountability(world: World, policy: Policy): void {
  beginTick(world);
  openYear(world);
  operateGate(world);
  setTargets(world, policy);
  inspect(world, policy);
  serveDuty(world, policy);
  handleTasks(world, policy);
  report(world, policy);
  thingsGoWrong(world, policy);
}
