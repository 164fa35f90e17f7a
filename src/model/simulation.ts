import type { PolicySchedule } from "./levers.ts";
import type { Setting } from "./setting.ts";
import type { OutcomeName } from "./outcomes.ts";

/** All that decides a run. Any text is a seed; replications of one seed are independent worlds. */
export interface RunOrder {
  readonly setting: Setting;
  readonly schedule: PolicySchedule;
  readonly seed: string;
  readonly replication: number;
}

/** What a run leaves: one row of `ticks` numbers per outcome (NaN where not defined), and the digest. */
export interface RunResult {
  readonly ticks: number;
  /** Column-major: outcome `k` at tick `t` is `values[k * ticks + t]`, columns in the order of outcomeNames. */
  readonly values: Float64Array;
  /** Sixteen hex digits over all state and outcomes. */
  readonly digest: string;
}

export declare function simulate(order: RunOrder): RunResult;
export type { OutcomeName };
