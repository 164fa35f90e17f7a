import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { policyNamed } from "../experiment/policy-named.ts";
import type { RunOrder } from "../model/simulation.ts";
import { modelVersion } from "../model/version.ts";
import { nodeRunner } from "../parallel/node-runner.ts";
import { Computation } from "./computation.ts";
import { exitCodes } from "./failure.ts";
import { type CommonOptions, jobsOption } from "./options.ts";
import { goldenFolder } from "./package-files.ts";
import { shippedLibrary, valueRead } from "./scenario-input.ts";
import { type Language, print, printJson, type Terminal, tableText, terminalFor } from "./terminal.ts";

/** A run whose digest is committed: replication 0 of a shipped scenario. */
interface GoldenRun {
  readonly scenario: string;
  readonly policy: string;
  readonly seed: string;
  /** Sixteen hex digits. */
  readonly expected: string;
}

interface VerifiedRun extends GoldenRun {
  /** Null where the run did not finish. */
  readonly actual: string | null;
  readonly equal: boolean;
}

interface VerifyOptions extends CommonOptions {
  readonly jobs: number;
}

export function declareVerify(command: Command, language: Language): void {
  command.addOption(jobsOption(language)).action(verify);
}

async function verify(options: VerifyOptions): Promise<void> {
  const terminal = terminalFor(options);
  const golden = goldenRuns();
  const computation = new Computation(terminal, nodeRunner({ jobs: options.jobs }));
  try {
    await computation.add(golden.map(orderOf));
  } finally {
    await computation.close();
  }
  const runs = golden.map((run, place): VerifiedRun => {
    const actual = computation.results[place]?.digest ?? null;
    return { ...run, actual, equal: actual === run.expected };
  });
  await (terminal.json
    ? printJson({ version: modelVersion, golden: runs })
    : print(verifiedText(runs, terminal)));
  const allEqual = runs.every(({ equal }) => equal);
  process.exitCode = computation.stoppedWith ?? (allEqual ? exitCodes.done : exitCodes.failed);
}

function goldenRuns(): GoldenRun[] {
  const files = readdirSync(goldenFolder).filter((name) => name.endsWith(".json"));
  return files
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(join(goldenFolder, name), "utf8")) as GoldenRun[]);
}

function orderOf({ scenario: name, policy, seed }: GoldenRun): RunOrder {
  const { scenarios, regimes } = shippedLibrary();
  const scenario = scenarios.get(name)!;
  const { schedule } = valueRead(policyNamed(scenario, regimes, policy));
  return { setting: scenario.setting, schedule, seed, replication: 0 };
}

function verifiedText(runs: readonly VerifiedRun[], { language, colors }: Terminal): string {
  const rows = runs.map(({ scenario, policy, seed, expected, actual, equal }) => [
    equal ? colors.green(words.equal[language]) : colors.red(words.different[language]),
    scenario,
    policy,
    seed,
    expected,
    actual ?? "–",
  ]);
  const { verdict, scenario, policy, seed, expected, actual } = words;
  const heading = [verdict, scenario, policy, seed, expected, actual].map((word) => word[language]);
  const equal = runs.filter((run) => run.equal).length;
  const closing = {
    en: `${equal} of ${runs.length} digests equal · Buckstop ${modelVersion}`,
    zh: `${runs.length} 个摘要码中 ${equal} 个相同 · Buckstop ${modelVersion}`,
  };
  return `${tableText(heading, rows, language)}\n${closing[language]}`;
}

const words = {
  verdict: { en: "digest", zh: "摘要码" },
  equal: { en: "equal", zh: "相同" },
  different: { en: "DIFFERENT", zh: "不同" },
  scenario: { en: "scenario", zh: "情景" },
  policy: { en: "policy", zh: "政策" },
  seed: { en: "seed", zh: "种子" },
  expected: { en: "expected", zh: "应为" },
  actual: { en: "actual", zh: "实为" },
} as const;
