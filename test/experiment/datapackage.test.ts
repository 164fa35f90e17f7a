import { describe, expect, it } from "vitest";
import { summarise } from "../../src/experiment/comparison.ts";
import { dataPackage, type Origin, type TableFile } from "../../src/experiment/datapackage.ts";
import { outcomesTable, type RunEnd, runsTable } from "../../src/experiment/table.ts";
import { type OutcomeDeclaration, outcomes } from "../../src/model/outcomes.ts";
import { modelVersion } from "../../src/model/version.ts";
import { handMadeRun } from "./hand-made-run.ts";
import { handMadeClaim, handMadeComparison } from "./hand-made-scenario.ts";

const comparison = handMadeComparison({ replications: 1, seed: "a seed" }, [handMadeClaim({})]);
const ends: readonly RunEnd[] = [
  { ok: true, result: handMadeRun({ realOutput: [1, 2, 3, 4] }) },
  { ok: false, failure: { kind: "hang", message: "no heartbeat" } },
];
const origin: Origin = {
  comparison,
  summary: summarise(
    comparison,
    ends.map((end) => (end.ok ? end.result : null)),
  ),
  command: "buckstop compare office --reps 1 --seed 'a seed' --out results",
  overrides: ["levers.severity=2"],
};
const files: readonly TableFile[] = [
  {
    table: runsTable(comparison, ends, []),
    name: "runs.csv",
    format: "csv",
    bytes: 123,
    sha256: "ab".repeat(32),
  },
  {
    table: outcomesTable(comparison, ends),
    name: "outcomes.parquet",
    format: "parquet",
    bytes: 4567,
    sha256: "cd".repeat(32),
  },
];
const descriptor = JSON.parse(dataPackage(origin, files));

describe("dataPackage", () => {
  it("is a Data Package 2 whose resources name file, format, size and hash", () => {
    expect(descriptor.$schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
    expect(descriptor.name).toMatch(/^[-a-z0-9._/]+$/);
    expect(descriptor.resources[0]).toMatchObject({
      name: "runs",
      type: "table",
      path: "runs.csv",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: 123,
      hash: `sha256:${"ab".repeat(32)}`,
      schema: { primaryKey: ["run_id"] },
    });
    expect(descriptor.resources[1]).toMatchObject({
      name: "outcomes",
      path: "outcomes.parquet",
      format: "parquet",
      mediatype: "application/vnd.apache.parquet",
      schema: {
        primaryKey: ["run_id", "tick"],
        foreignKeys: [{ fields: ["run_id"], reference: { resource: "runs", fields: ["run_id"] } }],
      },
    });
  });
  it("tells every column, the outcomes as the model declares them, in both languages", () => {
    const { fields } = descriptor.resources[1].schema;
    for (const [name, declaration] of Object.entries<OutcomeDeclaration>(outcomes)) {
      const field = fields.find((each: { name: string }) => each.name === name);
      expect(field).toMatchObject({
        type: "number",
        unit: declaration.unit,
        title: declaration.label.en,
        title_zh: declaration.label.zh,
      });
      expect(field.description.startsWith(declaration.text.en), name).toBe(true);
      expect(field.description_zh.startsWith(declaration.text.zh), name).toBe(true);
    }
    expect(fields[1]).toMatchObject({
      name: "tick",
      type: "integer",
      unit: "months",
      constraints: { required: true },
    });
    expect(fields[2].constraints).toEqual({ required: false });
  });
  it("says what decided the results and how many runs finished", () => {
    expect(descriptor.version).toBe(modelVersion);
    expect(descriptor.buckstop).toMatchObject({
      version: modelVersion,
      command: origin.command,
      seed: "a seed",
      replications: 1,
      planned: 2,
      finished: 1,
      from: 2,
      to: 4,
      baseline: "strict",
      overrides: ["levers.severity=2"],
      scenario: { name: "office", setting: { organisation: { spans: [2, 3] }, ticks: 4 } },
      policies: [{ name: "strict", schedule: [{ from: 0, policy: { severity: 1 } }] }, { name: "reform" }],
      claims: [{ verdict: "undecided", difference: null, reason: { en: "no pair of runs has finished" } }],
    });
    expect(descriptor.description).toContain("1 of 2 planned runs finished");
    expect(descriptor.description_zh).toContain("计划 2 次运行，完成 1 次");
  });
  it("counts the posts of an explicit chart instead of listing them", () => {
    const chart = [
      { id: "top", superior: null, level: "centre" },
      { id: "a", superior: "top", level: "front" },
    ];
    const { scenario } = comparison;
    const charted = {
      ...comparison,
      scenario: { ...scenario, setting: { ...scenario.setting, organisation: { chart } } },
    };
    const { buckstop } = JSON.parse(dataPackage({ ...origin, comparison: charted }, []));
    expect(buckstop.scenario.setting.organisation).toEqual({ chartPosts: 2 });
  });
  it("gives the same text for the same arguments, ended by a newline", () => {
    expect(dataPackage(origin, files)).toBe(dataPackage(origin, files));
    expect(dataPackage(origin, files).endsWith("}\n")).toBe(true);
  });
});
