import type { Hierarchy } from "../../src/model/hierarchy.ts";

/** A post of the picture; all in px from its upper left corner. */
export interface Cell {
  readonly post: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A tree as bars with its front line hanging below: each superior a bar over all its subordinates, those without
 * subordinates stacked beneath it. Every post has a place of its own even where there are a thousand.
 */
export interface HangingTree {
  readonly cells: readonly Cell[];
  readonly height: number;
}

export interface HangingMeasures {
  readonly width: number;
  readonly barHeight: number;
  /** Height of a post of the front line. */
  readonly leafHeight: number;
  /** Posts of the front line above each other at most. */
  readonly stack: number;
}

/** Lays out the branch below `top`. */
export function hangingTree(hierarchy: Hierarchy, top: number, measures: HangingMeasures): HangingTree {
  const { superiors, childStart, children } = hierarchy;
  const cells: Cell[] = [];
  const columns = columnCounts(hierarchy, top, measures.stack);
  const unit = measures.width / columns.get(top)!;
  let bottom = 0;
  const place = (post: number, x: number, y: number): void => {
    const width = columns.get(post)! * unit;
    const height = post < superiors ? measures.barHeight : measures.leafHeight;
    cells.push({ post, x, y, width, height });
    bottom = Math.max(bottom, y + height);
    if (post >= superiors) return;
    const subordinates = children.subarray(childStart[post]!, childStart[post + 1]!);
    let right = x;
    for (const child of subordinates) {
      if (child >= superiors) continue;
      place(child, right, y + height);
      right += columns.get(child)! * unit;
    }
    const leaves = subordinates.filter((child) => child >= superiors);
    for (const [k, post] of leaves.entries()) {
      const down = y + height + (k % measures.stack) * measures.leafHeight;
      const across = right + Math.floor(k / measures.stack) * unit;
      cells.push({ post, x: across, y: down, width: unit, height: measures.leafHeight });
      bottom = Math.max(bottom, down + measures.leafHeight);
    }
  };
  place(top, 0, 0);
  return { cells, height: bottom };
}

/** How many stacks wide each superior of a branch is. */
function columnCounts({ superiors, childStart, children }: Hierarchy, top: number, stack: number) {
  const counts = new Map<number, number>();
  const count = (post: number): number => {
    let columns = 0;
    let leaves = 0;
    if (post < superiors)
      for (let k = childStart[post]!; k < childStart[post + 1]!; k++) {
        if (children[k]! < superiors) columns += count(children[k]!);
        else leaves++;
      }
    columns = Math.max(1, columns + Math.ceil(leaves / stack));
    counts.set(post, columns);
    return columns;
  };
  count(top);
  return counts;
}

/** The cell under a point; null where there is none. */
export function cellAt({ cells }: HangingTree, x: number, y: number): Cell | null {
  return (
    cells.find((cell) => x >= cell.x && x < cell.x + cell.width && y >= cell.y && y < cell.y + cell.height) ??
    null
  );
}
