import { Worker } from "node:worker_threads";
import nodeEndpoint from "comlink/dist/esm/node-adapter.mjs";
import { type WorkerHandle, workerPool } from "./pool.ts";
import type { Runner } from "./runner.ts";

export interface NodeRunnerOptions {
  /** Worker threads at work at most. */
  readonly jobs: number;
  /** The built body of a thread; Node 20 loads no TypeScript. */
  readonly workerUrl?: URL;
  /** Most megabytes of JavaScript objects a thread may hold; typed arrays are not counted. */
  readonly heap?: number;
  /** Milliseconds without a sign of life after which a run counts as hanging. */
  readonly silence?: number;
}

/** Runs on worker threads of Node. A thread that dies, even out of memory, leaves this one alive. */
export function nodeRunner(options: NodeRunnerOptions): Runner {
  const url = options.workerUrl ?? new URL("./node-worker.js", import.meta.url);
  const makeWorker = (): WorkerHandle => {
    const worker = new Worker(url, { resourceLimits: { maxOldGenerationSizeMb: options.heap ?? 2048 } });
    worker.setMaxListeners(0);
    return {
      endpoint: nodeEndpoint(worker),
      terminate: () => void worker.terminate(),
      onDeath(listener) {
        worker.on("error", (error: Error) => listener(error.message));
        worker.on("exit", (code) => listener(`exit code ${code}`));
      },
    };
  };
  const { silence } = options;
  return workerPool({ workers: options.jobs, makeWorker, ...(silence === undefined ? {} : { silence }) });
}
