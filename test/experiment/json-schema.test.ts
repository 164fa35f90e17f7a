import { describe, expect, it } from "vitest";
import * as z from "zod";
import { regimeJsonSchema, scenarioJsonSchema } from "../../src/experiment/json-schema.ts";
import { levers } from "../../src/model/levers.ts";
import { parameters } from "../../src/model/parameters.ts";
import { shippedFiles } from "./shipped-files.ts";

type Schema = { properties: Record<string, Schema>; [keyword: string]: unknown };
const scenario = scenarioJsonSchema() as unknown as Schema & { $defs: Record<string, Schema> };

describe("scenarioJsonSchema", () => {
  it("carries label, text, unit, range, default and source of every parameter", () => {
    const declared = scenario.properties.parameters!.properties;
    expect(Object.keys(declared)).toEqual(Object.keys(parameters));
    for (const [name, { label, text, unit, min, max, default: value, source }] of Object.entries(
      parameters,
    )) {
      expect(declared[name]).toMatchObject({
        title: label.en,
        titleZh: label.zh,
        description: text.en,
        descriptionZh: text.zh,
        minimum: min,
        maximum: max,
        default: value,
        unit,
        source,
      });
    }
    expect(declared.vetoCatalogue!.type).toBe("integer");
  });

  it("carries the same of every lever", () => {
    const declared = scenario.$defs.levers!.properties;
    expect(Object.keys(declared)).toEqual(Object.keys(levers));
    expect(declared.severity).toMatchObject({ minimum: 0, maximum: 20, default: 1, unit: "blame units" });
    expect(declared.promotionRule).toMatchObject({
      enum: ["reported", "real", "seniority", "random"],
      default: "reported",
    });
  });

  it("allows no undeclared key and says the bounds of the structure", () => {
    expect(scenario.additionalProperties).toBe(false);
    expect(scenario.properties.ticks).toMatchObject({ minimum: 1, maximum: 100_000, default: 120 });
    const [spans] = scenario.properties.organisation!.anyOf as Schema[];
    expect(spans!.properties.spans).toMatchObject({ minItems: 0, maxItems: 11 });
  });

  it("accepts every shipped scenario, and refuses one with a key too many", () => {
    const check = z.fromJSONSchema(scenarioJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
    const scenarios = [...shippedFiles].filter(([path]) => !path.includes("/"));
    expect(scenarios.length).toBeGreaterThanOrEqual(3);
    for (const [path, text] of scenarios) {
      expect([path, check.safeParse(JSON.parse(text)).error]).toEqual([path, undefined]);
      expect(check.safeParse({ ...JSON.parse(text), extra: 1 }).success).toBe(false);
    }
  });
});

describe("regimeJsonSchema", () => {
  it("accepts every shipped regime", () => {
    const check = z.fromJSONSchema(regimeJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
    const regimes = [...shippedFiles].filter(([path]) => path.startsWith("regimes/"));
    expect(regimes).toHaveLength(14);
    for (const [path, text] of regimes) {
      expect([path, check.safeParse(JSON.parse(text)).error]).toEqual([path, undefined]);
    }
  });
});
