import { describe, expect, it } from "vitest";
import { type ExploreNode, moved, moveOf, reachable, stopsAlong } from "../../web/exploration.ts";
import { linesExploration } from "../../web/lines-exploration.ts";
import { policyLines } from "../../web/lines-view.ts";
import { en } from "../../web/text/en.ts";

const month = (text: string): ExploreNode => ({ text });
const root: ExploreNode = {
  text: "chart",
  parts: () => [
    { text: "a", parts: () => [month("a0"), month("a1"), month("a2")] },
    { text: "b", parts: () => [month("b0"), month("b1")] },
  ],
};
const textAt = (path: readonly number[]) => stopsAlong(root, path).at(-1)!.node.text;

describe("stopsAlong", () => {
  it("tells which of how many each stop is", () => {
    expect(stopsAlong(root, [0, 2]).map(({ node, place, count }) => [node.text, place, count])).toEqual([
      ["chart", 0, 1],
      ["a", 0, 2],
      ["a2", 2, 3],
    ]);
    expect(() => stopsAlong(root, [4])).toThrow("no part 4 of 2");
  });
});

describe("moved", () => {
  it("goes into the parts, along them and out again", () => {
    expect(moved(root, [], "in")).toEqual([0]);
    expect(moved(root, [0, 1], "after")).toEqual([0, 2]);
    expect(moved(root, [0, 1], "before")).toEqual([0, 0]);
    expect(moved(root, [0, 1], "last")).toEqual([0, 2]);
    expect(moved(root, [0, 1], "out")).toEqual([0]);
  });

  it("stays where there is nothing that way", () => {
    expect(moved(root, [0, 1], "in")).toBe(null);
    expect(moved(root, [0, 2], "after")).toBe(null);
    expect(moved(root, [0], "before")).toBe(null);
    expect(moved(root, [], "out")).toBe(null);
    expect(moved(root, [], "first")).toBe(null);
  });

  it("goes to the same place beside, or as near as there is anything", () => {
    expect(textAt(moved(root, [0, 1], "other after")!)).toBe("b1");
    expect(textAt(moved(root, [0, 2], "other after")!)).toBe("b");
    expect(moved(root, [1, 0], "other after")).toBe(null);
  });
});

describe("reachable", () => {
  it("is as much of a path as leads somewhere", () => {
    expect([reachable(root, [1, 1]), reachable(root, [1, 7]), reachable(root, [5, 0])]).toEqual([
      [1, 1],
      [1],
      [],
    ]);
  });
});

describe("moveOf", () => {
  it("knows the arrows, with and without Shift, and no other key", () => {
    expect([moveOf("ArrowRight", false), moveOf("ArrowRight", true), moveOf("x", false)]).toEqual([
      "after",
      "other after",
      null,
    ]);
  });
});

describe("linesExploration", () => {
  const worlds = [1, 2, 3].map((scale, replication) => ({
    replication,
    values: Float64Array.from({ length: 14 }, (_, tick) => scale * tick),
  }));
  const view = {
    ticks: 14,
    low: 0,
    high: 39,
    lines: [policyLines({ name: "strict", title: "Strict", mark: "a" }, worlds)],
    reference: null,
    window: { from: 7, to: 14 },
    switches: [],
  };
  const visited: number[] = [];
  const chart = linesExploration(view, {
    heading: "Fear",
    format: String,
    words: en,
    onMonth: (month) => visited.push(month),
  });

  it("leads from the chart to a policy, a year and a month, with the numbers of the table", () => {
    const stops = stopsAlong(chart, [0, 1, 1]);
    expect(stops.map(({ node }) => node.text)).toEqual([
      "Fear: 1 line",
      "Strict: from 0 to 26",
      "Months 12 to 13: from 24 to 26",
      "Month 13: 26 (90 % of worlds: 14.3 to 37.7)",
    ]);
    stops.at(-1)!.node.visit!();
    expect(visited).toEqual([13]);
  });
});
