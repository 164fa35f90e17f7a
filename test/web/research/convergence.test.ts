import { describe, expect, it } from "vitest";
import { narrowing, runningMeans } from "../../../web/research/convergence.ts";

describe("runningMeans", () => {
  it("gives the mean of the first worlds with its interval, from the second on", () => {
    const means = runningMeans([1, 3, Number.NaN, 2]);
    expect(means.map(({ n, mean }) => [n, mean])).toEqual([
      [1, 1],
      [2, 2],
      [3, 2],
    ]);
    expect(means[0]!.low).toBeNaN();
    expect(means[1]!.high).toBeCloseTo(14.70620474, 8);
    expect(means[2]!.high).toBeCloseTo(4.48413771, 8);
  });
});

describe("narrowing", () => {
  const values = Array.from({ length: 20 }, (_, world) => (world % 2 === 0 ? 1 : -1));

  it("says how narrow the interval would be with more worlds that lie as far apart", () => {
    const { half, next, forHalf } = narrowing(values, 100)!;
    expect(half).toBeCloseTo(0.48022, 4);
    expect(next).toBeCloseTo(0.18546, 4);
    expect(forHalf).toBe(73);
  });

  it("is null before two worlds and where all agree", () => {
    expect(narrowing([1], 100)).toBeNull();
    expect(narrowing([2, 2, 2], 100)).toBeNull();
  });
});
