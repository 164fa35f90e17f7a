import type { Comparison } from "../src/experiment/comparison.ts";
import type { World } from "./laboratory.ts";

/** The command that computes a comparison again; its `digests` are those of the page. */
export function commandOf(comparison: Comparison): string {
  const { scenario, policies, baseline, seed, replications } = comparison;
  return [
    "npx buckstop compare",
    scenario.name,
    `--policies ${policies.map(({ name }) => name).join(",")}`,
    `--baseline ${baseline}`,
    `--reps ${replications}`,
    `--seed=${shellWord(seed)}`, // a seed may look like an option
    "--json",
  ].join(" ");
}

/** A word as a POSIX shell reads it back. */
function shellWord(text: string): string {
  return /^[\w,.:=@%+/-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** The digests of one policy, a run a world, by replication; null where the run is not there yet. */
export interface DigestRow {
  readonly policy: string;
  readonly digests: readonly { readonly replication: number; readonly digest: string | null }[];
}

export function digestRows({ policies }: Comparison, worlds: readonly World[]): readonly DigestRow[] {
  return policies.map(({ name }, index) => ({
    policy: name,
    digests: worlds.map(({ replication, results }) => ({
      replication,
      digest: results[index]?.digest ?? null,
    })),
  }));
}
