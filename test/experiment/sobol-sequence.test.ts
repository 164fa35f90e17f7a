import { describe, expect, it } from "vitest";
import { mostSobolDimensions, sobolSequence } from "../../src/experiment/sobol-sequence.ts";

describe("sobolSequence", () => {
  it("equals scipy.stats.qmc.Sobol(d=8, scramble=False) in its first points", () => {
    expect(sobolSequence(9, 8).map((row) => [...row])).toEqual([
      [0, 0, 0, 0, 0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375, 0.125, 0.375, 0.875],
      [0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375],
      [0.625, 0.125, 0.875, 0.625, 0.625, 0.875, 0.125, 0.125],
      [0.125, 0.625, 0.375, 0.125, 0.125, 0.375, 0.625, 0.625],
      [0.1875, 0.3125, 0.9375, 0.4375, 0.5625, 0.3125, 0.4375, 0.9375],
    ]);
  });

  it("equals it in 256 dimensions: single values, and a hash of the first 1 024 points", () => {
    const rows = sobolSequence(1024, 256);
    const of = (point: number) => [0, 1, 2, 10, 50, 100, 150, 200, 255].map((column) => rows[point]![column]);
    expect(of(1000)).toEqual([
      0.2197265625, 0.0966796875, 0.5185546875, 0.0849609375, 0.3525390625, 0.7685546875, 0.0439453125,
      0.7529296875, 0.2490234375,
    ]);
    expect(of(777)).toEqual([
      0.6923828125, 0.9365234375, 0.1630859375, 0.7451171875, 0.0830078125, 0.8427734375, 0.4775390625,
      0.9912109375, 0.6357421875,
    ]);
    let hash = 0;
    for (const row of rows) for (const value of row) hash = (hash * 31 + value * 1024) % 2147483647;
    expect(hash).toBe(287925700);
  });

  it("keeps one point in every stratum when a seed shifts it, and another seed gives other points", () => {
    const rows = sobolSequence(64, 20, "a");
    for (let column = 0; column < 20; column++) {
      const strata = rows.map((row) => Math.floor(row[column]! * 64)).sort((a, b) => a - b);
      expect(strata).toEqual(Array.from({ length: 64 }, (_, stratum) => stratum));
    }
    expect(sobolSequence(64, 20, "a")).toEqual(rows);
    expect(sobolSequence(64, 20, "b")).not.toEqual(rows);
  });

  it("refuses more dimensions than there are direction numbers for", () => {
    expect(mostSobolDimensions).toBe(256);
    expect(() => sobolSequence(2, 257)).toThrow("Sobol's sequence in 257 dimensions, at most 256");
  });
});
