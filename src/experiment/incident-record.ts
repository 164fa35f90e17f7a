import type { CausalShares } from "../model/causal-shares.ts";
import { ABSORB, type LedgerEntry, MILLION, POST, RAISE } from "../model/ledger.ts";

/** The incidents of a run that raised blame, in the order in which they happened, in columns. */
export interface IncidentRecord {
  /** Number in the run, as `traceBlame` takes it. */
  readonly id: Int32Array;
  readonly tick: Int32Array;
  /** Slot of the post of contact. */
  readonly post: Int32Array;
  /** Index into `causes`. */
  readonly cause: Uint8Array;
  /** Blame raised and blame posted beyond what the payer caused, in units. */
  readonly amount: Float64Array;
  readonly undeserved: Float64Array;
  /** Entries in the ledger. */
  readonly steps: Int32Array;
  /** Number of the way its blame took: equal where the same rules moved it in the same order. */
  readonly way: Int32Array;
  /** Payments of incident i: `paidFrom[i] … paidFrom[i + 1] − 1`. */
  readonly paidFrom: Int32Array;
  readonly payments: PaymentRecord;
}

/** Who paid how much, in blame units, and how much of the incident the payer itself caused. */
export interface PaymentRecord {
  readonly post: Int32Array;
  readonly amount: Float64Array;
  readonly own: Float64Array;
}

/** Collects incidents one by one. */
export class IncidentCollector {
  readonly #id: number[] = [];
  readonly #tick: number[] = [];
  readonly #post: number[] = [];
  readonly #cause: number[] = [];
  readonly #amount: number[] = [];
  readonly #undeserved: number[] = [];
  readonly #steps: number[] = [];
  readonly #way: number[] = [];
  readonly #paidFrom: number[] = [0];
  readonly #payer: number[] = [];
  readonly #paid: number[] = [];
  readonly #own: number[] = [];
  readonly #ways = new Map<string, number>();

  /** Adds one incident by all its entries, the first of which raised its blame. */
  add(entries: readonly LedgerEntry[], shares: CausalShares): void {
    const { incident, tick, to: contact, cause, amount } = entries[0]!;
    this.#id.push(incident);
    this.#tick.push(tick);
    this.#post.push(contact);
    this.#cause.push(cause);
    this.#amount.push(amount / MILLION);
    this.#steps.push(entries.length);
    let undeserved = 0;
    let way = "";
    for (const { rule, from, amount: moved } of entries) {
      if (moved > 0 || rule === ABSORB) way += `${rule} `;
      if (rule !== POST) continue;
      const own = shares.amountOf(from);
      undeserved += Math.max(0, moved - own);
      this.#payer.push(from);
      this.#paid.push(moved / MILLION);
      this.#own.push(own / MILLION);
    }
    this.#undeserved.push(undeserved / MILLION);
    this.#way.push(this.#numberOf(way));
    this.#paidFrom.push(this.#payer.length);
  }

  #numberOf(way: string): number {
    const known = this.#ways.get(way);
    if (known !== undefined) return known;
    this.#ways.set(way, this.#ways.size);
    return this.#ways.size - 1;
  }

  record(): IncidentRecord {
    return {
      id: Int32Array.from(this.#id),
      tick: Int32Array.from(this.#tick),
      post: Int32Array.from(this.#post),
      cause: Uint8Array.from(this.#cause),
      amount: Float64Array.from(this.#amount),
      undeserved: Float64Array.from(this.#undeserved),
      steps: Int32Array.from(this.#steps),
      way: Int32Array.from(this.#way),
      paidFrom: Int32Array.from(this.#paidFrom),
      payments: {
        post: Int32Array.from(this.#payer),
        amount: Float64Array.from(this.#paid),
        own: Float64Array.from(this.#own),
      },
    };
  }
}

/** The entries of a tick, incident by incident; those of one incident stand together, its raising first. */
export function byIncident(entries: readonly LedgerEntry[]): readonly (readonly LedgerEntry[])[] {
  const groups: LedgerEntry[][] = [];
  for (const entry of entries) {
    if (entry.rule === RAISE) groups.push([entry]);
    else groups.at(-1)!.push(entry);
  }
  return groups;
}

/** The incident most like the others, the one whose payers deserved least of what they paid, the longest way. */
export type Telling = "typical" | "unfair" | "longest";

/**
 * Place of a telling incident among those for which anybody paid, in the second half of the run if there is one (when
 * habits have settled); the earliest on ties. −1 where nobody ever paid.
 */
export function tellingIncident(incidents: IncidentRecord, telling: Telling, ticks: number): number {
  const { tick, paidFrom, way } = incidents;
  const all = [...tick.keys()].filter((i) => paidFrom[i + 1]! > paidFrom[i]!);
  const settled = all.filter((i) => tick[i]! >= Math.floor(ticks / 2));
  const candidates = settled.length > 0 ? settled : all;
  const frequency = new Map<number, number>();
  for (const i of candidates) frequency.set(way[i]!, (frequency.get(way[i]!) ?? 0) + 1);
  const rank = {
    typical: (i: number) => frequency.get(way[i]!)!,
    unfair: (i: number) => incidents.undeserved[i]!,
    longest: (i: number) => incidents.steps[i]!,
  }[telling];
  return candidates.reduce((best, i) => (best < 0 || rank(i) > rank(best) ? i : best), -1);
}
