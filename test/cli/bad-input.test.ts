import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { foreignWordsIn } from "../experiment/foreign-words.ts";
import { buckstop, file, json, scratch, workshop } from "./buckstop.ts";

/** Arguments that are refused, with what the one message says. */
const usage: [args: string[], kind: string, message: string, hint?: string][] = [
  [["comare"], "unknown-command", "comare", "did you mean compare?"],
  [["compare"], "missing-argument", "scenario"],
  [["compare", "office", "epidemic-tightening"], "excess-argument", "compare"],
  [["compare", "office", "--rep", "3"], "unknown-option", "--rep", "did you mean --reps?"],
  [["compare", "office", "--seed"], "missing-value", "--seed"],
  [["compare", "office", "--reps", "0"], "bad-option", "--reps"],
  [["compare", "office", "--reps", "1.5"], "bad-option", "--reps"],
  [["compare", "office", "--reps", "ten"], "bad-option", "--reps"],
  [["compare", "office", "--ticks", "1000000"], "bad-option", "--ticks"],
  [["compare", "office", "--precision", "0"], "bad-option", "--precision"],
  [
    ["compare", "office", "--format", "parqet", "--out", "x"],
    "bad-option",
    "--format",
    'did you mean "parquet"?',
  ],
  [["compare", "office", "--policies", "precise,,harsher"], "bad-option", "--policies"],
  [["compare", "office", "--policies", "precise,precise"], "bad-option", "--policies"],
  [["compare", "office", "--policies", "precize"], "unknown-name", "precize", 'did you mean "precise"?'],
  [["compare", "office", "--baseline", "hasher"], "unknown-name", "hasher", 'did you mean "harsher"?'],
  [
    ["compare", "office", "--outcomes", "realOutptu"],
    "bad-option",
    "--outcomes",
    'did you mean "realOutput"?',
  ],
  [["compare", "office", "--from", "90", "--to", "80"], "bad-option", "--from, --to"],
  [["compare", "office", "--to", "121"], "bad-option", "--from, --to"],
  [["run", "ofice"], "unknown-name", "ofice", 'did you mean "office"?'],
  [["run", "missing.json"], "not-readable", "missing.json"],
  [["run", "./scenarios"], "not-readable", "scenarios"],
  [["run", "office", "--policy", "./missing.json"], "not-readable", "missing.json"],
  [["run", "office", "--lang", "de"], "bad-option", "--lang"],
  [["run", "office", "--set", "errorRate"], "bad-option", "--set"],
  [
    ["run", "office", "--set", "errorRate=0.1"],
    "bad-option",
    "--set",
    "did you mean parameters.errorRate=0.1?",
  ],
  [
    ["run", "office", "--set", "parameters.erorRate=1"],
    "unknown-key",
    "erorRate",
    'did you mean "errorRate"?',
  ],
  [["run", "office", "--set", "parameters.errorRate=2"], "out-of-range", "/parameters/errorRate"],
  [["run", "office", "--set", "parameters.errorRate=1e400"], "wrong-type", "/parameters/errorRate"],
  [["run", "office", "--set", "levers.severity=-1"], "out-of-range", "/levers/severity"],
  [["run", "office", "--set", "levers.severty=1"], "unknown-key", "severty", 'did you mean "severity"?'],
  [["run", "office", "--set", "__proto__.x=1"], "forbidden-key", "__proto__"],
  [["run", "office", "--set", "organisation.spans=[4000,4000]"], "too-many-posts", "16004001 posts"],
  [["list", "regime"], "bad-option", "kind", 'did you mean "regimes"?'],
  [["serve", "--port", "70000"], "bad-option", "--port"],
];

/** What is typed as it is in every language: commands, options, and words that these take. */
const typed =
  /buckstop [a-z -]+|(?<![\w-])--?[a-z-]+( <\w+>)?|\b(compare|scenarios|experiments|parquet|all)\b/g;

