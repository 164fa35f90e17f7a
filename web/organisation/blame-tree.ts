import { hierarchy as rooted, tree as tidy } from "d3";
import type { Trace } from "../../src/experiment/trace.ts";
import type { Hierarchy } from "../../src/model/hierarchy.ts";
import { blameSteps } from "./blame-sentences.ts";

/** The posts that an incident has to do with, laid out; all others are folded away. */
export interface BlameTree {
  readonly nodes: readonly BlameNode[];
  readonly links: readonly { readonly from: BlameNode; readonly to: BlameNode }[];
  readonly height: number;
}

export interface BlameNode {
  readonly post: number;
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Its true share in causing the incident. */
  readonly caused: number;
  /** Subordinates that are not shown. */
  readonly folded: number;
}

/** Room in px around the nodes, beside them for their names. */
const margin = { side: 46, end: 24 };

/**
 * Lays out the posts of a trace and their superiors: those that caused it, held its blame or paid, under the run's
 * policy and the other one alike, so that both pictures have one shape.
 */
export function blameTree(hierarchy: Hierarchy, trace: Trace, width: number, rowHeight: number): BlameTree {
  const slots = new Map(Array.from({ length: hierarchy.posts }, (_, post) => [hierarchy.id(post), post]));
  const caused = new Map(
    trace.incident.causalShares.flatMap(({ who, share }) =>
      slots.has(who) ? [[slots.get(who)!, share]] : [],
    ),
  );
  const shown = new Set<number>();
  const show = (id: string | null) => {
    for (let post = id === null ? -1 : (slots.get(id) ?? -1); post >= 0; post = hierarchy.parent[post]!)
      shown.add(post);
  };
  show(trace.incident.post);
  for (const { who } of trace.incident.causalShares) show(who);
  for (const path of [trace, trace.under])
    for (const { from, to } of path ? blameSteps(path) : []) {
      show(from);
      show(to);
    }
  const childrenOf = (post: number) =>
    post < hierarchy.superiors
      ? [...hierarchy.children.subarray(hierarchy.childStart[post]!, hierarchy.childStart[post + 1]!)]
      : [];
  const root = rooted<number>(0, (post) => childrenOf(post).filter((child) => shown.has(child)));
  const laid = tidy<number>().size([width - 2 * margin.side, root.height * rowHeight])(root);
  const nodes = new Map(
    laid.descendants().map(({ data: post, x, y }) => [
      post,
      {
        post,
        id: hierarchy.id(post),
        x: x + margin.side,
        y: y + margin.end,
        caused: caused.get(post) ?? 0,
        folded: childrenOf(post).filter((child) => !shown.has(child)).length,
      },
    ]),
  );
  return {
    nodes: [...nodes.values()],
    links: laid
      .links()
      .map(({ source, target }) => ({ from: nodes.get(source.data)!, to: nodes.get(target.data)! })),
    height: root.height * rowHeight + 2 * margin.end,
  };
}
