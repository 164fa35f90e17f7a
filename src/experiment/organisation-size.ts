import type { Setting } from "../model/setting.ts";

/** How large an organisation is; the front line are the posts that are no superiors. */
export interface Size {
  readonly posts: number;
  readonly superiors: number;
  readonly levels: number;
}

/** Counts without building anything; a chart is already known to be a tree. */
export function organisationSize(organisation: Setting["organisation"]): Size {
  if ("spans" in organisation) {
    const sizes = [1];
    for (const span of organisation.spans) sizes.push(sizes.at(-1)! * span);
    const posts = sizes.reduce((sum, size) => sum + size, 0);
    return { posts, superiors: posts - sizes.at(-1)!, levels: sizes.length };
  }
  const { chart } = organisation;
  const superiorOf = new Map(chart.map(({ id, superior }) => [id, superior]));
  const superiors = new Set(chart.flatMap(({ superior }) => superior ?? []));
  const levels = chart.reduce((deepest, { id }) => {
    let level = 0;
    for (let at: string | null | undefined = id; at != null; at = superiorOf.get(at)) level++;
    return Math.max(deepest, level);
  }, 0);
  return { posts: chart.length, superiors: superiors.size, levels };
}
