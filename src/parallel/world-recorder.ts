import * as Comlink from "comlink";
import type { NoTrace, Trace, TraceRequest } from "../experiment/trace.ts";
import type { WorldRecord } from "../experiment/world-record.ts";
import type { RunOrder } from "../model/simulation.ts";
import type { RecordService } from "./record-service.ts";
import type { WorkerHandle } from "./watched-worker.ts";

/** Looks into single worlds on a worker of its own. A call rejects with an Error if the worker dies or is stopped. */
export class WorldRecorder {
  readonly #makeWorker: () => WorkerHandle;
  #worker: { readonly handle: WorkerHandle; readonly service: Comlink.Remote<RecordService> } | null = null;
  /** How to reject each of the calls under way. */
  readonly #waiting = new Set<(reason: Error) => void>();

  constructor(makeWorker: () => WorkerHandle) {
    this.#makeWorker = makeWorker;
  }

  record(order: RunOrder): Promise<WorldRecord> {
    return this.#ask((service) => service.record(order));
  }

  /** Who caused × where the blame ended, as in `BlameFlows`. */
  flows(order: RunOrder): Promise<Float64Array> {
    return this.#ask((service) => service.flows(order));
  }

  trace(request: TraceRequest): Promise<Trace | NoTrace> {
    return this.#ask(async (service) => service.trace(request));
  }

  /** Ends the worker and with it the calls under way. The next call starts another. */
  stop(): void {
    this.#end("stopped");
  }

  #ask<Answer>(call: (service: Comlink.Remote<RecordService>) => Promise<Answer>): Promise<Answer> {
    this.#worker ??= this.#start();
    const { service } = this.#worker;
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject);
      call(service)
        .then(resolve, reject)
        .finally(() => this.#waiting.delete(reject));
    });
  }

  #start() {
    const handle = this.#makeWorker();
    handle.onDeath((message) => {
      if (this.#worker?.handle === handle) this.#end(`worker died: ${message}`);
    });
    return { handle, service: Comlink.wrap<RecordService>(handle.endpoint) };
  }

  #end(reason: string): void {
    this.#worker?.handle.terminate();
    this.#worker = null;
    for (const reject of this.#waiting) reject(new Error(reason));
    this.#waiting.clear();
  }
}
