/*
 * Functions of sensitivity analysis whose indices are known in closed form; arguments in [0, 1].
 */

/** Ishigami and Homma (1990) with a = 7 and b = 0.1. First order 0.3139, 0.4424, 0; total 0.5576, 0.4424, 0.2437. */
export function ishigami(row: Float64Array): number {
  const [x1, x2, x3] = Array.from(row, (share) => Math.PI * (2 * share - 1));
  return Math.sin(x1!) + 7 * Math.sin(x2!) ** 2 + 0.1 * x3! ** 4 * Math.sin(x1!);
}

/** Sobol's g (Saltelli and Sobol' 1995): the larger a factor's number, the less it matters. */
export const gNumbers = [0, 1, 4.5, 9, 99, 99, 99, 99];
export function sobolG(row: Float64Array): number {
  return gNumbers.reduce((product, a, i) => (product * (Math.abs(4 * row[i]! - 2) + a)) / (1 + a), 1);
}

/** First order and total of each factor of g. */
export function indicesOfG(): { first: number; total: number }[] {
  const parts = gNumbers.map((a) => 1 / (3 * (1 + a) ** 2));
  const all = parts.reduce((product, part) => product * (1 + part), 1);
  return parts.map((part) => ({ first: part / (all - 1), total: (part * all) / (1 + part) / (all - 1) }));
}

/**
 * The function of Morris (1991) in twenty factors: the first seven strong with interactions or curvature, the next three
 * strong and nearly linear, the last ten weak. The weak coefficients are his standard normal ones, here alternating.
 */
export function morrisFunction(row: Float64Array): number {
  const curved = [2, 4, 6];
  const w = Array.from(row, (x, i) => 2 * ((curved.includes(i) ? (1.1 * x) / (x + 0.1) : x) - 0.5));
  let y = 0;
  for (let i = 0; i < 20; i++) y += (i < 10 ? 20 : (-1) ** i) * w[i]!;
  for (let i = 0; i < 20; i++)
    for (let j = i + 1; j < 20; j++) y += (j < 6 ? -15 : (-1) ** (i + j)) * w[i]! * w[j]!;
  for (let i = 0; i < 5; i++)
    for (let j = i + 1; j < 5; j++) for (let l = j + 1; l < 5; l++) y -= 10 * w[i]! * w[j]! * w[l]!;
  return y + 5 * w[0]! * w[1]! * w[2]! * w[3]!;
}

/** Standard normal numbers from uniform ones (Box and Muller). */
export function normalFrom(uniform: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
