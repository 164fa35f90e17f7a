import type { RunOrder } from "../model/simulation.ts";
import { failedRun, type RunFailure, type RunOutcome } from "./run-outcome.ts";
import type { RunOptions } from "./runner.ts";

/** The orders of one call of a runner: which is next, how each ended, how far all are. */
export class Batch {
  readonly orders: readonly RunOrder[];
  /** The outcomes in plan order; rejects with what a callback of the caller has thrown. */
  readonly settled: Promise<RunOutcome[]>;
  readonly #options: RunOptions;
  readonly #outcomes: RunOutcome[];
  /** How far the runs under way are, by index. */
  readonly #shares = new Map<number, number>();
  readonly #cancel = () => this.cancel();
  #resolve!: (outcomes: RunOutcome[]) => void;
  #reject!: (thrown: unknown) => void;
  #next = 0;
  #ended = 0;
  #progress = 0;
  #over = false;

  constructor(orders: readonly RunOrder[], options: RunOptions) {
    this.orders = orders;
    this.#options = options;
    this.#outcomes = new Array(orders.length);
    this.settled = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    if (orders.length === 0) this.#finish();
    else if (options.signal?.aborted) this.cancel();
    else options.signal?.addEventListener("abort", this.#cancel);
  }

  /** Whether it is settled: what still runs for it runs in vain. */
  get over(): boolean {
    return this.#over;
  }

  /** Takes the next order that waits; null if none does. */
  next(): number | null {
    return this.#over || this.#next === this.orders.length ? null : this.#next++;
  }

  get wantsGlimpses(): boolean {
    return this.#options.onGlimpse !== undefined;
  }

  /** Notes how far a run under way is, 0–1, and what it has found so far. */
  report(index: number, share: number, glimpse: Float64Array | null = null): void {
    if (this.#over) return;
    this.#shares.set(index, share);
    this.#guard(() => {
      if (glimpse !== null) this.#options.onGlimpse?.(index, glimpse);
      this.#tellProgress();
    });
  }

  /** Notes how a run under way has ended. */
  end(index: number, outcome: RunOutcome): void {
    if (this.#over) return;
    this.#guard(() => {
      this.#settle(index, outcome);
      this.#tellProgress();
      if (this.#ended === this.orders.length) this.#finish();
    });
  }

  /** Fails every order that still waits; runs under way go on. */
  failWaiting(kind: RunFailure["kind"], message: string): void {
    for (let index = this.next(); index !== null; index = this.next())
      this.end(index, failedRun(this.orders[index]!, kind, message));
  }

  /** Settles now: what has finished is kept, everything else is cancelled. */
  cancel(): void {
    if (this.#over) return;
    this.#over = true;
    this.#guard(() => {
      for (const [index, order] of this.orders.entries())
        if (this.#outcomes[index] === undefined)
          this.#settle(index, failedRun(order, "cancelled", "cancelled"));
      this.#finish();
    });
  }

  #settle(index: number, outcome: RunOutcome): void {
    this.#outcomes[index] = outcome;
    this.#shares.delete(index);
    this.#ended++;
    this.#options.onOutcome?.(index, outcome);
  }

  #tellProgress(): void {
    if (this.#over) return;
    let done = this.#ended;
    for (const share of this.#shares.values()) done += share;
    const progress = done / this.orders.length;
    if (progress <= this.#progress) return; // a run that starts anew must not move the bar back
    this.#progress = progress;
    this.#options.onProgress?.(progress);
  }

  /** A callback that throws (a disk is full, say) ends the batch: whoever awaits it must hear of that. */
  #guard(action: () => void): void {
    try {
      action();
    } catch (thrown) {
      this.#reject(thrown);
      this.#finish();
    }
  }

  #finish(): void {
    this.#over = true;
    this.#options.signal?.removeEventListener("abort", this.#cancel);
    this.#resolve(this.#outcomes);
  }
}
