import { describe, expect, it } from "vitest";
import { recordFlows } from "../../../src/experiment/world-record.ts";
import type { RunOrder } from "../../../src/model/simulation.ts";
import { flowsCsv } from "../../../web/export/flows-csv.ts";
import { addFlows } from "../../../web/organisation/added-flows.ts";
import { flowsOf, sumOfFlows } from "../../../web/organisation/flow-sums.ts";
import { handMadeComparison } from "../../experiment/hand-made-scenario.ts";

const { scenario } = handMadeComparison();
const setting = { ...scenario.setting, ticks: 24 };
const comparison = handMadeComparison({ scenario: { ...scenario, setting } });
const never = new AbortController().signal;

/** Answers with the number of the world, the later the smaller it is. */
const slow = {
  flows: ({ replication }: RunOrder) =>
    new Promise<Float64Array>((resolve) => {
      setTimeout(() => resolve(Float64Array.of(replication)), 5 * (4 - replication));
    }),
};
const ordersOf = (worlds: number) =>
  Array.from({ length: worlds }, (_, replication) => ({
    setting,
    schedule: comparison.policies[0]!.schedule,
    seed: "1",
    replication,
  }));

describe("flowsOf", () => {
  it("keeps the order of the runs whoever is done first, and tells how many are", async () => {
    const told: number[] = [];
    const flows = await flowsOf(ordersOf(4), [slow, slow, slow], (done) => told.push(done), never);
    expect(flows!.map(([first]) => first)).toEqual([0, 1, 2, 3]);
    expect(told).toEqual([1, 2, 3, 4]);
  });

  it("ends early with nothing when aborted", async () => {
    const cancel = new AbortController();
    const told: number[] = [];
    const flows = flowsOf(ordersOf(4), [slow], (done) => told.push(done) && cancel.abort(), cancel.signal);
    expect(await flows).toBeNull();
    expect(told).toEqual([1]);
  });
});

describe("addFlows", () => {
  it("adds up every world of the series asked for", async () => {
    const recorder = { flows: async (order: RunOrder) => recordFlows(order) };
    const added = await addFlows(comparison, ["reform"], [recorder], () => {}, never);
    const each = ordersOf(3).map((order) =>
      recordFlows({ ...order, schedule: comparison.policies[1]!.schedule }),
    );
    const blame = each.reduce((sum, flows) => sum + flows.reduce((a, b) => a + b), 0);
    expect(blame).toBeGreaterThan(0);
    expect(added!.sides.map(({ policy }) => policy)).toEqual(["reform"]);
    expect(added!.sides[0]!.table.sum).toBeCloseTo(blame, 9);
    expect(added!.sides[0]!.table.levels).toBe(3);
    expect(sumOfFlows(each)).toHaveLength(4 * 9);
  });
});

describe("flowsCsv", () => {
  it("has a row a cell, levels by number, and says whose runs they are", async () => {
    const recorder = { flows: async () => Float64Array.from({ length: 36 }, (_, place) => place) };
    const added = await addFlows({ ...comparison, replications: 1 }, ["strict"], [recorder], () => {}, never);
    const { columns } = flowsCsv("office", added!.sides);
    const row = (place: number) => columns.map(({ cells }) => cells[place]);
    expect(columns[0]!.cells).toHaveLength(36);
    expect(row(0)).toEqual(["office", "strict", 1, "0", "0", 0]);
    expect(row(12)).toEqual(["office", "strict", 1, "1", "exempted", 12]);
    expect(row(35)).toEqual(["office", "strict", 1, "nature", "overturned", 35]);
  });
});
