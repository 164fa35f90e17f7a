import { signal } from "@preact/signals";
import type { Comparison } from "../../src/experiment/comparison.ts";
import { meanOver } from "../../src/experiment/contrast.ts";
import { estimateRun } from "../../src/experiment/limits.ts";
import type { Hierarchy } from "../../src/model/hierarchy.ts";
import type { OutcomeName } from "../../src/model/outcomes.ts";
import type { RunOrder } from "../../src/model/simulation.ts";
import type { Runner } from "../../src/parallel/runner.ts";
import type { Arm } from "../arms.ts";
import { type Assumed, withAssumptions } from "../assumptions.ts";

/** What a policy changes about an outcome, under other assumptions and in the same worlds. */
export interface StudyPlan {
  readonly comparison: Comparison;
  /** One of the comparison that is not its baseline. */
  readonly policy: string;
  readonly outcome: OutcomeName;
  readonly worlds: number;
  /** What is assumed otherwise at each point. */
  readonly points: readonly Assumed[];
}

export interface StudyProgress<Plan extends StudyPlan> {
  readonly plan: Plan;
  readonly status: "running" | "finished" | "stopped";
  readonly runs: number;
  readonly allRuns: number;
  /** What the first run that failed said; null where none did. */
  readonly failure: string | null;
  /** `differences[point][world]`: policy − baseline over the window; NaN where not known. */
  readonly differences: readonly (readonly number[])[];
}

/** Milliseconds between two publications while runs arrive. */
const interval = 250;

/** World by world, so that all points know about equally much: index = (world × points + point) × 2, baseline first. */
export function studyOrders({ comparison, policy, worlds, points }: StudyPlan): RunOrder[] {
  const { scenario, policies, baseline, seed } = comparison;
  const arms = [baseline, policy].map((name): Arm => policies.find((each) => each.name === name)!);
  const pairs = points.flatMap((point) =>
    arms.map((arm) => ({
      setting: withAssumptions(arm.setting ?? scenario.setting, point),
      schedule: arm.schedule,
    })),
  );
  return Array.from({ length: worlds }, (_, replication) =>
    pairs.map((pair) => ({ ...pair, seed, replication })),
  ).flat();
}

/** Seconds that a study of so many points would roughly take. */
export function studySeconds(
  comparison: Comparison,
  hierarchy: Hierarchy,
  points: number,
  worlds: number,
  workers: number,
): number {
  const { ticks } = comparison.scenario.setting;
  const { seconds } = estimateRun(hierarchy.posts, hierarchy.superiors, ticks);
  return (2 * points * worlds * seconds) / workers;
}

/** Runs a study on request and publishes what is known so far; one at a time, the latest wins. */
export class AssumptionStudy<Plan extends StudyPlan> {
  readonly progress = signal<StudyProgress<Plan> | null>(null);
  readonly #run: Runner["run"];
  #cancel = new AbortController();

  constructor(run: Runner["run"]) {
    this.#run = run;
  }

  /** Settles when it is finished or stopped. */
  async start(plan: Plan): Promise<void> {
    this.stop();
    const cancel = new AbortController();
    this.#cancel = cancel;
    const orders = studyOrders(plan);
    const means = new Float64Array(orders.length).fill(Number.NaN);
    const { outcome, comparison } = plan;
    let [runs, failure, last]: [number, string | null, number] = [0, null, Number.NEGATIVE_INFINITY];
    const publish = (status: StudyProgress<Plan>["status"]) => {
      const differences = differencesOf(plan, means);
      this.progress.value = { plan, status, runs, allRuns: orders.length, failure, differences };
    };
    publish("running");
    await this.#run(orders, {
      signal: cancel.signal,
      onOutcome: (index, end) => {
        if (cancel.signal.aborted) return;
        runs++;
        if (end.ok) means[index] = meanOver(end.result, outcome, comparison.from, comparison.to);
        else failure ??= end.failure.message;
        if (performance.now() - last < interval) return;
        publish("running");
        last = performance.now();
      },
    });
    if (!cancel.signal.aborted) publish("finished");
  }

  /** Cancels what runs and keeps what has finished. */
  stop(): void {
    this.#cancel.abort();
    const progress = this.progress.value;
    if (progress?.status === "running") this.progress.value = { ...progress, status: "stopped" };
  }
}

function differencesOf({ points, worlds }: StudyPlan, means: Float64Array): number[][] {
  return points.map((_, point) =>
    Array.from({ length: worlds }, (_unused, world) => {
      const place = (world * points.length + point) * 2;
      return means[place + 1]! - means[place]!;
    }),
  );
}
