import { describe, expect, it } from "vitest";
import { curveOf } from "../../../src/experiment/bands.ts";
import { summarise } from "../../../src/experiment/comparison.ts";
import { dataPackage } from "../../../src/experiment/datapackage.ts";
import { outcomesTable, runsTable, summaryTable } from "../../../src/experiment/table.ts";
import { tableToCsv } from "../../../src/experiment/table-csv.ts";
import { tableToParquet } from "../../../src/experiment/table-parquet.ts";
import { manifestLine } from "../../../src/store/part-manifest.ts";
import { runsPart } from "../../../src/store/part-tables.ts";
import { openResults } from "../../../web/research/opened-results.ts";
import { handMadeRun } from "../../experiment/hand-made-run.ts";
import { handMadeComparison } from "../../experiment/hand-made-scenario.ts";

const comparison = handMadeComparison({ replications: 2 });
const run = (output: number) => handMadeRun({ realOutput: [output, output, output, output] });
/** The last of four runs is missing. */
const results = [run(10), run(12), run(10), null];
const summary = summarise(comparison, results);
const cancelled = { ok: false as const, failure: { kind: "cancelled", message: "stopped" } };
const ends = results.map((result) => (result ? { ok: true as const, result } : cancelled));
const fileOf = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: new Uint8Array(typeof content === "string" ? new TextEncoder().encode(content) : content).buffer,
});
const realOutputOf = ({ rows }: Awaited<ReturnType<typeof openResults>>) =>
  rows
    .filter(({ outcome }) => outcome === "realOutput")
    .map(({ policy, mean, difference, pairs }) => [policy, mean, difference, pairs]);
const expected = [
  ["strict", 10, null, 0],
  ["reform", 12, 2, 1],
];

