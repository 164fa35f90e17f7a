import * as Comlink from "comlink";
import type { RunOrder } from "../model/simulation.ts";
import { failedRun, type Runner, type RunOptions, type RunOutcome } from "./runner.ts";
import type { SimulationService } from "./simulation-service.ts";

/** A worker of either world. Death is an error nobody caught, or an exit; comlink itself never tells of it. */
export interface WorkerHandle {
  readonly endpoint: Comlink.Endpoint;
  terminate(): void;
  onDeath(listener: (message: string) => void): void;
}

export interface PoolOptions {
  readonly workers: number;
  makeWorker(): WorkerHandle;
  /** Milliseconds without a sign of life after which a run counts as hanging. */
  readonly silence?: number;
}

/** How often silence is looked for, as a part of the silence allowed. */
const LOOKS = 4;
/** A run whose worker dies is tried once more on a fresh one: the fault may have been the worker's. */
const ATTEMPTS = 2;

/** Runs on a pool of workers that are started when first needed and kept warm. */
export function workerPool(options: PoolOptions): Runner {
  const pool = new WorkerPool(options);
  return {
    run: (orders, runOptions = {}) => pool.run(orders, runOptions),
    close: async () => pool.close(),
  };
}

/** The orders of one call. */
class Batch {
  readonly orders: readonly RunOrder[];
  readonly outcomes: (RunOutcome | undefined)[];
  readonly waiting: number[];
  readonly attempts: Uint8Array;
  readonly #shares: Float64Array;
  readonly #options: RunOptions;
  readonly #settle: (outcomes: RunOutcome[]) => void;
  #left: number;
  #progress = 0;

  constructor(orders: readonly RunOrder[], options: RunOptions, settle: (outcomes: RunOutcome[]) => void) {
    this.orders = orders;
    this.outcomes = new Array(orders.length);
    this.waiting = orders.map((_, index) => index);
    this.attempts = new Uint8Array(orders.length);
    this.#shares = new Float64Array(orders.length);
    this.#options = options;
    this.#settle = settle;
    this.#left = orders.length;
  }

  report(index: number, share: number): void {
    this.#shares[index] = share;
    const progress = this.#shares.reduce((sum, one) => sum + one, 0) / this.orders.length;
    if (progress <= this.#progress) return; // a run that starts anew must not move the bar back
    this.#progress = progress;
    this.#options.onProgress?.(progress);
  }

  end(index: number, outcome: RunOutcome): void {
    if (this.outcomes[index] !== undefined) return;
    this.outcomes[index] = outcome;
    this.report(index, 1);
    this.#options.onOutcome?.(index, outcome);
    if (--this.#left === 0) this.#settle(this.outcomes as RunOutcome[]);
  }

  /** Ends everything that has not ended. */
  cancel(): void {
    this.waiting.length = 0;
    for (const [index, order] of this.orders.entries())
      if (this.outcomes[index] === undefined) this.end(index, failedRun(order, "cancelled", "cancelled"));
  }
}

/** One place of the pool: a worker, if it lives, and the run it is at. */
class Place {
  worker: WorkerHandle | null = null;
  service: Comlink.Remote<SimulationService> | null = null;
  batch: Batch | null = null;
  index = -1;
  lastSign = 0;
}

class WorkerPool {
  readonly #options: PoolOptions;
  readonly #places: Place[];
  readonly #batches: Batch[] = [];
  readonly #silence: number;
  #watch: ReturnType<typeof setInterval> | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#silence = options.silence ?? 10_000;
    this.#places = Array.from({ length: Math.max(1, options.workers) }, () => new Place());
  }

  run(orders: readonly RunOrder[], options: RunOptions): Promise<RunOutcome[]> {
    if (orders.length === 0) return Promise.resolve([]);
    return new Promise((resolve) => {
      const cancel = () => this.#cancel(batch);
      const batch = new Batch(orders, options, (outcomes) => {
        options.signal?.removeEventListener("abort", cancel);
        this.#batches.splice(this.#batches.indexOf(batch), 1);
        resolve(outcomes);
      });
      this.#batches.push(batch);
      if (options.signal?.aborted) return cancel();
      options.signal?.addEventListener("abort", cancel);
      this.#fill();
    });
  }

  close(): void {
    for (const batch of [...this.#batches]) batch.cancel();
    for (const place of this.#places) this.#stop(place);
    this.#watchSilence();
  }

  #cancel(batch: Batch): void {
    for (const place of this.#places) if (place.batch === batch) this.#stop(place);
    batch.cancel();
    this.#fill();
  }

  /** Gives every idle place the next run of the earliest batch that has one. */
  #fill(): void {
    for (const place of this.#places) {
      if (place.batch !== null) continue;
      const batch = this.#batches.find(({ waiting }) => waiting.length > 0);
      if (batch === undefined) break;
      this.#start(place, batch, batch.waiting.shift()!);
    }
    this.#watchSilence();
  }

  #start(place: Place, batch: Batch, index: number): void {
    place.batch = batch;
    place.index = index;
    place.lastSign = performance.now();
    batch.attempts[index]!++;
    try {
      this.#wake(place);
    } catch (error) {
      this.#lose(place, place.worker, error instanceof Error ? error.message : String(error));
      return;
    }
    const worker = place.worker;
    const finish = (outcome: RunOutcome) => {
      // The answer of a worker that has been given up meanwhile counts for nothing.
      if (place.worker !== worker || place.batch !== batch || place.index !== index) return;
      place.batch = null;
      batch.end(index, outcome);
      this.#fill();
    };
    const order = batch.orders[index]!;
    place
      .service!.run(order)
      .then(finish, (error: unknown) => finish(failedRun(order, "error", String(error))));
  }

  #wake(place: Place): void {
    if (place.worker !== null) return;
    const worker = this.#options.makeWorker();
    place.worker = worker;
    place.service = Comlink.wrap<SimulationService>(worker.endpoint);
    worker.onDeath((message) => this.#lose(place, worker, message));
    const report = (share: number) => {
      place.lastSign = performance.now();
      if (place.worker === worker) place.batch?.report(place.index, share);
    };
    place.service.listen(Comlink.proxy(report)).catch(() => {});
  }

  /** A worker has died: its run is tried again or fails, and a fresh worker takes over. */
  #lose(place: Place, worker: WorkerHandle | null, message: string): void {
    if (place.worker !== worker) return;
    const { batch, index } = place;
    this.#stop(place);
    if (batch === null) return;
    if (batch.attempts[index]! < ATTEMPTS) batch.waiting.unshift(index);
    else batch.end(index, failedRun(batch.orders[index]!, "crash", `worker died: ${message}`));
    this.#fill();
  }

  #stop(place: Place): void {
    place.worker?.terminate();
    place.worker = null;
    place.service = null;
    place.batch = null;
    place.index = -1;
  }

  /** Keeps a timer only while runs are under way, so that an idle pool keeps no process alive. */
  #watchSilence(): void {
    const busy = this.#places.some(({ batch }) => batch !== null);
    if (busy && this.#watch === undefined)
      this.#watch = setInterval(() => this.#endHanging(), this.#silence / LOOKS);
    if (busy || this.#watch === undefined) return;
    clearInterval(this.#watch);
    this.#watch = undefined;
  }

  #endHanging(): void {
    for (const place of this.#places) {
      const { batch, index } = place;
      if (batch === null || performance.now() - place.lastSign < this.#silence) continue;
      this.#stop(place);
      const seconds = this.#silence / 1000;
      batch.end(index, failedRun(batch.orders[index]!, "hang", `no sign of life for ${seconds} s`));
    }
    this.#fill();
  }
}
