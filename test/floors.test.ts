import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { emptyNames, importsThatClimb, impureNames, type SourceFile, tooLong } from "./floors.ts";

const sources: SourceFile[] = ["src", "web", "test"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.(ts|tsx|mjs|css)$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") })),
);

describe("the house", () => {
  it("has sources to look at on every floor", () => {
    for (const floor of ["model", "experiment", "parallel", "store", "cli", "setup"])
      expect(sources.filter(({ path }) => path.startsWith(`src/${floor}/`))).not.toEqual([]);
  });

  it("imports only downwards", () => {
    expect(sources.flatMap(importsThatClimb)).toEqual([]);
  });

  it("names nothing impure on the pure floors", () => {
    expect(sources.flatMap(impureNames)).toEqual([]);
  });

  it("names every file after its concept", () => {
    expect(sources.flatMap(emptyNames)).toEqual([]);
  });

  it("keeps files and functions short enough to read", () => {
    expect(sources.flatMap(tooLong)).toEqual([]);
  });
});

describe("importsThatClimb", () => {
  const violations: [path: string, line: string][] = [
    ["src/model/tick.ts", 'import { readScenario } from "../experiment/scenario.ts";'],
    ["src/model/tick.ts", 'import type { Scenario } from "../experiment/scenario.ts";'],
    ["src/model/tick.ts", 'import { z } from "zod";'],
    ["src/experiment/table.ts", 'import { writeFile } from "node:fs/promises";'],
    ["src/experiment/table.ts", 'const run = await import("../parallel/runner.ts");'],
    ["src/experiment/table.ts", 'export { serve } from "../cli/serve.ts";'],
    ["src/parallel/node-runner.ts", 'import { writeFileSync } from "node:fs";'],
    ["src/parallel/node-runner.ts", 'import "../store/result-folder.ts";'],
    ["src/cli/run.ts", 'import { page } from "../../web/page.ts";'],
    ["src/cli/run.ts", 'import * as d3 from "d3";'],
    ["src/setup/build.mjs", 'import { program } from "commander";'],
    ["src/index.ts", 'export { main } from "./cli/main.ts";'],
    ["web/laboratory.ts", 'import { join } from "node:path";'],
    ["web/laboratory.ts", 'import { openFolder } from "../src/store/result-folder.ts";'],
  ];
  it.each(violations)("refuses in %s: %s", (path, text) => {
    expect(importsThatClimb({ path, text })).toHaveLength(1);
  });

  it("tells the remedy", () => {
    const text = 'import { readFileSync } from "node:fs";';
    expect(importsThatClimb({ path: "src/model/tick.ts", text })).toEqual([
      "src/model/tick.ts imports node:fs: src/model runs in a browser too; read in src/cli and hand in the text",
    ]);
  });

  it("lets a floor import itself and the floors below", () => {
    const text = 'import { z } from "zod";\nimport "./problem.ts";\nimport "../model/levers.ts";';
    expect(importsThatClimb({ path: "src/experiment/scenario.ts", text })).toEqual([]);
  });
});

describe("impureNames", () => {
  it.each([
    "Math.exp(1)",
    "Math.random()",
    'Math["pow"](2, 3)',
    "const { log } = Math",
    "2 ** 3",
    "x **= 2",
    "Date.now()",
    "new Date()",
    "new Intl.NumberFormat()",
    "console.log(1)",
    "const later = async () => 1",
    "await later()",
    'names.sort((a, b) => a.localeCompare(b, "en"))',
    "globalThis.crypto",
  ])("refuses in src/model: %s", (text) => {
    expect(impureNames({ path: "src/model/tick.ts", text })).toHaveLength(1);
    expect(impureNames({ path: "src/experiment/claim.ts", text })).toHaveLength(1);
    expect(impureNames({ path: "src/cli/run.ts", text })).toEqual([]);
  });

  it("gives the place and the remedy", () => {
    expect(impureNames({ path: "src/model/tick.ts", text: "\nconst t = Date.now();" })).toEqual([
      "src/model/tick.ts:2 Date: take the time from the tick",
    ]);
  });

  it("leaves exact arithmetic, comments and strings alone", () => {
    const text =
      '// Math.exp, async and 2 ** 3\nconst s = "new Date() ** console";\nMath.sqrt(Math.floor(2));';
    expect(impureNames({ path: "src/model/tick.ts", text })).toEqual([]);
  });
});

describe("emptyNames", () => {
  it.each(["src/model/utils.ts", "src/cli/helpers.ts", "web/common/a.ts", "src/experiment/types.ts"])(
    "refuses %s",
    (path) => expect(emptyNames({ path, text: "" })).toHaveLength(1),
  );

  it("accepts a concept that only contains such a word", () => {
    expect(emptyNames({ path: "src/model/shared-duty.ts", text: "" })).toEqual([]);
  });
});

describe("tooLong", () => {
  it("refuses a file of 351 lines and accepts one of 350", () => {
    expect(tooLong({ path: "src/model/tick.ts", text: "\n".repeat(350) + 1 })).toEqual([
      "src/model/tick.ts: 351 lines, at most 350; split it by concept, not by size",
    ]);
    expect(tooLong({ path: "src/model/tick.ts", text: "\n".repeat(349) + 1 })).toEqual([]);
  });

  it("refuses a function of 61 lines and accepts one of 60", () => {
    const functionOf = (lines: number) => `\nfunction f() {${"\n".repeat(lines - 1)}}`;
    expect(tooLong({ path: "src/model/tick.ts", text: functionOf(61) })).toEqual([
      "src/model/tick.ts:2 a function of 61 lines, at most 60; name its parts",
    ]);
    expect(tooLong({ path: "src/model/tick.ts", text: functionOf(60) })).toEqual([]);
  });
});
