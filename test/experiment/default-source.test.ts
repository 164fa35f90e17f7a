import { describe, expect, it } from "vitest";
import { sourceKind } from "../../src/experiment/default-source.ts";

describe("sourceKind", () => {
  it("tells what was set, cited, agreed or assumed", () => {
    expect(sourceKind("set by F2")).toBe("set");
    expect(sourceKind("set with F21, F22, F24")).toBe("set");
    expect(sourceKind("assumed; mechanism 37")).toBe("assumed");
    expect(sourceKind("F5 gives 2 to 11 for townships")).toBe("cited");
    expect(sourceKind("mechanism 22")).toBe("cited");
    expect(sourceKind("0 unless a scenario says so")).toBe("convention");
  });
});
