import { describe, expect, it } from "vitest";
import { defaultParameters, parameters } from "../../src/model/parameters.ts";
import { hasSign, judge } from "./judgement.ts";
import { drawn, drawnValue } from "./parameter-draws.ts";

describe("judge", () => {
  it("gives the mean difference with its Student interval and the verdict", () => {
    const { difference, ciLow, ciHigh, pairs, verdict } = judge([1, 2, 3], "more");
    expect([difference, pairs, verdict]).toEqual([2, 3, "undecided"]);
    expect(ciLow).toBeCloseTo(2 - 4.30265 / Math.sqrt(3), 4);
    expect(ciHigh).toBeCloseTo(2 + 4.30265 / Math.sqrt(3), 4);
    expect(judge([1, 1.1, 0.9], "more").verdict).toBe("held");
    expect(judge([1, 1.1, 0.9], "less").verdict).toBe("not held");
  });
  it("is undecided where both sides are the same run, and null where nothing is defined", () => {
    expect(judge([0, 0, 0], "more")).toMatchObject({ difference: 0, verdict: "undecided" });
    expect(judge([Number.NaN, Number.NaN], "more")).toMatchObject({ difference: null, verdict: "undecided" });
  });
});

describe("hasSign", () => {
  it("looks at the mean alone, and knows where there is none", () => {
    expect(hasSign([3, -1], "more")).toBe(true);
    expect(hasSign([3, -1], "less")).toBe(false);
    expect(hasSign([0, 0], "more")).toBe(false);
    expect(hasSign([Number.NaN], "more")).toBeNull();
  });
});

describe("the drawn parameters", () => {
  it("are all that are assumed and do something by default, and no others", () => {
    expect(drawn).toContain("visibilityNeglect");
    for (const name of ["amplificationMax", "attractionDecay", "legacyStock", "overtightenScope"] as const)
      expect(drawn).not.toContain(name);
  });
  it("go from half the default to double, and are the default in the middle", () => {
    expect([0, 0.5, 1].map((at) => drawnValue("workHours", at))).toEqual([8, 16, 32]);
    expect([0, 0.5, 1].map((at) => drawnValue("vetoCatalogue", at))).toEqual([20, 40, 80]);
  });
  it("are odds where they are shares, so that they stay shares", () => {
    expect(drawnValue("fearMemory", 0)).toBeCloseTo(4.5 / 5.5, 12);
    expect(drawnValue("fearMemory", 1)).toBeCloseTo(18 / 19, 12);
  });
  it("never leave what is admitted", () => {
    for (const name of drawn)
      for (const at of [0, 0.25, 0.75, 1]) {
        expect(drawnValue(name, at), name).toBeGreaterThanOrEqual(parameters[name].min);
        expect(drawnValue(name, at), name).toBeLessThanOrEqual(parameters[name].max);
      }
    for (const name of drawn)
      expect(Math.abs(drawnValue(name, 0.5) - defaultParameters[name]), name).toBeLessThan(1e-9);
  });
});
