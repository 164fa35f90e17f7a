import type { Problem } from "../experiment/problem.ts";
import type { Text } from "../model/declaration.ts";

/** The kinds of problem of this floor; the text heads the message. */
export const storeKinds = {
  "folder-not-free": { en: "results cannot go to", zh: "结果不能存入" },
  "no-sweep": { en: "no sweep there", zh: "其中没有批量实验" },
  "no-results": { en: "no results there", zh: "其中没有结果" },
  "inputs-changed": { en: "inputs changed since the sweep began", zh: "输入与批量实验开始时不同" },
  "store-version": { en: "written by another version of the store", zh: "由另一版本的存储写成" },
  "second-writer": { en: "another process is writing there", zh: "另一进程正在写入" },
  "bad-query": { en: "query refused", zh: "查询有误" },
} as const satisfies Record<string, Text>;

/** A problem of the store; details not given are null. */
export function storeProblem(
  kind: keyof typeof storeKinds,
  subject: string,
  details: Partial<Omit<Problem, "kind" | "message">>,
): Problem {
  const nowhere = { file: null, pointer: null, line: null, column: null };
  const unsaid = { expected: null, got: null, hint: null };
  return { kind, message: `${storeKinds[kind].en}: ${subject}`, ...nowhere, ...unsaid, ...details };
}
