import { describe, expect, it } from "vitest";
import { jointRegretTable, leastRegret, regretsOf, regretTable } from "../../src/experiment/regret.ts";

// The cost of three policies in four draws of the assumptions; the second is never best and never far off.
const costs = [
  [1, 9, 2, 8],
  [3, 4, 3, 4],
  [8, 2, 9, 3],
];

describe("regretsOf", () => {
  it("is the cost beside the best policy of the same draw", () => {
    expect(regretsOf(regretTable(costs))).toEqual([
      { largest: 7, worstDraw: 1, mean: 3 },
      { largest: 2, worstDraw: 0, mean: 1.5 },
      { largest: 7, worstDraw: 0, mean: 3.5 },
    ]);
  });

  it("leaves a draw out in which a policy is not known", () => {
    const gap = costs.map((own, policy) => [...own, policy === 0 ? Number.NaN : 100]);
    expect(regretsOf(regretTable(gap))).toEqual(regretsOf(regretTable(costs)));
    expect(regretsOf(regretTable([[Number.NaN]]))).toEqual([
      { largest: Number.NaN, worstDraw: -1, mean: Number.NaN },
    ]);
  });
});

describe("jointRegretTable", () => {
  it("takes the objective where a policy is worst, in the width of all its costs", () => {
    const cheap = [
      [0, 0],
      [100, 50],
    ];
    const safe = [
      [4, 3],
      [0, 1],
    ];
    expect(jointRegretTable([cheap, safe])).toEqual([
      [1, 0.5],
      [1, 0.5],
    ]);
    expect(
      jointRegretTable([
        [[1], [1]],
        [[2], [3]],
      ]),
    ).toEqual([[0], [1]]);
  });
});

describe("leastRegret", () => {
  it("chooses by the worst draw, then by the mean", () => {
    expect(leastRegret(regretsOf(regretTable(costs)))).toBe(1);
    expect(
      leastRegret([
        { largest: 2, worstDraw: 0, mean: 2 },
        { largest: 2, worstDraw: 1, mean: 1 },
      ]),
    ).toBe(1);
    expect(leastRegret([{ largest: Number.NaN, worstDraw: -1, mean: Number.NaN }])).toBe(-1);
  });
});
