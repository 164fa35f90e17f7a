import { describe, expect, it } from "vitest";
import { crowding, dominates, fronts } from "../../src/experiment/pareto.ts";

describe("dominates", () => {
  it("means at least as good everywhere and better somewhere", () => {
    expect(dominates([1, 2], [1, 3])).toBe(true);
    expect(dominates([1, 2], [1, 2])).toBe(false);
    expect(dominates([1, 3], [2, 2])).toBe(false);
    expect(dominates([9, 9], [0, Number.NaN])).toBe(true);
    expect(dominates([0, Number.NaN], [9, 9])).toBe(false);
  });
});

describe("fronts", () => {
  it("peels the candidates off layer by layer", () => {
    expect(
      fronts([
        [1, 4],
        [2, 2],
        [4, 1],
        [2, 5],
        [3, 3],
        [5, 5],
      ]),
    ).toEqual([[0, 1, 2], [3, 4], [5]]);
    expect(fronts([])).toEqual([]);
  });
});

describe("crowding", () => {
  it("adds the relative distances between neighbours, infinite at the ends", () => {
    expect(
      crowding([
        [0, 10],
        [1, 5],
        [4, 0],
      ]),
    ).toEqual([Number.POSITIVE_INFINITY, 2, Number.POSITIVE_INFINITY]);
    expect(crowding([[1, 1]])).toEqual([Number.POSITIVE_INFINITY]);
  });
});
