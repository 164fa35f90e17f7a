import { type CausalShares, NATURE } from "../model/causal-shares.ts";
import type { Hierarchy } from "../model/hierarchy.ts";
import { accounts, type LedgerEntry, MILLION, POST, STRIKE_OFF } from "../model/ledger.ts";

/** How blame ends that nobody pays, in the order of the columns after the levels. */
export const unpaidEndings = [
  "exempted",
  "struckOff",
  "waived",
  "dissolved",
  "forgiven",
  "overturned",
] as const;
export type UnpaidEnding = (typeof unpaidEndings)[number];

/** What hindsight charges to people who have left is waived. */
const endingOf = new Map<number, number>([
  ...unpaidEndings.map((name, place) => [accounts[name], place] as const),
  [accounts.departed, unpaidEndings.indexOf("waived")],
]);

/**
 * Who caused × where the blame ended, in blame units. Rows: the levels from the top, then nature. Columns: the levels
 * that paid, then the unpaid endings. A row sums to what its level caused, a column to what ended there, exactly.
 *
 * What a post pays, or is let off, counts first as for what it caused itself; what is left over of both sides is
 * matched in proportion, for nothing in an organisation says whose fault a scapegoat pays for.
 */
export class BlameFlows {
  readonly levels: number;
  readonly columns: number;
  /** Row r, column c at `amounts[r × columns + c]`. */
  readonly amounts: Float64Array;
  readonly #level: Uint8Array;
  /** Of the incident at hand, what is not matched yet: by account of its causal shares, and by column. */
  readonly #caused = new Float64Array(32);
  readonly #ended: Float64Array;

  constructor({ levels, level }: Hierarchy) {
    this.levels = levels;
    this.columns = levels + unpaidEndings.length;
    this.amounts = new Float64Array((levels + 1) * this.columns);
    this.#level = level;
    this.#ended = new Float64Array(this.columns);
  }

  /** Adds one incident: all its entries, and its causal shares, split. */
  add(entries: readonly LedgerEntry[], shares: CausalShares): void {
    const caused = this.#caused;
    this.#ended.fill(0);
    for (let k = 0; k < shares.count; k++) caused[k] = shares.amount[k]!;
    for (const entry of entries) if (entry.rule === POST) this.#end(entry, shares);
    for (const entry of entries) if (entry.rule !== POST && entry.to < -1) this.#end(entry, shares);
    this.#shareRest(shares);
  }

  /** Blame that rests with a holder comes to an end: first its own. */
  #end(entry: LedgerEntry, shares: CausalShares): void {
    const column = entry.rule === POST ? this.#level[entry.from]! : this.levels + endingOf.get(entry.to)!;
    const own = entry.rule === STRIKE_OFF ? NATURE : entry.from;
    let left = entry.amount;
    for (let k = 0; k < shares.count; k++) {
      if (shares.account[k] !== own) continue;
      const matched = Math.min(left, this.#caused[k]!);
      this.#caused[k]! -= matched;
      left -= matched;
      this.#add(shares.account[k]!, column, matched);
    }
    this.#ended[column]! += left;
  }

  #shareRest(shares: CausalShares): void {
    let rest = 0;
    for (const amount of this.#ended) rest += amount;
    if (rest === 0) return;
    for (let k = 0; k < shares.count; k++) {
      const caused = this.#caused[k]!;
      if (caused === 0) continue;
      for (let column = 0; column < this.columns; column++)
        if (this.#ended[column]! > 0)
          this.#add(shares.account[k]!, column, (caused * this.#ended[column]!) / rest);
    }
  }

  #add(account: number, column: number, amount: number): void {
    const row = account === NATURE ? this.levels : this.#level[account]!;
    this.amounts[row * this.columns + column]! += amount / MILLION;
  }
}
