import { describe, expect, it } from "vitest";
import { problem, quoted, refused, told } from "../../src/experiment/problem.ts";

describe("quoted", () => {
  it("puts text in quotes", () => {
    expect(quoted('a "b" 中')).toBe('"a \\"b\\" 中"');
  });

  it.each([
    ["\u001b[31mred", '"\\u001b[31mred"'],
    ["a\u0085b", '"a\\u{85}b"'],
    ["a\u202Eb", '"a\\u{202e}b"'],
    ["a\u200Bb", '"a\\u{200b}b"'],
    ["a\uD800b", '"a\\ud800b"'],
    ["a\u2028b", '"a\\u{2028}b"'],
    ["a\u{E0041}b", '"a\\u{e0041}b"'],
  ])("escapes what is not seen in %j", (text, shown) => {
    expect(quoted(text)).toBe(shown);
  });

  it("cuts long text at 60 characters, never in the middle of one", () => {
    expect(quoted("𠮷".repeat(100_000))).toBe(`"${"𠮷".repeat(60)}…"`);
    expect(quoted("x".repeat(60))).toBe(`"${"x".repeat(60)}"`);
  });
});

describe("problem", () => {
  it("begins its message with the text of its kind, and leaves unsaid details null", () => {
    expect(problem("unknown-key", '"severty"', { line: 3 })).toEqual({
      kind: "unknown-key",
      message: 'unknown key: "severty"',
      file: null,
      pointer: null,
      line: 3,
      column: null,
      expected: null,
      got: null,
      hint: null,
      zh: { message: '未知的键："severty"', expected: null, got: null, hint: null },
    });
    expect(problem("empty-file", null, {}).message).toBe("empty file");
  });
});

describe("told", () => {
  const found = problem("out-of-range", "/ticks", {
    expected: { en: "a whole number", zh: "整数" },
    got: "0.5",
  });

  it("gives a problem in English", () => {
    expect(told(found, "en")).toMatchObject({
      message: "out of range: /ticks",
      expected: "a whole number",
      got: "0.5",
    });
  });

  it("gives it in Chinese under the same keys, and values as they are", () => {
    expect(told(found, "zh")).toMatchObject({
      message: "超出范围：/ticks",
      expected: "整数",
      got: "0.5",
      hint: null,
    });
    expect(Object.keys(told(found, "zh"))).toEqual(Object.keys(told(found, "en")));
  });
});

describe("refused", () => {
  it("keeps the first 20 problems", () => {
    const problems = Array.from({ length: 30 }, (_, i) => problem("syntax", `${i}`, {}));
    expect(
      refused(problems)
        .problems.map(({ message }) => message)
        .at(-1),
    ).toBe("JSON syntax: 19");
  });
});
