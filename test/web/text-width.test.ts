import { describe, expect, it } from "vitest";
import { textWidth, wrapText } from "../../web/charts/text-width.ts";

describe("textWidth", () => {
  it("counts ideographs as wide as high and letters about half", () => {
    expect(textWidth("问责", 10)).toBe(20);
    expect(textWidth("abcde", 10)).toBeCloseTo(28);
  });
});

describe("wrapText", () => {
  it("breaks between words", () => {
    const lines = ["Precise accountability", "with tolerance"];
    expect(wrapText("Precise accountability with tolerance", 130, 10)).toEqual(lines);
  });

  it("breaks anywhere between ideographs", () => {
    expect(wrapText("精准问责加容错兑现", 50, 10)).toEqual(["精准问责加", "容错兑现"]);
  });

  it("leaves a long word whole", () => {
    expect(wrapText("accountability", 20, 10)).toEqual(["accountability"]);
  });
});
