import { describe, expect, it } from "vitest";
import { nearestHint, nearestName } from "../../src/experiment/nearest-name.ts";
import { levers } from "../../src/model/levers.ts";
import { parameters } from "../../src/model/parameters.ts";

describe("nearestName", () => {
  it("finds the name that a typo was meant to be, whatever its case", () => {
    expect(nearestName("severty", ["clarity", "severity"])).toBe("severity");
    expect(nearestName("SEVERITY", ["clarity", "severity"])).toBe("severity");
  });

  it("gives null where nothing is near", () => {
    expect(nearestName("banana", ["clarity", "severity"])).toBeNull();
    expect(nearestName("anything", [])).toBeNull();
    expect(nearestName("x".repeat(100_000), ["clarity"])).toBeNull();
  });

  it("finds nearly every lever and parameter behind three kinds of typo", () => {
    for (const names of [Object.keys(levers), Object.keys(parameters)]) {
      const typos = names.flatMap((name) => [
        [name.slice(0, 2) + name.slice(3), name], // a letter left out
        [name.slice(0, 1) + name[2] + name[1] + name.slice(3), name], // two letters swapped
        [`${name}s`, name], // one too many
      ]);
      const found = typos.filter(([typo, name]) => nearestName(typo!, names) === name);
      expect(found.length / typos.length).toBeGreaterThan(0.95);
    }
  });

  it("words itself as a question, or as what is said otherwise", () => {
    expect(nearestHint("clarty", ["clarity"], "no idea")).toEqual({
      en: 'did you mean "clarity"?',
      zh: '您是想写 "clarity" 吗？',
    });
    expect(nearestHint("banana", ["clarity"], "no idea")).toBe("no idea");
  });
});
