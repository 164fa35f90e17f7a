import { describe, expect, it } from "vitest";
import { saltelliRows } from "../../src/experiment/saltelli.ts";
import { sobolIndices, widthWarning } from "../../src/experiment/sobol-indices.ts";
import { indicesOfG, ishigami, sobolG } from "./test-functions.ts";

describe("sobolIndices", () => {
  it("finds the known indices of Ishigami's function", () => {
    const indices = sobolIndices(saltelliRows(4096, 3, "seed").map(ishigami), 3, "seed");
    const known = [
      [0.3139, 0.5576],
      [0.4424, 0.4424],
      [0, 0.2437],
    ];
    indices.forEach(({ first, firstLow, firstHigh, total, totalLow, totalHigh }, factor) => {
      const [firstKnown, totalKnown] = known[factor]!;
      expect(Math.abs(first - firstKnown!)).toBeLessThan(0.01);
      expect(Math.abs(total - totalKnown!)).toBeLessThan(0.01);
      expect(firstLow <= firstKnown! && firstKnown! <= firstHigh).toBe(true);
      expect(totalLow <= totalKnown! && totalKnown! <= totalHigh).toBe(true);
    });
  });

  it("equals scipy.stats.sobol_indices on the same outcomes to twelve digits", () => {
    const indices = sobolIndices(saltelliRows(256, 3, "seed").map(ishigami), 3, "seed");
    const scipy = {
      first: [0.3291269663129567, 0.4568364355686612, -0.003297903262341647],
      total: [0.5800331216541555, 0.47583578201121374, 0.2609989926516392],
    };
    indices.forEach(({ first, total }, factor) => {
      expect(first).toBeCloseTo(scipy.first[factor]!, 12);
      expect(total).toBeCloseTo(scipy.total[factor]!, 12);
    });
  });

  it("finds those of Sobol's g in eight factors", () => {
    const indices = sobolIndices(saltelliRows(4096, 8, "seed").map(sobolG), 8, "seed");
    indicesOfG().forEach(({ first, total }, factor) => {
      expect(Math.abs(indices[factor]!.first - first)).toBeLessThan(0.01);
      expect(Math.abs(indices[factor]!.total - total)).toBeLessThan(0.01);
    });
  });

  it("leaves a row with a gap out, and has no index of what does not vary", () => {
    const rows = saltelliRows(64, 3, "seed");
    const values = rows.map(ishigami);
    const gap = values.map((value, place) => (place === 7 ? Number.NaN : value));
    const without = values.filter((_, place) => place < 5 || place >= 10);
    expect(sobolIndices(gap, 3, "seed")).toEqual(sobolIndices(without, 3, "seed"));
    expect(
      sobolIndices(
        rows.map(() => 1),
        3,
        "seed",
      )[0],
    ).toMatchObject({ first: Number.NaN, total: Number.NaN });
  });

  it("warns where the intervals are wide", () => {
    const of = (points: number) => sobolIndices(saltelliRows(points, 3, "seed").map(ishigami), 3, "seed");
    expect(widthWarning(of(64))?.en).toMatch(/^the widest interval of an index spans \d\.\d\d; add points$/);
    expect(widthWarning(of(4096))).toBeNull();
  });
});
