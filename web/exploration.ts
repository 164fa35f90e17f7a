/** A part of a chart to be read: a text, the parts it is made of, and what to do on arrival there. */
export interface ExploreNode {
  readonly text: string;
  /** None for a single datum. */
  readonly parts?: () => readonly ExploreNode[];
  readonly visit?: () => void;
}

/** A way from the whole chart to one of its parts: the place at each depth. `[]` is the whole. */
export type ExplorePath = readonly number[];

/** The node a path leads to, and which of how many it is. */
export interface ExploreStop {
  readonly node: ExploreNode;
  readonly place: number;
  readonly count: number;
}

/** The stops on the way, the whole chart first. Throws a RangeError where a path leads nowhere. */
export function stopsAlong(root: ExploreNode, path: ExplorePath): readonly ExploreStop[] {
  const stops: ExploreStop[] = [{ node: root, place: 0, count: 1 }];
  for (const place of path) {
    const parts = stops.at(-1)!.node.parts?.() ?? [];
    const node = parts[place];
    if (!node) throw new RangeError(`no part ${place} of ${parts.length}`);
    stops.push({ node, place, count: parts.length });
  }
  return stops;
}

export type ExploreMove =
  | "in"
  | "out"
  | "before"
  | "after"
  | "first"
  | "last"
  | "other before"
  | "other after";

/**
 * Where a move leads: into the parts and out again, along them, or to the same part of what stands beside the whole
 * they belong to (the same month of the other policy, say). Null where there is nothing that way.
 */
export function moved(root: ExploreNode, path: ExplorePath, move: ExploreMove): ExplorePath | null {
  const stops = stopsAlong(root, path);
  const { node, place, count } = stops.at(-1)!;
  const beside = (to: number) => (to >= 0 && to < count && to !== place ? [...path.slice(0, -1), to] : null);
  switch (move) {
    case "in":
      return (node.parts?.() ?? []).length > 0 ? [...path, 0] : null;
    case "out":
      return path.length > 0 ? path.slice(0, -1) : null;
    case "before":
      return beside(place - 1);
    case "after":
      return beside(place + 1);
    case "first":
      return beside(0);
    case "last":
      return beside(count - 1);
    default:
      return otherwise(root, path, move === "other after" ? 1 : -1);
  }
}

/** The same place in the nearest branch beside, or as near to it as there is anything. */
function otherwise(root: ExploreNode, path: ExplorePath, step: 1 | -1): ExplorePath | null {
  if (path.length === 0) return null;
  const other = reachable(root, [path[0]! + step, ...path.slice(1)]);
  return other.length > 0 ? other : null;
}

/** As much of a path as leads somewhere. */
export function reachable(root: ExploreNode, path: ExplorePath): ExplorePath {
  let node = root;
  for (const [depth, place] of path.entries()) {
    const part = node.parts?.()[place];
    if (!part) return path.slice(0, depth);
    node = part;
  }
  return path;
}

/** What the keys do: along the parts by ← and →, into them by ↓ or Enter, out by ↑. */
export function moveOf(key: string, isShifted: boolean): ExploreMove | null {
  const moves: Readonly<Record<string, ExploreMove>> = {
    ArrowDown: "in",
    Enter: "in",
    ArrowUp: "out",
    ArrowLeft: isShifted ? "other before" : "before",
    ArrowRight: isShifted ? "other after" : "after",
    Home: "first",
    End: "last",
  };
  return moves[key] ?? null;
}
