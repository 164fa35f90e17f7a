import { describe, expect, it } from "vitest";
import { problemOf, scenarioOf, text } from "./least-scenario.ts";

describe("a claim of a scenario", () => {
  const policies = ["strict-liability", "precise"];
  const claim = { text, outcome: "realOutput", policy: "precise", expected: "more" };

  it("fills what a claim leaves open: the baseline, unless there is a bound", () => {
    const { claims } = scenarioOf({
      policies,
      claims: [
        claim,
        { ...claim, bound: 1 },
        { ...claim, versus: "strict-liability", bound: 1, from: 2, to: 120 },
      ],
    });
    expect(claims).toEqual([
      {
        ...claim,
        versus: "strict-liability",
        bound: null,
        from: null,
        to: null,
        versusFrom: null,
        versusTo: null,
      },
      { ...claim, versus: null, bound: 1, from: null, to: null, versusFrom: null, versusTo: null },
      {
        ...claim,
        versus: "strict-liability",
        bound: 1,
        from: 2,
        to: 120,
        versusFrom: null,
        versusTo: null,
      },
    ]);
  });

  it("contrasts a policy with itself at another time", () => {
    const { claims } = scenarioOf({
      policies,
      claims: [{ ...claim, versus: "precise", from: 60, to: 120, versusFrom: 0, versusTo: 60 }],
    });
    expect(claims[0]).toMatchObject({ versus: "precise", versusFrom: 0, versusTo: 60 });
    expect(
      problemOf({ policies, claims: [{ ...claim, versus: "precise", versusFrom: 60, versusTo: 60 }] }),
    ).toMatchObject({ kind: "contradiction", pointer: "/claims/0/versusTo" });
  });

  it.each([
    [
      "unknown-name",
      "/claims/0/outcome",
      { policies, claims: [{ ...claim, outcome: "realOuput" }] },
      '"realOutput"?',
    ],
    ["unknown-name", "/claims/0/expected", { policies, claims: [{ ...claim, expected: "mroe" }] }, '"more"?'],
    [
      "unknown-name",
      "/claims/0/policy",
      { policies, claims: [{ ...claim, policy: "harsher" }] },
      'add "harsher"',
    ],
    [
      "unknown-name",
      "/claims/0/versus",
      { policies, claims: [{ ...claim, versus: "precis" }] },
      '"precise"?',
    ],
    [
      "contradiction",
      "/claims/0/policy",
      { policies, claims: [{ ...claim, versus: "precise" }] },
      '"versus"',
    ],
    [
      "contradiction",
      "/claims/0/policy",
      { policies, claims: [{ ...claim, policy: "strict-liability" }] },
      '"versus"',
    ],
    ["contradiction", "/claims/0/to", { policies, claims: [{ ...claim, from: 9, to: 9 }] }, "after the last"],
    ["out-of-range", "/claims/0/to", { policies, claims: [{ ...claim, from: 9, to: 121 }] }, "120 ticks"],
    ["out-of-range", "/claims/0/from", { policies, claims: [{ ...claim, from: 120 }] }, "120 ticks"],
  ])("refuses as %s what stands at %s", (kind, pointer, changes, hint) => {
    const problem = problemOf(changes);
    expect(problem).toMatchObject({ kind, pointer });
    expect(problem.hint).toContain(hint);
  });
});
