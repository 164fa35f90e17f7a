import { describe, expect, it } from "vitest";
import { curvesView } from "../../web/curves-view-model.ts";
import { type FirstComparison, firstTitle, firstView } from "../../web/first-view-model.ts";
import { panelsOf } from "../../web/small-multiples.ts";
import { handMadeRun } from "../experiment/hand-made-run.ts";
import { handMadeComparison, handMadePolicy } from "../experiment/hand-made-scenario.ts";

describe("panelsOf", () => {
  const names = ["strict", "b", "c"];
  const results = names.map((_, index) => handMadeRun({ realOutput: [index, index, index, index + 1] }));
  const view = curvesView({
    comparison: handMadeComparison({ policies: names.map(handMadePolicy) }),
    worlds: [{ replication: 0, results }],
    outcome: "realOutput",
    marks: new Map(names.map((name) => [name, name === "strict" ? "a" : "b"])),
    language: "en",
  })!;

  it("shows each policy beside the baseline, all on one vertical axis", () => {
    const panels = panelsOf(view, ["strict"]);
    expect(panels.map(({ title, view: { lines } }) => [title, lines.map(({ policy }) => policy)])).toEqual([
      ["Title of b", ["strict", "b"]],
      ["Title of c", ["strict", "c"]],
    ]);
    expect(new Set(panels.map((panel) => `${panel.view.low} ${panel.view.high}`)).size).toBe(1);
  });
});

describe("firstView", () => {
  const policy = (name: string, level: number) => ({
    name,
    title: { en: `Title of ${name}`, zh: `${name} 标题` },
    worlds: Array.from({ length: 6 }, (_, world) => [level, level + world / 10, null]),
    means: Array.from({ length: 6 }, (_, world) => level + world / 100),
    digests: Array.from({ length: 6 }, () => "00"),
  });
  const first: FirstComparison = {
    scenario: "office",
    baseline: "strict",
    outcome: "wrongfulShare",
    seed: "1",
    replications: 6,
    version: "1",
    ticks: 3,
    from: 1,
    to: 3,
    policies: [policy("strict", 0.5), policy("near", 0.45), policy("far", 0.1)],
  };

  it("draws what was computed, undefined months left out", () => {
    const { lines, low } = firstView(first, "zh");
    expect(lines.map(({ title, mark }) => [title, mark])).toEqual([
      ["strict 标题", "a"],
      ["near 标题", "b"],
      ["far 标题", "c"],
    ]);
    expect([...lines[0]!.band.n]).toEqual([6, 6, 0]);
    expect(low).toBe(0);
  });

  it("says what happened under the policy that changes most", () => {
    expect(firstTitle(first).en).toBe(
      "Wrongful blame fell under Title of far in 6 of 6 paired worlds (median −76 %)",
    );
  });
});
