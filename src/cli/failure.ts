import {
  mostProblems,
  type Problem,
  type ProblemDetails,
  problemOf,
  told,
  type Words,
} from "../experiment/problem.ts";
import type { Text } from "../model/declaration.ts";

/** How the command line ends; scripts depend on these. */
export const exitCodes = {
  done: 0,
  /** A run or a check failed. */
  failed: 1,
  /** Bad input or usage. */
  refused: 2,
  /** Finished, but some runs failed. */
  incomplete: 3,
  interrupted: 130,
  terminated: 143,
} as const;

/** Ends a command: nothing was computed, or nothing that can be shown. */
export class Failure extends Error {
  readonly exitCode: number;
  readonly problems: readonly Problem[];

  constructor(exitCode: number, problems: readonly Problem[], options?: ErrorOptions) {
    super(problems[0]?.message ?? "failed", options);
    this.name = "Failure";
    this.exitCode = exitCode;
    this.problems = problems;
  }
}

/** Kinds of problem of the command line, beside those of the floor below. */
export const usageKinds = {
  "unknown-option": { en: "unknown option", zh: "未知选项" },
  "unknown-command": { en: "unknown command", zh: "未知命令" },
  "missing-argument": { en: "missing argument", zh: "缺少参数" },
  "missing-option": { en: "missing option", zh: "缺少选项" },
  "missing-value": { en: "option without its value", zh: "选项缺少取值" },
  "excess-argument": { en: "too many arguments", zh: "参数过多" },
  "bad-option": { en: "bad value of an option", zh: "选项取值有误" },
  "bad-design": { en: "design of another command", zh: "设计不属于该命令" },
  "not-found": { en: "not found", zh: "未找到" },
  "not-readable": { en: "cannot be read", zh: "无法读取" },
  "not-written": { en: "cannot be written", zh: "无法写入" },
  "run-failed": { en: "run failed", zh: "运行失败" },
  "not-built": { en: "not built", zh: "尚未构建" },
  "port-busy": { en: "port in use", zh: "端口已被占用" },
  slurm: { en: "Slurm refused", zh: "Slurm 拒绝执行" },
  internal: { en: "a fault of Buckstop itself", zh: "Buckstop 自身出错" },
} as const satisfies Record<string, Text>;

/** A problem of the command line; details not given are null. */
export function usageProblem(
  kind: keyof typeof usageKinds,
  subject: Words,
  details: ProblemDetails = {},
): Problem {
  return problemOf(kind, usageKinds[kind], subject, details);
}

/** Bad usage or input, as a failure to throw. */
export function refusal(
  kind: keyof typeof usageKinds,
  subject: Words,
  details: ProblemDetails = {},
): Failure {
  return new Failure(exitCodes.refused, [usageProblem(kind, subject, details)]);
}

type ToldProblem = ReturnType<typeof told>;

/** `{error, more}` of the contract, in the language asked for. */
export function failureJson(
  { problems }: Failure,
  language: keyof Text,
): { error: ToldProblem; more: ToldProblem[] } {
  const [error, ...more] = problems.slice(0, mostProblems).map((problem) => told(problem, language));
  return { error: error!, more };
}

const fieldNames = {
  expected: { en: "expected: ", zh: "应为：" },
  got: { en: "got: ", zh: "实为：" },
  hint: { en: "hint: ", zh: "提示：" },
} as const;

/** A problem as lines for a person: `file:line:column pointer: message`, then what is known of the remedy. */
export function problemLines(problem: Problem, language: keyof Text): string[] {
  const { file, line, column, pointer, message, ...said } = told(problem, language);
  const place = file === null ? "" : line === null ? file : `${file}:${line}:${column}`;
  const where = [place, pointer ?? ""].filter((part) => part !== "").join(" ");
  const details = (["expected", "got", "hint"] as const)
    .filter((field) => said[field] !== null)
    .map((field) => `  ${fieldNames[field][language]}${said[field]}`);
  return [`${where === "" ? "" : `${where}: `}${message}`, ...details];
}
