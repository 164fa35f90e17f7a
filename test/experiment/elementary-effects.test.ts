import { describe, expect, it } from "vitest";
import { elementaryEffects } from "../../src/experiment/elementary-effects.ts";
import { morrisTrajectories } from "../../src/experiment/morris.ts";
import { morrisFunction } from "./test-functions.ts";

describe("elementaryEffects", () => {
  it("are the coefficients of a linear function, without spread", () => {
    const rows = morrisTrajectories(8, 3, 4, "seed");
    const [a, b, c] = elementaryEffects(
      rows,
      rows.map(([x, y]) => 3 * x! - 2 * y!),
      "seed",
    );
    expect([a!.mu, b!.mu, c!.mu]).toEqual([expect.closeTo(3, 12), expect.closeTo(-2, 12), 0]);
    expect([a!.muStar, b!.muStar, c!.muStar]).toEqual([expect.closeTo(3, 12), expect.closeTo(2, 12), 0]);
    for (const { sigma } of [a!, b!, c!]) expect(sigma).toBeCloseTo(0, 12);
    expect(a).toMatchObject({ n: 8, muStarLow: expect.closeTo(3, 12), muStarHigh: expect.closeTo(3, 12) });
  });

  it("sort the factors of Morris's function as he does", () => {
    const rows = morrisTrajectories(50, 20, 4, "seed");
    const effects = elementaryEffects(rows, rows.map(morrisFunction), "seed");
    const strong = effects.slice(0, 10).map(({ muStar }) => muStar);
    const weak = effects.slice(10).map(({ muStar }) => muStar);
    expect(Math.min(...strong)).toBeGreaterThan(4 * Math.max(...weak));
    const linear = effects.slice(7, 10);
    for (const { sigma, muStar } of linear) expect(sigma).toBeLessThan(0.25 * muStar);
    for (const { sigma, muStar } of effects.slice(0, 6)) expect(sigma).toBeGreaterThan(0.5 * muStar);
  });

  it("leaves a trajectory with a gap out of the factors it touches", () => {
    const rows = morrisTrajectories(4, 2, 4, "seed");
    const values = rows.map(([x, y]) => x! + y!);
    values[1] = Number.NaN; // between the two steps of the first trajectory
    expect(elementaryEffects(rows, values, "seed").map(({ n }) => n)).toEqual([3, 3]);
  });
});
