import { describe, expect, it } from "vitest";
import { besideBest } from "../../src/experiment/best.ts";
import { DesignDraws } from "../../src/experiment/design-draws.ts";
import { normalFrom } from "./test-functions.ts";

describe("besideBest", () => {
  it("names the best where it is clear, and says how far off the others are", () => {
    const worlds = [
      [5, 6, 7, 8],
      [4, 5.1, 6, 6.9],
      [1, 2, 3.1, 4],
    ];
    const [best, second, third] = besideBest(worlds, "more");
    expect(best).toMatchObject({ verdict: "best", low: 0, advantage: expect.closeTo(1, 10) });
    expect(second).toMatchObject({ verdict: "not the best", high: 0, advantage: expect.closeTo(-1, 10) });
    expect(third).toMatchObject({ verdict: "not the best", advantage: expect.closeTo(-3.975, 10) });
    // t(0.975, 3) = 3.1824 for two comparisons; differences 1, 0.9, 1, 1.1 have a standard error of 0.0408
    expect(best!.high).toBeCloseTo(1 + 3.18244630528 * 0.0408248290464, 8);
  });

  it("turns round where less is better", () => {
    const worlds = [
      [1, 2, 3],
      [9, 9.5, 10.9],
    ];
    expect(besideBest(worlds, "less").map(({ verdict }) => verdict)).toEqual(["best", "not the best"]);
    expect(besideBest(worlds, "more").map(({ verdict }) => verdict)).toEqual(["not the best", "best"]);
  });

  it("decides nothing on one world, and leaves a world with a gap out for all", () => {
    expect(besideBest([[1], [2]], "more").map(({ verdict }) => verdict)).toEqual([
      "may be the best",
      "may be the best",
    ]);
    const gap = [
      [1, 2, 3, 99],
      [2, 3, 4.1, Number.NaN],
    ];
    expect(besideBest(gap, "more")).toEqual(besideBest([gap[0]!.slice(0, 3), gap[1]!.slice(0, 3)], "more"));
  });

  it("holds all true distances from the best at once in at least 95 % of 2 000 experiments", () => {
    const means = [0, 0, -0.3, -1];
    const truths = [0, 0, -0.3, -1];
    const draws = new DesignDraws("best", "coverage");
    const normal = normalFrom(() => draws.next());
    let held = 0;
    for (let trial = 0; trial < 2000; trial++) {
      const common = Array.from({ length: 15 }, normal);
      const worlds = means.map((mean) => common.map((luck) => mean + luck + normal()));
      const all = besideBest(worlds, "more");
      if (all.every(({ low, high }, policy) => low <= truths[policy]! && truths[policy]! <= high)) held++;
    }
    expect(held / 2000).toBeGreaterThan(0.95);
  });
});
