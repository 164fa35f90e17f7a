import { describe, expect, it } from "vitest";
import type { Arm } from "../../web/arms.ts";
import { claimRows } from "../../web/claims-view-model.ts";
import { effectsOn, headline, summaryOf } from "../../web/summary-view-model.ts";
import { handMadeRun } from "../experiment/hand-made-run.ts";
import { handMadeClaim, handMadeComparison, handMadePolicy } from "../experiment/hand-made-scenario.ts";

const constant = (output: number) => handMadeRun({ realOutput: [output, output, output, output] });
const policies = ["strict", "small", "large"].map(handMadePolicy);
/** Six worlds in which `small` has 1 more than `strict` and `large` 3 less. */
const worlds = Array.from({ length: 6 }, (_, replication) => ({
  replication,
  results: [constant(10 + replication), constant(11 + replication), constant(7 + replication)],
}));

describe("headline", () => {
  it("speaks of the policy with the largest paired difference", () => {
    const comparison = handMadeComparison({ policies, replications: 6 });
    const summary = summaryOf(comparison, worlds)!;
    expect(headline(comparison, worlds, "realOutput", summary)!.en).toBe(
      "Real output fell under Title of large in 6 of 6 paired worlds (median −24 %)",
    );
  });

  it("speaks of the visitor's own policy where there is one", () => {
    const own = ["strict", "own-1", "large"].map(handMadePolicy);
    const comparison = handMadeComparison({ policies: own, replications: 6 });
    expect(headline(comparison, worlds, "realOutput", summaryOf(comparison, worlds)!)!.en).toBe(
      "Real output rose under Title of own-1 in 6 of 6 paired worlds (median +8 %)",
    );
  });

  it("speaks of no paired worlds where only the seeds are shared", () => {
    const comparison = handMadeComparison({ replications: 6 });
    const elsewhere = { ...comparison.scenario, name: "small" };
    const setting = { ...elsewhere.setting, organisation: { spans: [5] } };
    const arms: Arm[] = [
      policies[0]!,
      { ...policies[1]!, name: "small/small", scenario: elsewhere, setting },
    ];
    const mixed = { ...comparison, policies: arms };
    const two = worlds.map(({ replication, results }) => ({ replication, results: results.slice(0, 2) }));
    const said = headline(mixed, two, "realOutput", summaryOf(mixed, two)!)!;
    expect(said.en).toContain("in 6 of 6 worlds of equal seed");
    expect(said.zh).toContain("在6个种子相同的世界中有6个上升");
  });

  it("is null where there is nothing to compare with", () => {
    const comparison = handMadeComparison({ policies: policies.slice(0, 1) });
    const alone = worlds.map(({ replication, results }) => ({ replication, results: results.slice(0, 1) }));
    expect(headline(comparison, alone, "realOutput", summaryOf(comparison, alone)!)).toBeNull();
  });
});

describe("summaryOf", () => {
  it("sums up only the worlds that have finished", () => {
    const comparison = handMadeComparison({ policies, replications: 20 });
    const rows = effectsOn("realOutput", summaryOf(comparison, worlds)!);
    expect(rows.map(({ policy, n, difference }) => [policy, n, difference])).toEqual([
      ["strict", 6, null],
      ["small", 6, 1],
      ["large", 6, -3],
    ]);
  });

  it("is null before the first world", () => {
    expect(summaryOf(handMadeComparison(), [])).toBeNull();
  });
});

describe("claimRows", () => {
  const claims = [
    handMadeClaim({ policy: "reform", expected: "more", text: { en: "Rises.", zh: "上升。" } }),
    handMadeClaim({ policy: "reform", versus: null, bound: 12, text: { en: "Above 12.", zh: "高于 12。" } }),
    handMadeClaim({ policy: "elsewhere", text: { en: "Elsewhere.", zh: "别处。" } }),
  ];
  const comparison = handMadeComparison({ replications: 3 }, claims);
  const three = [0, 1, 2].map((replication) => ({
    replication,
    results: [constant(10), constant(11 + replication)],
  }));
  const rows = claimRows(comparison, summaryOf(comparison, three));

  it("gives each claim its verdict, and none where a policy is not compared", () => {
    expect(rows.map(({ result }) => result?.verdict)).toEqual(["undecided", "undecided", undefined]);
    expect(rows.map(({ isCompared }) => isCompared)).toEqual([true, true, false]);
    expect(rows.map(({ sides }) => sides.map(({ policy }) => policy))).toEqual([
      ["reform", "strict"],
      ["reform"],
      ["elsewhere", "strict"],
    ]);
  });

  it("tells the windows of its own", () => {
    const early = handMadeClaim({ from: 1, versusTo: 2 });
    const [row] = claimRows(handMadeComparison({}, [early]), null);
    expect(row!.sides).toEqual([
      { policy: "reform", window: { from: 1, to: 4 } },
      { policy: "strict", window: { from: 0, to: 2 } },
    ]);
    const both = handMadeClaim({ from: 1, to: 3 });
    const [same] = claimRows(handMadeComparison({}, [both]), null);
    expect(same!.sides.map(({ window }) => window)).toEqual([
      { from: 1, to: 3 },
      { from: 1, to: 3 },
    ]);
    expect(rows[0]!.sides[0]!.window).toBeNull();
  });

  it("places the interval and its zero on one scale", () => {
    const { zero, low, middle, high } = rows[1]!.interval!;
    expect(low).toBeCloseTo(0.08);
    expect(high).toBeCloseTo(0.92);
    expect(middle).toBeCloseTo(0.5);
    expect(zero).toBeCloseTo(0.5);
  });

  it("has no verdict and no interval before the first world", () => {
    expect(claimRows(comparison, null).map(({ result, interval }) => [result, interval])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });
});
