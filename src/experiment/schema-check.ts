import type * as z from "zod/mini";
import type { JsonText } from "./json-text.ts";
import { pointerOf } from "./json-value.ts";
import { nearestHint, nearestName } from "./nearest-name.ts";
import { counted, nothing, oneOf, removeIt } from "./phrases.ts";
import {
  accepted,
  mostProblems,
  type Problem,
  type ProblemKind,
  quoted,
  type Read,
  refused,
  type Words,
  wordsIn,
} from "./problem.ts";
import { expectedIn, knownKeysIn } from "./schema-message.ts";

type Issue = z.core.$ZodIssue;

const seeSchema = {
  en: "`buckstop schema` lists every key with its range, unit and default",
  zh: "`buckstop schema` 列出每个键的范围、单位与默认值",
};
const removeUnknown = { en: `${removeIt.en}; ${seeSchema.en}`, zh: `${removeIt.zh}；${seeSchema.zh}` };
const withoutQuotes = { en: "write numbers without quotes", zh: "数字不加引号" };
const theFile = { en: "the file", zh: "整个文件" };

/** Holds a JSON text against a schema of schema.ts and tells every difference, in the order of the text. */
export function checkSchema<T>(schema: z.ZodMiniType<T>, json: JsonText): Read<T> {
  const result = schema.safeParse(json.value);
  if (result.success) return accepted(result.data);
  const issues = result.error.issues.flatMap((issue) => innermost(issue, []));
  const mistyped = issues.flatMap(suggestedPointers);
  const problems = issues
    .filter(({ path }) => valueAt(path, json) !== undefined || !mistyped.includes(pointerOf(path)))
    .slice(0, mostProblems)
    .flatMap((issue) =>
      issue.code === "unrecognized_keys" ? unknownKeys(issue, json) : wrongValue(issue, json),
    );
  return refused(problems.sort((a, b) => a.line! - b.line! || a.column! - b.column!));
}

/**
 * A union fails with the issues of every branch; the branch meant is the one whose own form fits best. If none has
 * even the right type, the message of the union says what could stand there.
 */
function innermost(issue: Issue, base: readonly PropertyKey[]): Issue[] {
  const path = [...base, ...issue.path];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [{ ...issue, path }];
  const branches = issue.errors.map((issues) => issues.flatMap((inner) => innermost(inner, path)));
  const misfits = branches.map((issues) => issues.map((inner) => misfit(inner, path.length)));
  const score = misfits.map((each) => each.reduce((sum, value) => sum + value, 0));
  const best = score.indexOf(Math.min(...score));
  return score[best]! >= wrongForm ? [{ ...issue, path }] : branches[best]!;
}

const wrongForm = 1000;

function misfit(issue: Issue, depth: number): number {
  if (issue.path.length > depth) return 0;
  return issue.code === "unrecognized_keys" ? 1 : wrongForm;
}

/** A key that is missing because it was mistyped is reported once, as the unknown key. */
function suggestedPointers(issue: Issue): string[] {
  if (issue.code !== "unrecognized_keys") return [];
  const known = knownKeysIn(issue.message);
  return issue.keys.slice(0, mostProblems).flatMap((key) => {
    const nearest = nearestName(key, known);
    return nearest === null ? [] : [pointerOf([...issue.path, nearest])];
  });
}

function unknownKeys(issue: Extract<Issue, { code: "unrecognized_keys" }>, json: JsonText): Problem[] {
  const known = knownKeysIn(issue.message);
  return issue.keys.slice(0, mostProblems).map((key) => {
    const hint = nearestHint(key, known, removeUnknown);
    const said = { expected: oneOf(known), got: quoted(key), hint };
    return json.problem("unknown-key", pointerOf([...issue.path, key]), quoted(key), said, "key");
  });
}

function wrongValue(issue: Issue, json: JsonText): Problem {
  const pointer = pointerOf(issue.path);
  const value = valueAt(issue.path, json);
  const expected = expectedIn(issue.message);
  const got = described(value);
  if (value === undefined) {
    const key = quoted(String(issue.path.at(-1)));
    const hint = { en: `add ${key}: ${expected.en}`, zh: `请加上 ${key}：${expected.zh}` };
    return json.problem("missing-key", pointer, pointer, { expected, got, hint });
  }
  const kind = kindOf(issue);
  const subject = {
    en: `${pointer || theFile.en} is ${wordsIn(got, "en")}`,
    zh: `${pointer || theFile.zh} 为 ${wordsIn(got, "zh")}`,
  };
  return json.problem(kind, pointer, subject, { expected, got, hint: hintFor(issue, value) });
}

function valueAt(path: readonly PropertyKey[], json: JsonText): unknown {
  return path.reduce((inner, key) => (inner as Record<PropertyKey, unknown>)?.[key], json.value);
}

function kindOf(issue: Issue): ProblemKind {
  if (issue.code === "invalid_union" && issue.discriminator !== undefined) return "unknown-name";
  if (issue.code === "invalid_value") return "unknown-name";
  if (issue.code === "invalid_format") return "bad-name";
  if (issue.code !== "too_big" && issue.code !== "too_small") return "wrong-type";
  return issue.origin === "number" || issue.origin === "int" ? "out-of-range" : "wrong-length";
}

function hintFor(issue: Issue, value: unknown): Words {
  if (issue.code === "invalid_value" && typeof value === "string") {
    return nearestHint(value, issue.values.map(String), seeSchema);
  }
  if (issue.code === "invalid_union" && typeof value === "string" && "options" in issue)
    return nearestHint(value, (issue.options ?? []).map(String), seeSchema);
  if (typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))) {
    return withoutQuotes;
  }
  return seeSchema;
}

function described(value: unknown): Words {
  if (value === undefined) return nothing;
  if (typeof value === "string") return describedText(value);
  if (Array.isArray(value))
    return { en: `a list of length ${value.length}`, zh: `长度为 ${value.length} 的列表` };
  return value !== null && typeof value === "object" ? { en: "an object", zh: "对象" } : String(value);
}

/** A text in quotes, with its length where it is cut. */
function describedText(text: string): Words {
  if (text.length <= 60) return quoted(text);
  const length = counted(text.length, "characters");
  return { en: `${quoted(text)} (${length.en})`, zh: `${quoted(text)}（${length.zh}）` };
}
