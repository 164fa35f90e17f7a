import type { Setting } from "../src/model/setting.ts";
import type { RunOrder, RunResult } from "../src/model/simulation.ts";

/** About a thousand office runs. */
const defaultCapacity = 64 * 2 ** 20;

/**
 * The runs that finished since the page was opened, found again by what decides them. So a policy added to a
 * comparison costs only its own runs, and going back to an earlier choice costs none.
 */
export class RunArchive {
  /** A setting is one object for as long as its scenario is loaded; the rest of an order is short as text. */
  readonly #settings = new WeakMap<Setting, number>();
  readonly #results = new Map<string, RunResult>();
  readonly #capacity: number;
  #settingCount = 0;
  #size = 0;

  /** Keeps results of up to `capacity` bytes and forgets the oldest first. */
  constructor(capacity = defaultCapacity) {
    this.#capacity = capacity;
  }

  find(order: RunOrder): RunResult | null {
    return this.#results.get(this.#key(order)) ?? null;
  }

  keep(order: RunOrder, result: RunResult): void {
    const key = this.#key(order);
    if (this.#results.has(key)) return;
    this.#results.set(key, result);
    this.#size += result.values.byteLength;
    for (const [oldest, { values }] of this.#results) {
      if (this.#size <= this.#capacity) break;
      this.#results.delete(oldest);
      this.#size -= values.byteLength;
    }
  }

  #key({ setting, schedule, seed, replication }: RunOrder): string {
    if (!this.#settings.has(setting)) this.#settings.set(setting, this.#settingCount++);
    return JSON.stringify([this.#settings.get(setting), schedule, seed, replication]);
  }
}
