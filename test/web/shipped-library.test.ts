import { describe, expect, it } from "vitest";
import { openingScenario } from "../../web/choices.ts";
import { openingLibrary, wholeLibrary } from "../../web/shipped-library.ts";
import { shippedLibrary } from "../experiment/shipped-files.ts";

const shipped = shippedLibrary();
const scenarios = [shipped.scenarios.get(openingScenario)!];
/** As the build writes it and the page gets it. */
const built = JSON.parse(JSON.stringify({ regimes: [...shipped.regimes.values()], scenarios }));

describe("openingLibrary", () => {
  it("has every regime and the scenario of a first visit, whole after their way through a file", () => {
    const { regimes, scenarios } = openingLibrary(built);
    expect(regimes).toEqual(shipped.regimes);
    expect([...scenarios]).toEqual([[openingScenario, shipped.scenarios.get(openingScenario)]]);
  });
});

describe("wholeLibrary", () => {
  it("adds all other scenarios, read as the command line reads them, and leaves the first as it is", async () => {
    const opening = openingLibrary(built);
    const whole = await wholeLibrary(opening);
    if (!whole.ok) throw new Error(whole.problems[0]!.message);
    expect(whole.value.scenarios.get(openingScenario)).toBe(opening.scenarios.get(openingScenario));
    expect([...whole.value.scenarios.keys()].sort()).toEqual([...shipped.scenarios.keys()].sort());
    for (const [name, scenario] of shipped.scenarios) {
      expect(whole.value.scenarios.get(name)).toEqual(scenario);
    }
  });
});
