import { describe, expect, it } from "vitest";
import { inverse } from "../../src/experiment/matrix-inverse.ts";
import { rankCorrelations, rankWarning } from "../../src/experiment/rank-correlation.ts";
import { sobolSequence } from "../../src/experiment/sobol-sequence.ts";
import { ishigami } from "./test-functions.ts";

/** Van der Corput's sequence. */
function radical(number: number, base: number): number {
  let share = 0;
  for (let n = number, place = 1 / base; n > 0; n = Math.floor(n / base), place /= base)
    share += (n % base) * place;
  return share;
}

const rows = Array.from({ length: 20 }, (_, i) => [
  radical(i + 1, 2),
  radical(i + 1, 3),
  Math.round(radical(i + 1, 5) * 3) / 3,
]);
const values = [
  0.75, 1.09, 1.6, 0.52, 2.55, 0.39, 2.67, 1.62, 0.06, 1.26, 2.14, 0.53, 1.78, 0.71, 3.5, 0.57, 1.46, 0.74,
  0.88, 1.41,
];

const sample = (points: number, factors: number) =>
  sobolSequence(points, factors, "seed").map((row) => Array.from(row));

describe("rankCorrelations", () => {
  it("equals numpy's regression of ranks and scipy's correlation of its residuals to twelve digits", () => {
    const { factors, explained } = rankCorrelations(rows, values, "seed");
    const partial = [0.754682550773604, 0.6413732952530612, -0.5431303764264602];
    const standardised = [0.6465009884470477, 0.47125305127457595, -0.36058698150468615];
    factors.forEach((each, factor) => {
      expect(each.partial).toBeCloseTo(partial[factor]!, 12);
      expect(each.standardised).toBeCloseTo(standardised[factor]!, 12);
      expect(each.partialLow).toBeLessThan(each.partial);
      expect(each.partial).toBeLessThan(each.partialHigh);
    });
    expect(explained).toBeCloseTo(0.6914985321056079, 12);
  });

  it("finds a curve that only rises perfect, and what does nothing near 0", () => {
    const space = sample(256, 2);
    const curve = space.map(([x]) => x! * x! * x!);
    const { factors, explained } = rankCorrelations(space, curve, "seed");
    expect(factors[0]).toMatchObject({ partial: expect.closeTo(1, 10), standardised: expect.closeTo(1, 10) });
    expect(Math.abs(factors[1]!.standardised)).toBeLessThan(1e-10);
    expect(explained).toBeCloseTo(1, 10);
    const alone = rankCorrelations(
      space.map(([x]) => [x!]),
      curve.map((value) => -value),
      "seed",
    );
    expect(alone.factors[0]).toMatchObject({
      partial: expect.closeTo(-1, 10),
      standardised: expect.closeTo(-1, 10),
    });
  });

  it("finds nothing in factors that do nothing, also where another explains all to the last digit", () => {
    const nothing = { partial: 0, partialLow: 0, partialHigh: 0, standardised: 0 };
    for (const points of [16, 40, 64]) {
      const space = sample(points, 3);
      const { factors } = rankCorrelations(
        space,
        space.map(([x]) => x!),
        "seed",
      );
      expect(factors.slice(1)).toMatchObject([nothing, nothing]);
    }
  });

  it("tells that ranks miss Ishigami's function, the third factor of which rises and falls", () => {
    const space = sobolSequence(512, 3, "seed");
    const ranks = rankCorrelations(
      space.map((row) => Array.from(row)),
      space.map(ishigami),
      "seed",
    );
    expect(ranks.factors[0]!.partialLow).toBeGreaterThan(0.3);
    expect(ranks.factors[2]!.partialLow).toBeLessThan(0);
    expect(ranks.factors[2]!.partialHigh).toBeGreaterThan(0);
    expect(rankWarning(ranks, 512)!.en).toMatch(/^ranks explain only 19 % of the variance/);
  });

  it("leaves a row without an outcome out, and has no figure of a factor that does not vary", () => {
    const gap = values.map((value, row) => (row === 4 ? Number.NaN : value));
    const without = (all: readonly unknown[]) => all.filter((_, row) => row !== 4);
    expect(rankCorrelations(rows, gap, "s")).toEqual(
      rankCorrelations(without(rows) as number[][], without(values) as number[], "s"),
    );
    const still = rankCorrelations(
      rows.map(([a]) => [a!, 7]),
      values,
      "s",
    );
    expect(still.factors[1]!.partial).toBeNaN();
    expect(still.factors[0]!.partial).not.toBeNaN();
  });

  it("says where there are too few rows, or nothing to explain", () => {
    const few = rankCorrelations(rows.slice(0, 4), values.slice(0, 4), "s");
    expect(few.factors[0]!.partial).toBeNaN();
    expect(rankWarning(few, 4)!.en).toContain("too few for 3 factors");
    expect(rankCorrelations(rows, Array(20).fill(1), "s").explained).toBeNaN();
  });

  it("warns below ten points a factor, however much their ranks explain", () => {
    const space = sobolSequence(20, 2, "seed").map((row) => Array.from(row));
    const sum = space.map(([a, b]) => a! + b!);
    const warned = (count: number) =>
      rankWarning(rankCorrelations(space.slice(0, count), sum.slice(0, count), "s"), count);
    expect(warned(20)).toBeNull();
    expect(warned(19)!.en).toMatch(
      /^19 points with a known outcome are few for 2 factors: below 10 points a factor/,
    );
    expect(warned(19)!.zh).toMatch(/^结果已知的设计点只有 19 个，对 2 个因子偏少/);
  });
});

describe("inverse", () => {
  it("times the matrix is the identity, and there is none where rows depend on each other", () => {
    const matrix = [
      [0, 2, 1],
      [1, 1, 0],
      [3, 0, 1],
    ];
    const inverted = inverse(matrix)!;
    const product = matrix.map((row) =>
      matrix.map((_, c) => row.reduce((sum, value, k) => sum + value * inverted[k]![c]!, 0)),
    );
    product.forEach((row, r) => {
      row.forEach((value, c) => {
        expect(value).toBeCloseTo(r === c ? 1 : 0, 12);
      });
    });
    expect(
      inverse([
        [1, 2],
        [2, 4],
      ]),
    ).toBeNull();
  });
});
