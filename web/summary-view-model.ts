import { type Comparison, type Summary, summarise } from "../src/experiment/comparison.ts";
import { meanOver } from "../src/experiment/contrast.ts";
import type { SummaryRow } from "../src/experiment/summary.ts";
import { takeaway } from "../src/experiment/takeaway.ts";
import type { Text } from "../src/model/declaration.ts";
import type { OutcomeName } from "../src/model/outcomes.ts";
import type { World } from "./laboratory.ts";
import { isOwnName } from "./own-policy.ts";
import { seedPaired } from "./pairing.ts";

/** What the runs that have finished say, in pairs where two are compared; null before the first. */
export function summaryOf(comparison: Comparison, worlds: readonly World[]): Summary | null {
  if (worlds.length === 0) return null;
  const results = worlds.flatMap((world) => world.results);
  return summarise({ ...comparison, replications: worlds.length }, results);
}

/** The rows of one outcome, in the order of the policies. */
export function effectsOn(outcome: OutcomeName, summary: Summary): readonly SummaryRow[] {
  return summary.rows.filter((row) => row.outcome === outcome);
}

/**
 * The title of the charts: what happened to the outcome under the visitor's own policy, or else under the one whose
 * paired difference is the largest, and how sure that is. Null where there is no pair yet or nothing to compare with.
 */
export function headline(
  comparison: Comparison,
  worlds: readonly World[],
  outcome: OutcomeName,
  summary: Summary,
): Text | null {
  const others = effectsOn(outcome, summary).filter(({ policy }) => policy !== comparison.baseline);
  if (others.every(({ pairs }) => pairs === 0)) return null;
  const size = ({ difference }: SummaryRow) => Math.abs(difference ?? 0);
  const largest = others.reduce((found, row) => (size(row) > size(found) ? row : found));
  const { policy } = others.findLast((row) => isOwnName(row.policy) && row.pairs > 0) ?? largest;
  const index = comparison.policies.findIndex(({ name }) => name === policy);
  const baseline = comparison.policies.findIndex(({ name }) => name === comparison.baseline);
  const pairs = worlds.filter(({ results }) => results[index] && results[baseline]);
  const means = (place: number) =>
    pairs.map(({ results }) => meanOver(results[place]!, outcome, comparison.from, comparison.to));
  const arm = comparison.policies[index]!;
  const pairing = seedPaired(comparison).includes(arm) ? "seed" : "posts";
  return takeaway(outcome, arm.title, means(index), means(baseline), pairing);
}
