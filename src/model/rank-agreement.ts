import type { World } from "./world.ts";

/** Each sibling is compared with so many that follow it, so that a post of very many subordinates costs no square. */
const COMPARED = 12;

/**
 * Share of pairs of frontline siblings whose order by the year's figure is that by real output: a tie of figures counts
 * half, pairs that tie in real output are left out. NaN if there is no pair.
 */
export function rankAgreement(world: World): number {
  const { hierarchy, state } = world;
  const { superiors, childStart, children } = hierarchy;
  const { yearFigure, yearReal } = state;
  let pairs = 0;
  let agreeing = 0; // in halves, whole numbers
  for (let m = 0; m < superiors; m++) {
    const last = childStart[m + 1]!;
    for (let i = childStart[m]!; i < last; i++) {
      const one = children[i]!;
      if (one < superiors) continue;
      for (let j = i + 1; j < Math.min(last, i + 1 + COMPARED); j++) {
        const other = children[j]!;
        const real = yearReal[one]! - yearReal[other]!;
        const figure = yearFigure[one]! - yearFigure[other]!;
        if (real === 0 || other < superiors) continue;
        pairs++;
        agreeing += figure === 0 ? 1 : figure > 0 === real > 0 ? 2 : 0;
      }
    }
  }
  return pairs > 0 ? agreeing / (2 * pairs) : Number.NaN;
}
