import { closest, distance } from "fastest-levenshtein";
import type { Words } from "./problem.ts";

/** The name that `typed` was probably meant to be; null if none is near (a third of its letters, at least 2). */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const lower = typed.slice(0, 80).toLowerCase();
  const lowered = names.map((name) => name.toLowerCase());
  if (lowered.length === 0) return null;
  const best = closest(lower, lowered);
  const near = distance(lower, best) <= Math.max(2, Math.floor(lower.length / 3));
  return near ? names[lowered.indexOf(best)]! : null;
}

/** The nearest name as a hint, or else `otherwise`. */
export function nearestHint(typed: string, names: readonly string[], otherwise: Words): Words {
  const nearest = nearestName(typed, names);
  return nearest === null
    ? otherwise
    : { en: `did you mean "${nearest}"?`, zh: `您是想写 "${nearest}" 吗？` };
}
