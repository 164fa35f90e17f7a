import { Worker } from "node:worker_threads";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { workerPool } from "./pool.ts";
import { messageOf } from "./run-outcome.ts";
import type { Runner } from "./runner.ts";
import type { WorkerHandle } from "./watched-worker.ts";

export interface NodeRunnerOptions {
  /** Worker threads at work at most. */
  readonly jobs: number;
  /** The built body of a thread; Node 20 loads no TypeScript. */
  readonly workerUrl?: URL;
  /** Most megabytes of JavaScript objects a thread may hold; typed arrays are not counted. */
  readonly heap?: number;
  /**
   * Milliseconds without a sign of life after which a run counts as hanging; a sign is given between two ticks, and
   * a tick of the ten million posts allowed takes some twenty seconds.
   */
  readonly silence?: number;
}

/** Runs on worker threads of Node. A thread that dies, even out of memory, leaves this one alive. */
export function nodeRunner({ jobs, workerUrl, heap = 2048, silence = 120_000 }: NodeRunnerOptions): Runner {
  const url = workerUrl ?? new URL("./node-worker.js", import.meta.url);
  return workerPool({ workers: jobs, makeWorker: () => nodeWorkerHandle(url, heap), silence });
}

/** Starts a worker thread, as whoever watches it takes it; `heap` in megabytes. */
export function nodeWorkerHandle(url: URL, heap: number): WorkerHandle {
  const worker = new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: heap } });
  return {
    endpoint: nodeEndpoint(worker),
    terminate: () => worker.terminate(),
    onDeath(listener) {
      worker.on("error", (thrown: unknown) => listener(messageOf(thrown)));
      worker.on("messageerror", (error) => listener(error.message));
      worker.on("exit", (code) => listener(`exit code ${code}`));
    },
  };
}
