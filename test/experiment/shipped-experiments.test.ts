import { describe, expect, it } from "vitest";
import { readExperiment } from "../../src/experiment/experiment.ts";
import { planOf } from "../../src/experiment/plan.ts";
import { SearchPlan } from "../../src/experiment/search-plan.ts";
import { shippedFiles, shippedLibrary } from "./shipped-files.ts";

const library = shippedLibrary();
const paths = [...shippedFiles.keys()].filter((path) => path.startsWith("experiments/"));

describe.each(paths)("scenarios/%s", (path) => {
  const read = readExperiment(shippedFiles.get(path)!, path, library);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const experiment = read.value;

  it("bears the name of its file and has both titles", () => {
    expect(`experiments/${experiment.name}.json`).toBe(path);
    expect(experiment.title.en).toBeTruthy();
    expect(experiment.title.zh).toMatch(/\p{Script=Han}/u);
  });

  it("has runs to make, few enough for an hour on a laptop", () => {
    const plan =
      experiment.design.kind === "search"
        ? planOf(new SearchPlan(experiment).generation([new Float64Array(7), new Float64Array(7).fill(1)]))
        : planOf(experiment);
    expect(plan.runCount).toBeGreaterThan(1);
    expect(plan.runCount * experiment.scenario.setting.ticks).toBeLessThan(100_000);
  });
});
