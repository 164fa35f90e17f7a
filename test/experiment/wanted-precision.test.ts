import { describe, expect, it } from "vitest";
import { type Plan, planOf } from "../../src/experiment/plan.ts";
import { precisionReached } from "../../src/experiment/wanted-precision.ts";
import { experimentOf } from "./hand-made-experiment.ts";

const wanted = { precision: 0.1, outcome: "realOutput", atMost: 50 };
const planned = (changes: object = {}, replications = 4): Plan =>
  planOf(experimentOf({ replications: wanted, ...changes }), replications);

/** The baseline has 10 in every world, the other policy 10 plus or minus a spread. */
const spreadBy = (plan: Plan, spread: number) => (run: number) => {
  const { policy, replication } = plan.run(run);
  return policy.name === "precise" ? 10 + (replication % 2 === 0 ? spread : -spread) : 10;
};

describe("precisionReached", () => {
  it("is the widest interval of a paired difference, relative to the baseline", () => {
    const plan = planned();
    // differences ±0.3: standard error 0.3464/2, t(3) = 3.182
    expect(precisionReached(plan, spreadBy(plan, 0.3))).toEqual({
      widest: expect.closeTo(0.055117, 5),
      replications: 4,
    });
  });

  it("asks for the square of what is lacking, at most double, never more than allowed", () => {
    const plan = planned();
    expect(precisionReached(plan, spreadBy(plan, 0.6))!.replications).toBe(5);
    expect(precisionReached(plan, spreadBy(plan, 9))!.replications).toBe(8);
    const many = planned({}, 40);
    expect(precisionReached(many, spreadBy(many, 9))!.replications).toBe(50);
  });

  it("is that of the mean itself where there is one policy", () => {
    const plan = planned({ policies: ["precise"] });
    expect(precisionReached(plan, spreadBy(plan, 0.3))!.widest).toBeCloseTo(0.055117, 5);
  });

  it("goes on where there is no interval yet", () => {
    const plan = planned();
    expect(precisionReached(plan, () => Number.NaN)).toEqual({
      widest: Number.POSITIVE_INFINITY,
      replications: 8,
    });
  });

  it("is nothing to an experiment of a fixed number of worlds", () => {
    const plan = planOf(experimentOf());
    expect(precisionReached(plan, () => 1)).toBeNull();
  });
});
