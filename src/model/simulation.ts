import { initialise } from "./agents.ts";
import { digestOf } from "./digest.ts";
import type { ExtraTask } from "./extra-task.ts";
import { type LedgerRecord, ledgerRecord } from "./ledger-record.ts";
import { type PolicySchedule, policyAt } from "./levers.ts";
import type { Layout } from "./memory.ts";
import { Observations } from "./observation.ts";
import type { Setting } from "./setting.ts";
import { tick } from "./tick.ts";
import { createWorld, type World } from "./world.ts";

/** All that decides a run. Any text is a seed; replications of one seed are independent worlds. */
export interface RunOrder {
  readonly setting: Setting;
  readonly schedule: PolicySchedule;
  readonly seed: string;
  readonly replication: number;
  /** An intervention on single tasks; none if left out. */
  readonly extraTask?: ExtraTask;
  /** Keeps the whole ledger for the result; changes nothing else. Not kept if left out. */
  readonly wholeLedger?: boolean;
}

/** What a run leaves: one column of `ticks` numbers per outcome, and the digest. */
export interface RunResult {
  readonly ticks: number;
  /** Outcome k at tick t is `values[k × ticks + t]`, columns in the order of outcomeNames; NaN where not defined. */
  readonly values: Float64Array;
  /** Sixteen hex digits over all state and outcomes. */
  readonly digest: string;
  /** Where the order asks for it. */
  readonly ledger?: LedgerRecord;
}

/** A run that is stepped tick by tick. */
export class Simulation {
  readonly world: World;
  readonly observations: Observations;
  readonly #order: RunOrder;

  /** Allocates all state; throws if the organisation is no tree. */
  constructor(order: RunOrder) {
    this.world = worldOf(order);
    this.observations = new Observations(order.setting.ticks);
    this.#order = order;
    initialise(this.world);
  }

  /** Ticks done so far. */
  get tick(): number {
    return this.world.tick;
  }

  get done(): boolean {
    return this.world.tick >= this.observations.ticks;
  }

  /** Runs one tick under the policy then in force. Throws if blame does not balance or a number is not finite. */
  step(): void {
    if (this.done) throw new Error(`the run has ended at tick ${this.world.tick}`);
    tick(this.world, policyAt(this.#order.schedule, this.world.tick), this.observations);
  }

  /** The result so far; after `done` the whole. */
  result(): RunResult {
    return resultOf(this.#order, this.world, this.observations);
  }
}

/** The world of an order, before anybody has entered; on a layout that several threads share, or on its own. */
export function worldOf(order: RunOrder, layout?: Layout): World {
  const world = createWorld(order.setting, order.seed, order.replication, layout);
  world.extraTask = order.extraTask ?? null;
  world.ledger.whole = order.wholeLedger ?? false;
  return world;
}

/** What a run has left so far. */
export function resultOf(order: RunOrder, world: World, observations: Observations): RunResult {
  return {
    ticks: observations.ticks,
    values: observations.values,
    digest: digestOf(world.state, observations),
    ...(order.wholeLedger ? { ledger: ledgerRecord(world.ledger.entries) } : {}),
  };
}

/** Runs an order to its end. */
export function simulate(order: RunOrder): RunResult {
  const simulation = new Simulation(order);
  while (!simulation.done) simulation.step();
  return simulation.result();
}
