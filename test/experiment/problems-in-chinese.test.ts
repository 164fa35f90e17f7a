import { describe, expect, it } from "vitest";
import { commandLineLimits } from "../../src/experiment/limits.ts";
import { readChartCsv } from "../../src/experiment/organisation-chart.ts";
import { type Problem, problemKinds, type Read, told } from "../../src/experiment/problem.ts";
import { readScenario } from "../../src/experiment/scenario.ts";
import { foreignWords, foreignWordsIn } from "./foreign-words.ts";
import { readSmall } from "./hand-made-experiment.ts";
import { readChanged } from "./least-scenario.ts";
import { shippedLibrary } from "./shipped-files.ts";

const { regimes } = shippedLibrary();
const limits = { ...commandLineLimits, posts: 50 };
const scenario = (text: string) => readScenario(text, "s.json", { regimes });
const chart = (text: string) => readChartCsv(text, "c.csv", limits);
const rows = (text: string) => chart(`id,superior,level\n${text}`);
const chain = Array.from({ length: 13 }, (_, post) => `p${post},${post === 0 ? "" : `p${post - 1}`},x`);
const text = { en: "Text.", zh: "文。" };
const claim = { text, outcome: "realOutput", policy: "strict-liability", expected: "more" };
const own = { name: "own", title: text, text, from: "precise" };
const search = { kind: "search", objectives: [{ outcome: "realOutput" }] };

/** Texts that are no JSON, or hide something. */
const texts = {
  "too large": " ".repeat(1_000_001),
  empty: "",
  "byte order mark": "\uFEFF{}",
  "web page": "<html>",
  binary: '{"a": "\0"}',
  "too deep": "[".repeat(50),
  "cut off": '{"a": [1',
  "string not closed": '{"a": "b\n"}',
  "control character": '{"a": "b\tc"}',
  "comma too many": "[1,]",
  "single quotes": "['a']",
  comment: "// a",
  infinity: '{"a": Infinity}',
  "leading point": "[.5]",
  backslash: '{"a": \\n}',
  "comma missing": '{"a": "b" "c": 1}',
  "bare word": "{a: 1}",
  "stray sign": "[;]",
  end: "{}}",
  "duplicate key": '{"a": 1, "a": 2}',
  "forbidden key": '{"__proto__": 1}',
  "bad number": '{"a": 1e400, "b": 1e-400}',
  "too long": JSON.stringify({ a: "x".repeat(9000) }),
  unprintable: '{"a": "\u202E"}',
};

/** Changes to a scenario that is whole. */
const changes: Readonly<Record<string, object>> = {
  "unknown key": { tikcs: 1, banana: 2 },
  "missing key": { title: undefined, claims: undefined },
  "wrong type": { ticks: "12", title: 1, notice: {}, policies: [3], organisation: 1, season: "x".repeat(70) },
  "wrong object": { parameters: [], gate: 1, shocks: [null] },
  "out of range": { ticks: 0, gate: { level: 0, month: 12, months: 0, share: 2 } },
  "wrong length": { season: [1], policies: [], title: { en: "", zh: "文" } },
  "bad name": { name: "My Name" },
  "unknown name": { baseline: "strict", decisionRule: "luck" },
  "unknown regime": { policies: ["strict-liability", "banana", { ...own, from: "precis" }] },
  "policy twice": { policies: ["strict-liability", "strict-liability"] },
  contradiction: { claims: [{ ...claim, versus: claim.policy }] },
  "window of a claim": {
    claims: [
      { ...claim, from: 9, to: 5, bound: 1 },
      { ...claim, from: 999, bound: 1 },
    ],
  },
  "claim about nobody": { claims: [{ ...claim, policy: "nobody" }] },
  timeline: { policies: ["strict-liability", { ...own, timeline: [{ at: 999, from: "precise" }] }] },
  "too many posts": { organisation: { spans: [4000, 4000] } },
  "chart not there": { organisation: { chart: "none.csv" } },
  "wrong chart": { organisation: { chart: 1 } },
  "wrong rows": { organisation: { chart: [{ id: 1, superior: 2, level: 3 }] } },
  gate: { gate: { level: 9, month: 1, months: 1, share: 1 } },
  "gate without levels": { organisation: { spans: [] }, gate: { level: 0, month: 1, months: 1, share: 1 } },
  shock: { shocks: [{ from: 999, ticks: 1, factor: 2 }] },
};

