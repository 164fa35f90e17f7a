#!/usr/bin/env node
// The only home of the process: arguments in, exit code out. Never a stack trace for a user's mistake.
import { CommanderError } from "commander";
import { WriteFailure } from "../store/durable-file.ts";
import { exitCodes, Failure, failureJson, problemLines, usageProblem } from "./failure.ts";
import { programFor, usageFailure } from "./program.ts";
import { type Language, printJson } from "./terminal.ts";

const argv = process.argv.slice(2);
const language = languageOf(argv);

// Whoever reads our output may stop early (`buckstop list | head`); that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

try {
  await (await programFor(argv, language)).parseAsync(argv, { from: "user" });
} catch (error) {
  const failure = error instanceof CommanderError ? usageFailure(error, argv) : asFailure(error);
  if (failure) await report(failure, error);
}

/** The language must be known before the options are, to word their help. */
function languageOf(words: readonly string[]): Language {
  return words.some((word, place) => word === "--lang=zh" || (word === "zh" && words[place - 1] === "--lang"))
    ? "zh"
    : "en";
}

function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof WriteFailure)
    return new Failure(exitCodes.failed, [usageProblem("not-written", error.message, { file: error.path })]);
  const message = error instanceof Error ? error.message : String(error);
  const hint = {
    en: "BUCKSTOP_DEBUG=1 shows where; please report it with the command",
    zh: "设 BUCKSTOP_DEBUG=1 可显示出错位置；请连同命令一并报告",
  };
  return new Failure(exitCodes.failed, [usageProblem("internal", message, { hint })], { cause: error });
}

async function report(failure: Failure, cause: unknown): Promise<void> {
  process.exitCode = failure.exitCode;
  if (process.env.BUCKSTOP_DEBUG === "1" && cause instanceof Error) process.stderr.write(`${cause.stack}\n`);
  if (argv.includes("--json")) return printJson(failureJson(failure, language));
  const lines = failure.problems.flatMap((problem) => problemLines(problem, language));
  process.stderr.write(`${lines.join("\n")}\n`);
}
