import type { ChoiceDeclaration, NumberDeclaration } from "../model/declaration.ts";
import { type LeverName, levers } from "../model/levers.ts";
import {
  type ColumnDeclaration,
  type ColumnName,
  columnDeclarations,
  outcomeColumn,
} from "./data-dictionary.ts";
import { assumptions } from "./experiment-schema.ts";
import type { Plan } from "./plan.ts";
import { type Point, scheduleAt } from "./point.ts";
import type { ScenarioPolicy } from "./scenario.ts";
import type { Cell, NamedColumn, TableForm } from "./table.ts";

type AssumptionName = keyof typeof assumptions;

/** The tables that a sweep is collected into. */
export interface SweepForms {
  /** One row a planned run, in plan order; the outcomes are means over the window. */
  readonly runs: TableForm;
  /** One row a tick of every finished run; null where only means are kept. */
  readonly outcomes: TableForm | null;
  /** One row an entry in the ledger of every run whose ledger is kept; null where none is. */
  readonly ledger: TableForm | null;
  /** One row an outcome, point and policy. */
  readonly summary: TableForm;
}

const beforeFactors = [
  "run",
  "run_id",
  "scenario",
  "policy",
  "point",
  "replication",
  "seed",
  "overrides",
  "version",
  "digest",
  "status",
  "error",
] as const satisfies readonly ColumnName[];

export const ledgerColumns = [
  "run",
  "run_id",
  "entry",
  "incident",
  "tick",
  "cause",
  "rule",
  "from_account",
  "to_account",
  "from_level",
  "to_level",
  "amount",
  "chance",
  "draw",
] as const satisfies readonly ColumnName[];

export const summaryColumns = [
  "scenario",
  "outcome",
  "unit",
  "point",
  "policy",
  "baseline",
  "from",
  "to",
  "mean",
  "sd",
  "n",
  "difference",
  "ciLow",
  "ciHigh",
  "shareAbove",
  "pairs",
  "reason",
] as const satisfies readonly ColumnName[];

export function sweepForms(plan: Plan): SweepForms {
  const { outcomes, keep, ledger } = plan.experiment;
  const kept = outcomes.map((name) => ({ name, ...outcomeColumn(name) }));
  return {
    runs: {
      name: "runs",
      title: { en: "Runs", zh: "运行" },
      key: ["run_id"],
      columns: [...declared(beforeFactors), ...factorColumns(plan), ...kept],
    },
    outcomes:
      keep === "every-tick"
        ? {
            name: "outcomes",
            title: { en: "Outcomes", zh: "结果" },
            key: ["run_id", "tick"],
            columns: [...declared(["run", "run_id", "tick"]), ...kept],
          }
        : null,
    ledger:
      ledger > 0
        ? {
            name: "ledger",
            title: { en: "Ledger of blame", zh: "责任账本" },
            key: ["run_id", "entry"],
            columns: declared(ledgerColumns),
          }
        : null,
    summary: {
      name: "summary",
      title: { en: "Summary", zh: "汇总" },
      key: ["outcome", "point", "policy"],
      columns: declared(summaryColumns),
    },
  };
}

function declared(names: readonly ColumnName[]): NamedColumn[] {
  return names.map((name) => ({ name, ...columnDeclarations[name] }));
}

/** The factors of a plan, as columns: what any of its points sets. Their names tell levers from assumptions. */
export function factorColumns({ points }: Plan): NamedColumn[] {
  const { set, assumed } = factorNames(points);
  return [
    ...set.map((name) => factorColumn(`lever_${name}`, levers[name], atStart)),
    ...assumed.map((name) => factorColumn(`assumption_${name}`, assumptions[name], null)),
  ];
}

/** The values of these columns at a point, set there or not: those of the policy as it starts, and of the world. */
export function factorCells({ points, experiment }: Plan, point: Point, policy: ScenarioPolicy): Cell[] {
  const { set, assumed } = factorNames(points);
  const start = scheduleAt(policy.schedule, point)[0]!.policy;
  const { decisionRule, parameters } = experiment.scenario.setting;
  const world = { decisionRule, ...parameters, ...point.assumptions };
  return [...set.map((name) => start[name]), ...assumed.map((name) => world[name])];
}

/** What a point changes, as the options of the command line that would do so; null if nothing. */
export function overridesAt({ levers: set, assumptions: assumed }: Point): string | null {
  const changes = [
    ...Object.entries(set).map(([name, value]) => `levers.${name}=${value}`),
    ...Object.entries(assumed).map(([name, value]) =>
      name === "decisionRule" ? `${name}=${value}` : `parameters.${name}=${value}`,
    ),
  ];
  return changes.length > 0 ? changes.join("; ") : null;
}

/** By the points of a plan, which do not change; a plan of thousands is asked for every point. */
const known = new WeakMap<readonly Point[], { set: LeverName[]; assumed: AssumptionName[] }>();

function factorNames(points: readonly Point[]): { set: LeverName[]; assumed: AssumptionName[] } {
  const before = known.get(points);
  if (before) return before;
  const set = new Set(points.flatMap((point) => Object.keys(point.levers)));
  const assumed = new Set(points.flatMap((point) => Object.keys(point.assumptions)));
  const names = {
    set: (Object.keys(levers) as LeverName[]).filter((name) => set.has(name)),
    assumed: (Object.keys(assumptions) as AssumptionName[]).filter((name) => assumed.has(name)),
  };
  known.set(points, names);
  return names;
}

const atStart = { en: " As the policy starts.", zh: "政策开始时的取值。" };

function factorColumn(
  name: string,
  { label, text, unit, ...rest }: NumberDeclaration | ChoiceDeclaration,
  when: typeof atStart | null,
): NamedColumn {
  const type: ColumnDeclaration["type"] = "options" in rest ? "string" : "number";
  const whole = { en: text.en + (when?.en ?? ""), zh: text.zh + (when?.zh ?? "") };
  return { name, type, unit, title: label, text: whole, nullable: false };
}
