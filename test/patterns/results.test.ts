// The fast part of `npm run patterns`: whether the committed tables are those of this model.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { orNull } from "../../src/experiment/summary.ts";
import { simulate } from "../../src/model/simulation.ts";
import { Book, firstWorlds, recordOf } from "./book.ts";
import type { Findings } from "./findings.ts";
import { fingerprint } from "./fingerprint.ts";
import { differences } from "./judgement.ts";
import { pagesOf } from "./pages.ts";
import { patterns } from "./pattern-library.ts";
import { countVerdicts } from "./results-page.ts";
import { asIs } from "./variant.ts";

const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const results = JSON.parse(read("results.json")) as Findings & { readonly fingerprint: string };

describe("the committed results", () => {
  it("are those of this model and of what is asked of it: else `npm run patterns`", () => {
    expect(results.fingerprint).toBe(fingerprint());
  });
  it("have a verdict for every claim, and no run is missing", () => {
    const claims = patterns.flatMap(({ scenario }) =>
      scenario.claims.map((_, place) => `${scenario.name} ${place}`),
    );
    expect(results.claims.map(({ pattern, claim }) => `${pattern} ${claim}`)).toEqual(claims);
    expect(results.failedRuns).toBe(0);
  });
  it("are what the tables show", () => {
    for (const [file, text] of pagesOf(results))
      expect(read(file) === text, `${file} is stale: npm run patterns`).toBe(true);
  });
  it("are counted right in the README", () => {
    const {
      held,
      "not held": notHeld,
      undecided,
    } = countVerdicts(results.claims.map(({ verdict }) => verdict));
    const said = `Of ${results.claims.length} claims ${held} held, ${notHeld} did not hold, ${undecided} are undecided`;
    expect(read("../../README.md").replace(/\s+/g, " ")).toContain(said);
  });
  it.each([
    ["pattern-01", 0],
    ["pattern-03", 2],
    ["pattern-09", 2],
  ])("come out again, to the last digit, in the first two worlds of %s, claim %i", (name, place) => {
    const { scenario } = patterns.find((pattern) => pattern.scenario.name === name)!;
    const book = new Book();
    const ask = () => differences(book, scenario, scenario.claims[place]!, asIs, firstWorlds(2));
    ask();
    for (const { key, order, readings } of book.wanted) book.enter(key, recordOf(simulate(order), readings));
    const committed = results.claims.find(({ pattern, claim }) => pattern === name && claim === place)!;
    expect(ask().map(orNull)).toEqual(committed.worlds);
  });
});
