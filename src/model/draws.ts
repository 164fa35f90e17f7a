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
  "talentAbove",
  // handling: deference, index = ordinal of the papered task or defect; the border of an indicator
  "takeEffect",
  "errUnchecked",
  "teachDeferred",
  "border",
  // things go wrong
  "ambient",
  "harm",
  "harmLegacy",
  // decision rules
  "lean",
  "imitate",
] as const;

export type Purpose = (typeof purposes)[number];

/** The number of each purpose. */
export const purposeNumber = Object.freeze(
  Object.fromEntries(purposes.map((name, number) => [name, number + 1])),
) as Readonly<Record<Purpose, number>>;

// A const of the module, not a property of Math: the shorter bytecode leaves V8 room to inline draws into loops.
const imul = Math.imul;

/** Two multiplications with xor-shifts (constants of C. Wellons' "lowbias32"); a bijection of 32 bits. */
export function mix(word: number): number {
  let h = imul(word ^ (word >>> 16), 0x7feb352d);
  h = imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}

const UNIT = 1 / 4294967296;

/** A number in (0, 1) from a key and an identity, each of two words. */
export function toUnit(keyA: number, keyB: number, identityA: number, identityB: number): number {
  return ((mix(mix(identityA ^ keyA) + (identityB ^ keyB)) >>> 0) + 0.5) * UNIT;
}

/** The draws of one world: a seed text and a replication. */
export class Draws {
  readonly #seed: Int32Array;
  readonly #room = new Float64Array(1);
  /** Words of identity of each post, `identityA[post]` and `identityB[post]`. */
  readonly identityA: Int32Array;
  readonly identityB: Int32Array;

  constructor(seed: string, replication: number, identityA: Int32Array, identityB: Int32Array) {
    const generator = seedrandom(asciiOf(JSON.stringify([seed, replication])));
    this.#seed = Int32Array.from({ length: 4 }, () => generator.int32());
    this.identityA = identityA;
    this.identityB = identityB;
  }

