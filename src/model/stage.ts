import type { Policy } from "./levers.ts";
import type { Part } from "./part.ts";
import type { World } from "./world.ts";

/**
 * Steps of a tick that follow one another without the rest of the organisation: of the whole, or of one part after the
 * other. All parts must have finished a stage before the next one begins; within it they may be served side by side.
 */
export type Stage = StageOfWhole | StageOfParts;

interface StageOfWhole {
  readonly of: "whole";
  readonly steps: readonly ((world: World, policy: Policy) => void)[];
}

export interface StageOfParts {
  readonly of: "parts";
  readonly steps: readonly ((world: World, policy: Policy, part: Part) => void)[];
}

export function runStage(world: World, policy: Policy, stage: Stage): void {
  if (stage.of === "whole") {
    for (const step of stage.steps) step(world, policy);
    return;
  }
  if (world.parts.length === 1) {
    // No sum with a fraction grows in more than one stage of parts, so these are the sums that a row would have brought;
    // the detour would put every one of them on the heap.
    for (const step of stage.steps) step(world, policy, world.parts[0]!);
    return;
  }
  for (let k = 0; k < world.parts.length; k++) servePart(world, policy, stage, k);
  gatherSums(world);
}

/** Serves part `k`. What it adds up goes to its row of `partSums`, its incidents to the end of the list. */
export function servePart(world: World, policy: Policy, stage: StageOfParts, k: number): void {
  const ofWhole = world.tally;
  world.tally = world.partTally;
  world.tally.clear();
  for (const step of stage.steps) step(world, policy, world.parts[k]!);
  world.tally.write(world.partSums, k);
  world.tally = ofWhole;
}

/** Adds the sums of a stage's parts, in the order of parts, to those of the whole. */
export function gatherSums(world: World): void {
  for (let k = 0; k < world.parts.length; k++) world.tally.add(world.partSums, k);
}
