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

/**
 * The sibling on the front line that counts what its neighbour does for it: the next in the order of slots, after the
 * last the first; -1 if there is none. Siblings on the front line lie side by side.
 */
export function nextDoor({ parent, superiors }: Hierarchy, post: number): number {
  const superior = parent[post]!;
  if (parent[post + 1] === superior) return post + 1;
  let first = post;
  while (first > superiors && parent[first - 1] === superior) first--;
  return first === post ? -1 : first;
}
