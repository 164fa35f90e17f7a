import { describe, expect, it } from "vitest";
import { hierarchyFromSpans } from "../../../src/model/hierarchy.ts";
import { neighboursOf, postNamed } from "../../../web/organisation/branches.ts";
import { mapTakeaway, mapView } from "../../../web/organisation/map-view-model.ts";
import type { Inside } from "../../../web/organisation/study.ts";
import { handMadeComparison } from "../../experiment/hand-made-scenario.ts";
import { handMadeRecord } from "./hand-made-record.ts";

/** Centre 0 over 1 and 2, over 3–5 and 6–8. */
const hierarchy = hierarchyFromSpans([2, 3]);
const choice = { quantity: "fear", month: 0, top: 0 } as const;

/** The fear of all posts under `strict`, and under `reform` if given. */
function insideOf(...fears: readonly (readonly number[])[]): Inside {
  const comparison = handMadeComparison();
  const sides = fears.map((fear, side) => ({
    policy: comparison.policies[side]!,
    mark: side === 0 ? ("a" as const) : ("b" as const),
    record: handMadeRecord({ fear: [fear] }),
  }));
  return { comparison, replication: 0, hierarchy, sides };
}

const strict = [3, 1, 2, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
const reform = [0, 0, 0, 0.1, 0.1, 0.1, 0.1, 0.1, Number.NaN];

describe("mapView", () => {
  it("has every post, and the means of each level where they are defined", () => {
    const view = mapView(insideOf(strict, reform), choice);
    expect(view.posts).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(view.levels.map(({ level, posts }) => [level, posts])).toEqual([
      [0, 1],
      [1, 2],
      [2, 6],
    ]);
    expect(view.levels[1]!.means).toEqual([1.5, 0]);
    expect(view.levels[2]!.means[0]).toBeCloseTo(0.35, 6);
    expect(view.levels[2]!.means[1]).toBeCloseTo(0.1, 6);
  });

  it("shows a branch alone", () => {
    const view = mapView(insideOf(strict), { ...choice, top: 2 });
    expect(view.posts).toEqual([2, 6, 7, 8]);
    expect(view.levels.at(-1)!.means[0]).toBeCloseTo(0.5, 6);
  });
});

describe("mapTakeaway", () => {
  const says = (...fears: readonly (readonly number[])[]) => {
    const inside = insideOf(...fears);
    return mapTakeaway(mapView(inside, choice), choice, 3);
  };

  it("names the rule under which there is more", () => {
    expect(says(strict, reform)).toEqual({
      en: "Fear: higher under Title of strict, 0.350 against 0.100 under Title of reform (front line, month 0)",
      zh: "恐惧：“strict 标题”之下更高，为 0.350；“reform 标题”之下为 0.100（基层，第 0 月）",
    });
    expect(says(reform, strict).en).toContain("higher under Title of reform, 0.350");
  });

  it("calls alike what differs by little, and tells of one rule alone", () => {
    expect(says(strict, strict).en).toBe(
      "Fear: much the same under both rules, 0.350 and 0.350 (front line, month 0)",
    );
    expect(says(strict).en).toBe("Fear in month 0, front line: 0.350 on average under Title of strict");
  });
});

describe("neighboursOf", () => {
  it("goes up, down and aside", () => {
    expect(neighboursOf(hierarchy, 1)).toEqual({ superior: 0, subordinate: 3, before: null, after: 2 });
    expect(neighboursOf(hierarchy, 0)).toEqual({ superior: null, subordinate: 1, before: null, after: null });
    expect(neighboursOf(hierarchy, 5)).toEqual({ superior: 1, subordinate: null, before: 4, after: null });
  });
});

describe("postNamed", () => {
  it("finds a post by its path", () => {
    expect([postNamed(hierarchy, "2.3"), postNamed(hierarchy, "9")]).toEqual([8, null]);
  });
});
