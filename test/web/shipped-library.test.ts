import { describe, expect, it } from "vitest";
import { openingScenario } from "../../web/choices.ts";
import { openingLibrary, wholeLibrary } from "../../web/shipped-library.ts";
import { shippedLibrary } from "../experiment/shipped-files.ts";

describe("openingLibrary", () => {
  it("has every regime and the scenario of a first visit", () => {
    const read = openingLibrary();
    if (!read.ok) throw new Error(read.problems[0]!.message);
    expect([...read.value.regimes.keys()]).toEqual([...shippedLibrary().regimes.keys()]);
    expect([...read.value.scenarios.keys()]).toEqual([openingScenario]);
  });
});

describe("wholeLibrary", () => {
  it("adds all other scenarios, read as the command line reads them, and leaves the first as it is", async () => {
    const opening = openingLibrary();
    if (!opening.ok) throw new Error(opening.problems[0]!.message);
    const whole = await wholeLibrary(opening.value);
    if (!whole.ok) throw new Error(whole.problems[0]!.message);
    const shipped = shippedLibrary();
    expect(whole.value.scenarios.get(openingScenario)).toBe(opening.value.scenarios.get(openingScenario));
    expect([...whole.value.scenarios.keys()].sort()).toEqual([...shipped.scenarios.keys()].sort());
    for (const [name, scenario] of shipped.scenarios) {
      expect(whole.value.scenarios.get(name)).toEqual(scenario);
    }
  });
});
