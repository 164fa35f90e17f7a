import type { ChartPost } from "../model/setting.ts";
import { type ChartField, type ChartReport, checkChart } from "./chart-tree.ts";
import { readCsv } from "./csv-text.ts";
import type { JsonText } from "./json-text.ts";
import type { Limits } from "./limits.ts";
import { nearestHint } from "./nearest-name.ts";
import { counted } from "./phrases.ts";
import { type Problem, problem, quoted, type Read, refused, type Words } from "./problem.ts";

const columns = ["id", "superior", "level"] as const satisfies readonly ChartField[];

/**
 * Reads an organisation chart from CSV with the columns id, superior and level (others are ignored); the centre is
 * the post with an empty superior. Gives the posts in the order of the rows.
 */
export function readChartCsv(text: string, file: string | null, limits: Limits): Read<ChartPost[]> {
  const oversize = text.length - limits.posts * longestRow;
  if (oversize > 0) return refused([textTooLarge(text.length, limits, file)]);
  const csv = readCsv(text, file);
  if (!csv.ok) return csv;
  const { rows, locate } = csv.value;
  const header = rows[0]!.map((field) => field.trim());
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) return refused(missing.map((column) => missingColumn(column, header, file)));
  const index = columns.map((column) => header.indexOf(column));
  const [id, superior, level] = index as [number, number, number];
  const filled = rows.flatMap((row, at) => (at > 0 && row.some((field) => field.trim() !== "") ? [at] : []));
  const field = (row: number, column: number) => (rows[row]![column] ?? "").trim();
  const chart = filled.map((row) => ({
    id: field(row, id),
    superior: field(row, superior) || null,
    level: field(row, level),
  }));
  const report: ChartReport = (kind, post, column, said) => {
    const place = locate(filled[post] ?? 0, index[columns.indexOf(column)]!);
    return problem(kind, subjectOf(chart[post], column), { file, ...place, ...said });
  };
  return checkChart(chart, limits, report);
}

/** Checks a chart that stands as a list at a pointer of a JSON text, already of the form of the schema. */
export function readChartList(
  chart: ChartPost[],
  json: JsonText,
  pointer: string,
  limits: Limits,
): Read<ChartPost[]> {
  const report: ChartReport = (kind, post, column, said) =>
    json.problem(kind, `${pointer}/${post}/${column}`, subjectOf(chart[post], column), said);
  return checkChart(chart, limits, report);
}

/** Characters a row may take on average, so that a hopeless file is refused before it is taken apart. */
const longestRow = 300;

function textTooLarge(length: number, limits: Limits, file: string | null): Problem {
  const expected = {
    en: `at most ${limits.posts} posts of ${longestRow} characters`,
    zh: `至多 ${limits.posts} 个岗位，每个 ${longestRow} 个字符`,
  };
  const hint = {
    en: "keep only the columns id, superior and level",
    zh: "只保留 id、superior、level 三列",
  };
  const got = counted(length, "characters");
  return problem("too-large", null, { file, line: 1, column: 1, expected, got, hint });
}

function subjectOf(post: ChartPost | undefined, column: ChartField): Words {
  return post === undefined ? { en: "no posts", zh: "没有岗位" } : quoted(post[column] ?? "");
}

function missingColumn(column: ChartField, header: readonly string[], file: string | null): Problem {
  const said = { expected: columns.join(","), got: header.map(quoted).join(",").slice(0, 200) };
  const otherwise = {
    en: `name the columns in the first line: ${columns.join(",")}`,
    zh: `请在第一行写出列名：${columns.join(",")}`,
  };
  const unused = header.filter((name) => !columns.includes(name as ChartField));
  const near = unused.find((name) => nearestHint(name, [column], "") !== "");
  const hint = near === undefined ? otherwise : renamed(near, column);
  return problem("missing-column", column, { file, line: 1, column: 1, ...said, hint });
}

function renamed(from: string, to: ChartField): Words {
  return { en: `rename the column ${quoted(from)} to "${to}"`, zh: `把列 ${quoted(from)} 改名为 "${to}"` };
}
