/** Runs of a plan by index: single ones, and ranges from … to (both in it). */
export type RunRanges = readonly (number | readonly [from: number, to: number])[];

/** A set of the runs of a plan, one bit each: a million of them take 125 kB. */
export class RunSet {
  /** Runs of the plan. */
  readonly runs: number;
  readonly #bits: Uint8Array;
  #size = 0;

  constructor(runs: number) {
    this.runs = runs;
    this.#bits = new Uint8Array(Math.ceil(runs / 8));
  }

  get size(): number {
    return this.#size;
  }

  has(index: number): boolean {
    return (this.#bits[index >> 3]! & (1 << (index & 7))) !== 0;
  }

  /** Throws a RangeError for what is no run of the plan. */
  add(index: number): void {
    if (!(Number.isInteger(index) && index >= 0 && index < this.runs))
      throw new RangeError(`no run of a plan of ${this.runs}: ${index}`);
    if (this.has(index)) return;
    this.#bits[index >> 3]! |= 1 << (index & 7);
    this.#size++;
  }

  delete(index: number): void {
    if (!this.has(index)) return;
    this.#bits[index >> 3]! &= ~(1 << (index & 7));
    this.#size--;
  }
}

/** Ascending indices as ranges, to be written down. */
export function rangesOf(indices: readonly number[]): RunRanges {
  const ranges: [number, number][] = [];
  for (const index of indices) {
    const last = ranges.at(-1);
    if (last && index === last[1] + 1) last[1] = index;
    else ranges.push([index, index]);
  }
  return ranges.map((range) => (range[0] === range[1] ? range[0] : range));
}

/** Every index of the ranges, in their order. */
export function* indicesOf(ranges: RunRanges): Generator<number> {
  for (const range of ranges) {
    const [from, to] = typeof range === "number" ? [range, range] : range;
    for (let index = from; index <= to; index++) yield index;
  }
}
