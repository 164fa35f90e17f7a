import { describe, expect, it } from "vitest";
import { inputsOf } from "../../src/experiment/inputs.ts";
import { experimentJsonSchema } from "../../src/experiment/json-schema.ts";
import { outcomeNames } from "../../src/model/outcomes.ts";
import { experimentOf, problemsOf, readSmall, small } from "./hand-made-experiment.ts";
import { least } from "./least-scenario.ts";

describe("readExperiment", () => {
  it("keeps levers and assumptions apart and fills in what is not written", () => {
    const experiment = experimentOf();
    expect(experiment.factors).toEqual([
      { kind: "lever", name: "severity", values: [1, 3], range: null, integer: false },
      { kind: "assumption", name: "errorRate", values: null, range: [0.01, 0.02], integer: false },
    ]);
    expect(experiment).toMatchObject({
      baseline: "strict-liability",
      keep: "every-tick",
      ledger: 0,
      from: 6,
      to: 12,
      outcomes: outcomeNames,
    });
    expect(experiment.scenario.setting.ticks).toBe(12);
  });

  it("takes the policies of the scenario unless some are listed", () => {
    const { policies, scenario } = experimentOf({ policies: undefined });
    expect(policies).toEqual(scenario.policies);
  });

  it("takes a scenario from a file beside it", () => {
    const files = { "town.json": JSON.stringify({ ...least, name: "town" }) };
    const experiment = experimentOf({ scenario: "town.json", policies: undefined }, files);
    expect(experiment.scenario.name).toBe("town");
    expect(problemsOf({ scenario: "town.json" })[0]).toMatchObject({
      pointer: "/scenario",
      got: '"no such file"',
    });
  });

  it("suggests the nearest name for an unknown key, scenario, policy, design or lever", () => {
    expect(problemsOf({ leevers: {} })[0]).toMatchObject({
      kind: "unknown-key",
      hint: 'did you mean "levers"?',
    });
    expect(problemsOf({ scenario: "ofice" })[0]).toMatchObject({ hint: 'did you mean "office"?' });
    expect(problemsOf({ policies: ["precis"] })[0]).toMatchObject({
      pointer: "/policies/0",
      line: 1,
      hint: 'did you mean "precise"?',
    });
    expect(problemsOf({ design: { kind: "moris", trajectories: 3 } })[0]).toMatchObject({
      kind: "unknown-name",
      pointer: "/design/kind",
      hint: 'did you mean "morris"?',
    });
    expect(problemsOf({ levers: { severty: [1] } })[0]).toMatchObject({ hint: 'did you mean "severity"?' });
  });

  it.each([
    [{ levers: { severity: { range: [3, 1] } } }, "/levers/severity/range"],
    [{ levers: { severity: [1, 1] } }, "/levers/severity/1"],
    [{ levers: { severity: [1, 999] } }, "/levers/severity/1"],
    [{ levers: {}, assumptions: {} }, "/design"],
    [{ design: { kind: "list", points: [{}] } }, "/design"],
    [{ design: { kind: "morris", trajectories: 2, levels: 3 } }, "/design/levels"],
    [{ design: { kind: "morris" } }, "/design/trajectories"],
    [{ design: { kind: "factorial", points: 3 } }, "/design/points"],
    [{ design: [] }, "/design"],
    [{ replications: 10_000_000 }, "/replications"],
    [{ replications: 1_000_000 }, "/design"],
    [{ from: 5, to: 5 }, "/from"],
    [{ to: 13 }, "/to"],
    [{ ledger: 3 }, "/ledger"],
    [{ ledger: -1 }, "/ledger"],
    [{ baseline: "harsher" }, "/baseline"],
    [{ policies: ["precise", "precise"] }, "/policies/1"],
  ])("refuses %j at %s", (changes, pointer) => {
    const problems = problemsOf(changes);
    expect(problems.map((problem) => problem.pointer)).toContain(pointer);
    for (const problem of problems)
      for (const part of ["message", "expected", "got", "hint", "line"] as const)
        expect(problem[part], part).toBeTruthy();
  });

  it("refuses a whole ledger that would not fit in memory, and says how large it would be", () => {
    const [problem, ...others] = problemsOf({ ledger: 1, ticks: 100_000 });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      kind: "out-of-range",
      pointer: "/ledger",
      expected: "at most 2 GB",
      got: "1345 posts: about 130 GB and 3 min for a run of 100000 ticks",
    });
    expect(experimentOf({ ledger: 0, ticks: 100_000 }).ledger).toBe(0);
    expect(experimentOf({ ledger: 1, ticks: 120 }).ledger).toBe(1);
  });

  it("refuses a point that is listed twice, under its name or by its values", () => {
    const twice = (points: object[]) =>
      problemsOf({ levers: undefined, assumptions: undefined, design: { kind: "list", points } });
    expect(twice([{ name: "a" }, { name: "a", levers: { severity: 2 } }])[0]!.pointer).toBe(
      "/design/points/1",
    );
    expect(twice([{ levers: { severity: 2 } }, {}, { levers: { severity: 2 } }])[0]!.pointer).toBe(
      "/design/points/2",
    );
  });

  it("tells at most twenty problems", () => {
    const points = Array.from({ length: 50 }, () => ({ levers: { severity: -1 } }));
    expect(problemsOf({ design: { kind: "list", points } })).toHaveLength(20);
  });
});

describe("inputsOf", () => {
  it("is the same whatever the order of keys, titles and formatting", () => {
    const read = readSmall({});
    const reversed = Object.fromEntries(Object.entries(small).reverse());
    const other = readSmall({ ...reversed, title: { en: "Other.", zh: "另。" } });
    expect(read.ok && other.ok && inputsOf(other.value)).toBe(read.ok && inputsOf(read.value));
  });

  it("differs in the line of what was changed", () => {
    const lines = (changes: object) => inputsOf(experimentOf(changes)).split("\n");
    const before = new Set(lines({}));
    expect(lines({ seed: "t" }).filter((line) => !before.has(line))).toEqual(['  "seed": "t",']);
    expect(lines({ ticks: 13, from: 6, to: 12 }).filter((line) => !before.has(line))).toEqual([
      '    "ticks": 13',
    ]);
  });
});

describe("experimentJsonSchema", () => {
  it("describes every design and the bounds of every lever", () => {
    const schema = JSON.stringify(experimentJsonSchema());
    for (const kind of ["factorial", "one-at-a-time", "latin-hypercube", "sobol", "morris", "saltelli"])
      expect(schema).toContain(`"const":"${kind}"`);
    expect(schema).toContain("severityOver");
  });
});
