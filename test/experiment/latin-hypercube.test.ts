import { describe, expect, it } from "vitest";
import { latinHypercube } from "../../src/experiment/latin-hypercube.ts";

const column = (rows: Float64Array[], dimension: number) => rows.map((row) => row[dimension]!);

describe("latinHypercube", () => {
  it("puts one point into every stratum of every dimension", () => {
    const rows = latinHypercube(50, 7, "seed");
    for (let dimension = 0; dimension < 7; dimension++) {
      const strata = column(rows, dimension).map((value) => Math.floor(value * 50));
      expect(new Set(strata)).toEqual(new Set(Array.from({ length: 50 }, (_, stratum) => stratum)));
    }
  });

  it("is the same for the same seed, and a further dimension leaves the columns before it as they were", () => {
    const rows = latinHypercube(20, 3, "seed");
    expect(latinHypercube(20, 3, "seed")).toEqual(rows);
    expect(latinHypercube(20, 3, "other")).not.toEqual(rows);
    const wider = latinHypercube(20, 5, "seed");
    for (const dimension of [0, 1, 2]) expect(column(wider, dimension)).toEqual(column(rows, dimension));
  });

  it("shuffles the dimensions independently of each other", () => {
    const rows = latinHypercube(1000, 2, "seed");
    const product = rows.reduce((sum, [x, y]) => sum + (x! - 0.5) * (y! - 0.5), 0);
    expect(Math.abs((product / 1000) * 12)).toBeLessThan(0.1); // correlation; its standard error is 0.03
  });
});
