import type { Observations } from "./observation.ts";
import type { State } from "./state.ts";

/**
 * Sixteen hex digits over all state and outcomes of a run, the same in every engine. Two independent 32-bit
 * multiply-xor chains; not cryptographic: it finds differences, it does not defend against forgery.
 */
export function digestOf(state: State, observations: Observations): string {
  const lanes = new Int32Array([0x6a09e667, 0xbb67ae85 | 0]);
  mixWords(lanes, new Int32Array(state.buffer));
  mixWords(lanes, bitsOf(observations.values));
  return [...lanes].map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
}

/** Bits of numbers with one pattern for NaN (engines differ in NaN's bits) and one for zero. */
function bitsOf(values: Float64Array): Int32Array {
  const copy = values.slice();
  const words = new Int32Array(copy.buffer);
  for (let i = 0; i < values.length; i++) {
    if (values[i] === 0) copy[i] = 0;
    if (!Number.isNaN(values[i])) continue;
    words[2 * i] = 0;
    words[2 * i + 1] = 0x7ff80000;
  }
  return words;
}

function mixWords(lanes: Int32Array, words: Int32Array): void {
  let a = lanes[0]!;
  let b = lanes[1]!;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    a = Math.imul(a ^ word, 0x85ebca6b);
    a ^= a >>> 15;
    b = Math.imul(b + word, 0xc2b2ae35) ^ (b >>> 13);
  }
  lanes[0] = a ^ words.length;
  lanes[1] = b + words.length;
}
