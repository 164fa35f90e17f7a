import type { Text } from "../model/declaration.ts";

/** What a problem says: a text in both languages, or what is the same in both: a value, a name, a sign. */
export type Words = Text | string;

/** What is told of a problem, in one language. */
interface Told {
  readonly message: string;
  readonly expected: string | null;
  readonly got: string | null;
  readonly hint: string | null;
}

/**
 * One thing wrong with an input, and how to mend it, told in English; `zh` tells the same in Chinese, and `told` takes
 * the language asked for. Lines and columns count from 1, in UTF-16 code units.
 */
export interface Problem extends Told {
  /** A name of `problemKinds`, or of a kind declared by whoever reports it. */
  readonly kind: string;
  readonly file: string | null;
  /** JSON pointer (RFC 6901); null outside JSON. */
  readonly pointer: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly zh: Told;
}

/** What was expected, what stands there, and how to mend it. */
export interface Remedy {
  readonly expected: Words | null;
  readonly got: Words | null;
  readonly hint: Words | null;
}

/** Where a problem is and what is to be said of it. */
export type ProblemDetails = Partial<Remedy & Pick<Problem, "file" | "pointer" | "line" | "column">>;

/** What reading gives: the value, or at most `mostProblems` reasons why there is none. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: Problem[] };

/** More problems than this help nobody; the rest show when these are mended. */
export const mostProblems = 20;

/** The kinds of problem of this floor. The text heads the message. */
export const problemKinds = {
  "too-large": { en: "file too large", zh: "文件过大" },
  "empty-file": { en: "empty file", zh: "文件为空" },
  "byte-order-mark": { en: "file begins with a byte order mark", zh: "文件以字节序标记开头" },
  "not-json": { en: "not JSON", zh: "不是 JSON" },
  "too-deep": { en: "nested too deep", zh: "嵌套过深" },
  syntax: { en: "JSON syntax", zh: "JSON 语法有误" },
  "duplicate-key": { en: "duplicate key", zh: "键重复" },
  "forbidden-key": { en: "forbidden key", zh: "禁用的键" },
  "bad-number": { en: "number not kept exactly", zh: "数字无法精确保存" },
  "too-long": { en: "text too long", zh: "文字过长" },
  unprintable: { en: "unprintable character", zh: "含不可显示的字符" },
  "unknown-key": { en: "unknown key", zh: "未知的键" },
  "missing-key": { en: "missing key", zh: "缺少键" },
  "wrong-type": { en: "wrong type", zh: "类型不对" },
  "out-of-range": { en: "out of range", zh: "超出范围" },
  "wrong-length": { en: "wrong length", zh: "长度不对" },
  "bad-name": { en: "not a name", zh: "名称不合规则" },
  "unknown-name": { en: "unknown name", zh: "未知的名称" },
  "duplicate-name": { en: "duplicate name", zh: "名称重复" },
  contradiction: { en: "contradiction", zh: "前后矛盾" },
  "too-many-posts": { en: "organisation too large", zh: "组织规模过大" },
  "chart-file": { en: "organisation chart not read", zh: "无法读取组织结构表" },
  "bad-csv": { en: "CSV syntax", zh: "CSV 语法有误" },
  "missing-column": { en: "missing column", zh: "缺少列" },
  "empty-id": { en: "post without an id", zh: "岗位没有编号" },
  "duplicate-id": { en: "duplicate post", zh: "岗位重复" },
  orphan: { en: "superior not in the chart", zh: "上级不在表中" },
  cycle: { en: "cycle of superiors", zh: "上下级成环" },
  "several-roots": { en: "more than one post without a superior", zh: "不止一个岗位没有上级" },
  "no-root": { en: "no post without a superior", zh: "没有最高岗位" },
  "too-many-levels": { en: "too many levels", zh: "层级过多" },
} as const satisfies Record<string, Text>;

export type ProblemKind = keyof typeof problemKinds;

/** A problem whose message is the text of its kind and what it is about; details not given are null. */
export function problem(kind: ProblemKind, subject: Words | null, details: ProblemDetails): Problem {
  return problemOf(kind, problemKinds[kind], subject, details);
}

/** The same for a kind of any floor, by its text. */
export function problemOf(
  kind: string,
  heading: Text,
  subject: Words | null,
  { expected = null, got = null, hint = null, ...place }: ProblemDetails,
): Problem {
  const toldIn = (language: keyof Text): Told => {
    const said = (words: Words | null) => (words === null ? null : wordsIn(words, language));
    const about = said(subject);
    const colon = { en: ": ", zh: "：" }[language];
    const message = about === null ? heading[language] : `${heading[language]}${colon}${about}`;
    return { message, expected: said(expected), got: said(got), hint: said(hint) };
  };
  const nowhere = { file: null, pointer: null, line: null, column: null };
  return { kind, ...toldIn("en"), ...nowhere, ...place, zh: toldIn("zh") };
}

/** Words in one language. */
export function wordsIn(words: Words, language: keyof Text): string {
  return typeof words === "string" ? words : words[language];
}

/** A problem in one language, as the contract of every failure has it. */
export function told({ zh, ...problem }: Problem, language: keyof Text): Omit<Problem, "zh"> {
  return language === "zh" ? { ...problem, ...zh } : problem;
}

/** The reading that succeeded. */
export function accepted<T>(value: T): Read<T> {
  return { ok: true, value };
}

/** The reading that failed; only the first `mostProblems` problems are kept. */
export function refused(problems: readonly Problem[]): { readonly ok: false; readonly problems: Problem[] } {
  return { ok: false, problems: problems.slice(0, mostProblems) };
}

/** Control, bidirectional and other invisible characters and lone surrogates: what could disturb where it is shown. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** Text from an input as it may be shown anywhere: in quotes, cut at 60 characters, invisible characters escaped. */
export function quoted(text: string): string {
  const characters = Array.from(text.slice(0, 200));
  const cut = characters.length > 60 || text.length > 200;
  const shown = JSON.stringify(cut ? `${characters.slice(0, 60).join("")}…` : text);
  return shown.replace(invisible, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
