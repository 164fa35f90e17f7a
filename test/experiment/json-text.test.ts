import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "../../src/experiment/json-text.ts";

/** The only problem of a text. */
function problemOf(text: string) {
  const read = readJson(text, "some.json");
  if (read.ok) throw new Error("read without a problem");
  expect(read.problems).toHaveLength(1);
  return read.problems[0]!;
}

describe("readJson", () => {
  it("gives the value and the place of each part", () => {
    const read = readJson('{\n  "a/b": [1, {"~": "中"}],\r\n  "c": -0\n}', null);
    if (!read.ok) throw new Error("refused");
    expect(read.value.value).toEqual({ "a/b": [1, { "~": "中" }], c: 0 });
    expect(read.value.locate("")).toEqual({ line: 1, column: 1 });
    expect(read.value.locate("/a~1b/1/~0")).toEqual({ line: 2, column: 20 });
    expect(read.value.locate("/a~1b/1/~0", "key")).toEqual({ line: 2, column: 15 });
    expect(read.value.locate("/c", "key")).toEqual({ line: 3, column: 3 });
  });

  it("locates what is missing at the innermost part that exists", () => {
    const read = readJson('{"a": {"b": 1}}', null);
    if (!read.ok) throw new Error("refused");
    expect(read.value.locate("/a/c/d")).toEqual({ line: 1, column: 7 });
    expect(read.value.locate("/a/b/0")).toEqual({ line: 1, column: 13 });
  });

  it.each([
    ["", "empty-file", 1, 1, "start from one of the scenario files"],
    [" \n ", "empty-file", 1, 1, "start from one of the scenario files"],
    ['\uFEFF{"a": 1}', "byte-order-mark", 1, 1, "without a byte order mark"],
    ["<!doctype html><p>{}", "not-json", 1, 1, "web page"],
    ["{\0}\0", "not-json", 1, 1, "UTF-16"],
    ["a: 1", "syntax", 1, 1, "double quotes"],
    ['{"a": 1,}', "syntax", 1, 9, "remove the comma before }"],
    ["{'a': 1}", "syntax", 1, 2, "double quotes"],
    ['{\n"a": 1 // one\n}', "syntax", 2, 8, "no comments"],
    ['{"a": NaN}', "syntax", 1, 7, "ordinary number"],
    ['{"a": +1}', "syntax", 1, 7, "write numbers like"],
    ['{"a": .5}', "syntax", 1, 7, "write numbers like"],
    ['{"a": 01}', "syntax", 1, 7, "write numbers like"],
    ['{"a": "b" "c": 1}', "syntax", 1, 11, "comma or a colon missing"],
    ['{"a": tru}', "syntax", 1, 7, "bare words"],
    ['{"a": "\\x"}', "syntax", 1, 8, "write a backslash"],
    ['{"a": 1} {}', "syntax", 1, 10, "comma or a colon"],
    ['{"a": [1, 2', "syntax", 1, 7, "cut off"],
    ['{"a": "b', "syntax", 1, 7, "cut off"],
    ['{"a": "b\n"}', "syntax", 1, 7, "line break as \\n"],
    ['{"a": "b\tc"}', "syntax", 1, 9, "tab as \\t"],
    ['{"a": 1e400}', "bad-number", 1, 7, "ordinary number"],
    ['{"a": [-1e999]}', "bad-number", 1, 8, "ordinary number"],
    ['{"a": 1e-400}', "bad-number", 1, 7, "ordinary number"],
    ['{"a": 9007199254740993}', "bad-number", 1, 7, "ordinary number"],
    ['{"a": 12345678901234567890}', "bad-number", 1, 7, "ordinary number"],
    ['{"a": 1,\n "b": 2, "a": 3}', "duplicate-key", 2, 10, "remove one"],
    ['{"a": 1, "\\u0061": 3}', "duplicate-key", 1, 10, "remove one"],
    ['{"__proto__": {"x": 1}}', "forbidden-key", 1, 2, "remove the key"],
    ['[{"\\u005f_proto__": 1}]', "forbidden-key", 1, 3, "remove the key"],
    ['{"a": {"constructor": 1}}', "forbidden-key", 1, 8, "remove the key"],
    ['{"prototype": 1}', "forbidden-key", 1, 2, "remove the key"],
    ['{"a": "\\u001b[31m"}', "unprintable", 1, 7, "remove the character"],
    ['{"a": "\\u202e"}', "unprintable", 1, 7, "remove the character"],
    ['{"a": "\\ud800"}', "unprintable", 1, 7, "remove the character"],
  ])("refuses %j as one problem: %s at %i:%i", (text, kind, line, column, hint) => {
    const problem = problemOf(text);
    expect(problem).toMatchObject({ kind, line, column, file: "some.json" });
    expect(problem.pointer).toBeTypeOf("string");
    expect(problem.expected).toBeTruthy();
    expect(problem.got).toBeTruthy();
    expect(problem.hint).toContain(hint);
  });

  it("refuses a string of more than 8000 characters", () => {
    const problem = problemOf(`{"a": "${"x".repeat(8001)}"}`);
    expect(problem).toMatchObject({
      kind: "too-long",
      pointer: "/a",
      line: 1,
      column: 7,
      got: "8001 characters",
    });
  });

  it("accepts the largest whole numbers, small ones, long stories, tabs and emoji", () => {
    const text = `[9007199254740991, -9007199254740991, 1e-300, 0e5, 0.1, "${"长".repeat(8000)}", "a\\tb\\n👩‍👩‍👧"]`;
    expect(readJson(text, null)).toMatchObject({ ok: true });
  });

  it("leaves the prototype of objects alone", () => {
    problemOf('{"__proto__": {"polluted": true}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("refuses the 33rd level and allows the 32nd", () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(readJson(nested(32), null).ok).toBe(true);
    expect(problemOf(nested(33))).toMatchObject({ kind: "too-deep", line: 1, column: 33, got: "level 33" });
    expect(problemOf(`"[[" [${nested(40)}`)).toMatchObject({ kind: "too-deep", column: 38 });
  });

  it.each([33, 1_000, 999_999, 5_000_000])("refuses a bomb of %i brackets within 200 ms", (depth) => {
    for (const bracket of ["[", '{"a":']) {
      const bomb = bracket.repeat(depth);
      const start = performance.now();
      const { kind } = problemOf(bomb);
      expect(performance.now() - start).toBeLessThan(200);
      expect(["too-deep", "too-large"]).toContain(kind);
    }
  });

  it("refuses more than a million bytes of UTF-8, however few characters they are", () => {
    expect(problemOf(`"${"x".repeat(1_000_000)}"`)).toMatchObject({
      kind: "too-large",
      got: "1000002 bytes or more",
    });
    expect(problemOf(`["${"长".repeat(333_333)}"]`)).toMatchObject({
      kind: "too-large",
      got: "1000003 bytes or more",
    });
  });

  it("names at most 20 of 10 000 problems, within 200 ms", () => {
    const text = `[${Array.from({ length: 10_000 }, () => "1e999").join(",")}]`;
    const read = readJson(text, null);
    expect(read.ok || read.problems.length).toBe(20);
    // the fastest of five, since other work may share the processor
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      readJson(text, null);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(200);
  });

  it("agrees with JSON.parse wherever it accepts, and refuses whatever JSON.parse refuses", () => {
    const pieces = [
      '{"',
      '"}',
      '":',
      "[",
      "]",
      ",",
      "1",
      "-",
      ".5",
      "e3",
      "true",
      "null",
      '"',
      "\\",
      "u12",
      " ",
      "\n",
      "\v",
      "é",
    ];
    const texts = fc.oneof(
      fc.json(),
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = readJson(text, null);
        if (read.ok) expect(JSON.stringify(read.value.value)).toBe(JSON.stringify(JSON.parse(text)));
        else expect(read.problems[0]!.line).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });
});
