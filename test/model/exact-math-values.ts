import { exp, log, logistic } from "../../src/model/exact-math.ts";

/**
 * Eight hex digits over the bits of 200 000 values of exp, log and logistic. Pure, and made with the four operations
 * alone, so a browser or another engine can call it and compare.
 */
export function hashOfExactMath(): string {
  const value = new Float64Array(1);
  const words = new Int32Array(value.buffer);
  let hash = 0x811c9dc5 | 0;
  const absorb = (x: number): void => {
    value[0] = x;
    hash = Math.imul(hash ^ words[0]!, 0x01000193);
    hash = Math.imul(hash ^ words[1]!, 0x01000193) ^ (hash >>> 15);
  };
  let state = 12345;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
  for (let i = 0; i < 50_000; i++) {
    const wide = (uniform() - 0.5) * 1490; // overflow, underflow and subnormal results at the ends
    const near = (uniform() - 0.5) * 8;
    absorb(exp(wide));
    absorb(logistic(near));
    absorb(log(uniform() * 2));
    absorb(log(exp(wide / 1.001)));
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
