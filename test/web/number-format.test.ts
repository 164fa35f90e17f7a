import { describe, expect, it } from "vitest";
import { formatDifference, formatValue } from "../../web/number-format.ts";

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
    expect(formatValue(-2, "ratio", "en")).toBe("−2");
  });
});

describe("formatDifference", () => {
  it("is signed, and that of shares counts percentage points", () => {
    expect(formatDifference(0.051, "share of posts", "en")).toBe("+5.1");
    expect(formatDifference(-0.25, "index", "zh")).toBe("−0.25");
    expect(formatDifference(0, "index", "en")).toBe("0");
  });
});
