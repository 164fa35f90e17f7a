import { exp, log } from "./exact-math.ts";

/** The largest harm is so many times the smallest. */
const SPAN = 1000;

/**
 * Harm of one case relative to the mean case: 1 if the exponent is 0; else a Pareto variable of this exponent, cut off
 * at SPAN times its smallest value and scaled to mean 1, by a draw `u` in (0, 1).
 */
export function relativeHarm(u: number, exponent: number): number {
  if (exponent === 0) return 1;
  return Math.min(SPAN, exp(-log(u) / exponent)) / meanHarm(exponent);
}

/** Mean of min(X, SPAN), X Pareto from 1: one plus the integral of x^−exponent from 1 to SPAN. */
function meanHarm(exponent: number): number {
  const rest = 1 - exponent;
  // Near an exponent of 1 the integral is the logarithm; the quotient would lose all digits there.
  if (Math.abs(rest) < 1e-9) return 1 + log(SPAN);
  return 1 + (exp(rest * log(SPAN)) - 1) / rest;
}
