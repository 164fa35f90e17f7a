import { describe, expect, it } from "vitest";
import { pageLimits } from "../../src/experiment/limits.ts";
import { defaultParameters } from "../../src/model/parameters.ts";
import { problemOf, readChanged, scenarioOf } from "./least-scenario.ts";

describe("the setting of a scenario", () => {
  it("takes the world as written", () => {
    const world = {
      organisation: { spans: [2, 3] },
      ticks: 24,
      season: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      shocks: [{ from: 23, ticks: 5, factor: 2 }],
      gate: { level: 1, month: 6, months: 5, share: 0.5 },
      decisionRule: "ewa",
    };
    const { setting } = scenarioOf({ ...world, parameters: { demand: 9 } });
    expect(setting).toEqual({ ...world, parameters: { ...defaultParameters, demand: 9 } });
  });

  it.each([
    ["out-of-range", "/ticks", { ticks: 0 }, "`buckstop schema`"],
    ["out-of-range", "/ticks", { ticks: 100_001 }, "`buckstop schema`"],
    ["out-of-range", "/parameters/demand", { parameters: { demand: 0 } }, "`buckstop schema`"],
    ["unknown-key", "/parameters/demnd", { parameters: { demnd: 8 } }, 'did you mean "demand"?'],
    ["unknown-name", "/decisionRule", { decisionRule: "imitaton" }, 'did you mean "imitation"?'],
    ["wrong-length", "/season", { season: [1, 2, 3] }, "`buckstop schema`"],
    ["out-of-range", "/shocks/0/from", { shocks: [{ from: 120, ticks: 1, factor: 2 }] }, "120 ticks"],
    [
      "out-of-range",
      "/gate/level",
      { gate: { level: 4, month: 6, months: 5, share: 0.3 } },
      "5 of at most 12",
    ],
    [
      "out-of-range",
      "/gate/level",
      { organisation: { spans: [] }, gate: { level: 0, month: 6, months: 5, share: 0.3 } },
      "1 of at most",
    ],
    [
      "wrong-length",
      "/organisation/spans",
      { organisation: { spans: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] } },
      "schema",
    ],
    ["wrong-type", "/organisation/spans/1", { organisation: { spans: [4, "5"] } }, "without quotes"],
    ["wrong-type", "/organisation", { organisation: [4, 5] }, "`buckstop schema`"],
    ["unknown-key", "/organisation/span", { organisation: { span: [4, 5] } }, 'did you mean "spans"?'],
    ["unknown-key", "/organisation/chart", { organisation: { spans: [4], chart: "x.csv" } }, "remove it"],
    ["wrong-type", "/organisation/chart", { organisation: { chart: 4 } }, "`buckstop schema`"],
    ["bad-name", "/organisation/chart", { organisation: { chart: "../secret.csv" } }, "`buckstop schema`"],
    [
      "missing-key",
      "/organisation/chart/0/level",
      { organisation: { chart: [{ id: "a", superior: null }] } },
      'add "level"',
    ],
    [
      "cycle",
      "/organisation/chart/1/superior",
      {
        organisation: {
          chart: [
            { id: "a", superior: null, level: "" },
            { id: "b", superior: "b", level: "" },
          ],
        },
      },
      "correct one",
    ],
    ["chart-file", "/organisation/chart", { organisation: { chart: "x.csv" } }, "beside the scenario"],
  ])("refuses as %s what stands at %s", (kind, pointer, changes, hint) => {
    const problem = problemOf(changes);
    expect(problem).toMatchObject({ kind, pointer });
    expect(problem.hint).toContain(hint);
  });

  it("refuses too many posts before anything is built, with what a run would take", () => {
    expect(problemOf({ organisation: { spans: Array(11).fill(10_000_000) } })).toMatchObject({
      kind: "too-many-posts",
      pointer: "/organisation",
      expected: "at most 10000000 posts",
      got: expect.stringMatching(/posts: about .* GB and .* h for a run of 120 ticks/),
    });
  });

  it("holds a page to its own limits of posts and memory", () => {
    const page = (posts: number, limits = pageLimits) => {
      const result = readChanged({ organisation: { spans: [posts - 1] } }, "", limits);
      return result.ok ? "read" : result.problems.map(({ kind, expected }) => [kind, expected]);
    };
    expect(page(100_000)).toBe("read");
    expect(page(100_001)).toEqual([["too-many-posts", "at most 100000 posts and 256 MB"]]);
    expect(page(100_000, { ...pageLimits, bytes: 9e6 })).toEqual([
      ["too-many-posts", "at most 100000 posts and 9 MB"],
    ]);
  });

  it("reports problems of a chart file at their place in that file", () => {
    const result = readChanged({ organisation: { chart: "x.csv" } }, "id,superior,level\na,,x\nb,c,y");
    expect(result).toMatchObject({
      problems: [{ kind: "orphan", file: "x.csv", pointer: null, line: 3, column: 3 }],
    });
  });

  it("holds an upstream gate above the front line of a chart too", () => {
    const chart = "id,superior,level\nc,,x\np,c,y\nf,p,z\ng,c,z\n";
    const gate = { level: 1, month: 6, months: 5, share: 0.3 };
    const charted = { organisation: { chart: "x.csv" } };
    expect(readChanged({ ...charted, gate }, chart).ok).toBe(true);
    expect(readChanged({ ...charted, gate: { ...gate, level: 2 } }, chart)).toMatchObject({
      problems: [{ pointer: "/gate/level", expected: "0 to 1, above the front line" }],
    });
  });
});
