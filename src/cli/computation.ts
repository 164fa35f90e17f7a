import type { RunOrder, RunResult } from "../model/simulation.ts";
import type { Runner, RunOutcome } from "../parallel/runner.ts";
import { exitCodes } from "./failure.ts";
import { progressBar } from "./progress.ts";
import { StopSignals } from "./stop-signals.ts";
import type { Terminal } from "./terminal.ts";

/** Runs orders on worker threads with a bar on the terminal; the first signal stops it and keeps what finished. */
export class Computation {
  /** How every run ended, in the order in which they were added. */
  readonly ends: RunOutcome[] = [];
  /** The exit code a signal stands for; null while none has come. */
  stoppedWith: number | null = null;
  readonly #runner: Runner;
  readonly #terminal: Terminal;
  readonly #cancel = new AbortController();

  /** `runner` is closed with the computation. */
  constructor(terminal: Terminal, runner: Runner) {
    this.#terminal = terminal;
    this.#runner = runner;
  }

  /** Null where a run did not finish. */
  get results(): (RunResult | null)[] {
    return this.ends.map((end) => (end.ok ? end.result : null));
  }

  async add(orders: readonly RunOrder[]): Promise<void> {
    const bar = progressBar(orders.length, this.#terminal);
    const signals = new StopSignals(() => {
      bar.stop();
      this.#cancel.abort();
    });
    try {
      const options = { signal: this.#cancel.signal, onProgress: (share: number) => bar.update(share) };
      this.ends.push(...(await this.#runner.run(orders, options)));
    } finally {
      signals.release();
      this.stoppedWith ??= signals.stoppedWith;
      bar.stop();
    }
  }

  /** The exit code of a command that has shown everything that finished. */
  get exitCode(): number {
    if (this.stoppedWith !== null) return this.stoppedWith;
    if (this.ends.every(({ ok }) => ok)) return exitCodes.done;
    return this.ends.some(({ ok }) => ok) ? exitCodes.incomplete : exitCodes.failed;
  }

  close(): Promise<void> {
    return this.#runner.close();
  }
}
