import { describe, expect, it } from "vitest";
import { DesignDraws } from "../../src/experiment/design-draws.ts";
import { noiseShare, noiseWarning } from "../../src/experiment/noise.ts";
import { normalFrom } from "./test-functions.ts";

describe("noiseShare", () => {
  it("is 0 where worlds move all points alike", () => {
    const values = [0, 1, 2].map((point) => [10, 20, 30].map((world) => point + world));
    expect(noiseShare(values)).toBeCloseTo(0, 12);
  });

  it("is the variance of luck over the worlds of a point, relative to that between points", () => {
    const draws = new DesignDraws("noise", "test");
    const normal = normalFrom(() => draws.next());
    const values = Array.from({ length: 500 }, () => {
      const point = normal();
      return Array.from({ length: 4 }, () => point + normal());
    });
    expect(noiseShare(values)).toBeCloseTo(0.25 / 1.25, 1); // luck 1/4 of 1 + 1/4
  });

  it("cannot be told from one world a point, and leaves points with gaps out", () => {
    expect(noiseShare([[1], [2]])).toBeNull();
    expect(
      noiseShare([
        [1, 2],
        [3, 5],
        [4, Number.NaN],
      ]),
    ).toBe(
      noiseShare([
        [1, 2],
        [3, 5],
      ]),
    );
  });

  it("warns above a tenth, and where it cannot be told", () => {
    expect(noiseWarning(0.05)).toBeNull();
    expect(noiseWarning(0.234)!.en).toMatch(/^23 % of the variance between points is luck/);
    expect(noiseWarning(null)!.en).toMatch(/^one world a point/);
  });
});
