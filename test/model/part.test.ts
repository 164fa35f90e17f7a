import { describe, expect, it } from "vitest";
import { type Hierarchy, hierarchyFromChart, hierarchyFromSpans } from "../../src/model/hierarchy.ts";
import { type Part, partsOf } from "../../src/model/part.ts";
import type { ChartPost } from "../../src/model/setting.ts";

/** Every frontline post and every superior is in one part, in the order of slots. */
function expectWhole({ frontline, superiors }: Hierarchy, parts: readonly Part[]): void {
  expect(parts.map(({ first }) => first)).toEqual([0, ...parts.slice(0, -1).map(({ last }) => last)]);
  expect(parts.map(({ firstSuperior }) => firstSuperior)).toEqual([
    0,
    ...parts.slice(0, -1).map(({ lastSuperior }) => lastSuperior),
  ]);
  expect([parts.at(-1)!.last, parts.at(-1)!.lastSuperior]).toEqual([frontline, superiors]);
}

/** The superiors whose frontline posts lie in more than one part. */
function torn({ parent, superiors }: Hierarchy, parts: readonly Part[]): number[] {
  const partsOfSuperior = new Map<number, Set<number>>();
  for (const [k, { first, last }] of parts.entries())
    for (let f = first; f < last; f++) {
      const superior = parent[superiors + f]!;
      partsOfSuperior.set(superior, (partsOfSuperior.get(superior) ?? new Set()).add(k));
    }
  return [...partsOfSuperior].filter(([, seen]) => seen.size > 1).map(([superior]) => superior);
}

/** 40 offices of 1 to 400 clerks each, every other one beneath a department of its own. */
function unevenChart(): ChartPost[] {
  const chart: ChartPost[] = [{ id: "centre", superior: null, level: "centre" }];
  for (let office = 0; office < 40; office++) {
    const superior = office % 2 === 0 ? "centre" : `department ${office}`;
    if (office % 2 === 1) chart.push({ id: superior, superior: "centre", level: "department" });
    chart.push({ id: `office ${office}`, superior, level: "office" });
    const clerks = 1 + ((office * 137) % 400);
    for (let clerk = 0; clerk < clerks; clerk++)
      chart.push({ id: `clerk ${office}.${clerk}`, superior: `office ${office}`, level: "clerk" });
  }
  return chart;
}

describe("partsOf", () => {
  it("leaves an organisation of fewer than 2 048 frontline posts whole", () => {
    for (const spans of [[], [1], [4, 5, 6, 10], [2047]]) {
      const hierarchy = hierarchyFromSpans(spans);
      const { frontline, superiors } = hierarchy;
      expect(partsOf(hierarchy, null)).toEqual([
        { first: 0, last: frontline, firstSuperior: 0, lastSuperior: superiors },
      ]);
    }
  });
  it("cuts where a superior's posts end, with 1 024 frontline posts or more in each part", () => {
    const hierarchy = hierarchyFromSpans([10, 10, 10, 10]);
    const parts = partsOf(hierarchy, null);
    expectWhole(hierarchy, parts);
    expect(parts.map(({ first, last }) => last - first)).toEqual([
      1030, 1030, 1030, 1030, 1030, 1030, 1030, 1030, 1760,
    ]);
    expect(parts[1]).toEqual({ first: 1030, last: 2060, firstSuperior: 214, lastSuperior: 317 });
    expect(torn(hierarchy, parts)).toEqual([]);
  });
  it("keeps the posts of one superior together, however many they are", () => {
    expect(partsOf(hierarchyFromSpans([5000]), null)).toHaveLength(1);
    const hierarchy = hierarchyFromSpans([3, 5000]);
    expect(partsOf(hierarchy, null).map(({ last }) => last)).toEqual([5000, 10_000, 15_000]);
  });
  it("cuts an uneven chart between superiors, too", () => {
    const hierarchy = hierarchyFromChart(unevenChart());
    const parts = partsOf(hierarchy, null);
    expect(parts.length).toBeGreaterThan(4);
    expectWhole(hierarchy, parts);
    expect(torn(hierarchy, parts)).toEqual([]);
  });
  it("keeps all together that may ask one post at an upstream gate", () => {
    const hierarchy = hierarchyFromSpans([2, 5, 10, 100]);
    const gate = { month: 0, months: 6, share: 0.5 };
    expect(partsOf(hierarchy, { ...gate, level: 0 })).toHaveLength(1);
    expect(partsOf(hierarchy, { ...gate, level: 1 }).map(({ last }) => last)).toEqual([5000, 10_000]);
    expect(partsOf(hierarchy, { ...gate, level: 3 }).map(({ last }) => last)).toEqual(
      partsOf(hierarchy, null).map(({ last }) => last),
    );
    // The clerks of the departments lie apart from those of the offices beside them: nothing can be cut.
    const chart = hierarchyFromChart(unevenChart());
    expect(partsOf(chart, { ...gate, level: 0 })).toHaveLength(1);
    expectWhole(chart, partsOf(chart, { ...gate, level: 1 }));
  });
});
