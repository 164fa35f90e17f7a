import { describe, expect, it } from "vitest";
import { summarise } from "../../../src/experiment/comparison.ts";
import { runsTable, summaryTable } from "../../../src/experiment/table.ts";
import { tableToCsv } from "../../../src/experiment/table-csv.ts";
import { tableToParquet } from "../../../src/experiment/table-parquet.ts";
import { openResults } from "../../../web/research/results-file.ts";
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
});
