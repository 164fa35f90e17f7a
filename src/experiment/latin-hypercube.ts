import { DesignDraws } from "./design-draws.ts";

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979): each of the `dimensions` is cut into as many strata as there are
 * points, every stratum holds one point, at a random place within. Rows of numbers in (0, 1), the same for the same
 * seed; the column of a dimension does not depend on how many dimensions follow.
 */
export function latinHypercube(points: number, dimensions: number, seed: string): Float64Array[] {
  const rows = Array.from({ length: points }, () => new Float64Array(dimensions));
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const draws = new DesignDraws(seed, `latin hypercube ${dimension}`);
    const strata = draws.permutation(points);
    rows.forEach((row, point) => {
      row[dimension] = (strata[point]! + draws.next()) / points;
    });
  }
  return rows;
}
