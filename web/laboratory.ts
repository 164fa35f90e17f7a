import { type ReadonlySignal, signal } from "@preact/signals";
import { type Comparison, runOrders } from "../src/experiment/comparison.ts";
import type { RunOrder, RunResult } from "../src/model/simulation.ts";
import type { RunFailure, Runner } from "../src/parallel/runner.ts";
import { RunArchive } from "./run-archive.ts";

/** One replication under every policy of the comparison, in their order: the same luck, other rules. */
export interface World {
  readonly replication: number;
  readonly results: readonly RunResult[];
}

/**
 * `ready`: not all is computed and nobody has asked for it; `running`; `stopped` by the visitor, what finished is
 * kept; `finished`: every world is there; `failed`: the runs of `failures` are missing.
 */
export type Status = "ready" | "running" | "stopped" | "finished" | "failed";

export interface Progress {
  readonly comparison: Comparison;
  readonly status: Status;
  /** The worlds in which every policy has finished, by replication. */
  readonly worlds: readonly World[];
  readonly failures: readonly RunFailure[];
}

/**
 * Turns comparisons into worlds. The latest comparison wins: one that is still running is cancelled, and what it
 * finished is kept for later. Knows no page.
 */
export class Laboratory {
  readonly #runner: Runner;
  readonly #archive: RunArchive;
  readonly #progress = signal<Progress | null>(null);
  #cancel = new AbortController();
  /** Settles when the runner is free again. */
  #running: Promise<unknown> = Promise.resolve();

  constructor(runner: Runner, archive = new RunArchive()) {
    this.#runner = runner;
    this.#archive = archive;
  }

  /** What is known about the comparison shown; null before the first. */
  get progress(): ReadonlySignal<Progress | null> {
    return this.#progress;
  }

  /** Shows what is known of a comparison already, and computes nothing. */
  show(comparison: Comparison): void {
    this.#cancel.abort();
    const bench = new Bench(comparison, this.#archive);
    this.#progress.value = bench.progress(bench.missing.length === 0 ? "finished" : "ready");
  }

  /** Computes what is missing of a comparison; settles when it is finished, stopped or replaced by another. */
  async run(comparison: Comparison): Promise<void> {
    this.#cancel.abort();
    const cancel = new AbortController();
    this.#cancel = cancel;
    const bench = new Bench(comparison, this.#archive);
    this.#progress.value = bench.progress(bench.missing.length === 0 ? "finished" : "running");
    await this.#running;
    if (cancel.signal.aborted || bench.missing.length === 0) return;
    const missing = [...bench.missing];
    const finished = this.#runner.run(
      missing.map((index) => bench.orders[index]!),
      {
        signal: cancel.signal,
        onOutcome: (index, outcome) => {
          const worlds = bench.worldCount;
          if (outcome.ok) bench.keep(missing[index]!, outcome.result);
          else if (outcome.failure.kind !== "cancelled") bench.failures.push(outcome.failure);
          if (!cancel.signal.aborted && bench.worldCount > worlds)
            this.#progress.value = bench.progress("running");
        },
      },
    );
    this.#running = finished.catch(() => {}); // whatever went wrong, the next comparison may run
    await finished;
    if (cancel.signal.aborted) return;
    this.#progress.value = bench.progress(bench.failures.length > 0 ? "failed" : "finished");
  }

  /** Cancels the running comparison and keeps what has finished. */
  stop(): void {
    const progress = this.#progress.value;
    if (progress?.status !== "running") return;
    this.#cancel.abort();
    this.#progress.value = { ...progress, status: "stopped" };
  }
}

/** The results of one comparison as they come in. */
class Bench {
  readonly comparison: Comparison;
  readonly orders: readonly RunOrder[];
  readonly missing: readonly number[];
  readonly failures: RunFailure[] = [];
  readonly #archive: RunArchive;
  readonly #results: (RunResult | null)[];
  readonly #worlds = new Map<number, World>();

  constructor(comparison: Comparison, archive: RunArchive) {
    this.comparison = comparison;
    this.orders = runOrders(comparison);
    this.#archive = archive;
    this.#results = this.orders.map((order) => archive.find(order));
    this.missing = [...this.orders.keys()].filter((index) => this.#results[index] === null);
    for (let replication = 0; replication < comparison.replications; replication++)
      this.#complete(replication);
  }

  get worldCount(): number {
    return this.#worlds.size;
  }

  keep(index: number, result: RunResult): void {
    this.#archive.keep(this.orders[index]!, result);
    this.#results[index] = result;
    this.#complete(Math.floor(index / this.comparison.policies.length));
  }

  progress(status: Status): Progress {
    const worlds = [...this.#worlds.values()].sort((a, b) => a.replication - b.replication);
    return { comparison: this.comparison, status, worlds, failures: [...this.failures] };
  }

  #complete(replication: number): void {
    const size = this.comparison.policies.length;
    const results = this.#results.slice(replication * size, (replication + 1) * size);
    if (results.every((result) => result !== null)) this.#worlds.set(replication, { replication, results });
  }
}
