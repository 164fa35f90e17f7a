import { shellWord } from "../cluster/shell-word.ts";
import type { Comparison } from "../experiment/comparison.ts";
import { defaultWindow } from "../experiment/comparison.ts";
import type { RunOptions } from "./run-options.ts";

/**
 * The command that computes a comparison again, with all that decides it and nothing that does not: neither threads
 * nor folders. `scenario` and `policies` are as the user named them.
 */
export function repeatCommand(
  scenario: string,
  policies: readonly string[],
  comparison: Comparison,
  { ticks, set }: Pick<RunOptions, "ticks" | "set">,
): string {
  const { baseline, replications, seed, from, to } = comparison;
  const usual = defaultWindow(comparison.scenario.setting.ticks);
  const window = from === usual.from && to === usual.to ? [] : [`--from ${from} --to ${to}`];
  return [
    "buckstop compare",
    shellWord(scenario),
    `--policies ${shellWord(policies.join(","))}`,
    `--baseline ${shellWord(baseline)}`,
    `--reps ${replications}`,
    `--seed=${shellWord(seed)}`,
    ...(ticks === undefined ? [] : [`--ticks ${ticks}`]),
    ...(set ?? []).map(({ text }) => `--set ${shellWord(text)}`),
    ...window,
  ].join(" ");
}
