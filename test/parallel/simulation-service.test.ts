import { expose, wrap } from "comlink";
import { describe, expect, it, onTestFinished } from "vitest";
import { simulate } from "../../src/model/simulation.ts";
import { type SimulationService, simulationService } from "../../src/parallel/simulation-service.ts";
import { orderOf } from "../model/small-organisation.ts";

describe("simulationService", () => {
  it("runs an order to what simulate finds", () => {
    const order = orderOf();
    expect(simulationService(() => 0).run(order, 1)).toEqual({ ok: true, result: simulate(order) });
  });

  it("reports the turn and the share that is done every 100 ms of its clock, between ticks", () => {
    let now = 0;
    const reports: [number, number][] = [];
    const service = simulationService(() => (now += 40));
    service.listen((turn, share) => reports.push([turn, share]));
    service.run(orderOf({ ticks: 8 }), 5);
    // The clock stands at 40 when the run begins and goes on by 40 a tick: 120 ms have gone at every third.
    expect(reports).toEqual([
      [5, 3 / 8],
      [5, 6 / 8],
    ]);
  });

  it("answers with a failure instead of throwing", () => {
    const order = { ...orderOf({ organisation: { chart: [] } }, {}, "nobody"), replication: 3 };
    const outcome = simulationService(() => 0).run(order, 1);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "error", seed: "nobody", replication: 3 } });
    expect(structuredClone(outcome)).toEqual(outcome);
  });

  it("transfers the numbers of a result instead of copying them", async () => {
    const { port1, port2 } = new MessageChannel();
    onTestFinished(() => port1.close());
    const service = simulationService(() => 0);
    let buffer: ArrayBufferLike | undefined;
    const run: SimulationService["run"] = (order, turn) => {
      const outcome = service.run(order, turn);
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
