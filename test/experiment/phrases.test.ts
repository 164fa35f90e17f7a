import { describe, expect, it } from "vitest";
import { aNumber, aWholeNumber, oneOf } from "../../src/experiment/phrases.ts";

describe("oneOf", () => {
  it("lists names, and says how many there are where they are more than 15", () => {
    expect(oneOf(["a", "b"])).toEqual({ en: "one of a, b", zh: "以下之一：a、b" });
    expect(oneOf(Array(15).fill("x")).en).not.toContain("…");
    const { en, zh } = oneOf(Array(16).fill("x"));
    expect(en).toMatch(/^one of (x, ){15}… \(16 in all\)$/);
    expect(zh).toMatch(/^以下之一：(x、){14}x……（共 16 个）$/);
  });

  it("says what may stand there besides", () => {
    expect(oneOf(["a"], { en: "a file", zh: "文件" })).toEqual({
      en: "one of a, or a file",
      zh: "以下之一：a；或文件",
    });
  });
});

describe("aNumber and aWholeNumber", () => {
  it("name a declared unit in both languages", () => {
    expect(aNumber(0, 1, "share")).toEqual({
      en: "a number from 0 to 1 (share)",
      zh: "0 至 1 的数（比例）",
    });
  });

  it("take the unit given where it is not declared, and none where there is none", () => {
    expect(aWholeNumber(2, 9, { en: "levels", zh: "个水平" })).toEqual({
      en: "a whole number from 2 to 9 (levels)",
      zh: "2 至 9 的整数（个水平）",
    });
    expect(aNumber(0, 1)).toEqual({ en: "a number from 0 to 1", zh: "0 至 1 的数" });
  });

  it("leave out a bound that nobody meets", () => {
    expect(aWholeNumber(1, Number.MAX_SAFE_INTEGER)).toEqual({
      en: "a whole number 1 or more",
      zh: "不小于 1 的整数",
    });
  });
});
