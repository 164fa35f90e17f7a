import { describe, expect, it } from "vitest";
import { assignMarks } from "../../web/policy-marks.ts";

describe("assignMarks", () => {
  it("gives marks in the order of the policies", () => {
    expect([...assignMarks(["x", "y", "z"], new Map())]).toEqual([
      ["x", "a"],
      ["y", "b"],
      ["z", "c"],
    ]);
  });

  it("lets a policy keep its mark when another leaves, and gives the free one to a newcomer", () => {
    const before = assignMarks(["x", "y", "z"], new Map());
    expect([...assignMarks(["y", "z", "new"], before)]).toEqual([
      ["y", "b"],
      ["z", "c"],
      ["new", "a"],
    ]);
  });
});
