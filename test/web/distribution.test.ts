import { describe, expect, it } from "vitest";
import { distributionView, dotValues, stackDots } from "../../web/distribution-view-model.ts";
import type { Mark } from "../../web/policy-marks.ts";
import { handMadeRun } from "../experiment/hand-made-run.ts";
import { handMadeComparison } from "../experiment/hand-made-scenario.ts";

describe("distributionView", () => {
  const comparison = handMadeComparison();
  const marks = new Map<string, Mark>([
    ["strict", "a"],
    ["reform", "b"],
  ]);
  const run = (...fear: number[]) => handMadeRun({ fear });
  const looking = { comparison, outcome: "fear", marks, language: "en" } as const;

  it("has the mean over the window of each world, and room at both ends", () => {
    const worlds = [
      { replication: 0, results: [run(9, 9, 1, 3), run(0, 0, 0, 0)] },
      { replication: 1, results: [run(0, 0, 4, 6), null] },
    ];
    const view = distributionView({ ...looking, worlds })!;
    expect(view.rows.map(({ policy, mark, worlds }) => [policy, mark, worlds])).toEqual([
      [
        "strict",
        "a",
        [
          { replication: 0, value: 2 },
          { replication: 1, value: 5 },
        ],
      ],
      ["reform", "b", [{ replication: 0, value: 0 }]],
    ]);
    expect([view.low, view.high]).toEqual([-0.25, 5.25]);
  });

  it("leaves out what is not defined, and is nothing where all is", () => {
    const nowhere = run(Number.NaN, Number.NaN, Number.NaN, Number.NaN);
    const worlds = [{ replication: 0, results: [nowhere, nowhere] }];
    expect(distributionView({ ...looking, worlds })).toBe(null);
  });
});

describe("dotValues", () => {
  it("is every world where there are no more than dots", () => {
    expect(dotValues([3, 1, 2], 20)).toEqual([1, 2, 3]);
  });

  it("is the middles of equal shares where there are more", () => {
    expect(dotValues([0, 10, 20, 30, 40], 2)).toEqual([10, 30]);
    expect(
      dotValues(
        Array.from({ length: 101 }, (_, k) => k),
        4,
      ),
    ).toEqual([12.5, 37.5, 62.5, 87.5]);
  });
});

describe("stackDots", () => {
  it("stacks what would overlap", () => {
    expect(stackDots([0, 4, 9, 10, 30], 10)).toEqual([
      { x: 0, level: 0 },
      { x: 0, level: 1 },
      { x: 0, level: 2 },
      { x: 10, level: 0 },
      { x: 30, level: 0 },
    ]);
    expect(stackDots([], 10)).toEqual([]);
  });
});
