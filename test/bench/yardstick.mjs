// The yardstick of speed: a tight loop over arrays of the same size that does just what a post-tick cannot do without.
import { exp } from "../../dist/model/exact-math.js";

/** A function that does the counted work of one tick, whole numbers of each, and returns a number to be kept. */
export function yardstickOf({ posts, draws, exponentials, bytes }) {
  const drawn = Math.round(draws);
  const raised = Math.round(exponentials);
  const words = Math.round(bytes / 8);
  const identityA = Int32Array.from({ length: posts }, (_, post) => Math.imul(post, 0x9e3779b1));
  const identityB = Int32Array.from({ length: posts }, (_, post) => Math.imul(post, 0x85ebca6b));
  const keyA = Int32Array.from({ length: drawn }, (_, k) => Math.imul(k + 1, 0x2545f491));
  const keyB = Int32Array.from({ length: drawn }, (_, k) => Math.imul(k + 1, 0x5bd1e995));
  const columns = new Float64Array(words * posts);
  return () => {
    let below = 0;
    let weight = 0;
    for (let post = 0; post < posts; post++) {
      const a = identityA[post];
      const b = identityB[post];
      for (let k = 0; k < drawn; k++) {
        if (((mix(mix(a ^ keyA[k]) + (b ^ keyB[k])) >>> 0) + 0.5) * UNIT < 0.01) below++;
      }
      for (let k = 0; k < raised; k++) weight += exp(-columns[k * posts + post] - k);
    }
    for (let i = 0; i < columns.length; i++) columns[i] = columns[i] * 0.9 + 0.1;
    return below + weight;
  };
}

const UNIT = 1 / 4294967296;

/** The hash of the draws of src/model/draws.ts. */
function mix(word) {
  let h = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}
