import { describe, expect, it } from "vitest";
import { statusQuo } from "../../src/model/levers.ts";
import type { RunOrder } from "../../src/model/simulation.ts";
import { RunArchive } from "../../web/run-archive.ts";
import { handMadeRun } from "../experiment/hand-made-run.ts";
import { handMadeComparison } from "../experiment/hand-made-scenario.ts";

const { setting } = handMadeComparison().scenario;
const order: RunOrder = { setting, schedule: [{ from: 0, policy: statusQuo }], seed: "1", replication: 0 };
const result = handMadeRun({ realOutput: [1] });

describe("RunArchive", () => {
  it("finds a run by what decides it, not by the object that ordered it", () => {
    const archive = new RunArchive();
    archive.keep(order, result);
    expect(archive.find({ ...order, schedule: [{ from: 0, policy: { ...statusQuo } }] })).toBe(result);
  });

  it.each([
    ["seed", { seed: "2" }],
    ["replication", { replication: 1 }],
    ["policy", { schedule: [{ from: 0, policy: { ...statusQuo, severity: 2 } }] }],
    ["time of the policy", { schedule: [...order.schedule, { from: 2, policy: statusQuo }] }],
    ["setting", { setting: { ...setting, ticks: 5 } }],
  ])("does not take a run for one with another %s", (_, change) => {
    const archive = new RunArchive();
    archive.keep(order, result);
    expect(archive.find({ ...order, ...change })).toBeNull();
  });

  it("forgets the oldest runs when it is full", () => {
    const archive = new RunArchive(2 * result.values.byteLength);
    for (const replication of [0, 1, 2]) archive.keep({ ...order, replication }, result);
    expect([0, 1, 2].map((replication) => archive.find({ ...order, replication }) !== null)).toEqual([
      false,
      true,
      true,
    ]);
  });
});
