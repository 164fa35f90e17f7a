import { describe, expect, it } from "vitest";
import { morrisTrajectories } from "../../src/experiment/morris.ts";

describe("morrisTrajectories", () => {
  const rows = morrisTrajectories(10, 5, 4, "seed");

  it("moves every factor once a trajectory, by two thirds of its range on four levels", () => {
    expect(rows).toHaveLength(60);
    for (let start = 0; start < 60; start += 6) {
      const moved = [1, 2, 3, 4, 5].map((step) => {
        const [before, after] = [rows[start + step - 1]!, rows[start + step]!];
        const changed = [0, 1, 2, 3, 4].filter((factor) => before[factor] !== after[factor]);
        expect(changed).toHaveLength(1);
        expect(Math.abs(after[changed[0]!]! - before[changed[0]!]!)).toBeCloseTo(2 / 3, 12);
        return changed[0];
      });
      expect(new Set(moved).size).toBe(5);
    }
  });

  it("stays on the grid, uses all of it and moves both ways", () => {
    expect(new Set(rows.flatMap((row) => [...row]))).toEqual(new Set([0, 1 / 3, 2 / 3, 1]));
    const ups = rows.slice(1).map((row, i) => row.some((value, factor) => value > rows[i]![factor]!));
    expect(new Set(ups).size).toBe(2);
  });

  it("only appends when trajectories are added", () => {
    expect(morrisTrajectories(12, 5, 4, "seed").slice(0, 60)).toEqual(rows);
  });

  it("refuses an odd number of levels", () => {
    expect(() => morrisTrajectories(1, 2, 5, "seed")).toThrow("odd number of levels: 5");
  });
});
