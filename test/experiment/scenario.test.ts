import { describe, expect, it } from "vitest";
import { policyNamed } from "../../src/experiment/policy-named.ts";
import { readScenario } from "../../src/experiment/scenario.ts";
import { statusQuo } from "../../src/model/levers.ts";
import { defaultParameters } from "../../src/model/parameters.ts";
import { least, problemOf, scenarioOf, text } from "./least-scenario.ts";
import { shippedLibrary } from "./shipped-files.ts";

const { regimes } = shippedLibrary();
const own = { name: "own", title: text, text, from: "precise" };

describe("readScenario", () => {
  it("puts what is not written at its default", () => {
    expect(scenarioOf({})).toEqual({
      ...least,
      setting: {
        organisation: { spans: [4, 5, 6, 10] },
        ticks: 120,
        parameters: defaultParameters,
        season: null,
        shocks: [],
        gate: null,
        decisionRule: "logit",
      },
      policies: [
        {
          name: "strict-liability",
          title: regimes.get("strict-liability")!.title,
          text: regimes.get("strict-liability")!.text,
          schedule: [{ from: 0, policy: statusQuo }],
        },
      ],
    });
  });

  it("builds a policy from a regime, its own levers and a timeline", () => {
    const timeline = [
      { at: 3, set: { severity: 2 } },
      { at: 5, from: "harsher", set: { ranking: 0 } },
      { at: 6, from: "resourced" },
      { at: 9, set: {} },
    ];
    const { policies } = scenarioOf({
      policies: ["strict-liability", { ...own, set: { ranking: 0.5 }, timeline }],
    });
    const precise = regimes.get("precise")!.policy;
    const resourced = regimes.get("resourced")!.policy;
    expect(policies[1]!.schedule).toEqual([
      { from: 0, policy: { ...precise, ranking: 0.5 } },
      { from: 3, policy: { ...precise, ranking: 0.5, severity: 2 } },
      { from: 5, policy: { ...statusQuo, severity: 3, ranking: 0 } },
      { from: 6, policy: resourced },
      { from: 9, policy: resourced },
    ]);
  });

  it("reads the same whatever the order of keys and the white space", () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (value === null || typeof value !== "object") return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      );
    };
    const whole = {
      ...least,
      policies: ["strict-liability", { ...own, set: { ranking: 0 } }],
      parameters: { demand: 9 },
    };
    const plain = readScenario(JSON.stringify(whole), null, { regimes });
    expect(plain.ok).toBe(true);
    expect(readScenario(JSON.stringify(reversed(whole), null, "\t"), "other.json", { regimes })).toEqual(
      plain,
    );
  });

  const policies = ["strict-liability", "precise"];

  it.each([
    ["unknown-name", "/baseline", { baseline: "strict" }, 'add "strict" to "policies"'],
    ["unknown-name", "/baseline", { baseline: "strict-liabilty" }, 'did you mean "strict-liability"?'],
    ["unknown-name", "/policies/1", { policies: ["strict-liability", "precice"] }, 'mean "precise"?'],
    ["bad-name", "/policies/1", { policies: ["strict-liability", "Not a name"] }, "`buckstop schema`"],
    ["wrong-type", "/policies/1", { policies: ["strict-liability", 7] }, "`buckstop schema`"],
    ["duplicate-name", "/policies/1", { policies: ["strict-liability", "strict-liability"] }, "rename"],
    [
      "duplicate-name",
      "/policies/2/name",
      { policies: [...policies, { ...own, name: "precise" }] },
      "rename",
    ],
    [
      "unknown-name",
      "/policies/2/from",
      { policies: [...policies, { ...own, from: "preccise" }] },
      '"precise"?',
    ],
    [
      "missing-key",
      "/policies/2/from",
      { policies: [...policies, { ...own, from: undefined }] },
      'add "from"',
    ],
    [
      "out-of-range",
      "/policies/2/set/clarity",
      { policies: [...policies, { ...own, set: { clarity: 2 } }] },
      "schema",
    ],
    [
      "out-of-range",
      "/policies/2/timeline/0/at",
      { policies: [...policies, { ...own, timeline: [{ at: 120 }] }] },
      "120 ticks",
    ],
    [
      "out-of-range",
      "/policies/2/timeline/1/at",
      { policies: [...policies, { ...own, timeline: [{ at: 9 }, { at: 9 }] }] },
      "order of time",
    ],
    [
      "unknown-name",
      "/policies/2/timeline/0/from",
      { policies: [...policies, { ...own, timeline: [{ at: 9, from: "gone" }] }] },
      "of the scenario's own",
    ],
  ])("refuses as %s what stands at %s", (kind, pointer, changes, hint) => {
    const problem = problemOf(changes);
    expect(problem).toMatchObject({ kind, pointer });
    expect(problem.hint).toContain(hint);
  });

  it("allows stories of 8000 characters and other texts of 2000", () => {
    expect(scenarioOf({ story: { en: "x".repeat(8000), zh: "文" } }).story.en).toHaveLength(8000);
    expect(problemOf({ question: { en: "x".repeat(2001), zh: "文" } })).toMatchObject({
      kind: "wrong-length",
    });
  });

  it("names at most 20 of many problems, within 200 ms", () => {
    const many = JSON.stringify({ ...least, notice: Array(5000).fill(7) });
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      const result = readScenario(many, null, { regimes });
      expect(result.ok || result.problems.length).toBeLessThanOrEqual(20);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(200);
  });
});

describe("policyNamed", () => {
  const scenario = scenarioOf({ policies: ["strict-liability", { ...own, name: "harsher" }] });

  it("prefers a scenario's own policy to the regime of that name", () => {
    const found = policyNamed(scenario, regimes, "harsher");
    expect(found.ok && found.value.schedule[0]!.policy).toEqual(regimes.get("precise")!.policy);
  });

  it("gives any regime as a policy in force from the start", () => {
    const { title, text, policy } = regimes.get("resourced")!;
    expect(policyNamed(scenario, regimes, "resourced")).toEqual({
      ok: true,
      value: { name: "resourced", title, text, schedule: [{ from: 0, policy }] },
    });
  });

  it("suggests the nearest name for one that does not exist", () => {
    expect(policyNamed(scenario, regimes, "resource")).toMatchObject({
      ok: false,
      problems: [
        { kind: "unknown-name", message: 'unknown name: "resource"', hint: 'did you mean "resourced"?' },
      ],
    });
  });
});
