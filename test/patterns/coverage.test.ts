import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mechanisms } from "../../src/experiment/evidence.ts";
import { levers } from "../../src/model/levers.ts";
import { parameters } from "../../src/model/parameters.ts";
import { coverage } from "./coverage.ts";
import { coveragePage } from "./coverage-page.ts";
import { scenarios } from "./pattern-library.ts";

const covered = Object.entries(coverage);

describe("the coverage of the articles' mechanisms", () => {
  it("has every mechanism from 1 to 57, and 31a", () => {
    const numbers = [...Array.from({ length: 57 }, (_, k) => String(k + 1)), "31a"];
    expect(Object.keys(mechanisms).sort()).toEqual(numbers.sort());
    expect(Object.keys(coverage).sort()).toEqual(numbers);
  });
  it("names levers and parameters, scenarios and tests that exist", () => {
    const quantities = { ...levers, ...parameters };
    for (const [number, { quantities: names, scenarios: told, tests }] of covered) {
      for (const name of names) expect(quantities, number).toHaveProperty(name);
      for (const name of told) expect([...scenarios.keys()], number).toContain(name);
      for (const [file, title] of tests) {
        const text = readFileSync(new URL(`../model/${file}.test.ts`, import.meta.url), "utf8");
        expect(text, `${number}: ${file}`).toContain(`"${title}"`);
      }
    }
  });
  it("leaves nothing empty: a lever, a scenario and a test, or the reason why it is left out", () => {
    for (const [number, { quantities, scenarios: told, tests, remark }] of covered)
      if (quantities.length === 0) expect(remark, number).toBeDefined();
      else for (const list of [told, tests]) expect(list.length, number).toBeGreaterThan(0);
  });
  it("finds each mechanism that a declaration cites carried by that lever or parameter", () => {
    for (const [name, { source }] of Object.entries({ ...levers, ...parameters }))
      for (const list of source.matchAll(/\bmechanisms? (\d+a?(?:, \d+a?)*)/g))
        for (const number of list[1]!.split(", "))
          expect(coverage[number]!.quantities, `${name} cites mechanism ${number}`).toContain(name);
  });
  it("is what COVERAGE.md shows", () => {
    const written = readFileSync(new URL("COVERAGE.md", import.meta.url), "utf8");
    expect(written === coveragePage(), "COVERAGE.md is stale: npm run patterns").toBe(true);
  });
});
