import { curveOf } from "../experiment/bands.ts";
import { meanOver } from "../experiment/contrast.ts";
import {
  type ColumnDeclaration,
  type ColumnName,
  columnDeclarations,
  outcomeColumn,
} from "../experiment/data-dictionary.ts";
import type { Window } from "../experiment/summary.ts";
import { type Cell, type Column, numberCell, type RunEnd } from "../experiment/table.ts";
import type { OutcomeName } from "../model/outcomes.ts";

/** What a sweep keeps of every run: the mean of these outcomes over a window, and their curves if wanted. */
export interface Kept extends Window {
  readonly outcomes: readonly OutcomeName[];
  readonly everyTick: boolean;
}

/** A run of a plan that has ended, to be stored. */
export interface EndedRun {
  /** Its place in the plan. */
  readonly index: number;
  readonly id: string;
  readonly scenario: string;
  readonly policy: string;
  /** Name of the design point. */
  readonly point: string;
  readonly replication: number;
  readonly seed: string;
  readonly version: string;
  readonly end: RunEnd;
}

/** The columns of `runs` parts that come before the outcomes, in their order. */
export const runColumns = [
  "run",
  "run_id",
  "scenario",
  "policy",
  "point",
  "replication",
  "seed",
  "version",
  "digest",
  "status",
  "error",
] as const satisfies readonly ColumnName[];

/** One row a run, ascending by place in the plan; the outcomes are means over the window. */
export function runsPart(runs: readonly EndedRun[], { outcomes, from, to }: Kept): Column[] {
  const cellOf: Record<(typeof runColumns)[number], (run: EndedRun) => Cell> = {
    run: ({ index }) => index,
    run_id: ({ id }) => id,
    scenario: ({ scenario }) => scenario,
    policy: ({ policy }) => policy,
    point: ({ point }) => point,
    replication: ({ replication }) => replication,
    seed: ({ seed }) => seed,
    version: ({ version }) => version,
    digest: ({ end }) => (end.ok ? end.result.digest : null),
    status: ({ end }) => (end.ok ? "finished" : "failed"),
    error: ({ end }) => (end.ok ? null : `${end.failure.kind}: ${end.failure.message}`),
  };
  return [
    ...runColumns.map((name) => declared(name, columnDeclarations[name], runs.map(cellOf[name]))),
    ...outcomes.map((name) =>
      declared(
        name,
        outcomeColumn(name),
        runs.map(({ end }) => (end.ok ? numberCell(meanOver(end.result, name, from, to)) : null)),
      ),
    ),
  ];
}

/** One row a tick of every finished run. */
export function outcomesPart(runs: readonly EndedRun[], { outcomes }: Kept): Column[] {
  const finished = runs.flatMap(({ index, id, end }) => (end.ok ? [{ index, id, result: end.result }] : []));
  const everyTick = <T>(value: (run: (typeof finished)[number], tick: number) => T): T[] =>
    finished.flatMap((run) => Array.from({ length: run.result.ticks }, (_, tick) => value(run, tick)));
  return [
    declared(
      "run",
      columnDeclarations.run,
      everyTick(({ index }) => index),
    ),
    declared(
      "run_id",
      columnDeclarations.run_id,
      everyTick(({ id }) => id),
    ),
    declared(
      "tick",
      columnDeclarations.tick,
      everyTick((_, tick) => tick),
    ),
    ...outcomes.map((name) =>
      declared(
        name,
        outcomeColumn(name),
        finished.flatMap(({ result }) => Array.from(curveOf(result, name), numberCell)),
      ),
    ),
  ];
}

function declared(name: string, declaration: ColumnDeclaration, cells: readonly Cell[]): Column {
  return { name, ...declaration, cells };
}
