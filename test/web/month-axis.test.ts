import { describe, expect, it } from "vitest";
import { labelledMonths } from "../../web/month-axis.ts";

describe("labelledMonths", () => {
  it("labels years, half-years or quarters, as many as there is room for", () => {
    expect(labelledMonths(120, 12)).toEqual([0, 12, 24, 36, 48, 60, 72, 84, 96, 108]);
    expect(labelledMonths(120, 5)).toEqual([0, 36, 72, 108]);
    expect(labelledMonths(24, 9)).toEqual([0, 3, 6, 9, 12, 15, 18, 21]);
  });

  it("labels the one month there is", () => {
    expect(labelledMonths(1, 10)).toEqual([0]);
  });

  it("never labels more than there is room for, however long the run", () => {
    for (const ticks of [2, 13, 121, 5_000, 100_000]) {
      expect(labelledMonths(ticks, 6).length).toBeLessThanOrEqual(6);
    }
  });
});
