import { initialise } from "./agents.ts";
import { digestOf } from "./digest.ts";
import type { ExtraTask } from "./extra-task.ts";
import { type LedgerRecord, ledgerRecord } from "./ledger-record.ts";
import { type PolicySchedule, policyAt } from "./levers.ts";
import { Observations } from "./observation.ts";
import type { Setting } from "./setting.ts";
import { assertFinite } from "./state.ts";
import { tick } from "./tick.ts";
import { createWorld, monthOf, type World } from "./world.ts";

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
  readonly #schedule: PolicySchedule;
  readonly #wholeLedger: boolean;

  /** Allocates all state; throws if the organisation is no tree. */
  constructor(order: RunOrder) {
    this.world = createWorld(order.setting, order.seed, order.replication);
    this.observations = new Observations(order.setting.ticks);
    this.world.extraTask = order.extraTask ?? null;
    this.world.ledger.whole = order.wholeLedger ?? false;
    this.#wholeLedger = this.world.ledger.whole;
    this.#schedule = order.schedule;
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
    tick(this.world, policyAt(this.#schedule, this.world.tick), this.observations);
    if (monthOf(this.world.tick) === 0 || this.done) assertFinite(this.world.state, this.world.tick - 1);
  }

  /** The result so far; after `done` the whole. */
  result(): RunResult {
    return {
      ticks: this.observations.ticks,
      values: this.observations.values,
      digest: digestOf(this.world.state, this.observations),
      ...(this.#wholeLedger ? { ledger: ledgerRecord(this.world.ledger.entries) } : {}),
    };
  }
}

/** Runs an order to its end. */
export function simulate(order: RunOrder): RunResult {
  const simulation = new Simulation(order);
  while (!simulation.done) simulation.step();
  return simulation.result();
}
