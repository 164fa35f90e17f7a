import { describe, expect, it } from "vitest";
import { probabilityMore } from "../../src/experiment/probability-better.ts";

describe("probabilityMore", () => {
  it("is the mean over points of the share of worlds, a tie half", () => {
    const a = [
      [2, 2, 1, 1],
      [5, 5, 5, 0],
    ];
    const b = [
      [1, 1, 2, 2],
      [1, 1, 0, 0],
    ];
    const { share, points, sharePoints } = probabilityMore(a, b, "seed");
    expect(share).toBe((0.5 + 0.875) / 2);
    expect(points).toBe(2);
    expect(sharePoints).toBe(0.75);
  });

  it("has an interval over points, that of a sure thing without width", () => {
    const zero = Array.from({ length: 40 }, () => [0, 0]);
    const mixed = zero.map((_, point) => (point % 4 === 0 ? [-1, -1] : [1, 1]));
    const { share, low, high } = probabilityMore(mixed, zero, "seed");
    expect(share).toBe(0.75);
    expect(low).toBeGreaterThan(0.55);
    expect(low).toBeLessThan(0.7);
    expect(high).toBeGreaterThan(0.8);
    expect(high).toBeLessThan(0.95);
    const sure = zero.map(() => [1, 1]);
    expect(probabilityMore(sure, zero, "seed")).toMatchObject({ share: 1, low: 1, high: 1 });
  });

  it("leaves missing pairs out, and has none over a single world", () => {
    expect(probabilityMore([[1, Number.NaN]], [[0, 0]], "seed")).toEqual({
      share: 1,
      points: 1,
      sharePoints: 1,
      low: Number.NaN,
      high: Number.NaN,
    });
    expect(probabilityMore([[Number.NaN]], [[0]], "seed").share).toBeNaN();
    expect(() => probabilityMore([[1]], [], "seed")).toThrow("sides of unequal length: 1 and 0");
  });
});
