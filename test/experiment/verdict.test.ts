import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/experiment/claim.ts";
import { claimResult, verdictOf } from "../../src/experiment/verdict.ts";
import { handMadeRun } from "./hand-made-run.ts";
import { handMadeClaim, handMadeComparison } from "./hand-made-scenario.ts";

describe("verdictOf", () => {
  it("is held only if the interval lies wholly on the claimed side", () => {
    expect(verdictOf("more", 0.1, 2)).toBe("held");
    expect(verdictOf("less", -2, -0.1)).toBe("held");
  });
  it("is not held if the interval lies wholly on the other side", () => {
    expect(verdictOf("more", -2, -0.1)).toBe("not held");
    expect(verdictOf("less", 0.1, 2)).toBe("not held");
  });
  it("is undecided if the interval holds or touches 0, or is no interval", () => {
    for (const expected of ["more", "less"] as const) {
      expect(verdictOf(expected, -1, 1)).toBe("undecided");
      expect(verdictOf(expected, 0, 1)).toBe("undecided");
      expect(verdictOf(expected, -1, 0)).toBe("undecided");
      expect(verdictOf(expected, 0, 0)).toBe("undecided");
      expect(verdictOf(expected, Number.NaN, Number.NaN)).toBe("undecided");
    }
  });
});

describe("claimResult", () => {
  const runs = new Map([
    [
      "strict",
      [
        [1, 1, 1, 1],
        [2, 2, 2, 2],
        [3, 3, 3, 3],
      ].map((realOutput) => handMadeRun({ realOutput })),
    ],
    [
      "reform",
      [
        [0, 5, 5, 7],
        [1, 6, 6, 7],
        [2, 7, 7, 7],
      ].map((realOutput) => handMadeRun({ realOutput })),
    ],
  ]);
  const judge = (changes: Partial<Claim>) => claimResult(handMadeClaim(changes), handMadeComparison(), runs);

  it("compares with the policy it names", () => {
    expect(judge({ policy: "strict", versus: "reform" })).toMatchObject({
      difference: -4.5,
      verdict: "not held",
    });
    expect(judge({})).toMatchObject({
      versus: "strict",
      bound: null,
      from: 2,
      to: 4,
      difference: 4.5,
      pairs: 3,
    });
  });
  it("takes the other policy over a window of its own where it names one", () => {
    expect(judge({ versus: "reform", versusFrom: 0, versusTo: 1 })).toMatchObject({
      from: 2,
      to: 4,
      difference: 5.5,
    });
  });
  it("compares with the bound alone where it names no policy", () => {
    expect(judge({ versus: null, bound: 8, expected: "less" })).toMatchObject({
      versus: null,
      bound: 8,
      difference: -1.5,
      verdict: "held",
    });
  });
  it("compares the difference with the bound where it names both", () => {
    expect(judge({ versus: "strict", bound: 4 })).toMatchObject({
      versus: "strict",
      bound: 4,
      difference: 0.5,
    });
  });
  it("takes the claim's own window, `to` excluded, an open end being the end of the run", () => {
    expect(judge({ from: 0, to: 1 })).toMatchObject({
      from: 0,
      to: 1,
      difference: -1,
      verdict: "not held",
      ciLow: -1,
      ciHigh: -1,
    });
    expect(judge({ from: 1 })).toMatchObject({ from: 1, to: 4 });
    expect(judge({ to: 3 })).toMatchObject({ from: 0, to: 3 });
  });
  it("is undecided where the run was made too short for its window", () => {
    expect(judge({ from: 2, to: 9 })).toMatchObject({
      from: 2,
      to: 9,
      difference: null,
      pairs: 0,
      verdict: "undecided",
      reason: { en: "its window lies beyond the end of the run" },
    });
    expect(judge({ from: 60 })).toMatchObject({ verdict: "undecided", difference: null });
  });
  it("is undecided with a reason where the outcome is not defined", () => {
    const undefinedRuns = new Map(
      ["strict", "reform"].map((name) => [
        name,
        [handMadeRun({ inflation: [1, 1, Number.NaN, Number.NaN] })],
      ]),
    );
    const result = claimResult(handMadeClaim({ outcome: "inflation" }), handMadeComparison(), undefinedRuns);
    expect(result).toMatchObject({
      difference: null,
      ciLow: null,
      ciHigh: null,
      pairs: 0,
      verdict: "undecided",
      reason: { en: "not defined in the window: no real output this tick" },
    });
  });
  it("is null for a policy that was not run", () => {
    expect(judge({ policy: "other" })).toBeNull();
    expect(judge({ versus: "other" })).toBeNull();
  });
});
