import { describe, expect, it } from "vitest";
import { studentQuantile975 } from "../../src/experiment/student-quantile.ts";

describe("studentQuantile975", () => {
  it.each([
    [1, 12.706204736175],
    [2, 4.302652729749],
    [3, 3.182446305284],
    [4, 2.776445105198],
    [19, 2.093024054408],
    [29, 2.045229642133],
    [100, 1.983971518524],
    [9_999, 1.960201263621],
  ])("is that of the tables for %i degrees", (degrees, expected) => {
    expect(studentQuantile975(degrees)).toBeCloseTo(expected, 11);
  });

  it("falls towards the normal quantile as degrees grow", () => {
    let last = Number.POSITIVE_INFINITY;
    for (let degrees = 1; degrees <= 300; degrees++) {
      const quantile = studentQuantile975(degrees);
      expect(quantile).toBeLessThan(last);
      expect(quantile).toBeGreaterThan(1.95996398454);
      last = quantile;
    }
  });
});
