import { describe, expect, it } from "vitest";
import type { Looking } from "../../../web/curves-view-model.ts";
import { assignMarks } from "../../../web/policy-marks.ts";
import { effectsOf, sortedEffects } from "../../../web/research/effects.ts";
import { pairedArms, windowMeans } from "../../../web/research/window-means.ts";
import { handMadeRun } from "../../experiment/hand-made-run.ts";
import { handMadeComparison } from "../../experiment/hand-made-scenario.ts";

const constant = (output: number) => handMadeRun({ realOutput: [0, 0, output, output] });

/** Real output by world under `strict`, the baseline, and `reform`; null where a run is not there yet. */
function lookingAt(pairs: readonly (readonly [strict: number, reform: number | null])[]): Looking {
  const comparison = handMadeComparison({ replications: pairs.length });
  const worlds = pairs.map(([strict, reform], replication) => ({
    replication,
    results: [constant(strict), reform === null ? null : constant(reform)],
  }));
  const marks = assignMarks(["strict", "reform"], "strict", new Map());
  return { comparison, worlds, outcome: "realOutput", marks, language: "en" };
}

describe("windowMeans", () => {
  it("takes each world's mean over the window, and NaN where a run is missing", () => {
    const means = windowMeans(
      lookingAt([
        [10, 12],
        [20, null],
      ]),
      "realOutput",
    );
    expect(means.replications).toEqual([0, 1]);
    expect(means.arms.map(({ policy, means: values }) => [policy, values])).toEqual([
      ["strict", [10, 20]],
      ["reform", [12, Number.NaN]],
    ]);
  });

  it("pairs every policy but the baseline with it", () => {
    const [arm, ...others] = pairedArms(windowMeans(lookingAt([[10, 13]]), "realOutput"));
    expect(others).toEqual([]);
    expect([arm!.policy, arm!.differences]).toEqual(["reform", [3]]);
  });
});

describe("effectsOf", () => {
  it("gives difference, share of the baseline, dz, superiority, Monte Carlo error and n over whole pairs", () => {
    const [effect] = effectsOf(
      windowMeans(
        lookingAt([
          [10, 11],
          [10, 12],
          [10, 13],
          [10, 10],
          [90, null],
        ]),
        "realOutput",
      ),
    );
    expect(effect).toMatchObject({ policy: "reform", n: 4, difference: 1.5, superiority: 0.875 });
    expect(effect!.ofReference).toBeCloseTo(0.15, 12);
    expect(effect!.dz).toBeCloseTo(1.1618950038622, 12);
    expect(effect!.error).toBeCloseTo(0.6454972243679, 12);
    expect(effect!.ciLow).toBeCloseTo(-0.5542602, 6);
  });

  it("leaves ratios to nothing undefined", () => {
    const [effect] = effectsOf(
      windowMeans(
        lookingAt([
          [0, 0],
          [0, 0],
        ]),
        "realOutput",
      ),
    );
    expect([effect!.difference, effect!.ofReference, effect!.dz]).toEqual([0, Number.NaN, Number.NaN]);
  });
});

describe("sortedEffects", () => {
  const [effect] = effectsOf(windowMeans(lookingAt([[10, 11]]), "realOutput"));
  const rows = [1, Number.NaN, -2, 3].map((dz) => ({ ...effect!, dz }));
  const sorted = (isDescending: boolean) =>
    sortedEffects(rows, { by: "dz", isDescending }).map(({ dz }) => dz);

  it("sorts both ways, with what is not defined last", () => {
    expect(sorted(true)).toEqual([3, 1, -2, Number.NaN]);
    expect(sorted(false)).toEqual([-2, 1, 3, Number.NaN]);
  });

  it("keeps the order of the policies where none is asked for", () => {
    expect(sortedEffects(rows, null)).toBe(rows);
  });
});
