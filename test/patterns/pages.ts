import { coveragePage } from "./coverage-page.ts";
import { factsPage } from "./facts-page.ts";
import type { Findings } from "./findings.ts";
import { knockOutsPage } from "./knock-outs-page.ts";
import { mapsPage } from "./maps-page.ts";
import { resultsPage } from "./results-page.ts";

/** Every table made from findings, by the name of its file. */
export function pagesOf(findings: Findings): ReadonlyMap<string, string> {
  return new Map([
    ["RESULTS.md", resultsPage(findings)],
    ["KNOCK-OUTS.md", knockOutsPage(findings)],
    ["FACTS.md", factsPage(findings)],
    ["MAPS.md", mapsPage(findings)],
    ["COVERAGE.md", coveragePage()],
  ]);
}