  /** First word of the key of (purpose, tick); `keyOf` adds the index. */
  stemA(purpose: number, tick: number): number {
    return mix(mix(this.#seed[0]! ^ purpose) ^ tick);
  }

  /** Second word; a chain of its own, so that two keys are never equal by one 32-bit accident. */
  stemB(purpose: number, tick: number): number {
    return mix(mix(this.#seed[2]! + purpose) + tick);
  }

  /** First word of the key of (purpose, tick, index) from its stem. */
  keyA(stem: number, index: number): number {
    return mix(stem ^ index) ^ this.#seed[1]!;
  }

  keyB(stem: number, index: number): number {
    return (mix(stem + index) + this.#seed[3]!) | 0;
  }

  /**
   * A draw that belongs to an agent or a post for good and knows no tick, in room that the next call takes again: a
   * number that a function returns is allocated where V8 does not inline the call.
   */
  forLife(purpose: Purpose, index: number, post: number): Float64Array {
    this.#room[0] = this.one(purposeNumber[purpose], 0, index, post);
    return this.#room;
  }

  /** One draw in (0, 1). For many draws of one purpose in one tick take a `DrawPass` instead. */
  one(purpose: number, tick: number, index: number, post: number): number {
    return toUnit(
      this.keyA(this.stemA(purpose, tick), index),
      this.keyB(this.stemB(purpose, tick), index),
      this.identityA[post]!,
      this.identityB[post]!,
    );
  }
}

/** Draws of one purpose in one tick; what a key owes to purpose and tick is computed once, and once an index. */
export class DrawPass {
  readonly #draws: Draws;
  readonly #purpose: number;
  readonly #identityA: Int32Array;
  readonly #identityB: Int32Array;
  #stemA = 0;
  #stemB = 0;
  /** Words of the keys of the indexes below `#count`, for loops that make their draws themselves with `toUnit`. */
  keysA = new Int32Array(0);
  keysB = new Int32Array(0);
  #count = 0;
  /** Room for the draws of one post. */
  #room = new Float64Array(1);

  constructor(draws: Draws, purpose: Purpose) {
    this.#draws = draws;
    this.#purpose = purposeNumber[purpose];
    this.#identityA = draws.identityA;
    this.#identityB = draws.identityB;
    this.begin(0);
  }

  /** Must be called when a new tick begins. */
  begin(tick: number): void {
    this.#stemA = this.#draws.stemA(this.#purpose, tick);
    this.#stemB = this.#draws.stemB(this.#purpose, tick);
    this.#count = 0;
  }

  /** The draw of `post` with a small `index` ≥ 0 (whose keys are kept) in the current tick. */
  at(index: number, post: number): number {
    this.reach(index + 1);
    return toUnit(this.keysA[index]!, this.keysB[index]!, this.#identityA[post]!, this.#identityB[post]!);
  }

  /**
   * As `at`, but as the first number of room that the next call takes again. For loops over posts: a number that a
   * function returns is allocated where V8 does not inline the call, 16 bytes each.
   */
  roomAt(index: number, post: number): Float64Array {
    this.reach(index + 1);
    const identityA = this.#identityA[post]!;
    const identityB = this.#identityB[post]!;
    this.#room[0] = toUnit(this.keysA[index]!, this.keysB[index]!, identityA, identityB);
    return this.#room;
  }

  /** The draws of `post` with the indexes 0 … `count` − 1, in room that the next call takes again. */
  upTo(count: number, post: number): Float64Array {
    this.reach(count);
    const room = this.#room;
    const keysA = this.keysA;
    const keysB = this.keysB;
    const identityA = this.#identityA[post]!;
    const identityB = this.#identityB[post]!;
    for (let i = 0; i < count; i++) room[i] = toUnit(keysA[i]!, keysB[i]!, identityA, identityB);
    return room;
  }

  /** The draw of `post` with any whole `index`, whose keys are not kept; in room as of `roomAt`. */
  roomOnce(index: number, post: number): Float64Array {
    this.#room[0] = toUnit(
      this.#draws.keyA(this.#stemA, index),
      this.#draws.keyB(this.#stemB, index),
      this.#identityA[post]!,
      this.#identityB[post]!,
    );
    return this.#room;
  }

  /** Has the keys of the indexes 0 … `count` − 1 in `keysA` and `keysB`, which it may replace. */
  reach(count: number): void {
    if (count > this.#count) this.#extend(count);
  }

  #extend(count: number): void {
    if (count > this.keysA.length) {
      const length = Math.max(16, 2 * count);
      this.#room = new Float64Array(length);
      this.keysA = new Int32Array(length);
      this.keysB = new Int32Array(length);
      this.#count = 0;
    }
    for (let i = this.#count; i < count; i++) {
      this.keysA[i] = this.#draws.keyA(this.#stemA, i);
      this.keysB[i] = this.#draws.keyB(this.#stemB, i);
    }
    this.#count = count;
  }
}

/** Draws of several (purpose, index) in one tick, taken together for one post after the other. */
export class DrawSheet {
  readonly #draws: Draws;
  readonly #purposes: Int32Array;
  readonly #indexes: Int32Array;
  readonly #keysA: Int32Array;
  readonly #keysB: Int32Array;
  readonly #room: Float64Array;

  constructor(draws: Draws, entries: readonly (readonly [purpose: Purpose, index: number])[]) {
    this.#draws = draws;
    this.#purposes = Int32Array.from(entries, ([purpose]) => purposeNumber[purpose]);
    this.#indexes = Int32Array.from(entries, ([, index]) => index);
    this.#keysA = new Int32Array(entries.length);
    this.#keysB = new Int32Array(entries.length);
    this.#room = new Float64Array(entries.length);
    this.begin(0);
  }

  /** Must be called when a new tick begins. */
  begin(tick: number): void {
    const draws = this.#draws;
    for (let i = 0; i < this.#room.length; i++) {
      const purpose = this.#purposes[i]!;
      this.#keysA[i] = draws.keyA(draws.stemA(purpose, tick), this.#indexes[i]!);
      this.#keysB[i] = draws.keyB(draws.stemB(purpose, tick), this.#indexes[i]!);
    }
  }

  /** The draws of `post` in the order of the entries, in room that the next call takes again. */
  of(post: number): Float64Array {
    const room = this.#room;
    const keysA = this.#keysA;
    const keysB = this.#keysB;
    const identityA = this.#draws.identityA[post]!;
    const identityB = this.#draws.identityB[post]!;
    for (let i = 0; i < room.length; i++) room[i] = toUnit(keysA[i]!, keysB[i]!, identityA, identityB);
    return room;
  }
}

/** Escapes what is not plain ASCII: seedrandom keeps only the low eight bits of a character. */
function asciiOf(text: string): string {
  return text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
