import type { RunOrder } from "../model/simulation.ts";
import { Batch } from "./batch.ts";
import { failedRun, messageOf, type RunOutcome } from "./run-outcome.ts";
import type { Runner, RunOptions } from "./runner.ts";
import { WatchedWorker, type WorkerHandle } from "./watched-worker.ts";

export interface PoolOptions {
  /** Workers at work at most. */
  readonly workers: number;
  makeWorker(): WorkerHandle;
  /** Milliseconds without a sign of life after which a run counts as hanging; 10 000 unless given. */
  readonly silence?: number | undefined;
}

/** Runs on a pool of workers that are started when first needed and kept warm. Earlier calls are served first. */
export function workerPool(options: PoolOptions): Runner {
  return new WorkerPool(options);
}

/** One place of the pool: a worker, once it was needed, and the batch it works for. */
interface Place {
  worker: WatchedWorker | null;
  batch: Batch | null;
}

class WorkerPool implements Runner {
  readonly #options: PoolOptions;
  readonly #places: readonly Place[];
  readonly #batches = new Set<Batch>();
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    const length = Math.max(1, options.workers);
    this.#places = Array.from({ length }, () => ({ worker: null, batch: null }));
  }

  async run(orders: readonly RunOrder[], options: RunOptions = {}): Promise<RunOutcome[]> {
    if (this.#closed) throw new Error("the runner is closed");
    const batch = new Batch(orders, options);
    this.#batches.add(batch);
    for (const place of this.#places) if (place.batch === null) void this.#work(place);
    try {
      return await batch.settled;
    } finally {
      this.#batches.delete(batch);
      for (const place of this.#places) if (place.batch === batch) place.worker?.cancel();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const batch of this.#batches) batch.cancel();
    await Promise.all(this.#places.map(({ worker }) => worker?.terminate()));
  }

  /** Keeps a place at work as long as any order waits. */
  async #work(place: Place): Promise<void> {
    for (let task = this.#take(); task !== null; task = this.#take()) {
      const { batch, index } = task;
      place.batch = batch;
      const outcome = await this.#attempt(place, batch, index);
      batch.end(index, outcome);
      // Two workers in turn never came to work: the orders that wait need not find that out one by one.
      if (diedAtWork(outcome) && !(await place.worker?.answered()))
        for (const each of this.#batches) each.failWaiting("crash", outcome.failure.message);
    }
    place.batch = null;
  }

  #take(): { batch: Batch; index: number } | null {
    for (const batch of this.#batches) {
      const index = batch.next();
      if (index !== null) return { batch, index };
    }
    return null;
  }

  /** A run whose worker dies is tried once more on a fresh one: the fault may have been the worker's. */
  async #attempt(place: Place, batch: Batch, index: number): Promise<RunOutcome> {
    const outcome = await this.#runOn(place, batch, index);
    return diedAtWork(outcome) && !batch.over ? this.#runOn(place, batch, index) : outcome;
  }

  async #runOn(place: Place, batch: Batch, index: number): Promise<RunOutcome> {
    const order = batch.orders[index]!;
    try {
      if (!place.worker?.alive) {
        place.worker = null;
        place.worker = new WatchedWorker(this.#options.makeWorker(), this.#options.silence ?? 10_000);
      }
    } catch (error) {
      return failedRun(order, "crash", `no worker can be made: ${messageOf(error)}`);
    }
    return place.worker.run(order, batch.wantsGlimpses, (share, glimpse) =>
      batch.report(index, share, glimpse),
    );
  }
}

function diedAtWork(outcome: RunOutcome): outcome is Extract<RunOutcome, { ok: false }> {
  return !outcome.ok && outcome.failure.kind === "crash";
}
