import { nodeWorkerHandle } from "./node-runner.ts";
import type { Runner } from "./runner.ts";
import { splittingRunner } from "./split-runner.ts";

export interface SplitOptions {
  /** Worker threads that share one run; they pay where an organisation has some ten thousand posts or more. */
  readonly threads: number;
  /** The built body of a thread. */
  readonly workerUrl?: URL;
  /** Most megabytes of JavaScript objects a thread may hold; typed arrays are not counted. */
  readonly heap?: number;
  /** Milliseconds in which a part or a stage of a tick must end; else the run counts as hanging. */
  readonly silence?: number;
}

/**
 * Runs one order after the other, each of them on several worker threads of Node that share its organisation: part by
 * part, on memory in common, with the digest that one thread gives. A thread that dies ends the run as failed.
 */
export function splitRunner({ threads, workerUrl, heap = 2048, silence = 120_000 }: SplitOptions): Runner {
  const url = workerUrl ?? new URL("./node-split-worker.js", import.meta.url);
  return splittingRunner({ threads, makeWorker: () => nodeWorkerHandle(url, heap), silence });
}
