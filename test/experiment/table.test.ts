import { describe, expect, it } from "vitest";
import { summarise } from "../../src/experiment/comparison.ts";
import {
  outcomesTable,
  type RunEnd,
  runId,
  runsTable,
  summaryTable,
  type Table,
} from "../../src/experiment/table.ts";
import { outcomeNames } from "../../src/model/outcomes.ts";
import { modelVersion } from "../../src/model/version.ts";
import { handMadeRun } from "./hand-made-run.ts";
import { handMadeComparison } from "./hand-made-scenario.ts";

const none = Number.NaN;
const comparison = handMadeComparison({ replications: 2, seed: "a seed" });
const ends: readonly RunEnd[] = [
  {
    ok: true,
    result: handMadeRun({ realOutput: [1, 2, 3, 4], inflation: [none, 2, none, -0] }, "00000000000000aa"),
  },
  { ok: false, failure: { kind: "error", message: "it broke" } },
  { ok: true, result: handMadeRun({ realOutput: [5, 6, 7, 8] }, "00000000000000bb") },
  { ok: false, failure: { kind: "cancelled", message: "stopped" } },
];

const cellsOf = (table: Table, name: string) => table.columns.find((column) => column.name === name)!.cells;

describe("runId", () => {
  it("names scenario, policy, point and replication", () => {
    expect(runId("office", "strict", 0, 7)).toBe("office/strict/0/7");
  });
});

describe("runsTable", () => {
  const table = runsTable(comparison, ends, ["levers.severity=2", "ticks=4"]);
  it("has a row for every planned run, finished or not", () => {
    expect(cellsOf(table, "run_id")).toEqual([
      "office/strict/0/0",
      "office/reform/0/0",
      "office/strict/0/1",
      "office/reform/0/1",
    ]);
    expect(cellsOf(table, "policy")).toEqual(["strict", "reform", "strict", "reform"]);
    expect(cellsOf(table, "replication")).toEqual([0, 0, 1, 1]);
    expect(cellsOf(table, "status")).toEqual(["finished", "failed", "finished", "cancelled"]);
    expect(cellsOf(table, "error")).toEqual([null, "error: it broke", null, "cancelled: stopped"]);
    expect(cellsOf(table, "digest")).toEqual(["00000000000000aa", null, "00000000000000bb", null]);
  });
  it("says on every row what the run came from", () => {
    expect(new Set(cellsOf(table, "scenario"))).toEqual(new Set(["office"]));
    expect(new Set(cellsOf(table, "seed"))).toEqual(new Set(["a seed"]));
    expect(new Set(cellsOf(table, "version"))).toEqual(new Set([modelVersion]));
    expect(new Set(cellsOf(table, "overrides"))).toEqual(new Set(["levers.severity=2; ticks=4"]));
    expect(new Set(cellsOf(runsTable(comparison, ends, []), "overrides"))).toEqual(new Set([null]));
  });
  it("has the columns of the contract", () => {
    expect(table.columns.map(({ name }) => name)).toEqual([
      "run_id",
      "scenario",
      "policy",
      "replication",
      "seed",
      "overrides",
      "version",
      "digest",
      "status",
      "error",
    ]);
  });
});

describe("outcomesTable", () => {
  const table = outcomesTable(comparison, ends);
  it("has a row for every tick of the finished runs", () => {
    expect(cellsOf(table, "run_id")).toEqual([
      ...Array(4).fill("office/strict/0/0"),
      ...Array(4).fill("office/strict/0/1"),
    ]);
    expect(cellsOf(table, "tick")).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
    expect(cellsOf(table, "realOutput")).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
  it("has null where an outcome is not defined, and no negative zero", () => {
    expect(cellsOf(table, "inflation")).toEqual([null, 2, null, 0, 0, 0, 0, 0]);
    expect(cellsOf(table, "inflation").some((cell) => Object.is(cell, -0))).toBe(false);
  });
  it("has one column for every outcome, as declared", () => {
    expect(table.columns.slice(2).map(({ name }) => name)).toEqual(outcomeNames);
    expect(table.columns.find(({ name }) => name === "inflation")).toMatchObject({
      unit: "ratio",
      title: { zh: "注水倍数" },
      text: { en: "Reported over real output. Null where no real output this tick." },
    });
  });
  it("refuses an outcome that is not finite", () => {
    const broken: RunEnd = { ok: true, result: handMadeRun({ fear: [1, Number.POSITIVE_INFINITY] }) };
    expect(() => outcomesTable(comparison, [broken])).toThrow("outcome not finite: Infinity");
  });
});

describe("summaryTable", () => {
  it("has a row for every outcome and policy, with the reason of its nulls", () => {
    const results = ends.map((end) => (end.ok ? end.result : null));
    const table = summaryTable(comparison, summarise(comparison, results));
    expect(cellsOf(table, "outcome")).toHaveLength(2 * outcomeNames.length);
    const row = cellsOf(table, "outcome").indexOf("realOutput");
    const at = (name: string, offset: number) => cellsOf(table, name)[row + offset];
    expect(
      ["unit", "policy", "baseline", "from", "to", "mean", "n", "difference"].map((name) => at(name, 0)),
    ).toEqual(["tasks a post", "strict", "strict", 2, 4, 5.5, 2, null]);
    expect(["policy", "mean", "n", "pairs", "reason"].map((name) => at(name, 1))).toEqual([
      "reform",
      null,
      0,
      0,
      "no pair of runs has finished",
    ]);
  });
});
