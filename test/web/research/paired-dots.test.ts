import { describe, expect, it } from "vitest";
import { pairedDots, stackedDots } from "../../../web/research/paired-dots.ts";

const means = {
  outcome: "realOutput" as const,
  replications: [0, 1, 2, 7],
  baseline: "strict",
  arms: [
    { policy: "strict", title: "Strict", mark: "a" as const, means: [1, 1, 1, 1] },
    { policy: "reform", title: "Reform", mark: "b" as const, means: [3, 1, Number.NaN, 0] },
  ],
};

describe("pairedDots", () => {
  it("has a dot a world that both sides define, in ascending order, with what is above and equal", () => {
    const view = pairedDots(means)!;
    expect(view.rows).toHaveLength(1);
    const { dots, above, equal, contrast } = view.rows[0]!;
    expect(dots).toEqual([
      { replication: 7, difference: -1 },
      { replication: 1, difference: 0 },
      { replication: 0, difference: 2 },
    ]);
    expect([above, equal, contrast.n]).toEqual([1, 1, 3]);
    expect(contrast.difference).toBeCloseTo(1 / 3, 12);
    expect(view.low).toBeCloseTo(-3.7648, 3);
    expect(view.high).toBeCloseTo(4.4315, 3);
  });

  it("is null without a pair", () => {
    expect(pairedDots({ ...means, arms: means.arms.slice(0, 1) })).toBeNull();
  });
});

describe("stackedDots", () => {
  it("lays dots of about the same value to either side of the first", () => {
    const dots = [0, 0.1, 0.2, 5].map((difference, replication) => ({ replication, difference }));
    expect(stackedDots(dots, 1).map(({ place }) => place)).toEqual([0, 1, -1, 0]);
  });
});
