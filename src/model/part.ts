import { gateAbove } from "./gate.ts";
import type { Hierarchy } from "./hierarchy.ts";
import type { Gate } from "./setting.ts";

// A large organisation is served part by part: what a part's posts do in a month before anybody is held accountable
// touches nothing of another part, so parts may be served side by side. Where an organisation falls into parts is a
// property of the organisation alone: its sums are those of its parts, whoever has served them.

/** Some frontline posts side by side, and the superiors of them (and of none others). */
export interface Part {
  /** Frontline numbers from `first` to before `last`. */
  readonly first: number;
  readonly last: number;
  /** Superiors from `firstSuperior` to before `lastSuperior`; one without frontline children is in some part, too. */
  readonly firstSuperior: number;
  readonly lastSuperior: number;
}

/** Fewest frontline posts of a part; a smaller organisation is one part. */
const FEWEST = 1024;

/**
 * The parts of an organisation in the order of slots. All posts that ask the same superior are in one part, for its
 * hours of answering go to whoever asks first; with an upstream gate, so are all posts beneath one post at the gate.
 */
export function partsOf(hierarchy: Hierarchy, gate: Gate | null): Part[] {
  const { superiors, frontline, parent } = hierarchy;
  const asked = (f: number): number =>
    gate === null ? parent[superiors + f]! : gateAbove(hierarchy, gate, superiors + f);
  const lastOf = new Int32Array(Math.max(1, superiors));
  for (let f = 0; f < frontline; f++) lastOf[Math.max(0, asked(f))] = f;
  const parts: Part[] = [];
  let first = 0;
  let firstSuperior = 0;
  let whole = 0; // the last of those that must be in one part with a post so far
  for (let f = 0; f < frontline; f++) {
    whole = Math.max(whole, lastOf[Math.max(0, asked(f))]!);
    const last = f + 1;
    const enough = last - first >= FEWEST && frontline - last >= FEWEST;
    if (last < frontline && (whole > f || !enough)) continue;
    const lastSuperior = last === frontline ? superiors : parent[superiors + last]!;
    parts.push({ first, last, firstSuperior, lastSuperior });
    first = last;
    firstSuperior = lastSuperior;
  }
  return parts;
}
