import { describe, expect, it } from "vitest";
import { simulate } from "../../src/model/simulation.ts";
import { inProcessRunner } from "../../src/parallel/runner.ts";
import { orderOf } from "../model/small-organisation.ts";
import { endsOf } from "./channel-workers.ts";

const orders = ["a", "b", "c"].map((seed) => orderOf({ ticks: 2 }, {}, seed));

describe("inProcessRunner", () => {
  it("answers with what simulate finds, in plan order", async () => {
    const outcomes = await inProcessRunner().run(orders);
    expect(outcomes).toEqual(orders.map((order) => ({ ok: true, result: simulate(order) })));
  });

  it("tells of every outcome, then of the share that is done", async () => {
    const told: (string | number)[] = [];
    await inProcessRunner().run(orders, {
      onOutcome: (index) => told.push(`run ${index}`),
      onProgress: (share) => told.push(share),
    });
    expect(told).toEqual(["run 0", 1 / 3, "run 1", 2 / 3, "run 2", 1]);
  });

  it("hands a failed run on as data and goes on", async () => {
    const twoCentres = ["1", "2"].map((id) => ({ id, superior: null, level: "centre" }));
    const broken = { ...orderOf({ organisation: { chart: twoCentres } }, {}, "broken"), replication: 7 };
    expect(await inProcessRunner().run([broken, orders[0]!])).toMatchObject([
      {
        ok: false,
        failure: {
          kind: "error",
          message: "chart needs one root, got: 2",
          seed: "broken",
          replication: 7,
        },
      },
      { ok: true },
    ]);
  });

  it("stops when cancelled from a callback, and settles the rest", async () => {
    const cancel = new AbortController();
    const outcomes = await inProcessRunner().run(orders, {
      signal: cancel.signal,
      onOutcome: (index) => index === 1 && cancel.abort(),
    });
    expect(endsOf(outcomes).slice(2)).toEqual(["cancelled"]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, false]);
  });

  it("rejects with what a callback throws", async () => {
    const onProgress = () => {
      throw new Error("the pipe is closed");
    };
    await expect(inProcessRunner().run(orders, { onProgress })).rejects.toThrow("the pipe is closed");
  });

  it("runs nothing more once closed", async () => {
    const runner = inProcessRunner();
    await runner.close();
    await expect(runner.run(orders)).rejects.toThrow("the runner is closed");
  });
});
