import type { RunOrder, RunResult } from "../model/simulation.ts";

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

export function failedRun(order: RunOrder, kind: RunFailure["kind"], message: string): RunOutcome {
  return { ok: false, failure: { kind, message, seed: order.seed, replication: order.replication } };
}

/** The buffers of the numbers of a result, to be transferred instead of copied. */
export function buffersOfResult({ values, ledger }: RunResult): ArrayBufferLike[] {
  return [values, ...(ledger ? Object.values(ledger) : [])].map(({ buffer }) => buffer);
}

/** What was thrown, as a sentence. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
