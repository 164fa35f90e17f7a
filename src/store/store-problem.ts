import { type Problem, type ProblemDetails, problemOf, type Words } from "../experiment/problem.ts";
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
  subject: Words,
  details: ProblemDetails,
): Problem {
  return problemOf(kind, storeKinds[kind], subject, details);
}

// What problems with a folder say, in one place.

export const noSuchFolder: Text = { en: "no such folder", zh: "没有该文件夹" };

/** The files of which a folder that is there holds none. */
export function holdsNone(names: readonly string[]): Text {
  const [only] = names;
  return names.length === 1
    ? { en: `no ${only}`, zh: `没有 ${only}` }
    : { en: `neither ${names.join(" nor ")}`, zh: `没有 ${names.join("，也没有 ")}` };
}

/** What a folder that should be free holds. */
export const foreign = {
  file: { en: "a file", zh: "一个文件" },
  results: { en: "a folder with results", zh: "已有结果的文件夹" },
  with: (name: string): Text => ({ en: `a folder with ${name}`, zh: `含有 ${name} 的文件夹` }),
  hint: {
    en: "choose another folder, or delete this one first; results are never mixed or written over",
    zh: "换一个文件夹，或先删除这一个；结果从不混放，也从不覆盖",
  },
} as const;
