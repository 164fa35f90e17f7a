/**
 * The 97.5 % quantile of Student's t with 1, 2, … degrees of freedom: half a 95 % interval of a mean, in standard
 * errors. Exact to twelve digits up to a hundred thousand degrees.
 */
export function studentQuantile975(degrees: number): number {
  return studentHalfWidth(0.95, degrees);
}

/**
 * The t for which Student's variable with 1, 2, … degrees of freedom lies within −t … t with the chance `within`, above
 * 0 and below 1.
 */
export function studentHalfWidth(within: number, degrees: number): number {
  let low = 0;
  let high = 1;
  for (; shareWithin(high, degrees) < within; high *= 2) low = high;
  for (let middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
    if (shareWithin(middle, degrees) < within) low = middle;
    else high = middle;
  }
  return high;
}

/** P(−t ≤ T ≤ t), by the finite series of Abramowitz and Stegun 26.7.3 (odd degrees) and 26.7.4 (even). */
function shareWithin(t: number, degrees: number): number {
  const hypotenuse = Math.sqrt(degrees + t * t);
  const sine = t / hypotenuse;
  const cosine = Math.sqrt(degrees) / hypotenuse;
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let power = isOdd ? 3 : 2; power <= degrees - 2; power += 2) {
    term *= (cosine * cosine * (power - 1)) / power;
    sum += term;
  }
  return isOdd ? (2 / Math.PI) * (arcTangent(t / Math.sqrt(degrees)) + sine * sum) : sine * sum;
}

/** Halves the angle until the series converges fast: square roots and exact arithmetic only, the same in every engine. */
function arcTangent(slope: number): number {
  let small = slope;
  let halvings = 1;
  for (; small > 0.05; halvings *= 2) small /= 1 + Math.sqrt(1 + small * small);
  let series = 0;
  for (let power = 21; power >= 1; power -= 2) series = 1 / power - small * small * series;
  return halvings * small * series;
}
