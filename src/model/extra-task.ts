import { FORCE, NEED_NEGLECT, SHIRK, WORK } from "./causes.ts";
import { makeDefects } from "./defects.ts";
import type { Policy } from "./levers.ts";
import { harmFactor, type World } from "./world.ts";

/**
 * An intervention: at one tick some frontline posts get one more task, which is worked or left whatever they would
 * choose. It comes with the hours it takes and has the next free number, so every other task meets the draws it would
 * have met without it.
 */
export interface ExtraTask {
  readonly tick: number;
  /** Frontline numbers of the posts that get it. */
  readonly posts: ReadonlySet<number>;
  readonly response: typeof WORK | typeof SHIRK;
}

/** The task numbered `j` of frontline post `f`, handled as the intervention says. */
export function handleExtraTask(
  world: World,
  policy: Policy,
  f: number,
  j: number,
  response: ExtraTask["response"],
  errs: number,
): void {
  const { state, hierarchy, tally, parameters: p, passes } = world;
  const post = hierarchy.superiors + f;
  state.handled[response * hierarchy.frontline + f]!++;
  if (response === SHIRK) {
    state.need[NEED_NEGLECT * hierarchy.frontline + f]!++;
    tally.neglected++;
    return;
  }
  state.realOutput[f]!++;
  state.figure[post]! += p.workCredit;
  tally.creditBeyondOutput += p.workCredit - 1;
  state.papers[post]! += (p.tracePapers * policy.traceHours) / p.paperworkHours;
  makeDefects(world, f, passes.err.at(j, post) < errs ? 1 : 0);
  if (passes.meetForce.at(j, post) >= p.touchRisk) return;
  const i = world.incidents.add(f, FORCE, FORCE, WORK, j);
  world.incidents.harm[i] = p.harmError * harmFactor(world.setting, world.tick);
}
