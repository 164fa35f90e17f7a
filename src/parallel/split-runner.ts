import type { RunOrder } from "../model/simulation.ts";
import { Batch } from "./batch.ts";
import { failedRun, messageOf, type RunOutcome } from "./run-outcome.ts";
import type { Runner, RunOptions } from "./runner.ts";
import { SplitRun } from "./split-run.ts";
import type { WorkerHandle } from "./watched-worker.ts";

export interface SplitRunnerOptions {
  /** Threads that share one run. */
  readonly threads: number;
  /** Makes a worker whose body is a split service. */
  makeWorker(): WorkerHandle;
  /** Milliseconds in which a part or a stage of a tick must end; else the run counts as hanging. */
  readonly silence: number;
}

/**
 * Runs one order after the other, each of them shared by several threads; the outcomes are those of one thread. It gives
 * no glimpses of runs under way.
 */
export function splittingRunner(options: SplitRunnerOptions): Runner {
  return new SplittingRunner(options);
}

class SplittingRunner implements Runner {
  readonly #options: SplitRunnerOptions;
  /** The batch that is run, after those that came before it. */
  #before: Promise<unknown> = Promise.resolve();
  readonly #batches = new Set<Batch>();
  #current: { readonly batch: Batch; readonly run: SplitRun } | null = null;
  #closed = false;

  constructor(options: SplitRunnerOptions) {
    this.#options = options;
  }

  async run(orders: readonly RunOrder[], options: RunOptions = {}): Promise<RunOutcome[]> {
    if (this.#closed) throw new Error("the runner is closed");
    const batch = new Batch(orders, options);
    this.#batches.add(batch);
    this.#before = this.#before.then(() => this.#work(batch));
    try {
      return await batch.settled;
    } finally {
      this.#batches.delete(batch);
      if (this.#current?.batch === batch) this.#current.run.stop();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const batch of this.#batches) batch.cancel();
    await this.#before;
  }

  async #work(batch: Batch): Promise<void> {
    for (let index = batch.next(); index !== null; index = batch.next())
      batch.end(index, await this.#runShared(batch, index));
  }

  async #runShared(batch: Batch, index: number): Promise<RunOutcome> {
    const { threads, makeWorker, silence } = this.#options;
    const order = batch.orders[index]!;
    const handles: WorkerHandle[] = [];
    try {
      while (handles.length < threads) handles.push(makeWorker());
    } catch (error) {
      for (const handle of handles) handle.terminate();
      return failedRun(order, "crash", `no worker can be made: ${messageOf(error)}`);
    }
    const run = new SplitRun(order, handles, silence, (share) => batch.report(index, share));
    this.#current = { batch, run };
    const outcome = await run.outcome;
    this.#current = null;
    return outcome;
  }
}
