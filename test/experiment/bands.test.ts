import { describe, expect, it } from "vitest";
import { bandOf, curveOf, differenceCurves, quantileOf } from "../../src/experiment/bands.ts";
import { handMadeRun } from "./hand-made-run.ts";

const none = Number.NaN;

describe("quantileOf", () => {
  it("equals NumPy's linear quantile", () => {
    const sorted = [0.3, 0.9, 1.7, 2.2, 4.4, 7.5, 9.4];
    // numpy.quantile(x, p)
    expect(quantileOf(sorted, 0.05)).toBeCloseTo(0.48, 12);
    expect(quantileOf(sorted, 0.25)).toBeCloseTo(1.3, 12);
    expect(quantileOf(sorted, 0.5)).toBe(2.2);
    expect(quantileOf(sorted, 0.75)).toBeCloseTo(5.95, 12);
    expect(quantileOf(sorted, 0.95)).toBeCloseTo(8.83, 12);
  });
  it("reaches the smallest and the largest number", () => {
    expect(quantileOf([1, 2, 4], 0)).toBe(1);
    expect(quantileOf([1, 2, 4], 1)).toBe(4);
  });
  it("is the number itself of one, and not a number of none", () => {
    expect(quantileOf([7], 0.95)).toBe(7);
    expect(quantileOf([], 0.5)).toBeNaN();
  });
});

describe("curveOf", () => {
  it("is the outcome's column of the result", () => {
    const run = handMadeRun({ realOutput: [1, 2, 3], costPerRealOutput: [7, none, 9] });
    expect([...curveOf(run, "realOutput")]).toEqual([1, 2, 3]);
    expect([...curveOf(run, "costPerRealOutput")]).toEqual([7, none, 9]);
  });
});

describe("bandOf", () => {
  it("gives quantiles at each tick over the replications that are defined there", () => {
    const curves = [
      [10, 1],
      [20, none],
      [30, 3],
      [40, none],
      [50, none],
    ].map((curve) => Float64Array.from(curve));
    const band = bandOf(curves);
    expect([...band.n]).toEqual([5, 2]);
    expect([...band.p5]).toEqual([12, 1.1]);
    expect([...band.p25]).toEqual([20, 1.5]);
    expect([...band.median]).toEqual([30, 2]);
    expect([...band.p75]).toEqual([40, 2.5]);
    expect([...band.p95]).toEqual([48, 2.9]);
  });
  it("is not a number where no replication is defined", () => {
    const band = bandOf([Float64Array.of(none, 1)]);
    expect(band.n[0]).toBe(0);
    expect(band.median[0]).toBeNaN();
    expect(band.median[1]).toBe(1);
  });
  it("does not depend on the order of the replications", () => {
    const curves = [3, -1, 40, 0.5].map((value) => Float64Array.of(value));
    expect(bandOf([...curves].reverse())).toEqual(bandOf(curves));
  });
  it("has no ticks without curves and refuses curves of unequal length", () => {
    expect(bandOf([]).median).toHaveLength(0);
    expect(() => bandOf([Float64Array.of(1), Float64Array.of(1, 2)])).toThrow("curves of unequal length");
  });
});

describe("differenceCurves", () => {
  const a = [handMadeRun({ inflation: [4, none] }), null, handMadeRun({ inflation: [5, 6] })];
  const b = [
    handMadeRun({ inflation: [1, 2] }),
    handMadeRun({ inflation: [1, 1] }),
    handMadeRun({ inflation: [7, 2] }),
  ];

  it("subtracts pair by pair and leaves out pairs with a missing run", () => {
    expect(differenceCurves(a, b, "inflation").map((curve) => [...curve])).toEqual([
      [3, none],
      [-2, 4],
    ]);
  });
  it("leaves the results as they were", () => {
    differenceCurves(a, b, "inflation");
    expect([...curveOf(a[0]!, "inflation")]).toEqual([4, none]);
  });
  it("refuses sides of unequal length", () => {
    expect(() => differenceCurves(a, [], "inflation")).toThrow("sides of unequal length: 3 and 0");
  });
});
