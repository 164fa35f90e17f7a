import { causes } from "./causes.ts";

/** The rules by which blame moves, in the order in which they apply. */
export const rules = [
  "raise",
  "exempt",
  "inquire",
  "strikeOff",
  "climb",
  "scapegoat",
  "deflect",
  "absorb",
  "shield",
  "tolerate",
  "waive",
  "appeal",
  "post",
] as const;
export type Rule = (typeof rules)[number];

export const RAISE = 0;
export const EXEMPT = 1;
export const INQUIRE = 2;
export const STRIKE_OFF = 3;
export const CLIMB = 4;
export const SCAPEGOAT = 5;
export const DEFLECT = 6;
export const ABSORB = 7;
export const SHIELD = 8;
export const TOLERATE = 9;
export const WAIVE = 10;
export const APPEAL = 11;
export const POST = 12;

/** Accounts that are not posts. Posts are their slots, 0 and up. */
export const accounts = {
  incident: -1,
  exempted: -2,
  struckOff: -3,
  waived: -4,
  dissolved: -5,
  forgiven: -6,
  overturned: -7,
  paid: -8,
  departed: -9,
} as const;

/** Millionths of a blame unit in one unit: amounts are whole numbers of them. */
export const MILLION = 1e6;

/** One movement of blame, or a rule that was tried and moved nothing (amount 0, from = to). */
export interface LedgerEntry {
  readonly incident: number;
  readonly tick: number;
  readonly cause: number;
  readonly rule: number;
  readonly from: number;
  readonly to: number;
  /** Millionths of a blame unit. */
  readonly amount: number;
  /** Chance of the rule and the draw that decided it, NaN where nothing was drawn. */
  readonly chance: number;
  readonly draw: number;
}

/**
 * Double-entry book of blame. It always keeps sums by level × cause × rule; while `whole` is set it also appends every
 * entry, and a run is followed that way by simulating it again from its seed. The digest does not depend on it.
 */
export class Ledger {
  whole = false;
  readonly entries: LedgerEntry[] = [];
  /** Millionths moved: `sums[(level × causes + cause) × rules + rule]`, level that of the holder. */
  readonly sums: Float64Array;
  /** Incidents of the run so far; the number of an incident is its place in this count. */
  incidents = 0;
  #tick = 0;

  constructor(levels: number) {
    this.sums = new Float64Array(levels * causes.length * rules.length);
  }

  begin(tick: number): void {
    this.#tick = tick;
  }

  /** Adds a movement to the sums; `level` is that of the post that holds the blame before it. */
  add(level: number, cause: number, rule: number, amount: number): void {
    this.sums[(level * causes.length + cause) * rules.length + rule]! += amount;
  }

  /** Appends an entry; only where the ledger is kept whole. */
  enter(
    incident: number,
    cause: number,
    rule: number,
    from: number,
    to: number,
    amount: number,
    chance: number,
    draw: number,
  ): void {
    this.entries.push({ incident, tick: this.#tick, cause, rule, from, to, amount, chance, draw });
  }
}
