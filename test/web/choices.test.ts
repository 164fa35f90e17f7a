import { describe, expect, it } from "vitest";
import { comparisonOf } from "../../web/arms.ts";
import { openingChoices, policyMenu, seedText, worldCount } from "../../web/choices.ts";
import { handMadeClaim, handMadeComparison, handMadePolicy } from "../experiment/hand-made-scenario.ts";
import { shippedLibrary } from "../experiment/shipped-files.ts";

const library = shippedLibrary();

describe("openingChoices", () => {
  it("takes the baseline, then the policies of the claims, then others, four at most", () => {
    const { scenario } = handMadeComparison({}, [handMadeClaim({ policy: "e", outcome: "morale" })]);
    const policies = ["strict", "b", "c", "d", "e"].map(handMadePolicy);
    const choices = openingChoices({ ...scenario, policies });
    expect(choices.policies).toEqual(["strict", "e", "b", "c"]);
    expect(choices).toMatchObject({ baseline: "strict", outcome: "morale", seed: "1", worlds: 20 });
  });

  it.each([...library.scenarios.values()].map((scenario) => [scenario.name, scenario] as const))(
    "leads to a comparison that can be run (%s)",
    (_, scenario) => {
      const comparison = comparisonOf(openingChoices(scenario), library);
      expect(comparison.policies.length).toBeGreaterThan(1);
      expect(comparison.to).toBe(scenario.setting.ticks);
    },
  );
});

describe("policyMenu", () => {
  it("lists the policies of the scenario first, then all other regimes, each once", () => {
    const scenario = library.scenarios.get("office")!;
    const names = policyMenu(scenario, library).map(({ name }) => name);
    expect(names.slice(0, scenario.policies.length)).toEqual(scenario.policies.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining([...library.regimes.keys()]));
  });
});

describe("worldCount", () => {
  it("is whole and within the limits", () => {
    expect(["12", "0", "1000", "3.6", "-1e9"].map(worldCount)).toEqual([12, 1, 100, 4, 1]);
  });

  it("is null where there is no number", () => {
    expect(["", " ", "many", "NaN"].map(worldCount)).toEqual([null, null, null, null]);
  });
});

describe("seedText", () => {
  it("leaves any text alone but halves of letters and what is too long", () => {
    expect(seedText("种子 42 😀")).toBe("种子 42 😀");
    expect(seedText("a\ud800b")).toBe("a\ufffdb");
    expect(seedText("x".repeat(300))).toHaveLength(200);
  });
});
