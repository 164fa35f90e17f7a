import { mix } from "./draws.ts";

/**
 * Two words of identity from a post's path or given id (any text). Two independent 32-bit hashes over its UTF-16
 * code units, so that even ten million posts are unlikely to share both.
 */
export function identityOf(id: string): readonly [number, number] {
  let a = START_A;
  let b = START_B;
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i);
    a = stepA(a, unit);
    b = stepB(b, unit);
  }
  return [mix(a ^ id.length), mix(b + id.length)];
}

const START_A = 0x811c9dc5;
const START_B = 0x2545f491;
const stepA = (a: number, unit: number): number => Math.imul(a ^ unit, 0x01000193);
const stepB = (b: number, unit: number): number => Math.imul(b + unit, 0x5bd1e995) ^ (b >>> 13);

const DOT = 46;
const ZERO = 48;

/**
 * Identities of paths such as "3.2" and "3.2.11", each from that of the path it continues: ten million paths need not be
 * written down.
 */
export class PathIdentities {
  readonly identityA: Int32Array;
  readonly identityB: Int32Array;
  // The hashes so far of superiors' paths, which others continue, and how long these are.
  readonly #a: Int32Array;
  readonly #b: Int32Array;
  readonly #length: Uint8Array;

  /** `superiors`: of so many of the posts, the first ones, paths are continued. */
  constructor(posts: number, superiors: number) {
    this.identityA = new Int32Array(posts);
    this.identityB = new Int32Array(posts);
    this.#a = new Int32Array(superiors);
    this.#b = new Int32Array(superiors);
    this.#length = new Uint8Array(superiors);
    [this.identityA[0], this.identityB[0]] = identityOf("0");
    this.#keep(0, START_A, START_B, 0);
  }

  /** Names `post` the child number `ordinal`, from 1, of a post that has been named before. */
  name(post: number, parent: number, ordinal: number): void {
    let a = this.#a[parent]!;
    let b = this.#b[parent]!;
    let length = this.#length[parent]!;
    if (length > 0) {
      a = stepA(a, DOT);
      b = stepB(b, DOT);
      length++;
    }
    let place = 1;
    while (place * 10 <= ordinal) place *= 10;
    for (let left = ordinal; place >= 1; place /= 10) {
      const digit = Math.floor(left / place);
      left -= digit * place;
      a = stepA(a, ZERO + digit);
      b = stepB(b, ZERO + digit);
      length++;
    }
    this.identityA[post] = mix(a ^ length);
    this.identityB[post] = mix(b + length);
    this.#keep(post, a, b, length);
  }

  #keep(post: number, a: number, b: number, length: number): void {
    if (post >= this.#a.length) return;
    this.#a[post] = a;
    this.#b[post] = b;
    this.#length[post] = length;
  }
}
