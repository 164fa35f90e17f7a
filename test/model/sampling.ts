// Sampling error: four standard errors, fixed seeds, never looser.
import { expect } from "vitest";

const TOLERANCE = 4;

/** Expects `count` of `n` independent cases to fit the chance `p`; exactly where p is 0 or 1. */
export function expectShare(count: number, n: number, p: number): void {
  expect(n).toBeGreaterThan(0);
  const error = Math.sqrt((p * (1 - p)) / n);
  if (error === 0) expect(count / n).toBe(p);
  else expect(Math.abs(count / n - p) / error, `${count} of ${n} for chance ${p}`).toBeLessThan(TOLERANCE);
}

/** Expects the mean of independent values to fit `mean`, by their own standard deviation. */
export function expectMean(values: readonly number[], mean: number): void {
  const { average, error } = meanOf(values);
  expect(Math.abs(average - mean) / error, `mean ${average} ± ${error}, expected ${mean}`).toBeLessThan(
    TOLERANCE,
  );
}

/** Expects two independent samples to have one mean. */
export function expectSameMean(some: readonly number[], others: readonly number[]): void {
  const a = meanOf(some);
  const b = meanOf(others);
  const error = Math.hypot(a.error, b.error);
  expect(
    Math.abs(a.average - b.average) / error,
    `means ${a.average} and ${b.average}, error ${error}`,
  ).toBeLessThan(TOLERANCE);
}

function meanOf(values: readonly number[]): { average: number; error: number } {
  const n = values.length;
  const average = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / (n - 1);
  return { average, error: Math.sqrt(variance / n) };
}

/** Expects pairs (x[i], y[i]) of uniform numbers to be uncorrelated. */
export function expectUncorrelated(x: ArrayLike<number>, y: ArrayLike<number>): void {
  const n = x.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (x[i]! - 0.5) * (y[i]! - 0.5);
  const correlation = (12 * sum) / n;
  expect(Math.abs(correlation) * Math.sqrt(n), `correlation ${correlation} of ${n}`).toBeLessThan(TOLERANCE);
}

/** Expects counts to be even, by chi-square (mean k − 1, variance 2(k − 1)). */
export function expectEven(counts: ArrayLike<number>): void {
  const cells = counts.length;
  const each = Array.from(counts).reduce((sum, count) => sum + count, 0) / cells;
  let square = 0;
  for (let i = 0; i < cells; i++) square += (counts[i]! - each) ** 2 / each;
  expect(Math.abs(square - (cells - 1)) / Math.sqrt(2 * (cells - 1)), `chi-square ${square}`).toBeLessThan(
    TOLERANCE,
  );
}
