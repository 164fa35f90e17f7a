import { describe, expect, it } from "vitest";
import { assignMarks, referenceArm } from "../../web/policy-marks.ts";

describe("assignMarks", () => {
  it("gives marks in the order of the policies", () => {
    expect([...assignMarks(["x", "y", "z"], "x", new Map())]).toEqual([
      ["x", "a"],
      ["y", "b"],
      ["z", "c"],
      [referenceArm, "reference"],
    ]);
  });

  it("lets a policy keep its mark when another leaves, and gives the free one to a newcomer", () => {
    const before = assignMarks(["x", "y", "z"], "x", new Map());
    expect([...assignMarks(["y", "z", "new"], "y", before)]).toEqual([
      ["y", "b"],
      ["z", "c"],
      ["new", "a"],
      [referenceArm, "reference"],
    ]);
  });

  it("marks only the baseline and the others where more stand side by side, and finds marks again for four", () => {
    const five = assignMarks(["v", "w", "x", "y", "z"], "w", new Map());
    expect(["v", "w", "x", "y", "z"].map((policy) => five.get(policy))).toEqual(["b", "a", "b", "b", "b"]);
    const four = assignMarks(["v", "w", "x", "y"], "w", five);
    expect(["v", "w", "x", "y"].map((policy) => four.get(policy))).toEqual(["b", "a", "c", "d"]);
  });
});
