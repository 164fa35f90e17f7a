import type { Comparison } from "../../src/experiment/comparison.ts";
import type { OutcomeName } from "../../src/model/outcomes.ts";
import { modelVersion } from "../../src/model/version.ts";
import type { World } from "../laboratory.ts";
import { reproductionsOf } from "../reproduction.ts";

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
  /** One a scenario. */
  readonly commands: readonly string[];
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
  const reproductions = reproductionsOf(comparison);
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
    commands: reproductions.map(({ command }) => command),
    firstDigests: Object.fromEntries(
      policies.map(({ name }, index) => [name, first?.results[index]?.digest ?? null]),
    ),
  };
}

/** The commands with what they must print, as a shell takes them. */
export function checkedCommands(comparison: Comparison, { firstDigests }: Provenance): string {
  return reproductionsOf(comparison)
    .flatMap(({ command, series }) => [
      command,
      ...series.map(({ name, policy }) => `# digests.${policy}[0] = ${firstDigests[name] ?? "?"}`),
    ])
    .join("\n");
}
