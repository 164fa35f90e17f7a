import type { Interval } from "./bootstrap.ts";

/** The 97.5 % quantile of the normal distribution. */
const NORMAL_975 = 1.959963984540054;

/**
 * The 95 % interval of the share that `count` independent units show (Wilson 1927). Unlike Wald's or a bootstrap it keeps
 * its width where all units agree: three of three leave every share above 0.44 possible. NaN of no unit.
 */
export function shareInterval(share: number, count: number): Interval {
  const z2 = NORMAL_975 * NORMAL_975;
  const middle = count * share + z2 / 2;
  const half = NORMAL_975 * Math.sqrt(count * share * (1 - share) + z2 / 4);
  const low = (middle - half) / (count + z2);
  const high = (middle + half) / (count + z2);
  // Exactly so by algebra; rounding would leave a hair.
  return { low: share === 0 ? 0 : low, high: share === 1 ? 1 : high };
}
