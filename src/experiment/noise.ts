import type { Text } from "../model/declaration.ts";

/**
 * Which part of the variance between the means of points is luck: the mean square of what neither point nor world
 * explains, over the worlds a point has, relative to that variance. What a world does to all points alike is no noise,
 * since all points meet the same worlds. `values[point][world]`, NaN where not known; only points without a gap count.
 * At most 1, where it is all there is. Null where it cannot be told: with fewer than two worlds or points; 0 where points do not differ.
 */
export function noiseShare(values: readonly (readonly number[])[]): number | null {
  const whole = values.filter((row) => !row.some(Number.isNaN));
  const points = whole.length;
  const worlds = whole[0]?.length ?? 0;
  if (points < 2 || worlds < 2) return null;
  const pointMeans = whole.map(mean);
  const worldMeans = Array.from({ length: worlds }, (_, world) => mean(whole.map((row) => row[world]!)));
  const grand = mean(pointMeans);
  let residual = 0;
  let between = 0;
  whole.forEach((row, point) => {
    const own = pointMeans[point]! - grand;
    between += own * own;
    row.forEach((value, world) => {
      const rest = value - pointMeans[point]! - worldMeans[world]! + grand;
      residual += rest * rest;
    });
  });
  if (between === 0) return 0;
  return Math.min(1, residual / ((worlds - 1) * worlds) / between);
}

/** Above this, indices say as much about luck as about the factors. */
const MUCH = 0.1;

/** What to tell the reader of indices, or null if they are to be trusted. */
export function noiseWarning(share: number | null): Text | null {
  if (share === null)
    return {
      en: "one world a point: how much of the indices is luck cannot be told; set replications to 2 or more",
      zh: "每点只有一个世界，无法判断指数中有多少来自运气；请把 replications 设为 2 或更多",
    };
  if (share <= MUCH) return null;
  const percent = Math.round(100 * share);
  return {
    en: `${percent} % of the variance between points is luck, and the indices with it; add replications`,
    zh: `各点之间的方差有 ${percent}% 来自运气，指数也随之失真；请增加重复次数`,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
