import fc from "fast-check";
import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { halfWidth, meanOver, momentsOf, pairedContrast } from "../../src/experiment/contrast.ts";
import { handMadeRun } from "./hand-made-run.ts";

const none = Number.NaN;

describe("meanOver", () => {
  const run = handMadeRun({ realOutput: [1, 2, 3, 4, 5, 60], inflation: [none, 2, none, 4, none, none] });

  it("takes the ticks from `from` up to but not including `to`", () => {
    expect(meanOver(run, "realOutput", 1, 4)).toBe(3);
    expect(meanOver(run, "realOutput", 5, 6)).toBe(60);
  });
  it("averages over the defined ticks alone", () => {
    expect(meanOver(run, "inflation", 0, 6)).toBe(3);
  });
  it("is not a number where no tick is defined", () => {
    expect(meanOver(run, "inflation", 4, 6)).toBeNaN();
  });
  it("refuses a window that is empty, reversed or outside the run", () => {
    for (const [from, to] of [
      [2, 2],
      [3, 2],
      [-1, 2],
      [0, 7],
      [none, 2],
    ] as const) {
      expect(() => meanOver(run, "realOutput", from, to)).toThrow(RangeError);
    }
  });
});

describe("momentsOf", () => {
  it("gives the mean and sample variance", () => {
    expect(momentsOf([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ n: 8, mean: 5, variance: 32 / 7 });
  });
  it("has no variance below two values and no mean below one", () => {
    expect(momentsOf([7, none])).toEqual({ n: 1, mean: 7, variance: none });
    expect(momentsOf([])).toEqual({ n: 0, mean: none, variance: none });
  });
  it("keeps the variance of small spreads beside offsets up to 1e12", () => {
    for (let offset = 1; offset <= 1e12; offset *= 10) {
      // 0.25, 0.5 and 0.75 are exact beside any of the offsets.
      const { variance } = momentsOf([offset + 0.25, offset + 0.5, offset + 0.75]);
      expect(Math.abs(variance - 0.0625) / 0.0625).toBeLessThan(1e-12);
    }
  });
  it("gives a constant exactly, with no variance", () => {
    expect(momentsOf(Array.from({ length: 30 }, () => 0.1))).toEqual({ n: 30, mean: 0.1, variance: 0 });
  });
});

describe("halfWidth", () => {
  it("is the Student quantile times the standard error", () => {
    // scipy.stats.t.ppf(0.975, n - 1) / sqrt(n)
    expect(halfWidth({ n: 2, mean: 0, variance: 1 })).toBeCloseTo(8.984643532093752, 12);
    expect(halfWidth({ n: 20, mean: 0, variance: 1 })).toBeCloseTo(0.46801440641991965, 12);
    expect(halfWidth({ n: 30, mean: 0, variance: 1 })).toBeCloseTo(0.3734061367580999, 12);
    expect(halfWidth({ n: 2000, mean: 0, variance: 1 })).toBeCloseTo(0.04385267889671627, 12);
  });
  it("is not a number below two values", () => {
    expect(halfWidth(momentsOf([3]))).toBeNaN();
  });
});

describe("pairedContrast", () => {
  it("equals the reference values of SciPy", () => {
    const contrast = pairedContrast([5.1, 4.9, 6.2, 5.8, 6.0, 5.5], [4.8, 5.0, 5.1, 5.2, 5.3, 5.5]);
    expect(contrast.mean).toBeCloseTo(5.583333333333333, 12);
    expect(contrast.sd).toBeCloseTo(0.5115336417740936, 12);
    expect(contrast.n).toBe(6);
    expect(contrast.difference).toBeCloseTo(0.4333333333333333, 12);
    expect(contrast.ciLow).toBeCloseTo(-0.043746464539801855, 12);
    expect(contrast.ciHigh).toBeCloseTo(0.9104131312064687, 12);
    expect(contrast.shareAbove).toBe(0.75); // 4 above, 1 tie, 1 below
  });
  it("leaves out pairs with an undefined side and says how many are left", () => {
    const contrast = pairedContrast([1, none, 3, 5], [0, 0, none, 1]);
    expect(contrast).toMatchObject({ n: 2, mean: 3, difference: 2.5, shareAbove: 1 });
  });
  it("has no interval with one pair, and nothing with none", () => {
    expect(pairedContrast([3], [1])).toMatchObject({
      n: 1,
      mean: 3,
      sd: none,
      difference: 2,
      ciLow: none,
      ciHigh: none,
    });
    expect(pairedContrast([none], [1])).toEqual({
      mean: none,
      sd: none,
      n: 0,
      difference: none,
      ciLow: none,
      ciHigh: none,
      shareAbove: none,
    });
  });
  it("is exactly 0 with a point interval for equal sides", () => {
    const side = [0.1, 0.2, 0.3];
    expect(pairedContrast(side, side)).toMatchObject({ difference: 0, ciLow: 0, ciHigh: 0, shareAbove: 0.5 });
  });
  it("refuses sides of unequal length", () => {
    expect(() => pairedContrast([1, 2], [1])).toThrow("sides of unequal length: 2 and 1");
  });
  it("turns round when its sides are swapped", () => {
    const numbers = fc.array(
      fc.tuple(fc.double({ min: -1e6, max: 1e6 }), fc.double({ min: -1e6, max: 1e6 })),
    );
    fc.assert(
      fc.property(numbers, (pairs) => {
        const there = pairedContrast(
          pairs.map(([a]) => a),
          pairs.map(([, b]) => b),
        );
        const back = pairedContrast(
          pairs.map(([, b]) => b),
          pairs.map(([a]) => a),
        );
        expect(back.n).toBe(there.n);
        if (there.n === 0) return;
        expect(back.difference).toBeCloseTo(-there.difference, 6);
        expect(back.shareAbove).toBeCloseTo(1 - there.shareAbove, 12);
      }),
      { seed: 20, numRuns: 300 },
    );
  });
  it("covers the truth with its 95 % interval in 93.5 to 96.5 % of 2 000 seeded experiments", () => {
    const draw = seedrandom("coverage of the paired interval");
    const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
    let covered = 0;
    for (let experiment = 0; experiment < 2000; experiment++) {
      // Paired worlds: a large common part that the pairing takes out, and a small own one.
      const truth = draw() * 4 - 2;
      const worlds = Array.from({ length: 12 }, () => 50 * normal());
      const a = worlds.map((world) => world + truth + normal());
      const b = worlds.map((world) => world + normal());
      const { ciLow, ciHigh } = pairedContrast(a, b);
      if (ciLow <= truth && truth <= ciHigh) covered++;
    }
    expect(covered / 2000).toBeGreaterThanOrEqual(0.935);
    expect(covered / 2000).toBeLessThanOrEqual(0.965);
  });
});
