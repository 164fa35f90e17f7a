import { describe, expect, it } from "vitest";
import { defaultWindow, runOrders } from "../../../src/experiment/comparison.ts";
import { policyNamed } from "../../../src/experiment/policy-named.ts";
import { readScenario } from "../../../src/experiment/scenario.ts";
import { simulate } from "../../../src/model/simulation.ts";
import { modelVersion } from "../../../src/model/version.ts";
import { comparisonBundle } from "../../../web/export/comparison-bundle.ts";
import { embedSnippet } from "../../../web/export/embed-snippet.ts";
import { methodsText } from "../../../web/export/methods-text.ts";
import { checkedCommands, provenanceOf } from "../../../web/export/provenance.ts";
import { referenceArm } from "../../../web/policy-marks.ts";
import { summaryOf } from "../../../web/summary-view-model.ts";
import { shippedFiles, shippedLibrary } from "../../experiment/shipped-files.ts";

const { regimes } = shippedLibrary();
const text = JSON.parse(shippedFiles.get("office.json")!);
const small = { ...text, organisation: { spans: [2, 2] }, ticks: 6, parameters: { demand: 7 } };
const read = readScenario(JSON.stringify(small), null, { regimes });
if (!read.ok) throw new Error(read.problems[0]!.message);
const scenario = read.value;
const policies = ["strict-liability", "precise"].map((name) => {
  const policy = policyNamed(scenario, regimes, name);
  if (!policy.ok) throw new Error(name);
  return policy.value;
});
const comparison = {
  scenario,
  policies,
  baseline: "strict-liability",
  seed: "a b",
  replications: 3,
  ...defaultWindow(6),
};
const orders = runOrders(comparison);
/** The third world is not there yet. */
const worlds = [0, 1].map((replication) => ({
  replication,
  results: [simulate(orders[2 * replication]!), simulate(orders[2 * replication + 1]!)],
}));
const provenance = provenanceOf(comparison, worlds, "morale");

describe("provenanceOf", () => {
  it("says what computes a figure again, and how much of it is there", () => {
    expect(provenance).toMatchObject({
      version: modelVersion,
      scenario: "office",
      policies: ["strict-liability", "precise"],
      seed: "a b",
      finished: 2,
      planned: 3,
      from: 3,
      to: 6,
    });
    expect(provenance.firstDigests.precise).toBe(worlds[0]!.results[1]!.digest);
    expect(checkedCommands(comparison, provenance)).toContain(
      `digests.precise[0] = ${worlds[0]!.results[1]!.digest}`,
    );
  });
});

describe("methodsText", () => {
  it("names scenario, size, policies, worlds, seed, window, changed assumptions, version and command", () => {
    const english = methodsText(comparison, provenance, "en");
    for (const part of [
      "“The office” (office)",
      `Buckstop ${modelVersion}`,
      "7 posts on 3 levels over 6 months",
      "2 policies: Strict liability (status quo); Precise accountability",
      'in 2 of 3 planned paired worlds (seed "a b")',
      "mean over months 3 to 5",
      "demand = 7 (5)",
      "buckstop compare office",
    ])
      expect(english).toContain(part);
    const chinese = methodsText(comparison, provenance, "zh");
    for (const part of ["“五级机关”（office）", "3 级共 7 个岗位", "计划 3 个中已完成的", "demand = 7 (5)"])
      expect(chinese).toContain(part);
  });

  it("says by which rule people choose, and which series has no changed assumptions", () => {
    const setting = { ...scenario.setting, decisionRule: "ewa" as const };
    const title = { en: "Strict, assumptions unchanged", zh: "结果导向（假设不变）" };
    const reference = { ...policies[0]!, name: referenceArm, title, setting: scenario.setting };
    const changed = { ...comparison, scenario: { ...scenario, setting }, policies: [reference, ...policies] };
    const english = methodsText(changed, provenance, "en");
    expect(english).toContain("decisionRule = ewa (logit)");
    expect(english).toContain("Strict, assumptions unchanged was run in the same worlds");
    expect(methodsText(changed, provenance, "zh")).toContain("“结果导向（假设不变）”在同样的世界中");
  });
});

describe("comparisonBundle", () => {
  const bundle = JSON.parse(
    comparisonBundle(comparison, worlds, summaryOf(comparison, worlds)!, "morale", "en"),
  );

  it("has the keys of `buckstop compare --json`, and says n of N", () => {
    for (const key of ["version", "scenario", "seed", "replications", "ticks", "from", "to", "baseline"])
      expect(bundle).toHaveProperty(key);
    expect([bundle.finished, bundle.planned, bundle.replications]).toEqual([4, 6, 3]);
    expect(bundle.digests.precise).toEqual(worlds.map(({ results }) => results[1]!.digest));
    expect(bundle.summary.find((row: { outcome: string }) => row.outcome === "morale").n).toBe(2);
  });

  it("holds what computes it again, and every curve that is shown", () => {
    expect(bundle.setting.parameters.demand).toBe(7);
    expect(bundle.schedules.precise[0].policy.precision).toBe(policies[1]!.schedule[0]!.policy.precision);
    expect(bundle.curves.precise.map(({ values }: { values: number[] }) => values.length)).toEqual([6, 6]);
  });
});

describe("embedSnippet", () => {
  it("shows the saved picture with its description and the way back, and takes texts as text", () => {
    const figure = { file: "f.svg", caption: "c", linkText: "back" };
    const hostile = '"><script>alert(1)</script>';
    const snippet = embedSnippet({ ...figure, title: hostile, link: "https://host/path/#a&b" });
    expect(snippet).not.toContain("<script>");
    expect(snippet).toContain('alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;. c"');
    expect(snippet).toContain('<a href="https://host/path/#a&amp;b">back</a>');
  });

  it("links nowhere when the page was opened from a disk", () => {
    const figure = {
      file: "f.svg",
      title: "t",
      caption: "c",
      link: "file:///home/x.html#a",
      linkText: "back",
    };
    expect(embedSnippet(figure)).not.toContain("href");
  });
});
