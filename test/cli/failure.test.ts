import { describe, expect, it } from "vitest";
import { Failure, failureJson, problemLines, refusal, usageProblem } from "../../src/cli/failure.ts";
import { problem } from "../../src/experiment/problem.ts";

describe("problemLines", () => {
  const found = problem(
    "out-of-range",
    { en: "/ticks is 0", zh: "/ticks 为 0" },
    {
      file: "office.json",
      pointer: "/ticks",
      line: 3,
      column: 12,
      expected: { en: "a whole number from 1", zh: "不小于 1 的整数" },
      got: "0",
      hint: { en: "write at least 1", zh: "请至少写 1" },
    },
  );

  it("gives place, message, expected, got and hint", () => {
    expect(problemLines(found, "en")).toEqual([
      "office.json:3:12 /ticks: out of range: /ticks is 0",
      "  expected: a whole number from 1",
      "  got: 0",
      "  hint: write at least 1",
    ]);
  });

  it("says the same in Chinese", () => {
    expect(problemLines(found, "zh")).toEqual([
      "office.json:3:12 /ticks: 超出范围：/ticks 为 0",
      "  应为：不小于 1 的整数",
      "  实为：0",
      "  提示：请至少写 1",
    ]);
  });

  it("leaves out what is not known", () => {
    expect(problemLines(usageProblem("port-busy", "4173"), "en")).toEqual(["port in use: 4173"]);
  });
});

describe("failureJson", () => {
  it("gives the first problem as the error and at most nineteen more", () => {
    const problems = Array.from({ length: 30 }, (_, n) => usageProblem("bad-option", String(n)));
    const { error, more } = failureJson(new Failure(2, problems), "en");
    expect([error.message, more.length, more.at(-1)!.message]).toEqual([
      "bad value of an option: 0",
      19,
      "bad value of an option: 19",
    ]);
  });

  it("keeps every key of the contract", () => {
    const { error } = failureJson(refusal("bad-option", "--reps", { got: '"x"' }), "en");
    expect(error).toEqual({
      kind: "bad-option",
      message: "bad value of an option: --reps",
      file: null,
      pointer: null,
      line: null,
      column: null,
      expected: null,
      got: '"x"',
      hint: null,
    });
  });

  it("words the same keys in Chinese where that is asked for", () => {
    const expected = { en: "a whole number", zh: "整数" };
    const { error } = failureJson(refusal("bad-option", "--reps", { expected }), "zh");
    expect(error).toMatchObject({ kind: "bad-option", message: "选项取值有误：--reps", expected: "整数" });
    expect(Object.keys(error)).not.toContain("zh");
  });
});
