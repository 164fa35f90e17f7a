import { describe, expect, it } from "vitest";
import { rankAgreement } from "../../src/model/rank-agreement.ts";
import { outcomeOf, run, worldOf } from "./small-organisation.ts";

function agreement(real: readonly number[], figure: readonly number[]): number {
  const world = worldOf({ organisation: { spans: [real.length] } });
  world.state.yearReal.set(real, 1);
  world.state.yearFigure.set(figure, 1);
  return rankAgreement(world);
}

describe("rankAgreement", () => {
  it("is 1 where figures tell the order of real output, 0 where they tell the opposite", () => {
    expect(agreement([1, 2, 3], [10, 20, 30])).toBe(1);
    expect(agreement([1, 2, 3], [30, 20, 10])).toBe(0);
    expect(agreement([1, 2, 3], [10, 30, 20])).toBeCloseTo(2 / 3, 15);
  });
  it("counts a tie of figures half and leaves out pairs that tie in real output", () => {
    expect(agreement([1, 2, 3], [5, 5, 5])).toBe(0.5);
    expect(agreement([1, 1, 2], [9, 1, 5])).toBe(0.5);
    expect(agreement([2, 2, 2], [1, 2, 3])).toBeNaN();
  });
  it("compares siblings only", () => {
    const world = worldOf({ organisation: { spans: [2, 2] } });
    world.state.yearReal.set([1, 2, 30, 40], 3);
    world.state.yearFigure.set([10, 20, 3, 4], 3);
    expect(rankAgreement(world)).toBe(1);
  });
  it("is observed at the year's end and kept until the next", () => {
    const result = outcomeOf(run(), "rankAgreement");
    expect(result.slice(0, 11).every(Number.isNaN)).toBe(true);
    expect(result[11]).toBeGreaterThan(0.5);
    expect(new Set(result.slice(11, 23)).size).toBe(1);
  });
});
