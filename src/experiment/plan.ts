import type { Setting } from "../model/setting.ts";
import type { RunOrder } from "../model/simulation.ts";
import { designRows } from "./design.ts";
import type { Experiment } from "./experiment.ts";
import { type Point, scheduleAt, settingAt } from "./point.ts";
import type { ScenarioPolicy } from "./scenario.ts";

/** One run of a plan. */
export interface PlannedRun {
  readonly index: number;
  /** scenario/policy/point/replication: it names the run, and is no part of any draw's key. */
  readonly id: string;
  readonly point: Point;
  readonly policy: ScenarioPolicy;
  readonly replication: number;
  readonly order: RunOrder;
}

/** Worlds to begin with where the number follows from a precision; an interval over fewer is a poor guide. */
export const firstReplications = 10;

/**
 * The runs of an experiment, made one by one when asked for: index = (replication × points + point) × policies + policy,
 * so that whole paired worlds come first and more replications only append.
 */
export class Plan {
  readonly experiment: Experiment;
  /** Every point once. */
  readonly points: readonly Point[];
  /** The place in `points` of each row of the design; a design may come to the same point again. */
  readonly rows: readonly number[];
  readonly policies: readonly ScenarioPolicy[];
  readonly replications: number;
  #at: Point | null = null;
  #settingAt: Setting | null = null;

  constructor(experiment: Experiment, replications: number) {
    const byName = new Map<string, number>();
    const points: Point[] = [];
    this.rows = designRows(experiment).map((point) => {
      const known = byName.get(point.name);
      if (known !== undefined) return known;
      byName.set(point.name, points.length);
      return points.push(point) - 1;
    });
    this.experiment = experiment;
    this.points = points;
    this.policies = experiment.policies;
    this.replications = replications;
  }

  get runCount(): number {
    return this.points.length * this.policies.length * this.replications;
  }

  /** Throws a RangeError for an index that is not of the plan. */
  run(index: number): PlannedRun {
    const { point, policy, replication } = this.#placesOf(index);
    const { setting, seed } = { setting: this.#setting(point), seed: this.experiment.seed };
    const schedule = scheduleAt(policy.schedule, point);
    const id = this.idOf(index);
    const wholeLedger = replication < this.experiment.ledger;
    const order = { setting, schedule, seed, replication, ...(wholeLedger ? { wholeLedger } : {}) };
    return { index, id, point, policy, replication, order };
  }

  /** The name of a run, without making the rest of it. */
  idOf(index: number): string {
    const { point, policy, replication } = this.#placesOf(index);
    return `${this.experiment.scenario.name}/${policy.name}/${point.name}/${replication}`;
  }

  /** Where a run stands, by its places in `points` and `policies`. */
  indexOf(point: number, policy: number, replication: number): number {
    return (replication * this.points.length + point) * this.policies.length + policy;
  }

  #placesOf(index: number): { point: Point; policy: ScenarioPolicy; replication: number } {
    if (!(Number.isSafeInteger(index) && index >= 0 && index < this.runCount))
      throw new RangeError(`no run ${index} among ${this.runCount}`);
    const policies = this.policies.length;
    const world = Math.floor(index / policies);
    const policy = this.policies[index % policies]!;
    const point = this.points[world % this.points.length]!;
    return { point, policy, replication: Math.floor(world / this.points.length) };
  }

  /** The policies of a point stand beside each other and share one setting. */
  #setting(point: Point): Setting {
    if (this.#at !== point || this.#settingAt === null) {
      this.#at = point;
      this.#settingAt = settingAt(this.experiment.scenario.setting, point);
    }
    return this.#settingAt;
  }
}

/** The plan of an experiment, with as many replications as it says or as are asked for. */
export function planOf(experiment: Experiment, replications?: number): Plan {
  const said = experiment.replications;
  const first = typeof said === "number" ? said : Math.min(firstReplications, said.atMost);
  return new Plan(experiment, replications ?? first);
}
