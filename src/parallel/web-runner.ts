import { workerPool } from "./pool.ts";
import type { Runner } from "./runner.ts";
import type { WorkerHandle } from "./watched-worker.ts";

export interface WebRunnerOptions {
  /** Workers at work at most. */
  readonly workers: number;
  /** Makes a worker whose body is web-worker.ts; the page knows its bundled address and may have to vouch for it. */
  makeWorker(): Worker;
  /** Milliseconds without a sign of life after which a run counts as hanging. */
  readonly silence?: number;
}

/** Runs on Web Workers. */
export function webRunner({ workers, makeWorker, silence = 10_000 }: WebRunnerOptions): Runner {
  return workerPool({ workers, makeWorker: () => webWorkerHandle(makeWorker()), silence });
}

/** A Web Worker as whoever watches it takes it. */
export function webWorkerHandle(worker: Worker): WorkerHandle {
  return {
    endpoint: worker,
    terminate: () => worker.terminate(),
    onDeath(listener) {
      worker.addEventListener("error", (event) =>
        listener(event.message || "the worker could not be loaded"),
      );
      worker.addEventListener("messageerror", () => listener("a message could not be read"));
    },
  };
}
