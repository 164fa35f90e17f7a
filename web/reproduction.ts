import type { Comparison } from "../src/experiment/comparison.ts";
import { type LeverName, statusQuo } from "../src/model/levers.ts";
import type { Arm } from "./arms.ts";
import { type AssumptionName, assumedIn, assumptions } from "./assumptions.ts";
import type { World } from "./laboratory.ts";
import { isOwnName } from "./own-policy.ts";
import { referenceArm } from "./policy-marks.ts";

/** The command that computes a comparison again; its `digests` are those of the page. */
export function commandOf(comparison: Comparison): string {
  const { scenario, policies, baseline, seed, replications } = comparison;
  const argument = (name: string) => (isOwnName(name) ? policyFileName(name) : name);
  const named = policies.map(({ name }) => name).filter((name) => name !== referenceArm);
  return [
    "npx buckstop compare",
    scenario.name,
    `--policies ${named.map(argument).join(",")}`,
    `--baseline ${argument(baseline)}`,
    ...assumedOtherwise(comparison).map((set) => `--set ${shellWord(set)}`),
    `--reps ${replications}`,
    `--seed=${shellWord(seed)}`, // a seed may look like an option
    "--json",
  ].join(" ");
}

/** The assumptions in which a comparison departs from its scenario, as the command line takes them. */
function assumedOtherwise({ scenario: { setting }, policies }: Comparison): readonly string[] {
  const written = policies.map(({ setting }: Arm) => setting).find((found) => found !== undefined);
  if (!written) return [];
  const names = Object.keys(assumptions) as AssumptionName[];
  return names
    .filter((name) => assumedIn(setting, name) !== assumedIn(written, name))
    .map((name) => `${name === "decisionRule" ? "" : "parameters."}${name}=${assumedIn(setting, name)}`);
}

/** A policy made on the page as a file that the command reads. */
export interface PolicyFile {
  readonly name: string;
  /** Null where the policy changes over time, which such a file cannot say. */
  readonly text: string | null;
}

export function policyFiles({ policies }: Comparison): readonly PolicyFile[] {
  return policies
    .filter(({ name }) => isOwnName(name))
    .map(({ name, title, text, schedule: [first, ...later] }) => {
      const changed = Object.entries(first!.policy).filter(
        ([lever, value]) => value !== statusQuo[lever as LeverName],
      );
      const file = { name, title, text, set: Object.fromEntries(changed) };
      return {
        name: policyFileName(name),
        text: later.length > 0 ? null : `${JSON.stringify(file, null, 2)}\n`,
      };
    });
}

function policyFileName(name: string): string {
  return `${name}.json`;
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
