import { FALSIFY, responses, SHIRK } from "./causes.ts";
import { MILLION } from "./ledger.ts";
import type { Tally } from "./tally.ts";

const MONTHS = 12;

/**
 * Blame and tasks by response over the last twelve ticks, or as many as there have been. Blame a task is their ratio:
 * a month of a small organisation holds too few cases, and a mean of monthly ratios would weigh the rarest most.
 */
export class TrailingYear {
  readonly #posted = new Float64Array(MONTHS * responses.length);
  readonly #tasks = new Float64Array(MONTHS * responses.length);

  /** Replaces the month of a year ago by that of `tick`. */
  enter(tick: number, tally: Tally): void {
    const place = (tick % MONTHS) * responses.length;
    for (let r = 0; r < responses.length; r++) {
      this.#posted[place + r] = tally.postedFor[r]!;
      this.#tasks[place + r] = tally.tasks[r]!;
    }
    // Topped-up units are falsified, too; and a task left for want of hours is not shirked.
    this.#tasks[place + FALSIFY] = tally.falsifiedUnits;
    this.#tasks[place + SHIRK] = tally.neglected;
  }

  /** Blame units a task handled with `response`; NaN if there was none. */
  blamePerTask(response: number): number {
    let posted = 0;
    let tasks = 0;
    for (let place = response; place < this.#tasks.length; place += responses.length) {
      posted += this.#posted[place]!;
      tasks += this.#tasks[place]!;
    }
    return tasks > 0 ? posted / MILLION / tasks : Number.NaN;
  }
}
