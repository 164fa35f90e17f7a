import type { Comparison } from "../../src/experiment/comparison.ts";
import type { OutcomeName } from "../../src/model/outcomes.ts";
import { modelVersion } from "../../src/model/version.ts";
import type { World } from "../laboratory.ts";
import { commandOf } from "../reproduction.ts";

/** Where a figure comes from: enough to compute it again and to see that it is the same. */
export interface Provenance {
  readonly program: "Buckstop";
  readonly version: string;
  readonly scenario: string;
  readonly policies: readonly string[];
  readonly baseline: string;
  readonly outcome: OutcomeName;
  readonly seed: string;
  /** Paired worlds in which every run has finished, and those planned. */
  readonly finished: number;
  readonly planned: number;
  readonly ticks: number;
  /** Months over which means are taken, `to` not included. */
  readonly from: number;
  readonly to: number;
  readonly command: string;
  /** By policy, the digest of its run in the first world; null where that is not there. */
  readonly firstDigests: Readonly<Record<string, string | null>>;
}

export function provenanceOf(
  comparison: Comparison,
  worlds: readonly World[],
  outcome: OutcomeName,
): Provenance {
  const { scenario, policies, baseline, seed, replications, from, to } = comparison;
  const first = worlds.find(({ replication }) => replication === 0);
  return {
    program: "Buckstop",
    version: modelVersion,
    scenario: scenario.name,
    policies: policies.map(({ name }) => name),
    baseline,
    outcome,
    seed,
    finished: worlds.filter(({ results }) => results.every((result) => result !== null)).length,
    planned: replications,
    ticks: scenario.setting.ticks,
    from,
    to,
    command: commandOf(comparison),
    firstDigests: Object.fromEntries(
      policies.map(({ name }, index) => [name, first?.results[index]?.digest ?? null]),
    ),
  };
}

/** The command with what it must print, as a shell takes it. */
export function checkedCommand({ command, firstDigests }: Provenance): string {
  const digests = Object.entries(firstDigests).map(
    ([policy, digest]) => `# digests.${policy}[0] = ${digest ?? "?"}`,
  );
  return [command, ...digests].join("\n");
}
