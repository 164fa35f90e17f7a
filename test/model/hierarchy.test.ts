import { describe, expect, it } from "vitest";
import { hierarchyFromChart, hierarchyFromSpans, hierarchyOf } from "../../src/model/hierarchy.ts";
import type { ChartPost } from "../../src/model/setting.ts";

const post = (id: string, superior: string | null): ChartPost => ({ id, superior, level: "" });

/** Root with an office of two clerks, a clerk of its own, and a long chain. */
const chart = [
  post("root", null),
  post("office", "root"),
  post("b", "office"),
  post("a", "office"),
  post("own", "root"),
  post("chain", "root"),
  post("link", "chain"),
  post("end", "link"),
];

const idsOf = (hierarchy: ReturnType<typeof hierarchyOf>) =>
  Array.from({ length: hierarchy.posts }, (_, slot) => hierarchy.id(slot));

describe("hierarchyFromSpans", () => {
  it("makes the default office: 1 + 4 + 20 + 120 + 1 200 posts", () => {
    const office = hierarchyFromSpans([4, 5, 6, 10]);
    expect([...office.levelSize]).toEqual([1, 4, 20, 120, 1200]);
    expect([office.posts, office.superiors, office.frontline, office.levels]).toEqual([1345, 145, 1200, 5]);
    expect([...office.frontlineBeneath.subarray(0, 6)]).toEqual([1200, 300, 300, 300, 300, 60]);
  });
  it("names posts by their path from the centre", () => {
    expect(idsOf(hierarchyFromSpans([2, 2]))).toEqual(["0", "1", "2", "1.1", "1.2", "2.1", "2.2"]);
  });
  it("puts siblings side by side and superiors before their subordinates", () => {
    const { parent, childStart, children, superiors } = hierarchyFromSpans([3, 2, 2]);
    for (let m = 0; m < superiors; m++)
      for (let k = childStart[m]!; k < childStart[m + 1]!; k++) {
        expect(parent[children[k]!]).toBe(m);
        expect(children[k]).toBe(children[childStart[m]!]! + k - childStart[m]!);
        expect(children[k]!).toBeGreaterThan(m);
      }
  });
  it("without spans is a single post, at once centre and front line", () => {
    const single = hierarchyFromSpans([]);
    expect([single.posts, single.superiors, single.frontline, single.levels]).toEqual([1, 0, 1, 1]);
    expect([...single.parent]).toEqual([-1]);
    expect([...single.level]).toEqual([0]);
  });
  it("goes down to twelve levels", () => {
    for (let levels = 1; levels <= 12; levels++) {
      const hierarchy = hierarchyFromSpans(Array.from({ length: levels - 1 }, () => 2));
      expect(hierarchy.levels).toBe(levels);
      expect(hierarchy.posts).toBe(2 ** levels - 1);
      expect(hierarchy.level[hierarchy.posts - 1]).toBe(levels - 1);
    }
  });
});

describe("hierarchyFromChart", () => {
  it("takes every leaf for the front line, whatever its depth", () => {
    const hierarchy = hierarchyFromChart(chart);
    expect(idsOf(hierarchy)).toEqual(["root", "chain", "office", "link", "own", "a", "b", "end"]);
    expect([hierarchy.superiors, hierarchy.frontline, hierarchy.levels]).toEqual([4, 4, 4]);
    expect([...hierarchy.level]).toEqual([0, 1, 1, 2, 3, 3, 3, 3]);
    expect([...hierarchy.parent]).toEqual([-1, 0, 0, 1, 0, 2, 2, 3]);
    expect([...hierarchy.frontlineBeneath]).toEqual([4, 1, 2, 1]);
  });
  it("gives each superior its own children, though siblings may be of both kinds", () => {
    const { children, childStart, id } = hierarchyFromChart(chart);
    const childrenOf = (m: number) => [...children.subarray(childStart[m]!, childStart[m + 1]!)].map(id);
    expect([0, 1, 2, 3].map(childrenOf)).toEqual([["chain", "office", "own"], ["link"], ["a", "b"], ["end"]]);
  });
  it("is the same whatever the order of rows", () => {
    const { id: _, ...expected } = hierarchyFromChart(chart);
    for (const rows of [chart.toReversed(), chart.toSorted((a, b) => (a.id < b.id ? -1 : 1))]) {
      const { id: __, ...got } = hierarchyFromChart(rows);
      expect(got).toEqual(expected);
    }
  });
  it("sorts ids by code units, not by a language", () => {
    const rows = [post("r", null), post("ä", "r"), post("z", "r"), post("B", "r"), post("a", "r")];
    expect(idsOf(hierarchyFromChart(rows))).toEqual(["r", "B", "a", "z", "ä"]);
  });
  it("refuses what is no tree", () => {
    expect(() => hierarchyFromChart([])).toThrow("chart needs one root, got: 0");
    expect(() => hierarchyFromChart([post("a", null), post("b", null)])).toThrow(
      "chart needs one root, got: 2",
    );
    expect(() => hierarchyFromChart([post("a", null), post("b", "c"), post("c", "b")])).toThrow(
      "chart is no tree: 2 posts are apart",
    );
    expect(() => hierarchyFromChart([post("a", null), post("b", "nobody")])).toThrow(
      "chart is no tree: 1 posts are apart",
    );
  });
});

describe("hierarchyOf", () => {
  it("makes one tree of spans and of the chart that says the same", () => {
    const { id: _, identityA, identityB, ...spans } = hierarchyOf({ spans: [2, 2] });
    const rows = [post("0", null), post("1", "0"), post("2", "0")];
    for (const m of ["1", "2"]) rows.push(post(`${m}.1`, m), post(`${m}.2`, m));
    const same = hierarchyOf({ chart: rows });
    expect(same).toMatchObject(spans);
    expect([same.identityA, same.identityB]).toEqual([identityA, identityB]);
  });
});
