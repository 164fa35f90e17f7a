import { describe, expect, it } from "vitest";
import { shareInterval } from "../../src/experiment/share-interval.ts";

describe("shareInterval", () => {
  // Wilson’s score interval without continuity correction.
  it.each([
    [3, 3, 0.4385, 1],
    [10, 10, 0.7225, 1],
    [0, 10, 0, 0.2775],
    [5, 10, 0.2366, 0.7634],
    [8, 10, 0.4902, 0.9433],
    [1, 1, 0.2065, 1],
  ])("of %i of %i units is Wilson's", (successes, count, low, high) => {
    const interval = shareInterval(successes / count, count);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it("ends exactly at nothing and at everything, and is not there without units", () => {
    for (const count of [1, 2, 3, 7, 40, 999]) {
      expect(shareInterval(0, count).low).toBe(0);
      expect(shareInterval(1, count).high).toBe(1);
    }
    expect(shareInterval(Number.NaN, 0)).toEqual({ low: Number.NaN, high: Number.NaN });
  });
});
