import { describe, expect, it } from "vitest";
import { defaultWindow, resultsUnder, runOrders, summarise } from "../../src/experiment/comparison.ts";
import { outcomeNames } from "../../src/model/outcomes.ts";
import { handMadeRun } from "./hand-made-run.ts";
import { handMadeClaim, handMadeComparison, handMadePolicy } from "./hand-made-scenario.ts";

const none = Number.NaN;

/** A run of four ticks with the outcome at `early` in the first half and `late` in the second. */
const run = (early: number, late: number, digest?: string) =>
  handMadeRun({ realOutput: [early, early, late, late], inflation: [none, none, none, none] }, digest);

/** Worlds of strict and reform in plan order. */
const worlds = [
  run(9, 1, "a0"),
  run(9, 4, "b0"),
  run(9, 2, "a1"),
  run(9, 6, "b1"),
  run(9, 3, "a2"),
  run(9, 8, "b2"),
];

const rowOf = (summary: ReturnType<typeof summarise>, outcome: string, policy: string) =>
  summary.rows.find((row) => row.outcome === outcome && row.policy === policy)!;

describe("defaultWindow", () => {
  it("is the second half of the ticks, the longer one of an odd number", () => {
    expect(defaultWindow(120)).toEqual({ from: 60, to: 120 });
    expect(defaultWindow(5)).toEqual({ from: 2, to: 5 });
    expect(defaultWindow(1)).toEqual({ from: 0, to: 1 });
  });
});

describe("runOrders", () => {
  const comparison = handMadeComparison({ seed: "any text", replications: 2 });
  it("brings whole worlds: replication 0 of every policy first", () => {
    const orders = runOrders(comparison);
    expect(orders.map(({ replication }) => replication)).toEqual([0, 0, 1, 1]);
    expect(
      orders.map(({ schedule }) => comparison.policies.findIndex((policy) => policy.schedule === schedule)),
    ).toEqual([0, 1, 0, 1]);
    expect(orders.every(({ seed }) => seed === "any text")).toBe(true);
    expect(orders.every(({ setting }) => setting === comparison.scenario.setting)).toBe(true);
  });
  it("only appends when there are more replications", () => {
    expect(runOrders({ ...comparison, replications: 5 }).slice(0, 4)).toEqual(runOrders(comparison));
  });
  it("refuses a comparison that contradicts itself", () => {
    expect(() => runOrders(handMadeComparison({ baseline: "other" }))).toThrow(
      "baseline not among the policies: other",
    );
    expect(() => runOrders(handMadeComparison({ replications: 0 }))).toThrow(
      "replications not a whole number above 0: 0",
    );
    expect(() => runOrders(handMadeComparison({ from: 3, to: 5 }))).toThrow(
      "window outside ticks 0 to 4: 3 to 5",
    );
    expect(() =>
      runOrders(handMadeComparison({ policies: [handMadePolicy("strict"), handMadePolicy("strict")] })),
    ).toThrow("policy compared twice: strict, strict");
  });
});

describe("resultsUnder", () => {
  it("picks one policy's runs by replication", () => {
    expect(resultsUnder(handMadeComparison(), worlds, "reform").map((result) => result?.digest)).toEqual([
      "b0",
      "b1",
      "b2",
    ]);
    expect(() => resultsUnder(handMadeComparison(), worlds, "other")).toThrow("unknown policy: other");
  });
});

describe("summarise", () => {
  const summary = summarise(handMadeComparison(), worlds);

  it("contrasts the window means of every outcome and policy with the baseline", () => {
    expect(summary.rows).toHaveLength(outcomeNames.length * 2);
    const row = rowOf(summary, "realOutput", "reform");
    // Differences 3, 4, 5: half width = t(0.975, 2) / sqrt(3) = 4.302652729749462 / 1.7320508075688772.
    expect(row).toMatchObject({ mean: 6, sd: 2, n: 3, difference: 4, shareAbove: 1, pairs: 3, reason: null });
    expect(row.ciLow).toBeCloseTo(4 - 2.484137712, 8);
    expect(row.ciHigh).toBeCloseTo(4 + 2.484137712, 8);
  });
  it("does not contrast the baseline with itself", () => {
    expect(rowOf(summary, "realOutput", "strict")).toEqual({
      outcome: "realOutput",
      policy: "strict",
      mean: 2,
      sd: 1,
      n: 3,
      difference: null,
      ciLow: null,
      ciHigh: null,
      shareAbove: null,
      pairs: 0,
      reason: { en: "the baseline itself", zh: "即基准政策本身" },
    });
  });
  it("gives null with the declared reason where an outcome is not defined, never 0", () => {
    const reason = {
      en: "not defined in the window: no real output this tick",
      zh: "窗口内无定义:本期没有真实产出",
    };
    const nothing = {
      mean: null,
      sd: null,
      n: 0,
      difference: null,
      ciLow: null,
      ciHigh: null,
      shareAbove: null,
      reason,
    };
    expect(rowOf(summary, "inflation", "reform")).toMatchObject(nothing);
    expect(rowOf(summary, "inflation", "strict")).toMatchObject(nothing);
  });
  it("keeps a policy's own mean where only the baseline is not defined", () => {
    const defined = handMadeRun({ inflation: [1, 1, 3, 3] });
    const mixed = summarise(handMadeComparison({ replications: 1 }), [run(0, 0), defined]);
    expect(rowOf(mixed, "inflation", "reform")).toMatchObject({ mean: 3, n: 1, difference: null, pairs: 0 });
  });
  it("drops a world with a missing run from the pairs and says how many there are", () => {
    const partial = summarise(handMadeComparison(), [
      worlds[0]!,
      worlds[1]!,
      null,
      worlds[3]!,
      worlds[4]!,
      null,
    ]);
    expect(partial).toMatchObject({ planned: 6, finished: 4 });
    expect(rowOf(partial, "realOutput", "reform")).toMatchObject({
      mean: 5,
      n: 2,
      difference: 3,
      ciLow: null,
      pairs: 1,
      shareAbove: 1,
      reason: { en: "an interval needs at least two pairs" },
    });
    expect(partial.digests).toEqual({ strict: ["a0", null, "a2"], reform: ["b0", "b1", null] });
  });
  it("says so when no run has finished", () => {
    const empty = summarise(handMadeComparison(), [null, null, null, null, null, null]);
    expect(rowOf(empty, "realOutput", "strict").reason?.en).toBe("no run has finished");
    expect(rowOf(empty, "realOutput", "reform").reason?.en).toBe("no pair of runs has finished");
  });
  it("refuses results that are not as many as planned", () => {
    expect(() => summarise(handMadeComparison(), worlds.slice(1))).toThrow("5 results of 6 planned runs");
  });
  it("judges the claims whose policies are compared", () => {
    const claims = [
      handMadeClaim({}),
      handMadeClaim({ policy: "other" }),
      handMadeClaim({ versus: "other" }),
    ];
    const judged = summarise(handMadeComparison({}, claims), worlds).claims;
    expect(judged).toHaveLength(1);
    expect(judged[0]).toMatchObject({
      policy: "reform",
      versus: "strict",
      from: 2,
      to: 4,
      difference: 4,
      verdict: "held",
    });
  });
});
