import { describe, expect, it } from "vitest";
import { levers } from "../../src/model/levers.ts";
import { parameters } from "../../src/model/parameters.ts";
import { declaredQuantities, matchingQuantities, sourceKinds } from "../../web/declared-quantities.ts";

const english = declaredQuantities("en");

describe("declaredQuantities", () => {
  it("lists every lever and parameter with where its default comes from", () => {
    expect(english).toHaveLength(Object.keys(levers).length + Object.keys(parameters).length);
    expect(english.find(({ name }) => name === "severity")).toEqual({
      name: "severity",
      group: "lever",
      label: "Severity",
      text: levers.severity.text.en,
      unit: "blame units",
      range: "0–20",
      default: "1",
      source: "assumed",
      sourceKind: "assumed",
    });
    const promotion = declaredQuantities("zh").find(({ name }) => name === "promotionRule")!;
    expect([promotion.label, promotion.range]).toEqual(["晋升依据", "reported, real, seniority, random"]);
  });
});

describe("matchingQuantities", () => {
  it("finds by every word, wherever it stands, whatever its case", () => {
    const names = matchingQuantities(english, "AUDIT chance", "any").map(({ name }) => name);
    expect(names).toContain("auditRate");
    expect(names).not.toContain("severity");
    expect(matchingQuantities(english, "no such thing at all", "any")).toEqual([]);
  });

  it("parts the quantities by the kind of their source", () => {
    const counts = sourceKinds.map((kind) => matchingQuantities(english, "", kind).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(english.length);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });
});
