import { describe, expect, it } from "vitest";
import {
  formatDifference,
  formatDifferenceTick,
  formatValue,
  formatValueTick,
} from "../../web/number-format.ts";

describe("formatValue", () => {
  it("writes three significant digits", () => {
    expect(formatValue(1234.5, "hours a post", "en")).toBe("1,230");
    expect(formatValue(0.012345, "ratio", "zh")).toBe("0.0123");
  });

  it("writes shares in per cent as each language does", () => {
    expect(formatValue(0.31234, "share of blame", "en")).toBe("31.2\u00a0%");
    expect(formatValue(0.31234, "share of blame", "zh")).toBe("31.2%");
  });

  it("writes a dash where nothing is defined, and a true minus", () => {
    expect(formatValue(Number.NaN, "ratio", "en")).toBe("–");
    expect(formatValue(-2, "ratio", "en")).toBe("−2.00");
  });
});

describe("formatDifference", () => {
  it("is signed, and that of shares counts percentage points", () => {
    expect(formatDifference(0.051, "share of posts", "en")).toBe("+5.10");
    expect(formatDifference(-0.25, "index", "zh")).toBe("−0.250");
    expect(formatDifference(0, "index", "en")).toBe("0");
  });
});

describe("the ticks of an axis", () => {
  it("have no more digits than they need", () => {
    expect(formatValueTick(0.25, "share", "en")).toBe("25\u00a0%");
    expect(formatDifferenceTick(0.5, "ratio", "en")).toBe("+0.5");
    expect(formatDifferenceTick(-0.05, "share of blame", "zh")).toBe("−5");
  });
});