const charts = {
  empty: chart(""),
  "no posts": chart("id,superior,level\n"),
  quotes: rows('a,,"x\n'),
  "missing column": chart("id,level\na,x"),
  "mistyped column": chart("id,superor,level\na,,x"),
  "too large": chart("x".repeat(20_000)),
  "too many posts": rows(Array.from({ length: 51 }, (_, post) => `p${post},,x`).join("\n")),
  "empty id": rows(",,x"),
  "long id": rows(`${"x".repeat(90)},,x`),
  unprintable: rows("a\u202E,,x"),
  "duplicate id": rows("a,,x\na,,x"),
  orphan: rows("a,,x\nb,banana,x"),
  cycle: rows("a,,x\nb,c,x\nc,b,x"),
  "several roots": rows("a,,x\nb,,x"),
  "no root": rows("b,nobody,x"),
  "too many levels": rows(chain.join("\n")),
};

/** Changes to an experiment that is whole. */
const experiments: Readonly<Record<string, object>> = {
  "wrong types": { design: [], levers: { severity: 1 }, replications: "2", scenario: 3 },
  "wrong range": { levers: { severity: { range: [1] } } },
  "unknown design": { design: { kind: "guess" } },
  "no points": { design: { kind: "morris", trajectories: 0 } },
  "unknown scenario": { scenario: "banana" },
  "scenario not there": { scenario: "none.json" },
  "unknown policy": { policies: ["banana"], baseline: "banana" },
  window: { from: 5, to: 5 },
  range: { levers: { severity: { range: [3, 1] } } },
  "value twice": { levers: { severity: [1, 1] } },
  ledger: { ledger: 3 },
  "large ledger": { ledger: 1, ticks: 100_000 },
  "odd levels": { design: { kind: "morris", trajectories: 2, levels: 3 } },
  "no factors": { levers: {}, assumptions: {} },
  "list with factors": { design: { kind: "list", points: [{ name: "a" }, { name: "a" }] } },
  "too many runs": { replications: 1_000_000, design: { kind: "sobol", points: 100_000 } },
  "search of two policies": { design: { ...search, population: 5 } },
  "search without levers": { design: search, levers: {}, replications: 2, policies: ["precise"] },
  "search to a precision": {
    design: { ...search, objectives: [...search.objectives, ...search.objectives] },
    replications: { precision: 0.1, outcome: "realOutput", atMost: 9 },
  },
};

const refusals: readonly (readonly [string, Read<unknown>])[] = [
  ...Object.entries(texts).map(([what, text]) => [`text: ${what}`, scenario(text)] as const),
  ...Object.entries(changes).map(([what, change]) => [`scenario: ${what}`, readChanged(change)] as const),
  ...Object.entries(charts).map(([what, read]) => [`chart: ${what}`, read] as const),
  ...Object.entries(experiments).map(([what, change]) => [`experiment: ${what}`, readSmall(change)] as const),
];

function problemsOf(read: Read<unknown>): Problem[] {
  if (read.ok) throw new Error("read without a problem");
  return read.problems;
}

describe("a problem told in Chinese", () => {
  it.each(refusals)("is wholly Chinese but for names, keys and values (%s)", (_, read) => {
    for (const problem of problemsOf(read)) {
      expect(foreignWords(problem)).toEqual([]);
      const { message, hint } = told(problem, "zh");
      expect(message).toMatch(/\p{Script=Han}/u);
      expect(hint).toMatch(/\p{Script=Han}/u);
    }
  });

  it("says the parts that the English says, with full-width signs between the words", () => {
    for (const problem of refusals.flatMap(([, read]) => problemsOf(read))) {
      const chinese = told(problem, "zh");
      for (const part of ["expected", "got", "hint"] as const) {
        expect(chinese[part] === null).toBe(problem[part] === null);
        expect(chinese[part] ?? "").not.toMatch(/\p{Script=Han}[,:;?!()]|[,;?!()]\p{Script=Han}/u);
      }
    }
  });

  it("is tried here for every kind that a file can bring about", () => {
    const kinds = new Set(refusals.flatMap(([, read]) => problemsOf(read).map(({ kind }) => kind)));
    expect(Object.keys(problemKinds).filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});

describe("foreignWordsIn", () => {
  it("finds English words beside Chinese ones, but no quotation, key, pointer or number", () => {
    expect(foreignWordsIn('请加上 "hello": a number above 1')).toEqual(["a", "number", "above"]);
    expect(foreignWordsIn('/title 是 "one two"，`buckstop list` 列出 severity 至 1e-3')).toEqual([]);
  });
});
