import * as Comlink from "comlink";
import type { RunOrder, RunResult } from "../model/simulation.ts";
import { stages } from "../model/tick.ts";
import { failedRun, messageOf, type RunOutcome } from "./run-outcome.ts";
import { buffersOfIncidents, type Served, type SharedMemory, type SplitService } from "./split-service.ts";
import type { WorkerHandle } from "./watched-worker.ts";

/** Silence is counted in so many looks, not in time: a thread that was itself busy or asleep blames nobody. */
const LOOKS = 10;

/**
 * One run that several threads share, all of them made for it and ended with it. Nobody waits by blocking: this thread
 * hands out one stage of a tick after the other, so that it hears of a death, of progress and of being stopped.
 */
export class SplitRun {
  /** How the run ends; never rejects. */
  readonly outcome: Promise<RunOutcome>;
  readonly #order: RunOrder;
  readonly #handles: readonly WorkerHandle[];
  readonly #threads: readonly Comlink.Remote<SplitService>[];
  readonly #looking: ReturnType<typeof setInterval>;
  #settle!: (outcome: RunOutcome) => void;
  #over = false;
  /** How many parts of the stage have been taken, as the threads count; null until they have come together. */
  #taken: Int32Array | null = null;
  /** What that was when this thread last looked, and looks since anything has been finished. */
  #seen = 0;
  #quiet = 0;

  /** `silence`: milliseconds in which a part or a stage must end; `onShare` hears how far the run is, 0–1. */
  constructor(
    order: RunOrder,
    handles: readonly WorkerHandle[],
    silence: number,
    onShare: (share: number) => void,
  ) {
    this.#order = order;
    this.#handles = handles;
    this.#threads = handles.map(({ endpoint }) => Comlink.wrap<SplitService>(endpoint));
    this.outcome = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#looking = setInterval(() => {
      if (this.#look() === LOOKS) this.#fail("hang", `no sign of life for ${silence / 1000} s`);
    }, silence / LOOKS);
    for (const handle of handles) handle.onDeath((message) => this.#fail("crash", `worker died: ${message}`));
    this.#simulate(onShare).then(
      (result) => this.#end({ ok: true, result }),
      (thrown) => this.#fail("error", messageOf(thrown)),
    );
  }

  /** Ends the run, as cancelled, if it is still under way. */
  stop(): void {
    this.#fail("cancelled", "cancelled");
  }

  /** Returns how many looks have seen nothing new. */
  #look(): number {
    const taken = this.#taken === null ? 0 : Atomics.load(this.#taken, 0);
    this.#quiet = taken === this.#seen ? this.#quiet + 1 : 0;
    this.#seen = taken;
    return this.#quiet;
  }

  async #simulate(onShare: (share: number) => void): Promise<RunResult> {
    const [first] = this.#threads as [Comlink.Remote<SplitService>];
    await this.#all((thread) => thread.prepare(this.#order));
    const memory = await first.allocate();
    this.#taken = memory.taken;
    await this.#all((thread) => thread.join(memory, thread === first));
    await this.#shareParts(memory, (thread) => thread.initialise());
    const { ticks } = this.#order.setting;
    for (let tick = 0; tick < ticks; tick++) {
      await this.#tick(first, memory, tick);
      if (!this.#over) onShare((tick + 1) / ticks);
    }
    return first.result();
  }

  async #tick(first: Comlink.Remote<SplitService>, memory: SharedMemory, tick: number): Promise<void> {
    let served: readonly Served[] = [];
    for (const [number, stage] of stages.entries()) {
      if (stage.of === "parts") {
        served = await this.#shareParts(memory, (thread) => thread.serve(number, tick));
        continue;
      }
      await first.runWhole(number, transferred(served));
      served = [];
      this.#quiet = 0;
    }
    await first.endTick(transferred(served));
  }

  /** Has all threads take parts until there are none left. */
  #shareParts<Answer>(
    { taken }: SharedMemory,
    call: (thread: Comlink.Remote<SplitService>) => Promise<Answer>,
  ): Promise<Answer[]> {
    Atomics.store(taken, 0, 0);
    return this.#all(call);
  }

  async #all<Answer>(call: (thread: Comlink.Remote<SplitService>) => Promise<Answer>): Promise<Answer[]> {
    const answers = await Promise.all(this.#threads.map(call));
    this.#quiet = 0;
    return answers;
  }

  #fail(kind: "error" | "crash" | "hang" | "cancelled", message: string): void {
    this.#end(failedRun(this.#order, kind, message));
  }

  #end(outcome: RunOutcome): void {
    if (this.#over) return;
    this.#over = true;
    clearInterval(this.#looking);
    for (const handle of this.#handles) handle.terminate();
    this.#settle(outcome);
  }
}

/** What was served, to be transferred from one thread to another and not copied. */
function transferred(served: readonly Served[]): readonly Served[] {
  return Comlink.transfer(
    served,
    served.flatMap(({ incidents }) => buffersOfIncidents(incidents)),
  );
}
