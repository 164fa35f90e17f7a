import * as Comlink from "comlink";
import type { RunOrder } from "../model/simulation.ts";
import { failedRun, messageOf, type RunOutcome } from "./run-outcome.ts";
import type { SimulationService } from "./simulation-service.ts";

/** A worker of either world, its body a simulation service. */
export interface WorkerHandle {
  readonly endpoint: Comlink.Endpoint;
  terminate(): unknown;
  /** Tells of an error nobody caught and of an exit; comlink itself never does. */
  onDeath(listener: (message: string) => void): void;
}

/** Silence is counted in so many looks, not in time: a main thread that was busy or asleep itself blames nobody. */
const LOOKS = 10;

/** Milliseconds that a cancelled run may go on. */
const PATIENCE = 100;

/** Hears how far a run is, 0–1, and what it has found so far if that was asked for. */
export type ReportListener = (share: number, glimpse: Float64Array | null) => void;

/** The run under way. */
interface Call {
  readonly order: RunOrder;
  readonly turn: number;
  readonly hear: ReportListener;
  readonly settle: (outcome: RunOutcome) => void;
  /** Looks since the last sign of life. */
  quiet: number;
}

/** A worker at which every run ends: with an outcome, with the worker's death, or with its silence. */
export class WatchedWorker {
  readonly #handle: WorkerHandle;
  readonly #service: Comlink.Remote<SimulationService>;
  readonly #silence: number;
  #alive = true;
  /** What the handle's terminate answered. */
  #gone: unknown;
  #answered = false;
  #turn = 0;
  #call: Call | null = null;

  /** `silence`: milliseconds without a sign of life after which a run counts as hanging. */
  constructor(handle: WorkerHandle, silence: number) {
    this.#handle = handle;
    this.#silence = silence;
    this.#service = Comlink.wrap<SimulationService>(handle.endpoint);
    handle.onDeath((message) => this.#end("crash", `worker died: ${message}`));
    const report: Parameters<SimulationService["listen"]>[0] = (...said) => this.#sign(...said);
    this.#service.listen(Comlink.proxy(report)).then(
      () => (this.#answered = true),
      () => {}, // it answers no run either then, and that is reported
    );
  }

  get alive(): boolean {
    return this.#alive;
  }

  /**
   * Whether it ever came to work: a worker that cannot even be loaded never does. Of one that has died this is known
   * when it is gone, for the news of its death may overtake its answer while this thread is busy.
   */
  async answered(): Promise<boolean> {
    await this.#gone;
    return this.#answered;
  }

  /** Runs one order, one at a time; never rejects. */
  run(order: RunOrder, glimpses: boolean, hear: ReportListener): Promise<RunOutcome> {
    // A promise a call. To race all calls against one promise of the worker's death would be shorter, but that
    // promise would hold on to every result until the worker ends.
    return new Promise((resolve) => {
      const looking = setInterval(() => this.#look(), this.#silence / LOOKS);
      const settle = (outcome: RunOutcome) => {
        clearInterval(looking);
        this.#call = null;
        resolve(outcome);
      };
      const turn = ++this.#turn;
      this.#call = { order, turn, hear, settle, quiet: 0 };
      this.#service.run(order, turn, glimpses).then(
        (outcome) => this.#alive && settle(outcome),
        (thrown) => this.#alive && settle(failedRun(order, "error", messageOf(thrown))),
      );
    });
  }

  /** Ends the run under way and keeps the worker; one that does not listen within `PATIENCE` is ended with it. */
  cancel(): void {
    const call = this.#call;
    if (call === null) return;
    this.#service.cancel(call.turn).catch(() => {}); // the clock below sees to it
    setTimeout(() => this.#call === call && this.terminate(), PATIENCE);
  }

  /** Ends it; a run under way is cancelled. */
  terminate(): unknown {
    return this.#end("cancelled", "cancelled");
  }

  #sign(turn: number, share: number, glimpse: Float64Array | null): void {
    if (this.#call?.turn !== turn) return;
    this.#call.quiet = 0;
    this.#call.hear(share, glimpse);
  }

  #look(): void {
    if (this.#call === null || ++this.#call.quiet < LOOKS) return;
    const seconds = `${this.#silence / 1000} s`;
    if (this.#answered) this.#end("hang", `no sign of life for ${seconds}`);
    else this.#end("crash", `the worker has not started within ${seconds}`);
  }

  #end(kind: "crash" | "hang" | "cancelled", message: string): unknown {
    if (!this.#alive) return this.#gone;
    this.#alive = false;
    this.#gone = this.#handle.terminate();
    this.#call?.settle(failedRun(this.#call.order, kind, message));
    return this.#gone;
  }
}
