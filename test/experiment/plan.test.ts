import { describe, expect, it } from "vitest";
import { planOf } from "../../src/experiment/plan.ts";
import { simulate } from "../../src/model/simulation.ts";
import { experimentOf } from "./hand-made-experiment.ts";

describe("planOf", () => {
  it("names a run scenario/policy/point/replication, whole worlds first", () => {
    const plan = planOf(experimentOf());
    expect(plan.runCount).toBe(24);
    expect(plan.run(0).id).toBe("office/strict-liability/errorRate=0.01,severity=1/0");
    expect(plan.run(1).id).toBe("office/precise/errorRate=0.01,severity=1/0");
    expect(plan.run(2).id).toBe("office/strict-liability/errorRate=0.015,severity=1/0");
    expect(plan.run(23).id).toBe("office/precise/errorRate=0.02,severity=3/1");
    expect(plan.indexOf(5, 1, 1)).toBe(23);
  });

  it("puts the point's values into the order and nothing else", () => {
    const { order } = planOf(experimentOf()).run(23);
    expect(order.setting.parameters.errorRate).toBe(0.02);
    expect(order.setting.ticks).toBe(12);
    expect(order.schedule[0]!.policy).toMatchObject({ severity: 3, precision: 0.8 });
    expect(order).toMatchObject({ seed: "s", replication: 1 });
  });

  it("moves no other run when a point is added", () => {
    const few = planOf(experimentOf());
    const more = planOf(experimentOf({ levers: { severity: [1, 2, 3] } }));
    const ids = Array.from({ length: more.runCount }, (_, index) => more.idOf(index));
    for (let index = 0; index < few.runCount; index++) {
      const twin = more.run(ids.indexOf(few.idOf(index)));
      expect(twin.order).toEqual(few.run(index).order);
    }
    expect(simulate(few.run(3).order).digest).toBe(simulate(more.run(ids.indexOf(few.idOf(3))).order).digest);
  });

  it("only appends when worlds are added", () => {
    const experiment = experimentOf();
    const [few, more] = [planOf(experiment), planOf(experiment, 5)];
    for (let index = 0; index < few.runCount; index++) expect(more.idOf(index)).toBe(few.idOf(index));
  });

  it("begins with ten worlds where a precision is asked for", () => {
    const replications = { precision: 0.05, outcome: "realOutput", atMost: 100 };
    expect(planOf(experimentOf({ replications })).replications).toBe(10);
    expect(planOf(experimentOf({ replications: { ...replications, atMost: 4 } })).replications).toBe(4);
  });

  it("calls a point with many factors by a hash of its values", () => {
    const names = [
      "errorRate",
      "surfacing",
      "demand",
      "workHours",
      "effortCost",
      "creditValue",
      "shieldValue",
    ];
    const assumptions = Object.fromEntries(names.map((name) => [name, { range: [0.1, 0.9] }]));
    const ranges = { ...assumptions, demand: { range: [1, 9] }, workHours: { range: [1, 9] } };
    const design = { kind: "latin-hypercube", points: 3 };
    const plan = planOf(experimentOf({ levers: undefined, assumptions: ranges, design }));
    expect(plan.points.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^point-[0-9a-f]{16}$/),
      expect.stringMatching(/^point-[0-9a-f]{16}$/),
      expect.stringMatching(/^point-[0-9a-f]{16}$/),
    ]);
  });

  it("plans a million runs without making them", () => {
    const plan = planOf(experimentOf({ replications: 100_000 }));
    expect(plan.runCount).toBe(1_200_000);
    expect(plan.idOf(1_199_999)).toBe("office/precise/errorRate=0.02,severity=3/99999");
    expect(() => plan.run(1_200_000)).toThrow("no run 1200000 among 1200000");
  });
});
