import type { LedgerEntry } from "./ledger.ts";

/** The whole ledger of a run in columns: an entry a row, in the order of booking. */
export interface LedgerRecord {
  readonly incident: Int32Array;
  readonly tick: Int32Array;
  /** Index into `causes`. */
  readonly cause: Uint8Array;
  /** Index into `rules`. */
  readonly rule: Uint8Array;
  /** Slots of posts, or numbers of `accounts`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Millionths of a blame unit. */
  readonly amount: Float64Array;
  /** NaN where nothing was drawn. */
  readonly chance: Float64Array;
  readonly draw: Float64Array;
}

export function ledgerRecord(entries: readonly LedgerEntry[]): LedgerRecord {
  return {
    incident: Int32Array.from(entries, ({ incident }) => incident),
    tick: Int32Array.from(entries, ({ tick }) => tick),
    cause: Uint8Array.from(entries, ({ cause }) => cause),
    rule: Uint8Array.from(entries, ({ rule }) => rule),
    from: Int32Array.from(entries, ({ from }) => from),
    to: Int32Array.from(entries, ({ to }) => to),
    amount: Float64Array.from(entries, ({ amount }) => amount),
    chance: Float64Array.from(entries, ({ chance }) => chance),
    draw: Float64Array.from(entries, ({ draw }) => draw),
  };
}
