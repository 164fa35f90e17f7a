import { describe, expect, it } from "vitest";
import { commandLineLimits, pageLimits } from "../../src/experiment/limits.ts";
import { readChartCsv } from "../../src/experiment/organisation-chart.ts";
import { hierarchyFromChart } from "../../src/model/hierarchy.ts";

function read(text: string) {
  return readChartCsv(text, "chart.csv", commandLineLimits);
}

/** The only problem of a chart, which must say all that a user needs. */
function problemOf(text: string) {
  const result = read(text);
  if (result.ok) throw new Error("read without a problem");
  expect(result.problems).toHaveLength(1);
  const [problem] = result.problems;
  expect(problem).toMatchObject({ file: "chart.csv", line: expect.any(Number), column: expect.any(Number) });
  for (const part of ["message", "expected", "got", "hint"] as const) expect(problem![part]).toBeTruthy();
  return problem!;
}

describe("readChartCsv", () => {
  it("gives the posts in the order of the rows, whatever the order of the columns", () => {
    expect(read("level,note,superior,id\n乡镇,x,县,甲\n中央,,,县\n\n")).toEqual({
      ok: true,
      value: [
        { id: "甲", superior: "县", level: "乡镇" },
        { id: "县", superior: null, level: "中央" },
      ],
    });
  });

  it("gives a chart that the model accepts", () => {
    const result = read("id,superior,level\nc,,0\np,c,1\nq,c,1\nf,p,2\ng,f,3\n");
    if (!result.ok) throw new Error("refused");
    expect(hierarchyFromChart(result.value)).toMatchObject({ posts: 5, levels: 4, frontline: 2 });
  });

  it.each([
    ["", "empty-file", 1, 1, "id,superior,level"],
    ["id,superior,level\n", "empty-file", 1, 1, "add a line"],
    ["id,level\na,x", "missing-column", 1, 1, "name the columns"],
    ["id,superiors,level\na,,x", "missing-column", 1, 1, 'rename the column "superiors" to "superior"'],
    ["id,superior,level\na,,x\n,a,y", "empty-id", 3, 1, "give every post an id"],
    ["id,superior,level\na,,x\nb,a,y\n b ,a,y", "duplicate-id", 4, 1, "rename or remove"],
    ["id,superior,level\ncentre,,x\nb,centr,y", "orphan", 3, 3, 'did you mean "centre"?'],
    ["id,superior,level\na,,x\nb,zzzzzz,y", "orphan", 3, 3, 'add a post "zzzzzz"'],
    ["id,superior,level\na,,x\nb,c,y\nc,b,y", "cycle", 3, 3, "correct one"],
    ["id,superior,level\na,a,x", "cycle", 2, 3, "correct one"],
    ["id,superior,level\nd,b,y\nb,c,y\nc,b,y", "cycle", 3, 3, "correct one"],
    ["id,superior,level\na,,x\nb,,x", "several-roots", 3, 3, "put one centre above both"],
    ["id,superior,level\na,top,x\nb,top,x", "no-root", 2, 3, 'add "top" as a post of its own'],
    [`id,superior,level\n${"x".repeat(81)},,y`, "too-long", 2, 1, "shorten"],
    ["id,superior,level\na\u202Eb,,y", "unprintable", 2, 1, "remove invisible"],
    ["id,superior,level\na,,y\u001b[2J", "unprintable", 2, 4, "remove invisible"],
  ])("refuses %j as %s at %i:%i", (text, kind, line, column, hint) => {
    const problem = problemOf(text);
    expect(problem).toMatchObject({ kind, line, column });
    expect(problem.hint).toContain(hint);
  });

  it("refuses the thirteenth level and allows the twelfth", () => {
    const chain = (levels: number) =>
      ["id,superior,level", "p1,,l"]
        .concat(Array.from({ length: levels - 1 }, (_, i) => `p${i + 2},p${i + 1},l`))
        .join("\n");
    expect(read(chain(12)).ok).toBe(true);
    expect(problemOf(chain(13))).toMatchObject({ kind: "too-many-levels", line: 14, got: "level 13" });
  });

  it("names every fault of a chart, at most 20", () => {
    const result = read("id,superior,level\na,,x\nb,,x\nc,q,x\nd,e,x\ne,d,x");
    expect(result.ok || result.problems.map(({ kind }) => kind)).toEqual([
      "orphan",
      "cycle",
      "several-roots",
    ]);
    const orphans = Array.from({ length: 1000 }, (_, i) => `x${i},nobody${i},l`).join("\n");
    const many = read(`id,superior,level\na,,x\n${orphans}`);
    expect(many.ok || many.problems.length).toBe(20);
  });

  it("never shows an id as it stands, but in quotes and escaped", () => {
    const problem = problemOf("id,superior,level\na,,x\nb,\u001b[2J\u202E,y");
    expect(problem.message).toBe('superior not in the chart: "\\u001b[2J\\u{202e}"');
  });

  it("refuses more posts than the limit, and a text too long for it before it is taken apart", () => {
    const rows = Array.from({ length: 100_001 }, (_, i) => (i === 0 ? "p0,,l" : `p${i},p0,l`));
    const result = readChartCsv(`id,superior,level\n${rows.join("\n")}`, null, pageLimits);
    expect(result).toMatchObject({ problems: [{ kind: "too-many-posts", expected: "1 to 100000 posts" }] });
    const long = readChartCsv(" ".repeat(40_000_000), null, pageLimits);
    expect(long).toMatchObject({ problems: [{ kind: "too-large" }] });
  });

  it("reads a hundred thousand posts, and finds a cycle as long, without recursion", () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => `p${i},p${(i + 1) % 100_000},l`);
    const problem = problemOf(`id,superior,level\n${rows.join("\n")}`);
    expect(problem).toMatchObject({ kind: "cycle", line: 2 });
    expect(problem.got!.length).toBeLessThan(200);
  });
});
