import { describe, expect, it } from "vitest";
import { bandOfValue, type NumberDeclaration } from "../../src/model/declaration.ts";
import { levers } from "../../src/model/levers.ts";

const numbers = Object.entries(levers).filter(([, declaration]) => !("options" in declaration)) as [
  string,
  NumberDeclaration,
][];

describe("bandOfValue", () => {
  it("names a value by the band that it lies in, ends included", () => {
    expect([0, 0.05, 0.5, 0.95, 1].map((value) => bandOfValue(levers.auditRate, value)?.en)).toEqual([
      "never",
      "rarely",
      "about half the time",
      "nearly always",
      "always",
    ]);
    expect(bandOfValue(levers.severity, levers.severity.default)?.zh).toBe("与现状相当");
  });

  it("is null where nobody has a name for the range", () => {
    expect(bandOfValue(levers.rewardIndividual, 1)).toBeNull();
  });
});

describe("the bands of a lever", () => {
  it.each(numbers.filter(([, { bands }]) => bands !== undefined))(
    "ascend and leave no value of %s without a name",
    (_name, { min, max, bands = [] }) => {
      const ends = bands.map(({ upTo }) => upTo);
      expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
      expect(ends[0]).toBeGreaterThanOrEqual(min);
      expect(ends.at(-1)).toBe(max);
    },
  );
});
