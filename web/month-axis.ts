/** Steps that divide years or make them up, in months. */
const steps = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 600, 1200];

/** Months to label on an axis of `ticks` months with room for `most` labels, from 0 on. */
export function labelledMonths(ticks: number, most: number): readonly number[] {
  const smallest = Math.max(1, (ticks - 1) / Math.max(1, most - 1));
  const step = steps.find((candidate) => candidate >= smallest) ?? Math.ceil(smallest / 1200) * 1200;
  return Array.from({ length: Math.floor((ticks - 1) / step) + 1 }, (_, index) => index * step);
}
