import { Argument, type Command } from "commander";
import { nearestHint } from "../experiment/nearest-name.ts";
import { quoted } from "../experiment/problem.ts";
import { modelVersion } from "../model/version.ts";
import { nodeRunner } from "../parallel/node-runner.ts";
import { literal } from "../store/database.ts";
import { openResults } from "../store/results-database.ts";
import { readSweepPlan } from "../store/sweep-folder.ts";
import { Computation } from "./computation.ts";
import { exitCodes, Failure, refusal, usageProblem } from "./failure.ts";
import type { CommonOptions } from "./options.ts";
import { valueRead } from "./scenario-input.ts";
import { folderArgument } from "./sweep-folder-input.ts";
import { type Language, print, printJson, terminalFor } from "./terminal.ts";

export function declareReplay(command: Command, language: Language): void {
  const run = { en: "its run_id in the table of runs", zh: "运行表中的 run_id" };
  command
    .addArgument(folderArgument(language))
    .addArgument(new Argument("<run_id>", run[language]))
    .action(replay);
}

interface Recorded {
  readonly run: number;
  readonly status: string;
  readonly digest: string | null;
  readonly error: string | null;
}

/** Ends with 0 if the run ends as it did: with the same digest, or in the same failure. */
async function replay(folder: string, id: string, options: CommonOptions): Promise<void> {
  const terminal = terminalFor(options);
  const plan = valueRead(readSweepPlan(folder));
  const { run, status, digest: expected, error } = await recorded(folder, id);
  const computation = new Computation(terminal, nodeRunner({ jobs: 1 }));
  try {
    await computation.add([plan.run(run).order]);
  } finally {
    await computation.close();
  }
  if (computation.stoppedWith !== null) {
    process.exitCode = computation.stoppedWith;
    return;
  }
  const [end] = computation.ends;
  if (!end) throw new Failure(exitCodes.failed, [usageProblem("run-failed", id)]);
  const actual = end.ok ? end.result.digest : null;
  const failure = end.ok ? null : `${end.failure.kind}: ${end.failure.message}`;
  const equal = actual === expected && failure === error;
  process.exitCode = equal ? exitCodes.done : exitCodes.failed;
  const { seed } = plan.experiment;
  if (terminal.json)
    return printJson({
      version: modelVersion,
      run: id,
      seed,
      status,
      expected,
      actual,
      recordedError: error,
      error: failure,
      equal,
    });
  const verdict = equal ? words.equal : words.different;
  const shown = (digest: string | null, why: string | null) => digest ?? why ?? "–";
  await print(
    [
      `${id} · ${words.seed[terminal.language]} ${seed} · Buckstop ${modelVersion}`,
      `${words.recorded[terminal.language]} ${shown(expected, error)}`,
      `${words.again[terminal.language]} ${shown(actual, failure)}`,
      verdict[terminal.language],
    ].join("\n"),
  );
}

/** The row of a run that has ended. */
async function recorded(folder: string, id: string): Promise<Recorded> {
  const { database } = valueRead(await openResults(folder));
  const subject = { en: `run ${quoted(id)}`, zh: `运行 ${quoted(id)}` };
  try {
    const named = `select run, status, digest, error from runs where run_id = ${literal(id)}`;
    const [row] = valueRead(await database.query(named)).rows;
    if (!row) {
      const some = valueRead(await database.query("select run_id from runs order by run limit 1000")).rows;
      const hint = nearestHint(
        id,
        some.map(([name]) => String(name)),
        `buckstop query ${folder} "select run_id from runs"`,
      );
      throw refusal("not-found", subject, { file: folder, got: quoted(id), hint });
    }
    const [run, status, digest, error] = row as [number, string, string | null, string | null];
    if (status !== "missing") return { run, status, digest, error };
    throw refusal("not-found", subject, {
      file: folder,
      expected: { en: "a run that has been made", zh: "已完成的运行" },
      got: { en: "one that is planned and missing", zh: "已列入计划、尚未完成的运行" },
      hint: { en: "buckstop run makes a single run", zh: "`buckstop run` 可单独运行一次" },
    });
  } finally {
    database.close();
  }
}

const words = {
  seed: { en: "seed", zh: "种子" },
  recorded: { en: "recorded", zh: "原为" },
  again: { en: "again   ", zh: "重做" },
  equal: { en: "equal", zh: "相同" },
  different: { en: "DIFFERENT", zh: "不同" },
} as const;
