import { studentQuantile975 } from "./student-quantile.ts";

/** More than these no experiment may ask for. */
const MOST = 1_000_000;
/** Beyond these Student's quantile is the normal one to four digits, and slow. */
const MOST_DEGREES = 10_000;

/**
 * How many worlds make half the 95 % interval of a mean, or of a paired difference, at most `half` wide, going by the
 * standard deviation of single worlds: the smallest n with t(n − 1) sd/√n ≤ half, at least 2; infinite above a million.
 */
export function worldsNeeded(sd: number, half: number): number {
  if (!(half > 0)) throw new RangeError(`half width not above 0: ${half}`);
  const isEnough = (n: number) =>
    studentQuantile975(Math.min(n - 1, MOST_DEGREES)) * sd <= half * Math.sqrt(n);
  let enough = 2;
  while (!isEnough(enough)) if ((enough *= 2) > 2 * MOST) return Number.POSITIVE_INFINITY;
  let few = Math.max(1, enough / 2);
  while (enough - few > 1) {
    const middle = Math.floor((few + enough) / 2);
    if (middle > 1 && isEnough(middle)) enough = middle;
    else few = middle;
  }
  return enough > MOST ? Number.POSITIVE_INFINITY : enough;
}
