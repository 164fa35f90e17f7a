import { hierarchy as rooted, tree as tidy } from "d3";
import type { Hierarchy } from "../../src/model/hierarchy.ts";

/** A branch of at most so many posts is drawn as a tree of nodes and links. */
export const mostNodes = 60;

export interface TidyNode {
  readonly post: number;
  readonly x: number;
  readonly y: number;
}

export interface TidyTree {
  readonly nodes: readonly TidyNode[];
  readonly links: readonly { readonly from: TidyNode; readonly to: TidyNode }[];
  readonly height: number;
}

/** Room in px around a node. */
const margin = 16;

/** Lays out the branch below `top` from the top down, `rowHeight` px a level. */
export function tidyTree(hierarchy: Hierarchy, top: number, width: number, rowHeight: number): TidyTree {
  const { superiors, childStart, children } = hierarchy;
  const root = rooted<number>(top, (post) =>
    post < superiors ? children.subarray(childStart[post]!, childStart[post + 1]!) : [],
  );
  const laid = tidy<number>().size([width - 2 * margin, root.height * rowHeight])(root);
  const nodes = new Map(
    laid.descendants().map(({ data, x, y }) => [data, { post: data, x: x + margin, y: y + margin }]),
  );
  return {
    nodes: [...nodes.values()],
    links: laid
      .links()
      .map(({ source, target }) => ({ from: nodes.get(source.data)!, to: nodes.get(target.data)! })),
    height: root.height * rowHeight + 2 * margin,
  };
}
