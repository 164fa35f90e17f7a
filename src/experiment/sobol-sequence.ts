import { DesignDraws } from "./design-draws.ts";
import { directionNumbers } from "./sobol-direction-numbers.ts";

/** Dimensions for which there are direction numbers. */
export const mostSobolDimensions = directionNumbers.length + 1;

const BITS = 32;
const UNIT = 1 / 4294967296;

/**
 * The first points of Sobol's sequence (1967) in the order of Antonov and Saleev (1979), with the direction numbers of
 * Joe and Kuo: rows of `dimensions` numbers in [0, 1), the first all 0. Even coverage is best at powers of two.
 * With a seed all points are shifted by one random vector (bit by bit, which keeps their evenness), so that no
 * point lies on the edge and another seed gives another sample. Throws a RangeError above `mostSobolDimensions`.
 */
export function sobolSequence(points: number, dimensions: number, seed?: string): Float64Array[] {
  if (dimensions > mostSobolDimensions)
    throw new RangeError(`Sobol's sequence in ${dimensions} dimensions, at most ${mostSobolDimensions}`);
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionsOf(dimension));
  const place = shiftOf(dimensions, seed);
  return Array.from({ length: points }, (_, point) => {
    if (point > 0) {
      const bit = lowestZeroBit(point - 1);
      directions.forEach((direction, dimension) => {
        place[dimension]! ^= direction[bit]!;
      });
    }
    return Float64Array.from(place, (word) => word * UNIT);
  });
}

/** Where the sequence starts: at 0, or at a random vector that a digital shift adds to every point. */
function shiftOf(dimensions: number, seed: string | undefined): Uint32Array {
  if (seed === undefined) return new Uint32Array(dimensions);
  return Uint32Array.from({ length: dimensions }, (_, dimension) =>
    new DesignDraws(seed, `shift of Sobol's sequence ${dimension}`).below(4294967296),
  );
}

/** The direction numbers of a dimension as binary fractions of 32 bits, by the recurrence of its polynomial. */
function directionsOf(dimension: number): Uint32Array {
  const directions = new Uint32Array(BITS);
  if (dimension === 0) return directions.map((_, bit) => 1 << (BITS - 1 - bit));
  const { polynomial, initial } = directionNumbers[dimension - 1]!;
  const degree = initial.length;
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      directions[bit] = initial[bit]! << (BITS - 1 - bit);
      continue;
    }
    let direction = directions[bit - degree]! ^ (directions[bit - degree]! >>> degree);
    for (let term = 1; term < degree; term++)
      if ((polynomial >>> (degree - term)) & 1) direction ^= directions[bit - term]!;
    directions[bit] = direction;
  }
  return directions;
}

function lowestZeroBit(word: number): number {
  return BITS - 1 - Math.clz32(~word & (word + 1));
}
