import { describe, expect, it } from "vitest";
import { scenarioJsonSchema } from "../../../src/experiment/json-schema.ts";
import { readJson } from "../../../src/experiment/json-text.ts";
import { scenarioSchema } from "../../../src/experiment/schema.ts";
import { checkSchema } from "../../../src/experiment/schema-check.ts";
import { levers } from "../../../src/model/levers.ts";
import { parameters } from "../../../src/model/parameters.ts";
import { blankOf, type FormNode, formOf, variantOf } from "../../../web/editor/form-node.ts";

const form = formOf(scenarioJsonSchema());

function fieldOf(node: FormNode, key: string): FormNode {
  if (node.kind !== "record" && node.kind !== "selection") throw new Error(`no fields: ${node.kind}`);
  return node.fields.find((field) => field.key === key)!.node;
}

describe("formOf", () => {
  it("has a control for every key of a scenario, with range, unit and text from the declarations", () => {
    const demand = fieldOf(fieldOf(form, "parameters"), "demand");
    expect(demand).toMatchObject({
      kind: "number",
      min: parameters.demand.min,
      max: parameters.demand.max,
      title: parameters.demand.label,
      text: parameters.demand.text,
      unit: "tasks a month",
      initial: parameters.demand.default,
    });
    expect(fieldOf(form, "story").kind).toBe("bilingual");
    expect(fieldOf(form, "baseline").kind).toBe("name");
    expect(fieldOf(form, "season")).toMatchObject({ kind: "list", least: 12, most: 12 });
  });

  it("shows every lever of a policy as a selection", () => {
    const policies = fieldOf(form, "policies");
    const own = policies.kind === "list" && policies.item.kind === "variants" && policies.item.variants[1]!;
    const set = fieldOf(own as FormNode, "set");
    expect(set.kind).toBe("selection");
    expect(set.kind === "selection" && set.fields.map(({ key }) => key)).toEqual(Object.keys(levers));
  });
});

describe("blankOf", () => {
  it("begins with the defaults, and leaves only texts to be filled in", () => {
    const blank = blankOf(form, ["precise"]) as Record<string, unknown>;
    expect(blank).toMatchObject({ baseline: "precise", policies: ["precise"], claims: [] });
    const text = JSON.stringify({ ...blank, name: "n" });
    const json = readJson(text, null);
    const read = json.ok && checkSchema(scenarioSchema, json.value);
    const kinds = read && !read.ok ? new Set(read.problems.map(({ kind }) => kind)) : null;
    expect(kinds).toEqual(new Set(["wrong-length"]));
  });
});

describe("variantOf", () => {
  it("tells a regime's name from a policy of one's own, and spans from a chart", () => {
    const policies = fieldOf(form, "policies");
    const variants = policies.kind === "list" && policies.item.kind === "variants" && policies.item.variants;
    expect(variantOf(variants as readonly FormNode[], "precise")).toBe(0);
    expect(variantOf(variants as readonly FormNode[], { name: "x", from: "precise" })).toBe(1);
    const organisation = fieldOf(form, "organisation");
    const kinds = organisation.kind === "variants" ? organisation.variants : [];
    expect(variantOf(kinds, { spans: [2] })).toBe(0);
    expect(variantOf(kinds, { chart: "x.csv" })).toBe(1);
  });
});
