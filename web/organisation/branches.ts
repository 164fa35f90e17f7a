import type { Hierarchy } from "../../src/model/hierarchy.ts";

/** A post and all beneath it, superiors first. */
export function branchOf({ superiors, childStart, children }: Hierarchy, top: number): readonly number[] {
  const posts = [top];
  for (let place = 0; place < posts.length; place++) {
    const post = posts[place]!;
    if (post < superiors) posts.push(...children.subarray(childStart[post]!, childStart[post + 1]!));
  }
  return posts;
}

/** The posts one gets to from a post by one step; null where there is none. */
export interface Neighbours {
  readonly superior: number | null;
  readonly subordinate: number | null;
  readonly before: number | null;
  readonly after: number | null;
}

export function neighboursOf(
  { parent, superiors, childStart, children }: Hierarchy,
  post: number,
): Neighbours {
  const superior = parent[post]!;
  const subordinate = post < superiors ? children[childStart[post]!]! : null;
  if (superior < 0) return { superior: null, subordinate, before: null, after: null };
  const siblings = children.subarray(childStart[superior]!, childStart[superior + 1]!);
  const place = siblings.indexOf(post);
  return { superior, subordinate, before: siblings[place - 1] ?? null, after: siblings[place + 1] ?? null };
}

/** The post of an id or path; null where there is none. */
export function postNamed(hierarchy: Hierarchy, id: string): number | null {
  for (let post = 0; post < hierarchy.posts; post++) if (hierarchy.id(post) === id) return post;
  return null;
}

/** Whether `post` is `top` or beneath it. */
export function isBeneath({ parent }: Hierarchy, post: number, top: number): boolean {
  for (let at = post; at >= 0; at = parent[at]!) if (at === top) return true;
  return false;
}
