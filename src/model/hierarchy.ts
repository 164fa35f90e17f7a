import { identityOf, PathIdentities } from "./identity.ts";
import type { ChartPost, Setting } from "./setting.ts";

/**
 * The rooted tree of posts. Slots: superiors first, level by level, then all frontline posts (the leaves), so that
 * "frontline number" f is slot `superiors + f`. Siblings stand side by side. Slots are never part of an identity.
 */
export interface Hierarchy {
  readonly posts: number;
  readonly superiors: number;
  readonly frontline: number;
  /** Number of levels, 1–12; the front line is level `levels − 1` whatever its depth. */
  readonly levels: number;
  /** Slot of the superior, −1 for the centre (slot 0). */
  readonly parent: Int32Array;
  /** Children of a superior m: `children[childStart[m]] … children[childStart[m + 1] − 1]`. */
  readonly childStart: Int32Array;
  readonly children: Int32Array;
  readonly level: Uint8Array;
  readonly levelSize: Int32Array;
  /** Frontline posts beneath each superior. */
  readonly frontlineBeneath: Int32Array;
  readonly identityA: Int32Array;
  readonly identityB: Int32Array;
  /** Path ("3.2": second child of the third child of the centre; "0" the centre) or given id of a post. */
  id(post: number): string;
}

/** The hierarchy of a setting. Throws on a chart that is no tree; the reader of charts reports that kindly. */
export function hierarchyOf(organisation: Setting["organisation"]): Hierarchy {
  return "spans" in organisation
    ? hierarchyFromSpans(organisation.spans)
    : hierarchyFromChart(organisation.chart);
}

/** Every post of one level has the same number of children; `[]` is a single post, at once centre and front line. */
export function hierarchyFromSpans(spans: readonly number[]): Hierarchy {
  const sizes = [1];
  for (const span of spans) sizes.push(sizes.at(-1)! * span);
  const posts = sizes.reduce((sum, size) => sum + size, 0);
  const parent = new Int32Array(posts).fill(-1);
  const depth = new Uint8Array(posts);
  let start = 0;
  for (const [level, span] of spans.entries()) {
    const next = start + sizes[level]!;
    for (let child = 0; child < sizes[level + 1]!; child++) {
      parent[next + child] = start + Math.floor(child / span);
      depth[next + child] = level + 1;
    }
    start = next;
  }
  const firstChild = (post: number): number => {
    let levelStart = 0;
    for (let level = 0; level < depth[post]!; level++) levelStart += sizes[level]!;
    return levelStart + sizes[depth[post]!]! + (post - levelStart) * spans[depth[post]!]!;
  };
  const path = (post: number): string => {
    const ordinals: number[] = [];
    for (let at = post; at > 0; at = parent[at]!) ordinals.unshift(at - firstChild(parent[at]!) + 1);
    return ordinals.length === 0 ? "0" : ordinals.join(".");
  };
  const superiors = posts - sizes.at(-1)!;
  const identities = new PathIdentities(posts, superiors);
  let ordinal = 0;
  for (let post = 1; post < posts; post++) {
    ordinal = parent[post] === parent[post - 1] ? ordinal + 1 : 1;
    identities.name(post, parent[post]!, ordinal);
  }
  return assemble(parent, depth, superiors, identities, path);
}

/** Siblings are ordered by id (code units), so the order of rows in a chart changes nothing. */
export function hierarchyFromChart(chart: readonly ChartPost[]): Hierarchy {
  const childrenOf = new Map<string | null, ChartPost[]>();
  for (const post of chart) {
    const siblings = childrenOf.get(post.superior);
    if (siblings) siblings.push(post);
    else childrenOf.set(post.superior, [post]);
  }
  for (const siblings of childrenOf.values())
    siblings.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const ordered: { post: ChartPost; depth: number; superior: number }[] = [];
  const leaves: { post: ChartPost; depth: number; superior: number }[] = [];
  let layer = (childrenOf.get(null) ?? []).map((post) => ({ post, depth: 0, superior: -1 }));
  if (layer.length !== 1) throw new Error(`chart needs one root, got: ${layer.length}`);
  while (layer.length > 0) {
    const below: typeof layer = [];
    for (const entry of layer) {
      const children = childrenOf.get(entry.post.id);
      (children ? ordered : leaves).push(entry);
      const slot = ordered.length - 1;
      for (const child of children ?? []) below.push({ post: child, depth: entry.depth + 1, superior: slot });
    }
    layer = below;
  }
  const superiors = ordered.length;
  ordered.push(...leaves);
  if (ordered.length !== chart.length)
    throw new Error(`chart is no tree: ${chart.length - ordered.length} posts are apart`);
  const identityA = new Int32Array(ordered.length);
  const identityB = new Int32Array(ordered.length);
  for (const [slot, { post }] of ordered.entries()) [identityA[slot], identityB[slot]] = identityOf(post.id);
  return assemble(
    Int32Array.from(ordered, (entry) => entry.superior),
    Uint8Array.from(ordered, (entry) => entry.depth),
    superiors,
    { identityA, identityB },
    (post) => ordered[post]!.post.id,
  );
}

function assemble(
  parent: Int32Array,
  depth: Uint8Array,
  superiors: number,
  { identityA, identityB }: Pick<Hierarchy, "identityA" | "identityB">,
  id: (post: number) => string,
): Hierarchy {
  const posts = parent.length;
  const levels = depth.reduce((deepest, d) => Math.max(deepest, d), 0) + 1;
  const childStart = new Int32Array(superiors + 1);
  for (let post = 1; post < posts; post++) childStart[parent[post]! + 1]!++;
  for (let m = 0; m < superiors; m++) childStart[m + 1]! += childStart[m]!;
  const children = new Int32Array(posts - 1);
  const filled = childStart.slice();
  const frontlineBeneath = new Int32Array(superiors);
  const level = new Uint8Array(posts);
  const levelSize = new Int32Array(levels);
  for (let post = 0; post < posts; post++) {
    if (post > 0) children[filled[parent[post]!]!++] = post;
    level[post] = post < superiors ? depth[post]! : levels - 1;
    levelSize[level[post]!]!++;
    if (post >= superiors) for (let m = parent[post]!; m >= 0; m = parent[m]!) frontlineBeneath[m]!++;
  }
  return {
    posts,
    superiors,
    frontline: posts - superiors,
    levels,
    parent,
    childStart,
    children,
    level,
    levelSize,
    frontlineBeneath,
    identityA,
    identityB,
    id,
  };
}
