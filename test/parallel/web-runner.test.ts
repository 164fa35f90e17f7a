// The web's side of the pool, on a stand-in for the browser's Worker. Real ones in real browsers: test/browser.
import { expose } from "comlink";
import { describe, expect, it, onTestFinished } from "vitest";
import { inProcessRunner } from "../../src/parallel/runner.ts";
import { simulationService } from "../../src/parallel/simulation-service.ts";
import { webRunner } from "../../src/parallel/web-runner.ts";
import { orderOf } from "../model/small-organisation.ts";
import { endsOf } from "./channel-workers.ts";

/** As much of a Worker as a page's runner uses. */
class WorkerStandIn extends EventTarget {
  terminated = false;
  readonly #port: MessagePort;
  readonly #inner: MessagePort;

  constructor(body: (port: MessagePort) => void) {
    super();
    const { port1, port2 } = new MessageChannel();
    this.#inner = port1;
    this.#port = port2;
    this.#port.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent("message", { data }));
    body(port1);
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#port.postMessage(message, transfer);
  }

  terminate(): void {
    this.terminated = true;
    this.#port.close();
    this.#inner.close();
  }
}

/** A runner over such workers, the body of each given; what it made is in `made`. */
function runnerOver(...bodies: ((port: MessagePort) => void)[]) {
  const made: WorkerStandIn[] = [];
  const makeWorker = () => {
    const worker = new WorkerStandIn(bodies[Math.min(made.length, bodies.length - 1)]!);
    made.push(worker);
    return worker as unknown as Worker;
  };
  const runner = webRunner({ workers: 1, makeWorker });
  onTestFinished(() => runner.close());
  return { runner, made };
}

const simulating = (port: MessagePort) =>
  expose(
    simulationService(
      () => performance.now(),
      () => new Promise((resolve) => setImmediate(resolve)),
    ),
    port,
  );
const silent = () => {};
const orders = ["a", "b"].map((seed) => orderOf({}, {}, seed));

describe("webRunner", () => {
  it("finds what the calling thread finds", async () => {
    const { runner, made } = runnerOver(simulating);
    expect(await runner.run(orders)).toEqual(await inProcessRunner().run(orders));
    expect(made.length).toBe(1);
  });

  it("takes an error event for the worker's death", async () => {
    const { runner, made } = runnerOver(silent, simulating);
    const answer = runner.run(orders);
    made[0]!.dispatchEvent(new Event("error"));
    expect(endsOf(await answer)).toEqual(endsOf(await inProcessRunner().run(orders)));
    expect(made.map(({ terminated }) => terminated)).toEqual([true, false]);
  });

  it("takes a message that cannot be read for the worker's death", async () => {
    const { runner, made } = runnerOver(silent, simulating);
    const answer = runner.run(orders);
    made[0]!.dispatchEvent(new MessageEvent("messageerror"));
    expect(endsOf(await answer)).toEqual(endsOf(await inProcessRunner().run(orders)));
  });

  it("says so if the worker cannot be loaded", async () => {
    const { runner, made } = runnerOver(silent);
    const answer = runner.run(orders);
    made[0]!.dispatchEvent(new Event("error"));
    await new Promise((resolve) => setTimeout(resolve));
    made[1]!.dispatchEvent(new Event("error"));
    const failure = { kind: "crash", message: "worker died: the worker could not be loaded" };
    expect(await answer).toMatchObject([{ failure }, { failure }]);
  });
});
