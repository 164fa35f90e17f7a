import type { Text } from "../model/declaration.ts";
import { outcomeNames, outcomes } from "../model/outcomes.ts";
import type { RunResult } from "../model/simulation.ts";
import { modelVersion } from "../model/version.ts";
import { curveOf } from "./bands.ts";
import type { Comparison, Summary } from "./comparison.ts";
import {
  type ColumnDeclaration,
  type ColumnName,
  columnDeclarations,
  outcomeColumn,
} from "./data-dictionary.ts";

/** Null where there is nothing to say; numbers are finite and never −0, which no text would keep. */
export type Cell = string | number | null;

export interface NamedColumn extends ColumnDeclaration {
  readonly name: string;
}

export interface Column extends NamedColumn {
  readonly cells: readonly Cell[];
}

/** What a tidy table holds, without its rows. */
export interface TableForm {
  readonly name: "runs" | "outcomes" | "ledger" | "summary";
  readonly title: Text;
  /** Columns that together tell one row from another. */
  readonly key: readonly string[];
  readonly columns: readonly NamedColumn[];
}

/** A tidy table; all its columns are equally long. */
export interface Table extends TableForm {
  readonly columns: readonly Column[];
}

/** How a planned run ended. */
export type RunEnd =
  | { readonly ok: true; readonly result: RunResult }
  | { readonly ok: false; readonly failure: { readonly kind: string; readonly message: string } };

/**
 * Names a run for good: scenario/policy/point/replication, where the point is that of a design (0 in a comparison).
 * It is no part of any draw.
 */
export function runId(scenario: string, policy: string, point: number, replication: number): string {
  return `${scenario}/${policy}/${point}/${replication}`;
}

/**
 * One row a planned run, in plan order, finished or not.
 * `overrides` are the changes the user made to the scenario, each as path=value.
 */
export function runsTable(
  comparison: Comparison,
  ends: readonly RunEnd[],
  overrides: readonly string[],
): Table {
  const { scenario, seed } = comparison;
  const runs = placed(comparison, ends);
  return {
    name: "runs",
    title: { en: "Runs", zh: "运行" },
    key: ["run_id"],
    columns: [
      column(
        "run_id",
        runs.map(({ id }) => id),
      ),
      column(
        "scenario",
        runs.map(() => scenario.name),
      ),
      column(
        "policy",
        runs.map(({ policy }) => policy),
      ),
      column(
        "replication",
        runs.map(({ replication }) => replication),
      ),
      column(
        "seed",
        runs.map(() => seed),
      ),
      column(
        "overrides",
        runs.map(() => (overrides.length > 0 ? overrides.join("; ") : null)),
      ),
      column(
        "version",
        runs.map(() => modelVersion),
      ),
      column(
        "digest",
        runs.map(({ end }) => (end.ok ? end.result.digest : null)),
      ),
      column(
        "status",
        runs.map(({ end }) => statusOf(end)),
      ),
      column(
        "error",
        runs.map(({ end }) => (end.ok ? null : `${end.failure.kind}: ${end.failure.message}`)),
      ),
    ],
  };
}

/** One row a tick of every finished run, in plan order: each outcome as it was, null where not defined. */
export function outcomesTable(comparison: Comparison, ends: readonly RunEnd[]): Table {
  const runs = placed(comparison, ends).flatMap(({ id, end }) =>
    end.ok ? [{ id, result: end.result }] : [],
  );
  return {
    name: "outcomes",
    title: { en: "Outcomes", zh: "结果" },
    key: ["run_id", "tick"],
    columns: [
      column(
        "run_id",
        runs.flatMap(({ id, result }) => Array<string>(result.ticks).fill(id)),
      ),
      column(
        "tick",
        runs.flatMap(({ result }) => Array.from({ length: result.ticks }, (_, tick) => tick)),
      ),
      ...outcomeNames.map((name) => ({
        name,
        ...outcomeColumn(name),
        cells: runs.flatMap(({ result }) => Array.from(curveOf(result, name), numberCell)),
      })),
    ],
  };
}

/** One row an outcome and policy, as summarised over the window of the comparison. */
export function summaryTable(comparison: Comparison, { rows }: Summary): Table {
  const { scenario, baseline, from, to } = comparison;
  const numbers = ["mean", "sd", "n", "difference", "ciLow", "ciHigh", "shareAbove", "pairs"] as const;
  return {
    name: "summary",
    title: { en: "Summary", zh: "汇总" },
    key: ["outcome", "policy"],
    columns: [
      column(
        "scenario",
        rows.map(() => scenario.name),
      ),
      column(
        "outcome",
        rows.map(({ outcome }) => outcome),
      ),
      column(
        "unit",
        rows.map(({ outcome }) => outcomes[outcome].unit),
      ),
      column(
        "policy",
        rows.map(({ policy }) => policy),
      ),
      column(
        "baseline",
        rows.map(() => baseline),
      ),
      column(
        "from",
        rows.map(() => from),
      ),
      column(
        "to",
        rows.map(() => to),
      ),
      ...numbers.map((name) =>
        column(
          name,
          rows.map((row) => (row[name] === null ? null : numberCell(row[name]))),
        ),
      ),
      column(
        "reason",
        rows.map(({ reason }) => reason?.en ?? null),
      ),
    ],
  };
}

function column(name: ColumnName, cells: readonly Cell[]): Column {
  return { name, ...columnDeclarations[name], cells };
}

/** Every planned run with its place in the plan (see runOrders). */
function placed({ scenario, policies }: Comparison, ends: readonly RunEnd[]) {
  return ends.map((end, index) => {
    const policy = policies[index % policies.length]!.name;
    const replication = Math.floor(index / policies.length);
    return { end, policy, replication, id: runId(scenario.name, policy, 0, replication) };
  });
}

function statusOf(end: RunEnd): string {
  if (end.ok) return "finished";
  return end.failure.kind === "cancelled" ? "cancelled" : "failed";
}

/** A number as a cell. Throws a RangeError for an infinite one, which JSON and many readers of Parquet would lose. */
export function numberCell(value: number): number | null {
  if (Number.isNaN(value)) return null;
  if (!Number.isFinite(value)) throw new RangeError(`outcome not finite: ${value}`);
  return value === 0 ? 0 : value;
}
