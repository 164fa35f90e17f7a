import { exitCodes } from "./failure.ts";

/** Turns the first SIGINT or SIGTERM into an orderly end; the second ends the process at once. */
export class StopSignals {
  /** The exit code the signal stands for; null while none has come. */
  stoppedWith: number | null = null;
  readonly #interrupt = () => this.#stop(exitCodes.interrupted);
  readonly #terminate = () => this.#stop(exitCodes.terminated);
  readonly #onStop: () => void;

  /** Listens until released. */
  constructor(onStop: () => void) {
    this.#onStop = onStop;
    process.on("SIGINT", this.#interrupt).on("SIGTERM", this.#terminate);
  }

  release(): void {
    process.off("SIGINT", this.#interrupt).off("SIGTERM", this.#terminate);
  }

  #stop(exitCode: number): void {
    if (this.stoppedWith !== null) process.exit(exitCode);
    this.stoppedWith = exitCode;
    this.#onStop();
  }
}
