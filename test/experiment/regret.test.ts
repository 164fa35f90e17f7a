import { describe, expect, it } from "vitest";
import { leastRegret, regretsOf } from "../../src/experiment/regret.ts";

// The cost of three policies in four draws of the assumptions; the second is never best and never far off.
const costs = [
  [1, 9, 2, 8],
  [3, 4, 3, 4],
  [8, 2, 9, 3],
];

describe("regretsOf", () => {
  it("is the cost beside the best policy of the same draw", () => {
    expect(regretsOf(costs)).toEqual([
      { largest: 7, worstDraw: 1, mean: 3 },
      { largest: 2, worstDraw: 0, mean: 1.5 },
      { largest: 7, worstDraw: 0, mean: 3.5 },
    ]);
  });

  it("leaves a draw out in which a policy is not known", () => {
    const gap = costs.map((own, policy) => [...own, policy === 0 ? Number.NaN : 100]);
    expect(regretsOf(gap)).toEqual(regretsOf(costs));
    expect(regretsOf([[Number.NaN]])).toEqual([{ largest: Number.NaN, worstDraw: -1, mean: Number.NaN }]);
  });
});

describe("leastRegret", () => {
  it("chooses by the worst draw, then by the mean", () => {
    expect(leastRegret(regretsOf(costs))).toBe(1);
    expect(
      leastRegret([
        { largest: 2, worstDraw: 0, mean: 2 },
        { largest: 2, worstDraw: 1, mean: 1 },
      ]),
    ).toBe(1);
    expect(leastRegret([{ largest: Number.NaN, worstDraw: -1, mean: Number.NaN }])).toBe(-1);
  });
});
