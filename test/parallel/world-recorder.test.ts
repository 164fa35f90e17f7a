// A worker that records worlds, on a channel instead of a thread.
import { expose } from "comlink";
import { describe, expect, it, onTestFinished } from "vitest";
import { traceBlame } from "../../src/experiment/trace.ts";
import { recordWorld } from "../../src/experiment/world-record.ts";
import { recordService } from "../../src/parallel/record-service.ts";
import { WorldRecorder } from "../../src/parallel/world-recorder.ts";
import { orderOf } from "../model/small-organisation.ts";

const order = orderOf({ ticks: 6 });

/** A recorder, and how to let its latest worker die; `works` false for workers that never answer. */
function recorderOver({ works = true } = {}) {
  let die: (message: string) => void = () => {};
  let made = 0;
  const recorder = new WorldRecorder(() => {
    const { port1, port2 } = new MessageChannel();
    made++;
    if (works) expose(recordService, port1);
    return {
      endpoint: port2,
      terminate() {
        port1.close();
        port2.close();
      },
      onDeath(listener) {
        die = listener;
      },
    };
  });
  onTestFinished(() => recorder.stop());
  return { recorder, die: (message: string) => die(message), made: () => made };
}

describe("WorldRecorder", () => {
  it("records what the calling thread records", async () => {
    const { recorder } = recorderOver();
    const here = recordWorld(order);
    expect(await recorder.record(order)).toEqual(here);
    expect(await recorder.flows(order)).toEqual(here.flows);
    expect(await recorder.trace({ ...order, incident: here.incidents.id[0]! })).toEqual(
      traceBlame({ ...order, incident: here.incidents.id[0]! }),
    );
  });

  it("passes on what a run throws", async () => {
    const { recorder } = recorderOver();
    const chart = [{ id: "a", superior: "b", level: "" }];
    const broken = { ...order, setting: { ...order.setting, organisation: { chart } } };
    await expect(recorder.record(broken)).rejects.toThrow("chart needs one root, got: 0");
  });

  it("rejects what waits when its worker dies, and starts another for the next call", async () => {
    const { recorder, die, made } = recorderOver({ works: false });
    const first = recorder.record(order);
    const second = recorder.flows(order);
    die("out of memory");
    await expect(first).rejects.toThrow("worker died: out of memory");
    await expect(second).rejects.toThrow("worker died: out of memory");
    const third = recorder.record(order);
    expect(made()).toBe(2);
    recorder.stop();
    await expect(third).rejects.toThrow("stopped");
  });
});
