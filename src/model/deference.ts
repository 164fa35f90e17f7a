import { makeUncheckedDefects } from "./defects.ts";
import type { World } from "./world.ts";

/**
 * Of the tasks that frontline post `f` covered with `papers` papers this month, how many were really done by whoever it
 * deferred to (an expert whose report is followed). Some of these hold an error that nobody checked: a latent defect.
 */
export function doneByDeferring(world: World, f: number, papers: number): number {
  const { passes, hierarchy, parameters } = world;
  const { paperworkEffect, paperworkErrorRate } = parameters;
  const post = hierarchy.superiors + f;
  let done = 0;
  let errors = 0;
  for (let k = 0; k < papers; k++) {
    if (passes.takeEffect.at(k, post) >= paperworkEffect) continue;
    done++;
    if (passes.errUnchecked.at(k, post) < paperworkErrorRate) errors++;
  }
  makeUncheckedDefects(world, f, errors);
  return done;
}
