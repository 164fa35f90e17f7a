import { type RunOrder, type RunResult, simulate } from "../model/simulation.ts";

/** Why a run has no result. Failures cross workers as data. */
export interface RunFailure {
  /** The run threw, its worker died twice, it gave no sign of life, or it was cancelled. */
  readonly kind: "error" | "crash" | "hang" | "cancelled";
  readonly message: string;
  readonly seed: string;
  readonly replication: number;
}

export type RunOutcome =
  | { readonly ok: true; readonly result: RunResult }
  | { readonly ok: false; readonly failure: RunFailure };

export interface RunOptions {
  /** Aborting ends the runs under way and settles all that are left as cancelled; what finished is kept. */
  readonly signal?: AbortSignal;
  /** Called once a run, in the order of finishing. */
  readonly onOutcome?: (index: number, outcome: RunOutcome) => void;
  /** Share of all the work that is done, 0–1, never falling. */
  readonly onProgress?: (share: number) => void;
}

/** Runs orders somewhere. Results come in plan order whatever the order of finishing. */
export interface Runner {
  run(orders: readonly RunOrder[], options?: RunOptions): Promise<RunOutcome[]>;
  /** Ends every worker; runs under way are cancelled. */
  close(): Promise<void>;
}

export function failedRun(order: RunOrder, kind: RunFailure["kind"], message: string): RunOutcome {
  return { ok: false, failure: { kind, message, seed: order.seed, replication: order.replication } };
}

/** Runs one after another on the calling thread: for tests, and where there are no workers. */
export function inProcessRunner(): Runner {
  return {
    async run(orders, options = {}) {
      return orders.map((order, index) => {
        const outcome = options.signal?.aborted
          ? failedRun(order, "cancelled", "cancelled before it began")
          : runHere(order);
        options.onOutcome?.(index, outcome);
        options.onProgress?.((index + 1) / orders.length);
        return outcome;
      });
    },
    async close() {},
  };
}

function runHere(order: RunOrder): RunOutcome {
  try {
    return { ok: true, result: simulate(order) };
  } catch (error) {
    return failedRun(order, "error", error instanceof Error ? error.message : String(error));
  }
}
