import { expose, wrap } from "comlink";
import { describe, expect, it, onTestFinished } from "vitest";
import { simulate } from "../../src/model/simulation.ts";
import { type SimulationService, simulationService } from "../../src/parallel/simulation-service.ts";
import { orderOf } from "../model/small-organisation.ts";

const atOnce = () => Promise.resolve();

describe("simulationService", () => {
  it("runs an order to what simulate finds", async () => {
    const order = orderOf();
    const outcome = await simulationService(() => 0, atOnce).run(order, 1);
    expect(outcome).toEqual({ ok: true, result: simulate(order) });
  });

  it("reports the turn and the share that is done every 100 ms of its clock, between ticks", async () => {
    let now = 0;
    const reports: [number, number][] = [];
    const service = simulationService(() => (now += 40), atOnce);
    service.listen((turn, share) => reports.push([turn, share]));
    await service.run(orderOf({ ticks: 8 }), 5);
    // The clock stands at 40 when the run begins and goes on by 40 a tick: 120 ms have gone at every third.
    expect(reports).toEqual([
      [5, 3 / 8],
      [5, 6 / 8],
    ]);
  });

  it("reports what is found so far every 50 ms of its clock to whoever wants glimpses", async () => {
    let now = 0;
    const order = orderOf({ ticks: 8 });
    const glimpses: (Float64Array | null)[] = [];
    const service = simulationService(() => (now += 25), atOnce);
    service.listen((_turn, _share, glimpse) => glimpses.push(glimpse));
    await service.run(order, 1, true);
    const { values } = simulate(order);
    const found = (tick: number) => values.map((value, place) => (place % 8 < tick ? value : Number.NaN));
    expect(glimpses).toEqual([2, 4, 6, 8].map(found));
    await service.run(order, 2);
    expect(glimpses.slice(4)).toEqual([null, null]);
  });

  it("listens in every 16 ms of its clock, and ends between two ticks when told to", async () => {
    let now = 0;
    let listened = 0;
    const service = simulationService(
      () => (now += 4),
      async () => {
        if (++listened === 3) service.cancel(9);
      },
    );
    const outcome = await service.run(orderOf({ ticks: 1000 }), 9);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "cancelled" } });
    expect(listened).toBe(3);
  });

  it("runs to its end when another turn than its own is cancelled", async () => {
    let now = 0;
    const order = orderOf();
    const service = simulationService(
      () => (now += 20),
      async () => service.cancel(1),
    );
    expect(await service.run(order, 2)).toEqual({ ok: true, result: simulate(order) });
  });

  it("answers with a failure instead of throwing", async () => {
    const order = { ...orderOf({ organisation: { chart: [] } }, {}, "nobody"), replication: 3 };
    const outcome = await simulationService(() => 0, atOnce).run(order, 1);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "error", seed: "nobody", replication: 3 } });
    expect(structuredClone(outcome)).toEqual(outcome);
  });

  it("transfers the numbers of a result instead of copying them", async () => {
    const { port1, port2 } = new MessageChannel();
    onTestFinished(() => port1.close());
    const service = simulationService(() => 0, atOnce);
    let buffer: ArrayBufferLike | undefined;
    const run: SimulationService["run"] = async (order, turn) => {
      const outcome = await service.run(order, turn);
      if (outcome.ok) buffer = outcome.result.values.buffer;
      return outcome;
    };
    expose({ run }, port1);
    const order = orderOf();
    const received = await wrap<SimulationService>(port2).run(order, 1);
    expect(received).toEqual({ ok: true, result: simulate(order) });
    expect(buffer!.byteLength).toBe(0);
  });
});
