import { sobolSequence } from "./sobol-sequence.ts";

/**
 * Saltelli's design (Saltelli et al. 2010) for first-order and total Sobol indices: from two independent samples A and
 * B of `points` rows, the halves of one shifted Sobol sequence, for each row A, then A with the first, second, …
 * factor from B, then B: `factors` + 2 rows a point, so that more points only append.
 */
export function saltelliRows(points: number, factors: number, seed: string): Float64Array[] {
  return sobolSequence(points, 2 * factors, seed).flatMap((both) => {
    const a = both.slice(0, factors);
    const b = both.slice(factors);
    const mixed = Array.from(b, (value, factor) => a.with(factor, value));
    return [a, ...mixed, b];
  });
}
