import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/experiment/plan.ts";
import { planOf } from "../../src/experiment/plan.ts";
import { sensitivityOf } from "../../src/experiment/sensitivity.ts";
import type { OutcomeName } from "../../src/model/outcomes.ts";
import { experimentOf } from "./hand-made-experiment.ts";

const changes = {
  levers: { severity: { range: [0, 2] } },
  assumptions: { errorRate: { range: [0, 1] }, surfacing: { range: [0, 1] } },
  outcomes: ["realOutput"],
};

/** realOutput = severity × (2 under "precise") + 10 errorRate + the world's luck; surfacing does nothing. */
function madeUp(plan: Plan): (run: number, outcome: OutcomeName) => number {
  return (index) => {
    const { point, policy, replication } = plan.run(index);
    const { severity = 1 } = point.levers;
    const { errorRate = 0.015 } = point.assumptions;
    return severity * (policy.name === "precise" ? 2 : 1) + 10 * errorRate + replication;
  };
}

describe("sensitivityOf", () => {
  it("gives the tornado of a one-at-a-time design, the widest swing first", () => {
    const plan = planOf(experimentOf({ ...changes, design: { kind: "one-at-a-time", levels: 2 } }));
    const tables = sensitivityOf(plan, madeUp(plan));
    expect(tables.map(({ policy, versus }) => [policy, versus])).toEqual([
      ["strict-liability", null],
      ["precise", null],
      ["precise", "strict-liability"],
    ]);
    const [first] = tables;
    if (first?.kind !== "one-at-a-time") throw new Error("not a tornado");
    expect(first.tornado.unchanged).toBeCloseTo(1.65, 12); // 1 + 0.15 + the mean of 0 and 1
    expect(first.tornado.rows.map(({ factor }) => factor)).toEqual(["errorRate", "severity", "surfacing"]);
    const [errorRate, severity, surfacing] = first.tornado.rows;
    expect(errorRate!.bars.map(({ difference }) => difference)).toEqual([
      expect.closeTo(-0.15, 12),
      expect.closeTo(9.85, 12),
    ]);
    expect(severity!.bars[1]).toEqual({ value: 2, difference: 1, ciLow: 1, ciHigh: 1, n: 2 });
    expect(surfacing!.swing).toBe(0);
  });

  it("gives elementary effects of a policy and of its difference from the baseline", () => {
    const plan = planOf(experimentOf({ ...changes, design: { kind: "morris", trajectories: 6 } }));
    const tables = sensitivityOf(plan, madeUp(plan));
    const effects = tables.map((table) =>
      table.kind === "morris" ? table.rows.map(({ mu }) => Math.round(mu * 1e9) / 1e9) : [],
    );
    expect(effects).toEqual([
      [2, 10, 0],
      [4, 10, 0],
      [2, 0, 0],
    ]);
    expect(tables[0]).toMatchObject({ noise: expect.closeTo(0, 9), warnings: [] });
  });

  it("gives Sobol indices, which add up where nothing interacts", () => {
    const plan = planOf(experimentOf({ ...changes, design: { kind: "saltelli", points: 512 } }));
    const [table] = sensitivityOf(plan, madeUp(plan));
    if (table?.kind !== "saltelli") throw new Error("no indices");
    const [severity, errorRate, surfacing] = table.rows;
    // variances (2² and 10²)/12
    expect(severity).toMatchObject({ first: expect.closeTo(4 / 104, 2), total: expect.closeTo(4 / 104, 2) });
    expect(errorRate).toMatchObject({ first: expect.closeTo(100 / 104, 2) });
    expect(surfacing).toMatchObject({ first: 0, total: 0 });
  });

  it.each(["latin-hypercube", "sobol"])("gives rank correlations of a %s sample", (kind) => {
    const plan = planOf(experimentOf({ ...changes, design: { kind, points: 64 } }));
    const [table] = sensitivityOf(plan, madeUp(plan));
    if (!table || !("explained" in table)) throw new Error("no correlations");
    const [severity, errorRate, surfacing] = table.rows;
    expect(errorRate).toMatchObject({ factor: "errorRate" });
    expect(errorRate).toHaveProperty("partial", expect.closeTo(1, 1));
    expect(severity).toHaveProperty("standardised", expect.closeTo(2 / Math.sqrt(104), 1));
    expect(surfacing).toHaveProperty("standardised", expect.closeTo(0, 1));
    expect(table).toMatchObject({ warnings: [], explained: expect.closeTo(1, 1) });
  });

  it("warns that ranks of texts follow their list", () => {
    const assumptions = { decisionRule: ["logit", "imitation", "ewa"], errorRate: { range: [0, 1] } };
    const design = { kind: "latin-hypercube", points: 30 };
    const plan = planOf(experimentOf({ ...changes, assumptions, design }));
    const warnings = sensitivityOf(plan, madeUp(plan))[0]!.warnings.map(({ en }) => en);
    expect(warnings).toContainEqual(expect.stringMatching(/: logit, imitation, ewa$/));
  });

  it("gives main effects and interactions of a full factorial", () => {
    const plan = planOf(experimentOf({ ...changes, design: { kind: "factorial", levels: 2 } }));
    const [table] = sensitivityOf(plan, madeUp(plan));
    if (table?.kind !== "factorial") throw new Error("no effects");
    expect(table.rows.slice(0, 4)).toMatchObject([
      { factor: "severity", by: null, effect: expect.closeTo(2, 9), share: expect.closeTo(4 / 104, 9) },
      { factor: "errorRate", by: null, effect: expect.closeTo(10, 9), share: expect.closeTo(100 / 104, 9) },
      { factor: "surfacing", by: null, effect: expect.closeTo(0, 9) },
      { factor: "severity", by: "errorRate", effect: expect.closeTo(0, 9) },
    ]);
  });

  it("warns where luck swamps the factors, and where it cannot be told", () => {
    const changed = { ...changes, design: { kind: "morris", trajectories: 6 } };
    const plan = planOf(experimentOf({ ...changed, replications: 3 }));
    const lucky = sensitivityOf(plan, (index) => (index * 7919) % 101);
    expect(lucky[0]!.warnings[0]!.en).toMatch(/of the variance between points is luck/);
    const single = planOf(experimentOf({ ...changed, replications: 1 }));
    expect(sensitivityOf(single, madeUp(single))[0]!.warnings[0]!.en).toMatch(/^one world a point/);
  });

  it("drops what is missing", () => {
    const plan = planOf(
      experimentOf({ ...changes, design: { kind: "morris", trajectories: 6, levels: 20 } }),
    );
    const value = madeUp(plan);
    const lost = plan.points[plan.rows[3]!]!.name; // the last point of the first trajectory
    const tables = sensitivityOf(plan, (index, outcome) =>
      plan.run(index).point.name === lost ? Number.NaN : value(index, outcome),
    );
    const [table] = tables;
    if (table?.kind !== "morris") throw new Error("no effects");
    expect(table.rows.map(({ n }) => n).sort()).toEqual([5, 6, 6]);
  });

  it("refuses a design that tells nothing of single factors", () => {
    const design = { kind: "list", points: [{}] };
    const plan = planOf(experimentOf({ levers: undefined, assumptions: undefined, design }));
    expect(() => sensitivityOf(plan, madeUp(plan))).toThrow("no design of a sensitivity analysis: list");
  });
});
