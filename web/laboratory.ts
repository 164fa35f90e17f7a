import { type ReadonlySignal, signal } from "@preact/signals";
import type { Comparison } from "../src/experiment/comparison.ts";
import type { RunOrder, RunResult } from "../src/model/simulation.ts";
import type { RunFailure, Runner } from "../src/parallel/runner.ts";
import { armOrders } from "./arms.ts";
import { RunArchive } from "./run-archive.ts";

/** One replication under the policies of the comparison, in their order: the same luck, other rules. */
export interface World {
  readonly replication: number;
  /** Null where the run is not there yet. */
  readonly results: readonly (RunResult | null)[];
}

/** What a run under way has found so far, for a policy that has no world yet: the values of a result, NaN for months to come. */
export interface Glimpse {
  readonly replication: number;
  /** Place of the policy in the comparison. */
  readonly policy: number;
  readonly result: Pick<RunResult, "ticks" | "values">;
}

/**
 * `ready`: not all is computed and nobody has asked for it; `running`; `stopped` by the visitor, what finished is
 * kept; `finished`: every world is there; `failed`: the runs of `failures` are missing.
 */
export type Status = "ready" | "running" | "stopped" | "finished" | "failed";

export interface Progress {
  readonly comparison: Comparison;
  readonly status: Status;
  /** The worlds in which any run has finished, by replication. */
  readonly worlds: readonly World[];
  /** None once every policy has a world, or nothing is running. */
  readonly glimpses: readonly Glimpse[];
  /** Runs that have finished, and worlds in which every policy has. */
  readonly runs: number;
  readonly wholeWorlds: number;
  readonly failures: readonly RunFailure[];
}

/** Milliseconds between two publications while runs arrive: drawing all lines anew takes a while. */
const usualInterval = 200;

/** Months that make a worker's code quick. */
const warmTicks = 24;

/**
 * Turns comparisons into worlds, and publishes them run by run. The latest comparison wins: one that is still
 * running is cancelled, and what it finished is kept for later. Knows no page.
 */
export class Laboratory {
  readonly #runner: Runner;
  readonly #archive: RunArchive;
  readonly #interval: number;
  readonly #progress = signal<Progress | null>(null);
  #bench: Bench | null = null;
  #cancel = new AbortController();
  /** Settles when the runner is free again. */
  #running: Promise<unknown> = Promise.resolve();

  /** Publishes what arrives at most every `interval` milliseconds, the first run at once. */
  constructor(runner: Runner, archive = new RunArchive(), interval = usualInterval) {
    this.#runner = runner;
    this.#archive = archive;
    this.#interval = interval;
  }

  /** What is known about the comparison shown; null before the first. */
  get progress(): ReadonlySignal<Progress | null> {
    return this.#progress;
  }

  /** A few months of each worker's time, so that all are loaded and quick when the first comparison is asked for. */
  warm(comparison: Comparison, workers: number): void {
    const [order] = armOrders({ ...comparison, replications: 1 });
    const brief = { ...order!, setting: { ...order!.setting, ticks: warmTicks } };
    const warmed = this.#runner.run(Array.from({ length: workers }, () => brief));
    warmed.catch(() => {}); // a comparison will meet the same fault and report it
  }

  /** Shows what is known of a comparison already, and computes nothing. */
  show(comparison: Comparison): void {
    this.#cancel.abort();
    this.#bench = new Bench(comparison, this.#archive);
    this.#progress.value = this.#bench.progress(this.#bench.isWhole ? "finished" : "ready");
  }

