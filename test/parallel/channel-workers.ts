// Workers without threads: a pool speaks to them through comlink and a MessageChannel, and the test decides when
// and in which order anything happens.
import { expose } from "comlink";
import { onTestFinished } from "vitest";
import type { RunOrder, RunResult } from "../../src/model/simulation.ts";
import { type PoolOptions, workerPool } from "../../src/parallel/pool.ts";
import { failedRun } from "../../src/parallel/run-outcome.ts";
import type { Runner, RunOutcome } from "../../src/parallel/runner.ts";
import type { WorkerHandle } from "../../src/parallel/watched-worker.ts";
import { orderOf } from "../model/small-organisation.ts";

/** A run that a worker is at. */
export interface OpenRun {
  readonly worker: ChannelWorker;
  readonly seed: string;
  report(share: number): void;
  /** Ends it, well if the outcome is left out. */
  finish(outcome?: RunOutcome): void;
}

export class ChannelWorker implements WorkerHandle {
  readonly endpoint: MessagePort;
  terminated = false;
  readonly #port: MessagePort;
  #tell: (message: string) => void = () => {};

  constructor(open: OpenRun[], comesToWork: boolean, listensAtWork = false) {
    const { port1, port2 } = new MessageChannel();
    this.endpoint = port2;
    this.#port = port1;
    let report: (turn: number, share: number) => void = () => {};
    let cancel = () => {};
    const run = (order: RunOrder, turn: number) =>
      new Promise<RunOutcome>((resolve) => {
        const finish = (outcome: RunOutcome = { ok: true, result: resultOf(order.seed) }) => {
          const place = open.indexOf(openRun);
          if (place >= 0) open.splice(place, 1);
          resolve(outcome);
        };
        const { seed } = order;
        const openRun = { worker: this, seed, report: (share: number) => report(turn, share), finish };
        open.push(openRun);
        cancel = () => finish(failedRun(order, "cancelled", "cancelled"));
      });
    const listen = (listener: typeof report) => {
      report = listener;
    };
    const listening = listensAtWork ? { cancel: () => cancel() } : {};
    if (comesToWork) expose({ listen, run, ...listening }, port1);
  }

  onDeath(listener: (message: string) => void): void {
    this.#tell = listener;
  }

  die(message: string): void {
    this.#port.close();
    this.#tell(message);
  }

  terminate(): void {
    this.terminated = true;
    this.#port.close();
    this.endpoint.close();
  }
}

/** A pool of such workers. */
export class ChannelPool {
  readonly runner: Runner;
  readonly workers: ChannelWorker[] = [];
  /** Runs under way, those begun first first; runs of workers that were ended stay, as if still computing. */
  readonly open: OpenRun[] = [];

  constructor(
    options: Partial<PoolOptions> & { readonly comeToWork?: boolean; readonly listenAtWork?: boolean } = {},
  ) {
    const makeWorker = () => {
      const worker = new ChannelWorker(this.open, options.comeToWork ?? true, options.listenAtWork);
      this.workers.push(worker);
      return worker;
    };
    this.runner = workerPool({ workers: 2, makeWorker, ...options });
    onTestFinished(() => this.runner.close());
  }

  /** Waits until so many runs are under way; answers with them. */
  async opened(count: number): Promise<readonly OpenRun[]> {
    await until(() => this.open.length === count);
    return [...this.open];
  }
}

/** One order a seed; of no interest beside it. */
export function ordersOf(...seeds: readonly string[]): RunOrder[] {
  return seeds.map((seed) => orderOf({}, {}, seed));
}

/** The result that a channel worker finds for a seed: its digest is the seed. */
export function resultOf(seed: string): RunResult {
  return { ticks: 1, values: Float64Array.of(seed.length), digest: seed };
}

/** How runs ended, in short: the digest, or the kind of failure. */
export function endsOf(outcomes: readonly RunOutcome[]): string[] {
  return outcomes.map((outcome) => (outcome.ok ? outcome.result.digest : outcome.failure.kind));
}

/** Waits, one turn of the event loop at a time. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
