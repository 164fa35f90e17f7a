import { describe, expect, it } from "vitest";
import { levers, statusQuo } from "../../src/model/levers.ts";
import { armOrders, comparisonOf } from "../../web/arms.ts";
import { assumedIn, assumptions } from "../../web/assumptions.ts";
import { changesIn } from "../../web/changes.ts";
import { type Choices, openingChoices } from "../../web/choices.ts";
import { assumptionGroups, leverGroups } from "../../web/lever-groups.ts";
import { draftIn, startOf, withAssumption, withDraft, withLever } from "../../web/policy-draft.ts";
import { referenceArm } from "../../web/policy-marks.ts";
import { shippedLibrary } from "../experiment/shipped-files.ts";

const library = shippedLibrary();
const office = openingChoices(library.scenarios.get("office")!);

/** The office with the severity of one's own policy at 3. */
function severe(choices: Choices = office): Choices {
  const draft = draftIn(choices, null);
  return {
    ...choices,
    ...withDraft(choices, withLever(draft, startOf(draft, choices, library), "severity", 3)),
  };
}

describe("withDraft", () => {
  it("makes a policy of one's own from the baseline at the first change, in the last of four places", () => {
    const { own, policies } = severe();
    expect(own).toEqual([{ name: "own-1", title: "", from: "strict-liability", set: { severity: 3 } }]);
    expect(policies).toEqual([...office.policies.slice(0, 3), "own-1"]);
    expect(policies).toContain(office.baseline);
  });

  it("keeps every policy where there is room", () => {
    const few = { ...office, policies: ["strict-liability", "precise"] };
    expect(severe(few).policies).toEqual(["strict-liability", "precise", "own-1"]);
  });

  it("changes a policy that is there already, and adds it to the comparison it was taken out of", () => {
    const [draft] = severe().own;
    const shown = { ...severe(), policies: ["strict-liability"] };
    expect(withDraft(shown, { ...draft!, title: "Mine" })).toEqual({
      own: [{ ...draft, title: "Mine" }],
      policies: ["strict-liability", "own-1"],
    });
  });
});

describe("withLever", () => {
  it("forgets a lever that is back where it started", () => {
    const [draft] = severe().own;
    expect(withLever(draft!, statusQuo, "severity", 1).set).toEqual({});
  });

  it("keeps levers in the order of their declaration, so that the same policy is the same run", () => {
    const draft = draftIn(office, null);
    const one = withLever(withLever(draft, statusQuo, "ranking", 0), statusQuo, "severity", 2);
    expect(Object.keys(one.set)).toEqual(["severity", "ranking"]);
  });
});

describe("comparisonOf", () => {
  it("runs one's own policy with its levers changed in all its months", () => {
    const { policies } = comparisonOf(severe(), library);
    expect(policies.at(-1)!.schedule).toEqual([{ from: 0, policy: { ...statusQuo, severity: 3 } }]);
  });

  it("assumes for all policies what is changed, and keeps the baseline as it was beside them", () => {
    const assumed = withAssumption(office, library, "errorRate", 0.5);
    const comparison = comparisonOf({ ...office, assumed, worlds: 1 }, library);
    expect(comparison.policies.map(({ name }) => name)).toEqual([referenceArm, ...office.policies]);
    expect(armOrders(comparison).map(({ setting }) => setting.parameters.errorRate)).toEqual([
      library.scenarios.get("office")!.setting.parameters.errorRate,
      0.5,
      0.5,
      0.5,
      0.5,
    ]);
  });

  it("has no second baseline where an assumption is put back", () => {
    const scenario = library.scenarios.get("office")!;
    const moved = { ...office, assumed: withAssumption(office, library, "decisionRule", "fixed") };
    const start = assumedIn(scenario.setting, "decisionRule");
    const back = { ...moved, assumed: withAssumption(moved, library, "decisionRule", start) };
    expect(comparisonOf(moved, library).scenario.setting.decisionRule).toBe("fixed");
    expect(back.assumed).toEqual({});
    expect(comparisonOf(back, library).policies.map(({ name }) => name)).toEqual(office.policies);
  });
});

describe("changesIn", () => {
  it("names every change and how to take it back", () => {
    const choices = { ...severe(), assumed: withAssumption(office, library, "demand", 6) };
    const changes = changesIn(choices, library);
    expect(changes.map(({ kind, label, values }) => [kind, label.en, values?.from, values?.to])).toEqual([
      ["lever", "Severity", 1, 3],
      ["assumption", "Demand", 5, 6],
    ]);
    expect(changes[0]!.unchanged).toEqual({ own: [{ ...choices.own[0], set: {} }] });
    expect(changes[1]!.unchanged).toEqual({ assumed: {} });
  });
});

describe("the groups of the drawers", () => {
  it("hold every lever once", () => {
    const names = leverGroups.flatMap((group) => group.names);
    expect([...names].sort()).toEqual(Object.keys(levers).sort());
  });

  it("hold every assumption once, in the order of declaration", () => {
    expect(assumptionGroups.flatMap((group) => group.names)).toEqual(Object.keys(assumptions));
  });
});
