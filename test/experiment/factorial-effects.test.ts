import { describe, expect, it } from "vitest";
import { factorial } from "../../src/experiment/factorial.ts";
import { factorialEffects, gapWarning } from "../../src/experiment/factorial-effects.ts";

const sizes = [2, 3, 2];
const cells = factorial([
  [0, 1],
  [0, 1, 2],
  [0, 1],
]);

/** y = 4a + b + 2ab + the luck of a world at all points alike; c does nothing. */
const values = cells.map(([a, b]) => [0, 5, -3].map((luck) => 4 * a! + b! + 2 * a! * b! + luck));

describe("factorialEffects", () => {
  it("finds main effects and the interaction of a known function, and shares that add up", () => {
    const { rows, rest, worlds } = factorialEffects(sizes, values, "seed");
    expect(worlds).toBe(3);
    expect(rows.map(({ factor, by }) => [factor, by])).toEqual([
      [0, null],
      [1, null],
      [2, null],
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    // a: 4 + 2·mean(b) = 6; b: 2·(1 + 2·mean(a)) = 4; ab: 2·2·1 = 4
    expect(rows.map(({ effect }) => Math.round(effect * 1e9) / 1e9)).toEqual([6, 4, 0, 4, 0, 0]);
    // sums of squares over 12 cells: a 12·9 = 108, b 8·4 = 32, ab 8·1 = 8
    const shares = [108, 32, 0, 8, 0, 0].map((squares) => squares / 148);
    rows.forEach(({ share, shareLow, shareHigh, effectLow, effectHigh, effect }, term) => {
      expect(share).toBeCloseTo(shares[term]!, 12);
      expect([shareLow, shareHigh]).toEqual([expect.closeTo(share, 9), expect.closeTo(share, 9)]);
      expect([effectLow, effectHigh]).toEqual([expect.closeTo(effect, 9), expect.closeTo(effect, 9)]);
    });
    expect(rest).toBeCloseTo(0, 12);
  });

  it("leaves to the rest what takes three factors", () => {
    const xor = factorial([
      [-1, 1],
      [-1, 1],
      [-1, 1],
    ]).map(([a, b, c]) => [a! * b! * c! + a!]);
    const { rows, rest } = factorialEffects([2, 2, 2], xor, "seed");
    expect(rows.map(({ share }) => share)).toEqual(
      [0.5, 0, 0, 0, 0, 0].map((share) => expect.closeTo(share, 12)),
    );
    expect(rest).toBeCloseTo(0.5, 12);
    expect(rows[0]).toMatchObject({
      effect: expect.closeTo(2, 12),
      effectLow: Number.NaN,
      shareLow: Number.NaN,
    });
  });

  it("gives an interval to what differs from world to world, and leaves a world with a gap out", () => {
    const noisy = [0, 1].map((a) => [1 * a, 2 * a, 3 * a, a === 0 ? Number.NaN : 9]);
    const effects = factorialEffects([2], noisy, "seed");
    expect(effects.worlds).toBe(3);
    // mean 2, standard deviation 1, t(0.975, 2) = 4.302653
    expect(effects.rows[0]).toMatchObject({
      effect: 2,
      effectLow: expect.closeTo(2 - 4.30265272991 / Math.sqrt(3), 9),
      share: 1,
    });
    expect(gapWarning(effects, 4)!.en).toBe(
      "3 of 4 worlds are known at every point; the others are left out",
    );
    expect(gapWarning(effects, 3)).toBeNull();
  });

  it("has no share of what does not differ, nor of nothing", () => {
    expect(factorialEffects([2], [[1], [1]], "s").rows[0]).toMatchObject({ effect: 0, share: Number.NaN });
    expect(factorialEffects([2], [[Number.NaN], [1]], "s").rows[0]).toMatchObject({
      effect: Number.NaN,
      share: Number.NaN,
    });
  });
});
