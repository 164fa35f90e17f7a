import type { RunOrder, RunResult } from "../../src/model/simulation.ts";
import type { RunFailure, Runner, RunOutcome } from "../../src/parallel/runner.ts";

/** One call of `run`, finished run by run by the test. */
export interface PatientCall {
  readonly orders: readonly RunOrder[];
  readonly isCancelled: () => boolean;
  finish(index: number, result: RunResult): void;
  glimpse(index: number, values: Float64Array): void;
  fail(index: number, kind: RunFailure["kind"], message: string): void;
}

/** A runner in which nothing finishes unless the test says so; a cancelled call settles at once, as promised. */
export class PatientRunner implements Runner {
  readonly calls: PatientCall[] = [];

  run(
    orders: readonly RunOrder[],
    { signal, onOutcome, onGlimpse }: Parameters<Runner["run"]>[1] = {},
  ): Promise<RunOutcome[]> {
    const outcomes = new Map<number, RunOutcome>();
    return new Promise((resolve) => {
      const settle = (index: number, outcome: RunOutcome) => {
        if (outcomes.has(index)) throw new Error(`run ${index} settled twice`);
        outcomes.set(index, outcome);
        onOutcome?.(index, outcome);
        if (outcomes.size === orders.length) resolve(orders.map((_, place) => outcomes.get(place)!));
      };
      const fail = (index: number, kind: RunFailure["kind"], message: string) => {
        const { seed, replication } = orders[index]!;
        settle(index, { ok: false, failure: { kind, message, seed, replication } });
      };
      this.calls.push({
        orders,
        isCancelled: () => signal?.aborted ?? false,
        glimpse: (index, values) => onGlimpse?.(index, values),
        finish: (index, result) => settle(index, { ok: true, result }),
        fail,
      });
      signal?.addEventListener("abort", () => {
        for (const index of orders.keys()) if (!outcomes.has(index)) fail(index, "cancelled", "cancelled");
      });
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
