import type { World } from "./world.ts";

// Every task meets three draws: which response it gets, whether that errs, whether it meets force. The words of their
// keys lie side by side at an address that V8 knows: read from three passes they would cost twice as much, and a tick
// a fourteenth more.

/** More tasks than a post ever has a month. */
const MOST = 1024;

/** Words A and B of the keys of `respond`, `err` and `meetForce`, six a task, for the world and tick being served. */
export const taskKeys = new Int32Array(new ArrayBuffer(4 * 6 * MOST));
let reached = 0;

/** Must be called before the tasks of another world or tick. */
export function forgetTaskKeys(): void {
  reached = 0;
}

/** Has the keys of the first `tasks` tasks in `taskKeys`. */
export function reachTaskKeys(world: World, tasks: number): void {
  if (tasks > reached) extend(world, tasks);
}

function extend({ passes }: World, tasks: number): void {
  const { respond, err, meetForce } = passes;
  respond.reach(tasks);
  err.reach(tasks);
  meetForce.reach(tasks);
  for (; reached < tasks; reached++) {
    taskKeys[6 * reached] = respond.keysA[reached]!;
    taskKeys[6 * reached + 1] = respond.keysB[reached]!;
    taskKeys[6 * reached + 2] = err.keysA[reached]!;
    taskKeys[6 * reached + 3] = err.keysB[reached]!;
    taskKeys[6 * reached + 4] = meetForce.keysA[reached]!;
    taskKeys[6 * reached + 5] = meetForce.keysB[reached]!;
  }
}