/** Scenario texts that are refused, with kind and place. */
const texts: [what: string, text: string, kind: string, pointer: string, place: string][] = [
  ["an empty file", "", "empty-file", "", "1:1"],
  ["a wrong type", JSON.stringify({ ...workshop, ticks: "24" }, null, 2), "wrong-type", "/ticks", "22:12"],
  ["an unknown key", `{"tikcs": 1, ${JSON.stringify(workshop).slice(1)}`, "unknown-key", "/tikcs", "1:2"],
  ["a key given twice", '{"name": "a",\n "name": "b"}', "duplicate-key", "/name", "2:2"],
  ["a depth bomb", "[".repeat(5_000_000), "too-large", "", "1:1"],
  ["deep nesting", "[".repeat(100_000), "too-deep", "", "1:33"],
  ["a number that overflows", '{"ticks": 1e400}', "bad-number", "/ticks", "1:11"],
  ["a key that reaches the prototype", '{"__proto__": {}}', "forbidden-key", "/__proto__", "1:2"],
];

describe("bad input to buckstop", () => {
  it.each(usage)("%j", async (args, kind, message, hint) => {
    const { code, value } = await json(args[0]!, ...args.slice(1));
    expect([code, value.error.kind, value.more]).toEqual([2, kind, []]);
    expect(value.error.message).toContain(message);
    if (hint !== undefined) expect(value.error.hint).toBe(hint);
    const said = await buckstop(...args);
    expect([said.code, said.stdout]).toEqual([2, ""]);
    expect(said.stderr).toContain(value.error.message);
    expect(said.stderr).not.toMatch(/^\s+at /m);
  });

  it.each(texts)("%s in a scenario file is refused in its place, and nothing is written", async (...row) => {
    const [, text, kind, pointer, place] = row;
    const path = file(text);
    const out = join(scratch(), "out");
    const { code, value } = await json("compare", path, "--out", out);
    const { error } = value;
    expect([code, error.kind, error.file, error.pointer]).toEqual([2, kind, path, pointer]);
    expect(`${error.line}:${error.column}`).toBe(place);
    expect(existsSync(out)).toBe(false);
    const said = await buckstop("compare", path, "--out", out);
    expect(said.stderr).toContain(`${path}:${place}`);
    expect(said.stderr).not.toMatch(/^\s+at /m);
  });

  it.each([
    ["a cycle", "a,,top\nb,c,x\nc,b,x", "cycle"],
    ["two roots", "a,,top\nb,,top", "several-roots"],
    ["an orphan", "a,,top\nb,nobody,x", "orphan"],
  ])("%s in an organisation chart is refused with its line", async (_, rows, kind) => {
    const chart = file(`id,superior,level\n${rows}\n`, "chart.csv");
    const path = join(dirname(chart), "scenario.json");
    writeFileSync(path, JSON.stringify({ ...workshop, organisation: { chart: "chart.csv" } }));
    const { code, value } = await json("run", path);
    expect([code, value.error.kind, value.error.line]).toEqual([2, kind, 3]);
  });

  it("tells all problems of a file at once, at most twenty", async () => {
    const claims = Array.from({ length: 30 }, () => ({ text: 1 }));
    const { code, value } = await json("run", file({ ...workshop, claims }));
    expect([code, value.more.length]).toEqual([2, 19]);
  });

  it.each(usage.filter(([args]) => !args.includes("--lang")))("%j is told in Chinese", async (args) => {
    const { stderr } = await buckstop(...args, "--lang", "zh");
    expect(stderr).toMatch(/\p{Script=Han}/u);
    const said = args.reduce((left, word) => left.replaceAll(word, " "), stderr);
    expect(foreignWordsIn(said.replaceAll(typed, " "))).toEqual([]);
  });

  it("words a problem of a file in Chinese where asked, as lines and as JSON", async () => {
    const path = file({ ...workshop, ticks: 0 });
    const { stderr } = await buckstop("run", path, "--lang", "zh");
    expect(stderr).toContain("/ticks: 超出范围：/ticks 为 0\n  应为：1 至 100000 的整数（月）\n  实为：0\n");
    const { value } = await json("run", path, "--lang", "zh");
    expect(value.error).toMatchObject({
      kind: "out-of-range",
      expected: "1 至 100000 的整数（月）",
      got: "0",
    });
    expect(value.error).not.toHaveProperty("zh");
  });
});
