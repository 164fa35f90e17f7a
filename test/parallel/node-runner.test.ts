// Real threads. Node 20 loads no TypeScript in a thread, so that the true body is the built one: `npm test` builds.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { type NodeRunnerOptions, nodeRunner } from "../../src/parallel/node-runner.ts";
import { inProcessRunner } from "../../src/parallel/runner.ts";
import { orderOf } from "../model/small-organisation.ts";
import { endsOf, ordersOf } from "./channel-workers.ts";

const builtWorker = new URL("../../dist/parallel/node-worker.js", import.meta.url);
const faultyWorker = new URL("./faulty-worker.mjs", import.meta.url);

function runnerOf(options: NodeRunnerOptions) {
  const runner = nodeRunner(options);
  onTestFinished(() => runner.close());
  return runner;
}

describe("nodeRunner on the built worker", () => {
  beforeAll(() => {
    if (!existsSync(fileURLToPath(builtWorker))) throw new Error("dist is not built: npm run build");
  });

  it("finds the same bytes with one, two and three threads as on the calling thread", async () => {
    const orders = Array.from({ length: 5 }, (_, replication) => ({ ...orderOf({ ticks: 6 }), replication }));
    const expected = await inProcessRunner().run(orders);
    expect(new Set(endsOf(expected)).size).toBe(5);
    for (const jobs of [1, 2, 3])
      expect(await runnerOf({ jobs, workerUrl: builtWorker }).run(orders)).toEqual(expected);
  });

  it("hands a failed run on as data", async () => {
    const order = orderOf({ organisation: { chart: [] } }, {}, "nobody");
    const here = await inProcessRunner().run([order]);
    expect(await runnerOf({ jobs: 1, workerUrl: builtWorker }).run([order])).toEqual(here);
  });
});

describe("nodeRunner on a faulty worker", () => {
  it("fails a run that makes its thread exit, with its seed; the others go on", async () => {
    const outcomes = await runnerOf({ jobs: 2, workerUrl: faultyWorker }).run(ordersOf("a", "exit", "b"));
    expect(endsOf(outcomes)).toEqual(["a", "crash", "b"]);
    expect(outcomes[1]).toMatchObject({ failure: { message: "worker died: exit code 7", seed: "exit" } });
  });

  it("fails a run whose thread throws outside of it, and says what was thrown", async () => {
    const outcomes = await runnerOf({ jobs: 1, workerUrl: faultyWorker }).run(
      ordersOf("uncaught error", "a"),
    );
    expect(endsOf(outcomes)).toEqual(["crash", "a"]);
    expect(outcomes[0]).toMatchObject({ failure: { message: expect.stringContaining("undefined") } });
  });

  it("outlives a run that is out of memory", async () => {
    const runner = runnerOf({ jobs: 1, workerUrl: faultyWorker, heap: 16 });
    const outcomes = await runner.run(ordersOf("out of memory", "a"));
    expect(endsOf(outcomes)).toEqual(["crash", "a"]);
    expect(outcomes[0]).toMatchObject({ failure: { message: expect.stringContaining("memory") } });
  });

  it("ends a run in an endless loop as hanging; the others go on", async () => {
    const runner = runnerOf({ jobs: 1, workerUrl: faultyWorker, silence: 2000 });
    expect(endsOf(await runner.run(ordersOf("endless loop", "a")))).toEqual(["hang", "a"]);
  });

  it("hears the reports of a run that never pauses, and waits on", async () => {
    const runner = runnerOf({ jobs: 1, workerUrl: faultyWorker, silence: 1000 });
    const shares: number[] = [];
    const outcomes = await runner.run(ordersOf("long tick by tick"), {
      onProgress: (share) => shares.push(share),
    });
    expect(endsOf(outcomes)).toEqual(["long tick by tick"]);
    expect(shares.length).toBeGreaterThan(5);
  });

  it("settles a cancelled call while its thread would still run for ever, and serves the next", async () => {
    const runner = runnerOf({ jobs: 1, workerUrl: faultyWorker });
    const cancel = new AbortController();
    const answer = runner.run(ordersOf("a", "endless loop", "b"), {
      signal: cancel.signal,
      onOutcome: () => setTimeout(() => cancel.abort(), 50),
    });
    expect(endsOf(await answer)).toEqual(["a", "cancelled", "cancelled"]);
    expect(endsOf(await runner.run(ordersOf("c")))).toEqual(["c"]);
  });

  it("fails every run if there is no such worker, without trying each", async () => {
    const runner = runnerOf({ jobs: 2, workerUrl: new URL("./no-such-worker.mjs", import.meta.url) });
    const outcomes = await runner.run(ordersOf(...Array.from({ length: 1000 }, (_, place) => `${place}`)));
    expect(outcomes.length).toBe(1000);
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({
        failure: { kind: "crash", message: expect.stringContaining("Cannot find module") },
      });
  });
});