describe("openResults", () => {
  it("takes a ledger for what it is", async () => {
    const ledger = "run_id,policy,replication,tick,entry,incident\nrun-1,strict,0,0,0,0\n";
    const { notes } = await openResults([fileOf("ledger.csv", ledger)]);
    expect(notes[0]).toMatchObject({ file: "ledger.csv", read: 0 });
    expect(notes[0]!.why!.en).toContain("a ledger");
  });

  it.each([
    ["csv", (table: ReturnType<typeof runsTable>) => tableToCsv(table)],
    ["parquet", tableToParquet],
  ] as const)(
    "reads the tables of a results folder as %s, and how many runs of how many finished",
    async (kind, written) => {
      const opened = await openResults([
        fileOf(`runs.${kind}`, written(runsTable(comparison, ends, []))),
        fileOf(`summary.${kind}`, written(summaryTable(comparison, summary))),
      ]);
      expect(opened.runs).toEqual({ finished: 3, planned: 4 });
      expect([opened.scenario, opened.seed]).toEqual(["office", "1"]);
      expect(realOutputOf(opened)).toEqual(expected);
      expect(opened.notes.map(({ file, skipped, why }) => [file, skipped, why])).toEqual([
        [`runs.${kind}`, 0, null],
        [`summary.${kind}`, 0, null],
      ]);
    },
  );

  it("reads what compare --json answers", async () => {
    const answer = {
      scenario: "office",
      seed: "1",
      version: "0.1.0",
      summary: summary.rows,
      planned: 4,
      finished: 3,
    };
    const opened = await openResults([fileOf("answer.json", JSON.stringify(answer))]);
    expect(opened).toMatchObject({ runs: { finished: 3, planned: 4 }, version: "0.1.0" });
    expect(realOutputOf(opened)).toEqual(expected);
  });

  it("keeps the whole rows of a file that is cut off, and says how many it skipped", async () => {
    const text = tableToCsv(summaryTable(comparison, summary));
    const lines = text.split("\r\n");
    const cut = `${lines.slice(0, 3).join("\r\n")}\r\n${lines[3]!.slice(0, 12)}`;
    const opened = await openResults([fileOf("summary.csv", cut)]);
    expect(opened.rows).toHaveLength(2);
    expect(opened.notes[0]).toMatchObject({ read: 2, skipped: 1 });
    expect(opened.notes[0]!.why!.en).toContain("cut off");
  });

  it("tells what it cannot read and reads the rest", async () => {
    const whole = tableToParquet(summaryTable(comparison, summary));
    const opened = await openResults([
      fileOf("half.parquet", whole.slice(0, whole.length / 2)),
      fileOf("answer.json", '{"summary": ['),
      fileOf("other.json", "{}"),
      fileOf("notes.txt", "hello"),
      fileOf("summary.parquet", whole),
    ]);
    expect(realOutputOf(opened)).toEqual(expected);
    const reasons = opened.notes.map(({ why }) => why?.en.slice(0, 8) ?? null);
    expect(reasons).toEqual(["damaged:", "damaged:", "not the ", "neither ", null]);
  });

  it("gives the runs back world by world, and says which are in no figure", async () => {
    const files = (kind: "csv" | "parquet") => {
      const written = kind === "csv" ? tableToCsv : tableToParquet;
      return [
        fileOf(`cmp/runs.${kind}`, written(runsTable(comparison, ends, []))),
        fileOf(`cmp/outcomes.${kind}`, written(outcomesTable(comparison, ends))),
      ];
    };
    for (const kind of ["csv", "parquet"] as const) {
      const { points, absent, runs } = await openResults(files(kind));
      expect([runs, absent]).toEqual([{ finished: 3, planned: 4 }, ["office/reform/0/1"]]);
      const [point, ...others] = points;
      expect(others).toEqual([]);
      const [first, second] = point!.worlds;
      expect(curveOf(first!.results[1]!, "realOutput")).toEqual(curveOf(run(12), "realOutput"));
      expect([second!.results[0]!.ticks, second!.results[1]]).toEqual([4, null]);
      expect(point!.comparison).toMatchObject({
        baseline: "strict",
        seed: "1",
        replications: 2,
        from: 2,
        to: 4,
      });
    }
  });

  it("reads titles, baseline, window and what was planned from datapackage.json", async () => {
    const origin = { comparison: { ...comparison, from: 1, to: 3 }, summary, command: "", overrides: [] };
    const { points, runs } = await openResults([
      fileOf("outcomes.csv", tableToCsv(outcomesTable(comparison, ends))),
      fileOf("datapackage.json", dataPackage(origin, [])),
    ]);
    expect(runs).toEqual({ finished: 3, planned: 4 });
    expect(points[0]!.comparison).toMatchObject({
      baseline: comparison.baseline,
      from: 1,
      to: 3,
      scenario: { title: comparison.scenario.title },
      policies: comparison.policies.map(({ name, title }) => ({ name, title })),
    });
  });

  it("leaves out a run whose months are cut off, and names it", async () => {
    const lines = tableToCsv(outcomesTable(comparison, ends)).split("\r\n");
    const { points, absent } = await openResults([
      fileOf("runs.csv", tableToCsv(runsTable(comparison, ends, []))),
      fileOf("outcomes.csv", lines.slice(0, -2).join("\r\n")),
    ]);
    expect(absent).toEqual(["office/strict/0/1", "office/reform/0/1"]);
    expect(points[0]!.worlds.map(({ replication }) => replication)).toEqual([0]);
  });

  it("holds the parts of a sweep against its manifest, and tells which runs a faulty one held", async () => {
    const plan = ["strict", "reform"].flatMap((policy, place) => ({
      index: place,
      id: `office/${policy}/clarity=1/0`,
      scenario: "office",
      policy,
      point: "clarity=1",
      replication: 0,
      seed: "1",
      version: "0.1.0",
      end: ends[place]!,
    }));
    const kept = { outcomes: ["realOutput"] as const, everyTick: false, from: 0, to: 4 };
    const [one, two] = plan.map((ended) => tableToParquet({ columns: runsPart([ended], kept) }));
    const line = (name: string, bytes: number, index: number) =>
      manifestLine({ finished: [index], failed: [], files: [{ name, bytes, sha256: "" }] });
    const manifest = line("runs-1.parquet", one!.length, 0) + line("runs-2.parquet", 999_999, 1);
    const { points, runs, notes } = await openResults([
      fileOf("s/parts/w/manifest.jsonl", `${manifest}damaged\n${line("runs-4.parquet", 9, 7)}`),
      fileOf("s/parts/w/runs-1.parquet", one!),
      fileOf("s/parts/w/runs-2.parquet", two!),
      fileOf("s/parts/w/runs-3.parquet", two!),
      fileOf("s/parts/w/.runs-5.parquet.partial", two!),
    ]);
    expect(points.map(({ name, hasCurves, outcomes }) => [name, hasCurves, outcomes])).toEqual([
      ["clarity=1", false, ["realOutput"]],
    ]);
    expect(runs).toEqual({ finished: 1, planned: 1 });
    expect(notes.map(({ file, why }) => [file, why?.en ?? null])).toEqual([
      ["s/parts/w/runs-1.parquet", null],
      ["s/parts/w/manifest.jsonl:3", "a damaged line: what it named is not read"],
      [
        "s/parts/w/runs-4.parquet",
        "named in the manifest, but not among the files; runs 7 of the plan are in it",
      ],
      ["s/parts/w/runs-2.parquet", `damaged: ${two!.length} bytes of 999999; runs 1 of the plan are in it`],
      ["s/parts/w/runs-3.parquet", "not in the manifest: its writer had not finished it"],
    ]);
  });
});