  /** Computes what is missing of a comparison; settles when it is finished, stopped or replaced by another. */
  async run(comparison: Comparison): Promise<void> {
    this.#cancel.abort();
    const cancel = new AbortController();
    this.#cancel = cancel;
    const bench = new Bench(comparison, this.#archive);
    this.#bench = bench;
    this.#progress.value = bench.progress(bench.isWhole ? "finished" : "running");
    await this.#running;
    if (cancel.signal.aborted || bench.isWhole) return;
    const missing = [...bench.missing];
    const publish = paced(this.#interval, () => {
      if (!cancel.signal.aborted) this.#progress.value = bench.progress("running");
    });
    const finished = this.#runner.run(
      missing.map((index) => bench.orders[index]!),
      {
        signal: cancel.signal,
        onGlimpse: (index, values) => {
          if (bench.glimpse(missing[index]!, values)) publish();
        },
        onOutcome: (index, outcome) => {
          if (outcome.ok) bench.keep(missing[index]!, outcome.result);
          else if (outcome.failure.kind !== "cancelled") bench.failures.push(outcome.failure);
          if (outcome.ok && !cancel.signal.aborted) publish();
        },
      },
    );
    this.#running = finished.catch(() => {}); // whatever went wrong, the next comparison may run
    await finished;
    if (cancel.signal.aborted) return;
    cancel.abort(); // nothing that waits to be published may come after the end
    this.#progress.value = bench.progress(bench.failures.length > 0 ? "failed" : "finished");
  }

  /** Runs that belong to no comparison, after those that are under way; nothing of them is kept. */
  runAside(...[orders, options]: Parameters<Runner["run"]>): ReturnType<Runner["run"]> {
    return this.#runner.run(orders, options);
  }

  /** Cancels the running comparison and keeps what has finished. */
  stop(): void {
    if (this.#progress.value?.status !== "running") return;
    this.#cancel.abort();
    this.#progress.value = this.#bench!.progress("stopped");
  }
}

/** Calls `act` at once, and for calls that follow too closely once at the end of the interval. */
function paced(interval: number, act: () => void): () => void {
  let free = Number.NEGATIVE_INFINITY;
  let isWaiting = false;
  const go = () => {
    isWaiting = false;
    free = performance.now() + interval;
    act();
  };
  return () => {
    if (isWaiting) return;
    const wait = free - performance.now();
    if (wait <= 0) return go();
    isWaiting = true;
    setTimeout(go, wait);
  };
}

/** The results of one comparison as they come in. */
class Bench {
  readonly comparison: Comparison;
  readonly orders: readonly RunOrder[];
  readonly missing: readonly number[];
  readonly failures: RunFailure[] = [];
  readonly #archive: RunArchive;
  readonly #results: (RunResult | null)[];
  readonly #glimpses = new Map<number, Glimpse>();

  constructor(comparison: Comparison, archive: RunArchive) {
    this.comparison = comparison;
    this.orders = armOrders(comparison);
    this.#archive = archive;
    this.#results = this.orders.map((order) => archive.find(order));
    this.missing = [...this.orders.keys()].filter((index) => this.#results[index] === null);
  }

  get isWhole(): boolean {
    return this.#results.every((result) => result !== null);
  }

  keep(index: number, result: RunResult): void {
    this.#archive.keep(this.orders[index]!, result);
    this.#results[index] = result;
    this.#glimpses.delete(index % this.#size);
  }

  /** Notes what a run under way has found; returns whether it is the most that is known of its policy. */
  glimpse(index: number, values: Float64Array): boolean {
    const policy = index % this.#size;
    if (this.#results.some((result, other) => result !== null && other % this.#size === policy)) return false;
    const replication = Math.floor(index / this.#size);
    this.#glimpses.set(policy, {
      replication,
      policy,
      result: { ticks: this.orders[index]!.setting.ticks, values },
    });
    return true;
  }

  get #size(): number {
    return this.comparison.policies.length;
  }

  progress(status: Status): Progress {
    const size = this.#size;
    const worlds = Array.from({ length: this.comparison.replications }, (_, replication) => ({
      replication,
      results: this.#results.slice(replication * size, (replication + 1) * size),
    }));
    return {
      comparison: this.comparison,
      status,
      worlds: worlds.filter(({ results }) => results.some((result) => result !== null)),
      glimpses: status === "running" ? [...this.#glimpses.values()] : [],
      runs: this.#results.filter((result) => result !== null).length,
      wholeWorlds: worlds.filter(({ results }) => results.every((result) => result !== null)).length,
      failures: [...this.failures],
    };
  }
}
