import { meanOver } from "../../src/experiment/contrast.ts";
import type { RunOrder, RunResult } from "../../src/model/simulation.ts";
import { type Arm, armKey, type Reading, readingKey } from "./arm.ts";

/** Every arm meets the worlds of this seed. */
export const SEED = "patterns";

/** Replications of the seed: so many from the first on. */
export interface Worlds {
  readonly first: number;
  readonly count: number;
}

/** The first so many worlds: whoever asks for no others shares them. */
export function firstWorlds(count: number): Worlds {
  return { first: 0, count };
}

/** A run that somebody has asked for, and what is to be read off it. */
export interface WantedRun {
  /** Names the run within one state of the model's code. */
  readonly key: string;
  readonly order: RunOrder;
  readonly readings: Map<string, Reading>;
}

/** What one run has shown, by reading; null where the outcome is not defined. */
export type RunRecord = Readonly<Record<string, number | null>>;

/**
 * Where tables look up what runs have shown. It works like a spreadsheet: whoever asks for what is not there yet gets
 * NaN, and the run is noted as wanted; once the wanted runs are made, the same table asked again is complete. So no
 * table plans its runs apart from reading them, and arms that several tables need are run once.
 */
export class Book {
  readonly #records = new Map<string, RunRecord>();
  readonly #wanted = new Map<string, WantedRun>();
  readonly #failed = new Set<string>();

  /** Means of an outcome over a window, one a world; NaN where not defined, not there yet or failed. */
  means(arm: Arm, reading: Reading, worlds: Worlds): number[] {
    const key = armKey(arm);
    const name = readingKey(reading);
    return Array.from({ length: worlds.count }, (_, place) => {
      const replication = worlds.first + place;
      const run = `${key}/${replication}`;
      const value = this.#records.get(run)?.[name];
      if (value === undefined) this.#want(run, arm, replication, reading);
      return value ?? Number.NaN;
    });
  }

  /** Runs asked for and not there yet, in the order in which they were first asked for. */
  get wanted(): readonly WantedRun[] {
    return [...this.#wanted.values()];
  }

  /** Runs that could not be made. */
  get failures(): number {
    return this.#failed.size;
  }

  /** Enters what a run has shown, beside what is known of it already. */
  enter(key: string, record: RunRecord): void {
    const known = { ...this.#records.get(key), ...record };
    this.#records.set(key, known);
    const wanted = this.#wanted.get(key);
    if (wanted && [...wanted.readings.keys()].every((name) => name in known)) this.#wanted.delete(key);
  }

  /** Notes that a run cannot be made: its readings stay undefined, and it is not asked for again. */
  fail(key: string): void {
    this.#failed.add(key);
    this.#wanted.delete(key);
  }

  #want(key: string, arm: Arm, replication: number, reading: Reading): void {
    if (this.#failed.has(key)) return;
    let run = this.#wanted.get(key);
    if (!run) {
      const { setting, schedule } = arm;
      run = { key, order: { setting, schedule, seed: SEED, replication }, readings: new Map() };
      this.#wanted.set(key, run);
    }
    run.readings.set(readingKey(reading), reading);
  }
}

/** What is read off a result. */
export function recordOf(result: RunResult, readings: ReadonlyMap<string, Reading>): RunRecord {
  return Object.fromEntries(
    [...readings].map(([name, { outcome, from, to }]) => {
      const mean = meanOver(result, outcome, from, to);
      return [name, Number.isNaN(mean) ? null : mean];
    }),
  );
}
