import { describe, expect, it } from "vitest";
import { hierarchyFromChart, hierarchyFromSpans } from "../../../src/model/hierarchy.ts";
import { cellAt, hangingTree } from "../../../web/organisation/hanging-tree.ts";

const measures = { width: 120, barHeight: 20, leafHeight: 10, stack: 2 };

describe("hangingTree", () => {
  it("puts superiors over what is beneath them and stacks the front line", () => {
    const { cells, height } = hangingTree(hierarchyFromSpans([2, 3]), 0, measures);
    expect(height).toBe(60);
    expect(cells.map(({ post, x, y, width, height }) => [post, x, y, width, height])).toEqual([
      [0, 0, 0, 120, 20],
      [1, 0, 20, 60, 20],
      [3, 0, 40, 30, 10],
      [4, 0, 50, 30, 10],
      [5, 30, 40, 30, 10],
      [2, 60, 20, 60, 20],
      [6, 60, 40, 30, 10],
      [7, 60, 50, 30, 10],
      [8, 90, 40, 30, 10],
    ]);
  });

  it("fills the width with any branch", () => {
    const hierarchy = hierarchyFromSpans([2, 3]);
    const { cells } = hangingTree(hierarchy, 2, { ...measures, stack: 12 });
    expect(cells.map(({ post, width }) => [post, width])).toEqual([
      [2, 120],
      [6, 120],
      [7, 120],
      [8, 120],
    ]);
  });

  it("hangs posts without subordinates beside superiors of their own height", () => {
    const level = "";
    const chart = [
      { id: "a", superior: null, level },
      { id: "b", superior: "a", level },
      { id: "c", superior: "a", level },
      { id: "d", superior: "b", level },
    ];
    const hierarchy = hierarchyFromChart(chart);
    const { cells } = hangingTree(hierarchy, 0, measures);
    expect(cells.map(({ post, x, y }) => [hierarchy.id(post), x, y])).toEqual([
      ["a", 0, 0],
      ["b", 0, 20],
      ["d", 0, 40],
      ["c", 60, 20],
    ]);
  });
});

describe("cellAt", () => {
  it("finds the post under a point, and nothing beside", () => {
    const tree = hangingTree(hierarchyFromSpans([2, 3]), 0, measures);
    expect(cellAt(tree, 31, 41)?.post).toBe(5);
    expect(cellAt(tree, 31, 55)).toBe(null);
  });
});
