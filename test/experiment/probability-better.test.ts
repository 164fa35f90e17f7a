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

  it("has an interval over points, Wilson's where they all agree", () => {
    const zero = Array.from({ length: 40 }, () => [0, 0]);
    const mixed = zero.map((_, point) => (point % 4 === 0 ? [-1, -1] : [1, 1]));
    const { share, low, high } = probabilityMore(mixed, zero, "seed");
    expect(share).toBe(0.75);
    expect(low).toBeGreaterThan(0.55);
    expect(low).toBeLessThan(0.7);
    expect(high).toBeGreaterThan(0.8);
    expect(high).toBeLessThan(0.95);
    const sure = zero.map(() => [1, 1]);
    const certain = probabilityMore(sure, zero, "seed");
    expect(certain).toMatchObject({ share: 1, high: 1 });
    expect(certain.low).toBeCloseTo(40 / (40 + 1.959964 ** 2), 6);
  });

  it("has Wilson's interval over the worlds of a single point, a tie half a world", () => {
    const allOfThree = probabilityMore([[1, 1, 1]], [[0, 0, 0]], "seed");
    expect(allOfThree).toMatchObject({ share: 1, high: 1 });
    expect(allOfThree.low).toBeCloseTo(0.4385, 4);
    const tied = probabilityMore([Array(10).fill(1)], [[1, 1, 0, 0, 0, 0, 2, 2, 2, 2]], "seed");
    expect(tied.share).toBe(0.5);
    expect(tied.low).toBeCloseTo(0.2366, 4);
    expect(tied.high).toBeCloseTo(0.7634, 4);
  });

  it("leaves missing pairs out, and has no interval over none", () => {
    const one = probabilityMore([[1, Number.NaN]], [[0, 0]], "seed");
    expect(one).toMatchObject({ share: 1, points: 1, sharePoints: 1, high: 1 });
    expect(one.low).toBeCloseTo(0.2065, 4);
    expect(probabilityMore([[Number.NaN]], [[0]], "seed")).toEqual({
      share: Number.NaN,
      points: 0,
      sharePoints: Number.NaN,
      low: Number.NaN,
      high: Number.NaN,
    });
    expect(() => probabilityMore([[1]], [], "seed")).toThrow("sides of unequal length: 1 and 0");
  });
});
