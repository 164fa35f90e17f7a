import { describe, expect, it } from "vitest";
import type { Policy } from "../../src/model/levers.ts";
import type { Parameters } from "../../src/model/parameters.ts";
import { receiveTasks, setTargets } from "../../src/model/targets.ts";
import { expectShare } from "./sampling.ts";
import { nextTick, policyOf, serve, worldOf } from "./small-organisation.ts";

/** A level's add-on of half of `max`, whatever happens. */
const fixedAddOn = (max: number): Partial<Parameters> => ({
  demand: 8,
  amplificationMax: max,
  amplificationBase: 0,
  amplificationRanking: 0,
  amplificationFear: 0,
  amplificationLearned: 0,
  amplificationAppraisal: 0,
});

describe("setTargets", () => {
  it("with a fixed add-on gives level k the target T0 (1 + a)^k (C3)", () => {
    const world = worldOf({ organisation: { spans: [2, 2, 2, 2] }, parameters: fixedAddOn(0.5) });
    setTargets(world, policyOf());
    const { target } = world.state;
    for (let post = 0; post < world.hierarchy.posts; post++)
      expect(target[post]).toBe([8, 10, 12.5, 15.625, 19.53125][world.hierarchy.level[post]!]);
  });
  it("with no add-on hands on what the centre asked for", () => {
    const world = worldOf({ parameters: fixedAddOn(0) });
    setTargets(world, policyOf());
    expect([...world.state.target].every((target) => target === 8)).toBe(true);
  });
  it("adds the logistic share that ranking, fear, what was learned and appraisal from below make", () => {
    const world = worldOf({
      organisation: { spans: [1] },
      parameters: { amplificationMax: 0.3, sanctionPain: 10 },
    });
    const addOn = (fear: number, overloadCost: number, levers: Partial<Policy>) => {
      world.state.fear[0] = fear;
      world.state.overloadCost[0] = overloadCost;
      setTargets(world, policyOf(levers));
      serve(world, policyOf(levers), receiveTasks);
      return world.state.amplification[0]!;
    };
    const share = (x: number) => 0.3 / (1 + Math.exp(-x));
    expect(addOn(0, 0, { ranking: 0 })).toBeCloseTo(share(-0.5), 14);
    expect(addOn(0, 0, { ranking: 1 })).toBeCloseTo(share(1.5), 14);
    expect(addOn(0.4, 0, { ranking: 1 })).toBeCloseTo(share(1.9), 14);
    expect(addOn(7, 0, { ranking: 1 })).toBeCloseTo(share(2.5), 14);
    expect(addOn(0, 0.05, { ranking: 1 })).toBeCloseTo(share(1), 14);
    expect(addOn(0, 0, { ranking: 1, upwardAppraisal: 1 })).toBeCloseTo(share(-1.5), 14);
  });
  it("rounds up and down by draw, so that the mean number of tasks is the target", () => {
    const world = worldOf({
      organisation: { spans: [100, 100] },
      parameters: { ...fixedAddOn(0), demand: 3.3, tasksBeyond: 0.1 },
    });
    setTargets(world, policyOf({ coGovernance: 0.25 })); // 2.475 tasks, 0.2475 beyond
    serve(world, policyOf({ coGovernance: 0.25 }), receiveTasks);
    const { tasks, beyond } = world.state;
    expect([...new Set(tasks)].sort()).toEqual([2, 3]);
    expectShare(tasks.filter((n) => n === 3).length, 10_000, 0.475);
    expect([...new Set(beyond)].sort()).toEqual([0, 1]);
    expectShare(beyond.filter((n) => n === 1).length, 10_000, 0.2475);
    // The two are rounded apart from each other.
    expectShare(beyond.filter((n, f) => n === 1 && tasks[f] === 3).length, 10_000, 0.475 * 0.2475);
  });
  it("rounds by the same draw under every policy, and by another one next month", () => {
    const world = worldOf({ organisation: { spans: [50] }, parameters: { ...fixedAddOn(0), demand: 3.5 } });
    const rounded = (levers: Partial<Policy>) => {
      setTargets(world, policyOf(levers));
      serve(world, policyOf(levers), receiveTasks);
      return [...world.state.tasks];
    };
    const first = rounded({});
    expect(rounded({ severity: 9, ranking: 0 })).toEqual(first);
    // With other means asked for, whoever was rounded up still is: floor(T + u) rises with T, post by post.
    for (const [f, n] of rounded({ coGovernance: 0.1 }).entries()) expect(n).toBeLessThanOrEqual(first[f]!);
    nextTick(world);
    expect(rounded({})).not.toEqual(first);
  });
  it("asks nothing when others carry the whole duty", () => {
    const world = worldOf();
    setTargets(world, policyOf({ coGovernance: 1 }));
    serve(world, policyOf({ coGovernance: 1 }), receiveTasks);
    expect(world.state.tasks.every((n) => n === 0)).toBe(true);
    expect(world.state.beyond.every((n) => n === 0)).toBe(true);
  });
});
