import type { Hierarchy } from "./hierarchy.ts";
import type { Policy } from "./levers.ts";
import type { World } from "./world.ts";

// An indicator may draw its boundary wrongly: part of what a post really does is counted next door. How large that part
// is belongs to the post, for good: some lie at the border.

/** Share of its real work that counts in the figure of a frontline post: `indicatorFit` on average, evenly spread. */
export function shareCountedHere(world: World, policy: Policy, post: number): number {
  const fit = policy.indicatorFit;
  if (fit === 1) return 1;
  const spread = Math.min(fit, 1 - fit);
  return fit + spread * (2 * world.draws.forLife("border", 0, post)[0]! - 1);
}

/** The sibling that counts what its neighbour does for it: the next in the order of slots, after the last the first. */
export function nextDoor(hierarchy: Hierarchy, post: number): number {
  const superior = hierarchy.parent[post]!;
  if (superior < 0) return -1;
  const first = hierarchy.childStart[superior]!;
  const last = hierarchy.childStart[superior + 1]! - 1;
  if (first === last) return -1;
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hierarchy.children[middle]! < post) low = middle + 1;
    else high = middle;
  }
  return hierarchy.children[low === last ? first : low + 1]!;
}
