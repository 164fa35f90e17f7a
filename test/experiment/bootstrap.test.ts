import { describe, expect, it } from "vitest";
import { Bootstrap, type Interval } from "../../src/experiment/bootstrap.ts";
import { pairedContrast } from "../../src/experiment/contrast.ts";
import { DesignDraws } from "../../src/experiment/design-draws.ts";
import { normalFrom } from "./test-functions.ts";

/** The share of 2 000 simulated truths that an interval from samples of a distribution holds. */
function coverage(
  purpose: string,
  truth: number,
  size: number,
  distribution: (uniform: () => number) => () => number,
  interval: (values: number[]) => Interval,
): number {
  const draws = new DesignDraws("coverage", purpose);
  const next = distribution(() => draws.next());
  let held = 0;
  for (let trial = 0; trial < 2000; trial++) {
    const { low, high } = interval(Array.from({ length: size }, next));
    if (low <= truth && truth <= high) held++;
  }
  return held / 2000;
}

const exponential = (uniform: () => number) => () => -Math.log(uniform());

describe("a 95 % interval of a paired difference", () => {
  it("of Student holds the truth in 93.5 to 96.5 % of worlds that differ normally", () => {
    const student = (values: number[]) => {
      const { ciLow: low, ciHigh: high } = pairedContrast(values, Array(values.length).fill(0));
      return { low, high };
    };
    for (const size of [5, 20]) {
      const share = coverage(`student ${size}`, 0, size, normalFrom, student);
      expect(share).toBeGreaterThan(0.935);
      expect(share).toBeLessThan(0.965);
    }
  });

  it.each([
    ["normal", 0, 10, normalFrom],
    ["skewed", 1, 20, exponential],
  ] as const)("of the bootstrap does so too where they differ in a %s way", (name, truth, size, kind) => {
    const bootstrap = new Bootstrap(size, "seed", 999);
    const share = coverage(name, truth, size, kind, (values) => bootstrap.meanInterval(values));
    expect(share).toBeGreaterThan(0.935);
    expect(share).toBeLessThan(0.965);
  });
});

describe("Bootstrap", () => {
  const values = [3, 1, 4, 1, 5, 9, 2, 6];

  it("is the same for the same seed and tells what it holds", () => {
    const interval = new Bootstrap(8, "seed").meanInterval(values);
    expect(new Bootstrap(8, "seed").meanInterval(values)).toEqual(interval);
    expect(new Bootstrap(8, "other").meanInterval(values)).not.toEqual(interval);
    expect(interval.low).toBeLessThan(31 / 8);
    expect(interval.high).toBeGreaterThan(31 / 8);
  });

  it("moves and stretches with the values", () => {
    const bootstrap = new Bootstrap(8, "seed");
    const { low, high } = bootstrap.meanInterval(values);
    const scaled = bootstrap.meanInterval(values.map((value) => 10 + 2 * value));
    expect(scaled.low).toBeCloseTo(10 + 2 * low, 10);
    expect(scaled.high).toBeCloseTo(10 + 2 * high, 10);
  });

  it("has no interval of two values, and one without width of equal ones", () => {
    expect(new Bootstrap(2, "seed").meanInterval([1, 2])).toEqual({ low: Number.NaN, high: Number.NaN });
    expect(new Bootstrap(3, "seed").meanInterval([7, 7, 7])).toEqual({ low: 7, high: 7 });
    expect(() => new Bootstrap(3, "seed").meanInterval([1])).toThrow("1 values for a bootstrap of 3");
  });

  it("takes percentiles of any statistic of the same samples", () => {
    const bootstrap = new Bootstrap(8, "seed");
    const least = (places: Int32Array) => Math.min(...Array.from(places, (place) => values[place]!));
    expect(bootstrap.percentileInterval(least)).toEqual({ low: 1, high: 2 });
    expect(bootstrap.percentileIntervals(1, (places) => [least(places)])).toEqual([{ low: 1, high: 2 }]);
  });
});
