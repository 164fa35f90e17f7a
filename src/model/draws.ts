import seedrandom from "seedrandom";

// A draw is a pure function of (seed text, replication, purpose, identity, tick, index). Nothing depends on the
// order of evaluation, so two policies on one seed meet the same world, agent by agent.

/** What a draw decides. A purpose's number is part of every key: append, never reorder. */
export const purposes = [
  // traits of an agent, index = generation at the post of entry
  "talent",
  "integrity",
  "motivation",
  "connection",
  "prospect",
  // targets and inspection
  "roundTarget",
  "roundBeyond",
  "inspectDefect",
  "inspectLegacy",
  "inspectFalsehood",
  // handling, index = number of the task
  "respond",
  "err",
  "meetForce",
  "answer",
  "belongToStream",
  // reporting
  "topUp",
  "miss",
  // things go wrong, index = number of the defect or kind of need
  "surface",
  "surfaceLegacy",
  "predecessor",
  "breakOut",
  "audit",
  "complainMerited",
  "complainVexatious",
  "buyOff",
  "burden",
  "complaintTouched",
  // accountability, index = ordinal of the incident × 64 + step
  "exempt",
  "judgeByHindsight",
  "inquire",
  "climb",
  "deflect",
  "scapegoat",
  "breakTie",
  "shield",
  "tolerate",
  "appeal",
  "overturn",
  "veto",
  // turnover
  "quit",
  "promote",
] as const;

export type Purpose = (typeof purposes)[number];

/** The number of each purpose. */
export const purposeNumber = Object.freeze(
  Object.fromEntries(purposes.map((name, number) => [name, number + 1])),
) as Readonly<Record<Purpose, number>>;

/** Two multiplications with xor-shifts (constants of C. Wellons' "lowbias32"); a bijection of 32 bits. */
function mix(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}

const UNIT = 1 / 4294967296;

/** A number in (0, 1) from a key and an identity, each of two words. */
function toUnit(keyA: number, keyB: number, identityA: number, identityB: number): number {
  return ((mix(mix(identityA ^ keyA) + (identityB ^ keyB)) >>> 0) + 0.5) * UNIT;
}

/** The draws of one world: a seed text and a replication. */
export class Draws {
  readonly #seed: Int32Array;
  /** Words of identity of each post, `identityA[post]` and `identityB[post]`. */
  readonly identityA: Int32Array;
  readonly identityB: Int32Array;

  constructor(seed: string, replication: number, identityA: Int32Array, identityB: Int32Array) {
    const generator = seedrandom(JSON.stringify([seed, replication]));
    this.#seed = Int32Array.from({ length: 4 }, () => generator.int32());
    this.identityA = identityA;
    this.identityB = identityB;
  }

  /** First word of the key of (purpose, tick, index). */
  keyA(purpose: number, tick: number, index: number): number {
    return mix(mix(mix(this.#seed[0]! ^ purpose) ^ tick) ^ index) ^ this.#seed[1]!;
  }

  /** Second word; a chain of its own, so that two keys are never equal by one 32-bit accident. */
  keyB(purpose: number, tick: number, index: number): number {
    return mix(mix(mix(this.#seed[2]! + purpose) + tick) + index) + this.#seed[3]!;
  }

  /** One draw in (0, 1). In loops over posts take a `DrawPass` instead. */
  one(purpose: number, tick: number, index: number, post: number): number {
    return toUnit(
      this.keyA(purpose, tick, index),
      this.keyB(purpose, tick, index),
      this.identityA[post]!,
      this.identityB[post]!,
    );
  }
}

/** Draws of one purpose in one tick for many posts; keys are computed once per index. */
export class DrawPass {
  #keysA = new Int32Array(0);
  #keysB = new Int32Array(0);
  #count = 0;
  #tick = -1;
  readonly #draws: Draws;
  readonly #purpose: number;

  constructor(draws: Draws, purpose: Purpose) {
    this.#draws = draws;
    this.#purpose = purposeNumber[purpose];
  }

  /** Must be called when a new tick begins. */
  begin(tick: number): void {
    this.#tick = tick;
    this.#count = 0;
  }

  /** The draw of `post` with `index` ≥ 0 in the current tick. */
  at(index: number, post: number): number {
    if (index >= this.#count) this.#extend(index);
    return toUnit(
      this.#keysA[index]!,
      this.#keysB[index]!,
      this.#draws.identityA[post]!,
      this.#draws.identityB[post]!,
    );
  }

  #extend(index: number): void {
    if (index >= this.#keysA.length) {
      const length = Math.max(16, 2 * index);
      const keysA = new Int32Array(length);
      const keysB = new Int32Array(length);
      keysA.set(this.#keysA);
      keysB.set(this.#keysB);
      this.#keysA = keysA;
      this.#keysB = keysB;
    }
    for (let i = this.#count; i <= index; i++) {
      this.#keysA[i] = this.#draws.keyA(this.#purpose, this.#tick, i);
      this.#keysB[i] = this.#draws.keyB(this.#purpose, this.#tick, i);
    }
    this.#count = index + 1;
  }
}

/**
 * Two words of identity from a post's path or given id (any text). Two independent 32-bit hashes over its UTF-16
 * code units, so that even ten million posts are unlikely to share both.
 */
export function identityOf(id: string): readonly [number, number] {
  let a = 0x811c9dc5;
  let b = 0x2545f491;
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b + unit, 0x5bd1e995) ^ (b >>> 13);
  }
  return [mix(a ^ id.length), mix(b + id.length)];
}
