import { Draws } from "../model/draws.ts";
import { identityOf } from "../model/identity.ts";

/** No purpose of the model has this number, so that nothing drawn here is the luck of any world. */
const NO_PURPOSE = 0;

/**
 * Numbers in (0, 1) in a fixed order, for designs, resampling and search. The seed text and what they are drawn for
 * name them: two purposes under one seed share nothing.
 */
export class DesignDraws {
  readonly #draws: Draws;
  #count = 0;

  constructor(seed: string, purpose: string) {
    const [a, b] = identityOf(purpose);
    this.#draws = new Draws(seed, 0, Int32Array.of(a), Int32Array.of(b));
  }

  next(): number {
    return this.#draws.one(NO_PURPOSE, 0, this.#count++, 0);
  }

  /** A whole number 0 … count − 1. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** 0 … count − 1 in random order (Fisher and Yates). */
  permutation(count: number): Int32Array {
    const order = Int32Array.from({ length: count }, (_, place) => place);
    for (let last = count - 1; last > 0; last--) {
      const other = this.below(last + 1);
      const kept = order[last]!;
      order[last] = order[other]!;
      order[other] = kept;
    }
    return order;
  }
}
