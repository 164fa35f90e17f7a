import { SHIRK, WORK } from "../model/causes.ts";
import { MILLION } from "../model/ledger.ts";
import type { PolicySchedule } from "../model/levers.ts";
import type { OutcomeName } from "../model/outcomes.ts";
import type { Setting } from "../model/setting.ts";
import { Simulation } from "../model/simulation.ts";
import { halfWidth, meanOver, momentsOf } from "./contrast.ts";

/**
 * What one more task brings the post that gets it: at `tick` every `every`-th frontline post gets one, which is worked
 * in one arm, left in another and not there in a third; all else and all draws are equal. This is the causal form of
 * moreWorkMoreBlame; the outcome of that name divides blame by the response it is booked on.
 */
export interface TaskIntervention {
  readonly setting: Setting;
  readonly schedule: PolicySchedule;
  readonly seed: string;
  readonly replications: number;
  readonly tick: number;
  /** Months after which blame is counted, that of the task included. */
  readonly window: number;
  readonly every: number;
}

/** Blame units a task, with a Student 95 % interval over replications. */
export interface TaskEffect {
  readonly mean: number;
  readonly ciLow: number;
  readonly ciHigh: number;
}

export interface TaskEffects {
  /** Blame that a worked and a left task add on the post that got it. */
  readonly worked: TaskEffect;
  readonly left: TaskEffect;
  /** What the ledger books a worked and a left task on the front line over the same months, without intervention. */
  readonly ledgerWorked: TaskEffect;
  readonly ledgerLeft: TaskEffect;
}

/** Runs the arms of an intervention. Throws a RangeError if its months do not lie in the run. */
export function effectsOfOneTask(intervention: TaskIntervention): TaskEffects {
  const { setting, tick, window, replications } = intervention;
  if (!(tick >= 0 && window > 0 && tick + window <= setting.ticks))
    throw new RangeError(`months outside ticks 0 to ${setting.ticks}: ${tick} to ${tick + window}`);
  const worked: number[] = [];
  const left: number[] = [];
  const ledgerWorked: number[] = [];
  const ledgerLeft: number[] = [];
  for (let replication = 0; replication < replications; replication++) {
    const start = new Simulation({ ...intervention, replication });
    while (start.tick < tick) start.step();
    const without = runArm(intervention, start, replication, null);
    worked.push(runArm(intervention, start, replication, WORK).blame - without.blame);
    left.push(runArm(intervention, start, replication, SHIRK).blame - without.blame);
    ledgerWorked.push(without.ledgerWorked);
    ledgerLeft.push(without.ledgerLeft);
  }
  return {
    worked: effectOf(worked),
    left: effectOf(left),
    ledgerWorked: effectOf(ledgerWorked),
    ledgerLeft: effectOf(ledgerLeft),
  };
}

/** Goes on from where `start` stands with one arm's task; blame is the mean a post that would get one. */
function runArm(
  { setting, schedule, seed, tick, window, every }: TaskIntervention,
  start: Simulation,
  replication: number,
  response: typeof WORK | typeof SHIRK | null,
) {
  const { superiors, frontline } = start.world.hierarchy;
  const posts = new Set<number>();
  for (let f = 0; f < frontline; f += every) posts.add(f);
  const extra = response === null ? {} : { extraTask: { tick, posts, response } };
  const simulation = new Simulation({ setting, schedule, seed, replication, ...extra });
  const { world } = simulation;
  // All that the past has left is in the state; draws belong to the tick.
  new Uint8Array(world.state.buffer).set(new Uint8Array(start.world.state.buffer));
  world.tick = tick;
  let posted = 0;
  while (simulation.tick < tick + window) {
    simulation.step();
    for (const f of posts) posted += world.state.posted[superiors + f]!;
  }
  const last = (outcome: OutcomeName) =>
    meanOver(simulation.result(), outcome, tick + window - 1, tick + window);
  return {
    blame: posted / MILLION / posts.size,
    ledgerWorked: last("blamePerTaskWork"),
    ledgerLeft: last("blamePerTaskShirk"),
  };
}

function effectOf(values: readonly number[]): TaskEffect {
  const moments = momentsOf(values);
  const half = halfWidth(moments);
  return { mean: moments.mean, ciLow: moments.mean - half, ciHigh: moments.mean + half };
}
