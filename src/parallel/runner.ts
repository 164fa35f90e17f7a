import { type RunOrder, simulate } from "../model/simulation.ts";
import { Batch } from "./batch.ts";
import { failedRun, messageOf, type RunOutcome } from "./run-outcome.ts";

export type { RunFailure, RunOutcome } from "./run-outcome.ts";

export interface RunOptions {
  /** Aborting ends the runs under way and settles all that are left as cancelled; what finished is kept. */
  readonly signal?: AbortSignal;
  /** Called once a run, in the order of finishing. If it throws, the rest is given up and `run` rejects with that. */
  readonly onOutcome?: (index: number, outcome: RunOutcome) => void;
  /**
   * Called now and then with what a run under way has found so far: the values of a result, NaN for the months to come.
   * A runner without workers has nothing to tell.
   */
  readonly onGlimpse?: (index: number, values: Float64Array) => void;
  /** Share of all the work that is done, 0–1, never falling. */
  readonly onProgress?: (share: number) => void;
}

/** Runs orders somewhere. Results come in plan order whatever the order of finishing. */
export interface Runner {
  run(orders: readonly RunOrder[], options?: RunOptions): Promise<RunOutcome[]>;
  /** Ends every worker; runs under way are cancelled, and nothing more can be run. */
  close(): Promise<void>;
}

/** Runs one after another on the calling thread: for tests, and where there are no workers. */
export function inProcessRunner(): Runner {
  let closed = false;
  return {
    async run(orders, options = {}) {
      if (closed) throw new Error("the runner is closed");
      const batch = new Batch(orders, options);
      for (let index = batch.next(); index !== null; index = batch.next())
        batch.end(index, runHere(orders[index]!));
      return batch.settled;
    },
    async close() {
      closed = true;
    },
  };
}

function runHere(order: RunOrder): RunOutcome {
  try {
    return { ok: true, result: simulate(order) };
  } catch (error) {
    return failedRun(order, "error", messageOf(error));
  }
}
