import type { Setting } from "../src/model/setting.ts";
import type { RunOrder, RunResult } from "../src/model/simulation.ts";

/** About a thousand office runs. */
const defaultCapacity = 64 * 2 ** 20;

/**
 * The runs that finished since the page was opened, found again by what decides them. So a policy added to a
 * comparison costs only its own runs, and going back to an earlier choice costs none.
 */
export class RunArchive {
  /** A setting is told by its organisation, one object for as long as its scenario is loaded, and the rest as text. */
  readonly #settings = new WeakMap<Setting, string>();
  readonly #organisations = new WeakMap<Setting["organisation"], number>();
  readonly #results = new Map<string, RunResult>();
  readonly #capacity: number;
  #organisationCount = 0;
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
    return JSON.stringify([this.#settingKey(setting), schedule, seed, replication]);
  }

  #settingKey(setting: Setting): string {
    const known = this.#settings.get(setting);
    if (known !== undefined) return known;
    const { organisation, ...rest } = setting;
    if (!this.#organisations.has(organisation))
      this.#organisations.set(organisation, this.#organisationCount++);
    const key = JSON.stringify([this.#organisations.get(organisation), rest]);
    this.#settings.set(setting, key);
    return key;
  }
}
