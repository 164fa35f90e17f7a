import { describe, expect, it } from "vitest";
import { DesignDraws } from "../../src/experiment/design-draws.ts";
import { errorOfShare, monteCarloErrors } from "../../src/experiment/monte-carlo-error.ts";
import { normalFrom } from "./test-functions.ts";

describe("monteCarloErrors", () => {
  it("of the mean is sd/√n, and gaps do not count", () => {
    expect(monteCarloErrors([1, 2, 3, 4, Number.NaN])).toMatchObject({
      n: 4,
      mean: expect.closeTo(0.6454972243679, 12),
    });
  });

  it("of the standard deviation equals a jackknife by hand", () => {
    // standard deviations without 1, 2 and 4 in turn: 1.4142, 2.1213, 0.7071
    expect(monteCarloErrors([1, 2, 4]).sd).toBeCloseTo(0.8164965809277, 12);
  });

  it("tell how far estimates from normal worlds scatter", () => {
    const draws = new DesignDraws("errors", "test");
    const normal = normalFrom(() => draws.next());
    const { mean, sd, median } = monteCarloErrors(Array.from({ length: 4000 }, normal));
    expect(mean).toBeCloseTo(1 / Math.sqrt(4000), 3);
    expect(sd).toBeCloseTo(1 / Math.sqrt(8000), 3);
    expect(median).toBeCloseTo(Math.sqrt(Math.PI / 2 / 4000), 2.5);
  });

  it("do not exist where there are too few worlds", () => {
    expect(monteCarloErrors([1])).toEqual({ n: 1, mean: Number.NaN, sd: Number.NaN, median: Number.NaN });
    expect(errorOfShare(0.5, 1)).toBeNaN();
    expect(errorOfShare(0.5, 101)).toBeCloseTo(0.05, 12);
  });
});
