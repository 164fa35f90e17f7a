import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomeNames } from "../../src/model/outcomes.ts";
import { openingChoices, policyMenu, seedText, worldLimits } from "../../web/choices.ts";
import { languages } from "../../web/language.ts";
import { type Linked, readLink, writeLink } from "../../web/link.ts";
import { pageNames } from "../../web/pages.ts";
import { shippedLibrary } from "../experiment/shipped-files.ts";

const library = shippedLibrary();
const scenarios = [...library.scenarios.values()];

const linked: fc.Arbitrary<Linked> = fc.constantFrom(...scenarios).chain((scenario) =>
  fc
    .record({
      policies: fc.shuffledSubarray(
        policyMenu(scenario, library).map(({ name }) => name),
        { minLength: 1, maxLength: 4 },
      ),
      outcome: fc.constantFrom(...outcomeNames),
      seed: fc.string({ unit: "binary", maxLength: 200 }).map(seedText),
      worlds: fc.integer(worldLimits),
      language: fc.constantFrom(...languages),
      page: fc.constantFrom(...pageNames),
      baseline: fc.nat(3),
    })
    .map(({ page, language, baseline, ...choices }) => ({
      page,
      language,
      choices: {
        ...choices,
        scenario: scenario.name,
        baseline: choices.policies[baseline % choices.policies.length]!,
      },
    })),
);

describe("readLink", () => {
  it("gives back what writeLink was given", () => {
    fc.assert(
      fc.property(linked, (state) => {
        expect(readLink(`#${writeLink(state)}`, library, "en")).toEqual({ ...state, dropped: [] });
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it("never throws, whatever stands in the address, and always leads to a comparison that exists", () => {
    const part = fc.constantFrom(
      "v",
      "scenario",
      "policies",
      "baseline",
      "outcome",
      "seed",
      "worlds",
      "lang",
      "__proto__",
    );
    const garbage = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.tuple(part, fc.string()))
        .map((parts) => parts.map(([name, value]) => `${name}=${value}`).join("&")),
    );
    fc.assert(
      fc.property(garbage, (hash) => {
        const { choices } = readLink(hash, library, "en");
        const scenario = library.scenarios.get(choices.scenario)!;
        const known = policyMenu(scenario, library).map(({ name }) => name);
        expect(known).toEqual(expect.arrayContaining([...choices.policies]));
        expect(choices.policies).toContain(choices.baseline);
        expect(choices.worlds).toBeGreaterThanOrEqual(worldLimits.min);
        expect(choices.worlds).toBeLessThanOrEqual(worldLimits.max);
      }),
      { numRuns: 1000, seed: 2 },
    );
  });

  it("opens the home page, on the office, when nothing is asked for", () => {
    const { page, choices, language, dropped } = readLink("", library, "zh");
    expect(page).toBe("home");
    expect(choices).toEqual(openingChoices(library.scenarios.get("office")!));
    expect(language).toBe("zh");
    expect(dropped).toEqual([]);
  });

  it("drops and lists the parts it does not understand, and keeps the others", () => {
    const hash =
      "#v=1&scenario=office&policies=precise,nonsense&worlds=1e9&outcome=luck&seed=7&lang=fr&evil=1";
    const { choices, language, dropped } = readLink(hash, library, "en");
    expect(dropped).toEqual(["lang=fr", "policies=nonsense", "outcome=luck", "worlds=1e9", "evil=1"]);
    expect(choices).toMatchObject({ policies: ["precise"], baseline: "precise", seed: "7", worlds: 20 });
    expect(language).toBe("en");
  });

  it("takes a link that names no page for one to the comparison", () => {
    expect(readLink("#seed=7", library, "en").page).toBe("compare");
  });

  it("takes the first four of too many policies", () => {
    const { choices, dropped } = readLink(
      "#policies=precise,resourced,harsher,full-reform,duty-lists",
      library,
      "en",
    );
    expect(choices.policies).toEqual(["precise", "resourced", "harsher", "full-reform"]);
    expect(dropped).toEqual(["policies=duty-lists"]);
  });

  it("drops a link that is too long as a whole", () => {
    const { choices, dropped } = readLink(`#seed=${"x".repeat(8_000)}`, library, "en");
    expect(choices.seed).toBe("1");
    expect(dropped).toHaveLength(1);
  });
});
