// Bundled into one script and run in every engine: what the engine makes of the model.
import { exp, log } from "../../src/model/exact-math.ts";
import { type RunOrder, simulate } from "../../src/model/simulation.ts";

/** Digests of runs; orders are handed over as JSON, which is all that crosses into an engine's shell. */
export function digests(orders: string): string[] {
  return (JSON.parse(orders) as RunOrder[]).map((order) => simulate(order).digest);
}

/**
 * A hash over the bits of 200 000 results of exact-math.ts. Most runs would not show an engine that differs in one
 * result of ten, since a draw rarely falls between the two.
 */
export function mathHash(): number {
  const bits = new DataView(new ArrayBuffer(8));
  let hash = 0x811c9dc5;
  const add = (value: number) => {
    bits.setFloat64(0, value);
    hash = Math.imul(hash ^ bits.getUint32(0), 0x01000193);
    hash = Math.imul(hash ^ bits.getUint32(4), 0x01000193);
  };
  for (let k = 1; k <= 100_000; k++) {
    add(exp(k / 137 - 365));
    add(log(k * k * 1.37e-4));
  }
  return hash >>> 0;
}
