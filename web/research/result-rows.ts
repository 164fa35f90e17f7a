import { type OutcomeName, outcomeNames } from "../../src/model/outcomes.ts";

/** A row of a table as a reader of files gives it: texts of a CSV file, numbers and texts of another. */
export type Row = Readonly<{ [name: string]: unknown }>;

/** An outcome under a policy as the command line summed it up; null where it was not defined. */
export interface OpenedRow {
  readonly outcome: OutcomeName;
  readonly policy: string;
  /** Name of the design point; null in a comparison. */
  readonly point: string | null;
  readonly mean: number | null;
  readonly difference: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
  readonly shareAbove: number | null;
  readonly pairs: number;
}

/** What the name of a run says: scenario/policy/point/replication. */
export interface RunPlace {
  readonly scenario: string;
  readonly policy: string;
  readonly point: string;
  readonly replication: number;
}

/** A run as the table of runs has it. */
export interface OpenedRun {
  readonly id: string;
  readonly status: string;
  readonly digest: string;
  /** Means over the window, of the outcomes that a sweep keeps; NaN where not defined, none in a comparison. */
  readonly means: ReadonlyMap<OutcomeName, number>;
}

/** The outcomes of a run tick by tick, NaN where not defined. */
export interface RunCurves {
  readonly id: string;
  readonly ticks: number;
  readonly values: ReadonlyMap<OutcomeName, Float64Array>;
}

/** Null for a text that names no run. */
export function placeOf(id: string): RunPlace | null {
  const [, scenario, policy, point, replication] = /^([^/]+)\/([^/]+)\/(.+)\/(\d+)$/.exec(id) ?? [];
  if (scenario === undefined || policy === undefined || point === undefined) return null;
  return { scenario, policy, point, replication: Number(replication) };
}

/** Null for a row that is cut off or says what it cannot. */
export function summaryRowOf(row: Row): OpenedRow | null {
  const outcome = outcomeNames.find((name) => name === row.outcome);
  const policy = textIn(row.policy);
  const pairs = numberIn(row.pairs);
  if (!outcome || policy === null || pairs === null || pairs === undefined) return null;
  const numbers = (["mean", "difference", "ciLow", "ciHigh", "shareAbove"] as const).map((name) =>
    numberIn(row[name]),
  );
  if (numbers.includes(undefined)) return null;
  const [mean, difference, ciLow, ciHigh, shareAbove] = numbers as (number | null)[];
  return {
    outcome,
    policy,
    point: textIn(row.point),
    mean: mean!,
    difference: difference!,
    ciLow: ciLow!,
    ciHigh: ciHigh!,
    shareAbove: shareAbove!,
    pairs,
  };
}

export function runOf(row: Row): OpenedRun | null {
  const [id, status] = [textIn(row.run_id), textIn(row.status)];
  if (id === null || status === null || placeOf(id) === null) return null;
  const means = outcomeNames
    .filter((name) => name in row)
    .map((name) => [name, numberIn(row[name])] as const);
  if (means.some(([, mean]) => mean === undefined)) return null;
  return {
    id,
    status,
    digest: textIn(row.digest) ?? "",
    means: new Map(means.map(([name, mean]) => [name, mean ?? Number.NaN])),
  };
}

/** Gathers the rows of a table of outcomes run by run; a run of which a tick is missing is left out. */
export function curvesOf(table: readonly Row[]): {
  readonly curves: readonly RunCurves[];
  readonly read: number;
} {
  const names = outcomeNames.filter((name) => name in table[0]!);
  const byRun = new Map<string, number[][]>();
  for (const row of table) {
    const id = textIn(row.run_id);
    const numbers = [numberIn(row.tick), ...names.map((name) => numberIn(row[name]))];
    if (id === null || numbers[0] === null || numbers.includes(undefined)) continue;
    const rows = byRun.get(id) ?? [];
    rows.push(numbers.map((number) => number ?? Number.NaN));
    byRun.set(id, rows);
  }
  const curves = [...byRun].flatMap(([id, rows]): RunCurves[] => {
    rows.sort(([a], [b]) => a! - b!);
    if (rows.some(([tick], place) => tick !== place)) return [];
    const column = (k: number) => Float64Array.from(rows, (row) => row[k + 1]!);
    return [{ id, ticks: rows.length, values: new Map(names.map((name, k) => [name, column(k)])) }];
  });
  return { curves, read: curves.reduce((sum, { ticks }) => sum + ticks, 0) };
}

/** Null where there is no text, or an empty one. */
export function textIn(value: unknown): string | null {
  return value === undefined || value === null || value === "" ? null : String(value);
}

/** Null where the file says that there is none; undefined where it says nothing that could be read. */
export function numberIn(value: unknown): number | null | undefined {
  if (value === null || value === "") return null;
  const number = ["string", "number", "bigint"].includes(typeof value) ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}
