import { describe, expect, it } from "vitest";
import { estimateRun, estimateText } from "../../src/experiment/limits.ts";
import { outcomeNames } from "../../src/model/outcomes.ts";
import { simulate } from "../../src/model/simulation.ts";
import { stateBytes } from "../../src/model/state.ts";
import { shippedLibrary } from "./shipped-files.ts";

describe("estimateRun", () => {
  it("counts the state of the model, the hierarchy and the outcomes", () => {
    const estimate = estimateRun(1345, 145, 120);
    expect(estimate).toMatchObject({ posts: 1345, ticks: 120 });
    expect(estimate.bytes).toBe(stateBytes(1345, 145) + 1345 * 48 + outcomeNames.length * 120 * 8);
    expect(estimate.ledgerBytes).toBe(0);
    expect(estimate.seconds).toBeCloseTo(0.1614, 10);
  });

  it("counts a whole ledger, five entries of two hundred bytes a post and tick", () => {
    const estimate = estimateRun(1345, 145, 120, true);
    expect(estimate.ledgerBytes).toBe(161_400_000);
    expect(estimate.bytes - estimateRun(1345, 145, 120).bytes).toBe(161_400_000);
  });

  it("counts no fewer entries than the scenario books that has most incidents", () => {
    const { setting, policies } = shippedLibrary().scenarios.get("epidemic-tightening")!;
    const order = { setting: { ...setting, ticks: 12 }, seed: "1", replication: 0, wholeLedger: true };
    for (const { schedule } of policies) {
      const { ledger } = simulate({ ...order, schedule });
      expect(ledger!.incident.length * 200).toBeLessThan(estimateRun(1345, 145, 12, true).ledgerBytes);
    }
  });
});

describe("estimateText", () => {
  it.each([
    [1345, 120, 1_900_001, 0.16, "1345 posts: about 2 MB and 1 s for a run of 120 ticks"],
    [10, 10, 2.46e9, 119.5, "10 posts: about 2.5 GB and 120 s for a run of 10 ticks"],
    [10, 10, 1e6, 121, "10 posts: about 1 MB and 3 min for a run of 10 ticks"],
    [10, 10, 1e6, 7201, "10 posts: about 1 MB and 3 h for a run of 10 ticks"],
  ])("says in words what %i posts over %i ticks take", (posts, ticks, bytes, seconds, text) => {
    expect(estimateText({ posts, ticks, bytes, seconds }).en).toBe(text);
  });
});
