import { describe, expect, it } from "vitest";
import { planOf } from "../../src/experiment/plan.ts";
import { PolicySearch } from "../../src/experiment/policy-search.ts";
import { meanCosts, SearchPlan, searchOptions } from "../../src/experiment/search-plan.ts";
import { experimentOf, problemsOf } from "./hand-made-experiment.ts";

const changes = {
  policies: ["strict-liability"],
  levers: { severity: { range: [0, 2] }, clarity: { range: [0, 1] } },
  assumptions: { errorRate: { range: [0, 0.1] } },
  design: {
    kind: "search",
    objectives: [{ outcome: "realOutput" }, { outcome: "publicHarm" }],
    population: 4,
    draws: 3,
  },
  replications: 2,
};
const search = new SearchPlan(experimentOf(changes));
const candidates = [Float64Array.of(0.5, 0.2), Float64Array.of(1, 0.2), Float64Array.of(0.5, 0.2)];

describe("SearchPlan", () => {
  it("tries every candidate in the same draws of the assumptions, each point once", () => {
    expect(search.draws).toHaveLength(3);
    const plan = planOf(search.generation(candidates));
    expect(plan.points.map(({ levers }) => levers)).toEqual([
      ...Array(3).fill({ severity: 1, clarity: 0.2 }),
      ...Array(3).fill({ severity: 2, clarity: 0.2 }),
    ]);
    const drawn = search.draws.map(([errorRate]) => ({ errorRate }));
    expect(plan.points.map(({ assumptions }) => assumptions)).toEqual([...drawn, ...drawn]);
    expect(plan.runCount).toBe(12);
  });

  it("has a single draw where nothing is assumed", () => {
    expect(new SearchPlan(experimentOf({ ...changes, assumptions: undefined })).draws).toEqual([[]]);
  });

  it("turns outcomes into costs by which way is better, and leaves missing runs out", () => {
    const plan = planOf(search.generation(candidates));
    const costs = search.costs(plan, candidates, (run, outcome) => {
      const { point, replication } = plan.run(run);
      if (point.levers.severity === 2 && replication === 1) return Number.NaN;
      return outcome === "realOutput" ? point.levers.severity! + replication : 7;
    });
    expect(costs[0]).toEqual([
      [-1.5, -1.5, -1.5],
      [7, 7, 7],
    ]);
    expect(costs[1]![0]).toEqual([-2, -2, -2]);
    expect(costs[2]).toEqual(costs[0]);
    expect(costs.map(meanCosts)[1]).toEqual([-2, 7]);
  });

  it("leads a search to the levers that are best", () => {
    const { dimensions, population, seed } = { dimensions: 2, population: 12, seed: "s" };
    const stepper = new PolicySearch({ dimensions, population, seed });
    for (let generation = 0; generation < 20; generation++) {
      const asked = stepper.ask();
      const plan = planOf(search.generation(asked));
      const costs = search.costs(plan, asked, (run, outcome) => {
        const { severity, clarity } = plan.run(run).point.levers;
        return outcome === "realOutput" ? -Math.abs(severity! - 1.4) : Math.abs(clarity! - 0.3);
      });
      stepper.tell(costs.map(meanCosts));
    }
    const [best] = stepper.front().map(({ genes }) => search.leverValues(genes));
    expect(best![0]).toBeCloseTo(1.4, 1);
    expect(best![1]).toBeCloseTo(0.3, 1);
  });

  it("fills in what the design does not say", () => {
    const { design } = experimentOf({
      ...changes,
      design: { kind: "search", objectives: [{ outcome: "realOutput" }] },
    });
    expect(design.kind === "search" && searchOptions(design)).toEqual({
      population: 40,
      generations: 25,
      draws: 10,
    });
  });
});

describe("readExperiment of a search", () => {
  const design = changes.design;
  it.each([
    [{ policies: undefined }, "/policies"],
    [{ levers: undefined }, "/design"],
    [{ replications: { precision: 0.1, outcome: "realOutput", atMost: 9 } }, "/replications"],
    [{ design: { ...design, population: 5 } }, "/design/population"],
    [{ design: { ...design, objectives: [{ outcome: "blameGini" }] } }, "/design/objectives/0"],
    [
      { design: { ...design, objectives: [{ outcome: "overload" }, { outcome: "overload" }] } },
      "/design/objectives/1",
    ],
  ])("refuses %j at %s", (change, pointer) => {
    expect(problemsOf({ ...changes, ...change }).map((problem) => problem.pointer)).toEqual([pointer]);
  });
});

describe("an assumption decisionRule", () => {
  it("is a factor like any other", () => {
    const plan = planOf(experimentOf({ levers: undefined, assumptions: { decisionRule: ["logit", "ewa"] } }));
    expect(plan.points.map(({ name }) => name)).toEqual(["decisionRule=logit", "decisionRule=ewa"]);
    const { setting } = plan.run(2).order;
    expect(setting.decisionRule).toBe("ewa");
    expect(setting.parameters).not.toHaveProperty("decisionRule");
  });
});
