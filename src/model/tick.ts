import { holdAccountable } from "./accountability.ts";
import { serveDuty } from "./duty.ts";
import { operateGate } from "./gate.ts";
import { inspect, spreadChainFear } from "./inspection.ts";
import { learn } from "./learning.ts";
import type { Policy } from "./levers.ts";
import { type Observations, observe, observeFrontLine } from "./observation.ts";
import { report, reportUpward } from "./reporting.ts";
import { runStage, type Stage } from "./stage.ts";
import { assertFinite } from "./state.ts";
import { assertBalanced, assertFiguresAddUp } from "./tally.ts";
import { receiveTasks, setTargets } from "./targets.ts";
import { handleTasks, weighAnswering } from "./tasks.ts";
import { spreadVexatiousComplaining, thingsGoWrong } from "./things-go-wrong.ts";
import { openYear, quit, turnOver } from "./turnover.ts";
import { beginTick, monthOf, type World } from "./world.ts";

/** Until the incidents of the tick lie ready: steps 1 to 5. */
const untilIncidents: readonly Stage[] = [
  { of: "whole", steps: [beginTick, openYear, operateGate, setTargets, spreadChainFear, weighAnswering] },
  { of: "parts", steps: [receiveTasks, inspect, serveDuty, handleTasks, report, thingsGoWrong] },
  { of: "whole", steps: [reportUpward, spreadVexatiousComplaining] },
];

/** All steps in the order in which they are done; what is left is to write down what has been observed. */
export const stages: readonly Stage[] = [
  ...untilIncidents,
  { of: "whole", steps: [holdAccountable] },
  { of: "parts", steps: [learn, quit] },
  { of: "whole", steps: [turnOver] },
  { of: "parts", steps: [observeFrontLine] },
];

/**
 * One tick, a month. The process overview of the model:
 *
 * 1. set targets: each level hands on what it received with its own margin
 * 2. inspect: visits cost hours, repair defects, find falsehood; then an imposed duty takes its hours
 * 3. choose and handle tasks: work, paperwork, falsify, shirk, escalate or overtighten
 * 4. report: figures of the front line are topped up
 * 5. things go wrong: defects surface, unmet need breaks out, audits and complaints come; then superiors add figures up
 *    the levels and top theirs up, which waits till here because the whole is served after the parts
 * 6. hold accountable: each incident's blame from the point of contact to whoever pays
 * 7. learn: costs of each response, fear, morale, what superiors pay for
 * 8. turnover and promotion
 * 9. observe: one row of outcomes
 *
 * Every draw is a pure function of (seed, replication, purpose, identity, tick, index), so nothing depends on the
 * order in which posts are served, save a superior's hours for answering and the release of a gate, which go in the order of slots.
 * So a large organisation is served part by part, and its parts by several threads if there are.
 */
export function tick(world: World, policy: Policy, observations: Observations): void {
  for (const stage of stages) runStage(world, policy, stage);
  endTick(world, observations);
}

/**
 * Writes the row of the tick, and checks what must hold of every tick or, where looking at all state takes its time, at
 * least of every year.
 */
export function endTick(world: World, observations: Observations): void {
  observe(world, observations);
  assertBalanced(world.tally, world.tick);
  assertFiguresAddUp(world.tally, world.state.figure[0]!, world.tick);
  if (monthOf(world.tick) === 11 || world.tick === observations.ticks - 1)
    assertFinite(world.state, world.tick);
  world.tick++;
}

/** Steps 1 to 5, after which the incidents of the tick lie ready; a replay of one incident goes on from here. */
export function untilAccountability(world: World, policy: Policy): void {
  for (const stage of untilIncidents) runStage(world, policy, stage);
}
