import { simulate } from "../../src/model/simulation.ts";
import { modelVersion } from "../../src/model/version.ts";
import { armKey, digestOf } from "./arm.ts";
import { Book, SEED } from "./book.ts";
import { findingsOf } from "./findings.ts";

/** The first draws stand for all of them: they differ in nothing but numbers of one design. */
const DRAWS_PROBED = 2;
/** Nineteen posts and a year and a bit: enough for every submodel to have acted, promotion included. */
const PROBE = { organisation: { spans: [2, 2, 3] }, ticks: 14 };

/**
 * What decides the tables, in thirty-two digits: which runs and readings they ask for, and how the model as it is now
 * behaves under every policy, variant and assumption they ask about, by the digest of a short run of each on a small
 * organisation. Tables that carry another fingerprint are stale.
 */
export function fingerprint(): string {
  const book = new Book();
  findingsOf(book, DRAWS_PROBED);
  const asked = book.wanted.map(({ key, readings }) => [key, [...readings.keys()]]);
  const arms = new Map(book.wanted.map(({ order }) => [armKey(order), order]));
  const behaviour = [...arms.values()].map(({ setting, schedule }) => {
    const order = { setting: { ...setting, ...PROBE }, schedule, seed: SEED, replication: 0 };
    return simulate(order).digest;
  });
  return digestOf([modelVersion, asked, behaviour]);
}
