import type { Comparison } from "../src/experiment/comparison.ts";
import type { Scenario } from "../src/experiment/scenario.ts";
import { type LeverName, statusQuo } from "../src/model/levers.ts";
import type { Setting } from "../src/model/setting.ts";
import type { Arm } from "./arms.ts";
import { type AssumptionName, assumedIn, assumptions } from "./assumptions.ts";
import type { World } from "./laboratory.ts";
import { isOwnName } from "./own-policy.ts";
import { filesOfOwn } from "./own-scenarios.ts";
import { referenceArm } from "./policy-marks.ts";
import { fileWord, seriesOf } from "./series.ts";

/** A command that computes the series of one scenario again; its `digests` are those of the page. */
export interface Reproduction {
  readonly command: string;
  readonly scenario: string;
  /** The series by name, and the policies that the command's results call them. */
  readonly series: readonly { readonly name: string; readonly policy: string }[];
}

/** The commands that compute a comparison again, one a scenario, the scenario of the page first. */
export function reproductionsOf(comparison: Comparison): readonly Reproduction[] {
  const arms: readonly Arm[] = comparison.policies.filter(({ name }) => name !== referenceArm);
  const scenarios = new Map(
    arms.map((arm) => [scenarioOf(arm, comparison).name, scenarioOf(arm, comparison)]),
  );
  const home = scenarios.get(comparison.scenario.name);
  return [...new Set([...(home ? [home] : []), ...scenarios.values()])].map((scenario) => {
    const own = arms.filter((arm) => scenarioOf(arm, comparison).name === scenario.name);
    const series = own.map(({ name }) => ({ name, policy: policyOf(name) }));
    return { command: commandOf(comparison, scenario, own), scenario: scenario.name, series };
  });
}

function commandOf(comparison: Comparison, scenario: Scenario, arms: readonly Arm[]): string {
  const { baseline, seed, replications } = comparison;
  const setting = arms[0]!.setting ?? comparison.scenario.setting;
  const contrasted = arms.find(({ name }) => name === baseline) ?? arms[0]!;
  const isOwn = filesOfOwn(scenario.name).length > 0;
  return [
    "npx buckstop compare",
    isOwn ? `${scenario.name}.json` : scenario.name,
    `--policies ${arms.map(({ name }) => argumentOf(name)).join(",")}`,
    `--baseline ${argumentOf(contrasted.name)}`,
    ...(setting.ticks === scenario.setting.ticks ? [] : [`--ticks ${setting.ticks}`]),
    ...assumedOtherwise(scenario.setting, setting).map((set) => `--set ${shellWord(set)}`),
    `--reps ${replications}`,
    `--seed=${shellWord(seed)}`, // a seed may look like an option
    "--json",
  ].join(" ");
}

/** The scenario of an arm as it was written. */
function scenarioOf({ scenario }: Arm, comparison: Comparison): Scenario {
  return scenario ?? comparison.scenario;
}

function policyOf(series: string): string {
  return seriesOf(series, "").policy;
}

/** A policy as the command line takes it: by name, or by the file of one that was made on the page. */
function argumentOf(series: string): string {
  return isOwnName(policyOf(series)) ? policyFileName(series) : policyOf(series);
}

/** What a setting assumes otherwise than it was written, as the command line takes it. */
function assumedOtherwise(written: Setting, setting: Setting): readonly string[] {
  const names = Object.keys(assumptions) as AssumptionName[];
  return names
    .filter((name) => assumedIn(setting, name) !== assumedIn(written, name))
    .map((name) => `${name === "decisionRule" ? "" : "parameters."}${name}=${assumedIn(setting, name)}`);
}

/** A file beside the commands, which they read: a scenario or a policy of the visitor's. */
export interface NeededFile {
  readonly name: string;
  /** Null for a policy that changes over time, which such a file cannot say. */
  readonly text: string | null;
}

export function neededFiles(comparison: Comparison): readonly NeededFile[] {
  const scenarios = reproductionsOf(comparison).flatMap(({ scenario }) => filesOfOwn(scenario));
  return [...scenarios, ...policyFiles(comparison)];
}

function policyFiles({ policies }: Comparison): readonly NeededFile[] {
  return policies
    .filter(({ name }) => isOwnName(policyOf(name)))
    .map(({ name, title, text, schedule: [first, ...later] }) => {
      const changed = Object.entries(first!.policy).filter(
        ([lever, value]) => value !== statusQuo[lever as LeverName],
      );
      const file = { name: policyOf(name), title, text, set: Object.fromEntries(changed) };
      return {
        name: policyFileName(name),
        text: later.length > 0 ? null : `${JSON.stringify(file, null, 2)}\n`,
      };
    });
}

function policyFileName(series: string): string {
  return `${fileWord(series)}.json`;
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
