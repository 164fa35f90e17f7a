import { describe, expect, it } from "vitest";
import { FALSIFY, SHORTFALL } from "../../src/model/causes.ts";
import type { Policy } from "../../src/model/levers.ts";
import { report, reportUpward, utilityOfToppingUp } from "../../src/model/reporting.ts";
import type { World } from "../../src/model/world.ts";
import { expectShare } from "./sampling.ts";
import { type Changes, nextTick, policyOf, serve, worldOf } from "./small-organisation.ts";

/** 10 000 posts of equal conscience, no career, best reply, and nobody above who tops up. */
function crowd(changes: Changes = {}): World {
  return worldOf({
    organisation: { spans: [100, 100] },
    ...changes,
    parameters: {
      choicePrecision: 1e9,
      reportNotch: 1,
      integrityMean: 1,
      integritySpread: 0,
      reportGapCost: 4,
      prospectShare: 0,
      sanctionPain: 1,
      shortfallRate: 0,
      ...changes.parameters,
    },
  });
}

/** Standard normal numbers by Box and Muller, the same in every run. */
function normals(count: number): Float64Array {
  let state = 7;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return ((state >>> 0) + 0.5) / 4294967296;
  };
  return Float64Array.from(
    { length: count },
    () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
  );
}

/** Distribution function of the standard normal by its series (Marsaglia 2004). */
function phi(x: number): number {
  let sum = x;
  let term = x;
  for (let n = 3; n < 200; n += 2) sum += term *= (x * x) / n;
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

/** Reports once; every frontline post has to reach `target` and has the figure given. */
function reportFigures(
  world: World,
  target: number,
  figures: ArrayLike<number>,
  levers: Partial<Policy> = {},
) {
  const { superiors, frontline } = world.hierarchy;
  world.state.tasks.fill(target);
  for (let f = 0; f < frontline; f++) world.state.figure[superiors + f] = figures[f]!;
  serve(world, policyOf(levers), report);
  reportUpward(world, policyOf(levers));
}

describe("report", () => {
  it("tops up exactly the figures within reach of the target: spike and hole of the bunching rule (C9)", () => {
    // Miss penalty 1, cost 4δ² and a found-out cost of 0.2δ: top up below Δ = (−0.2 + √(0.04 + 16))/8 = 0.47563.
    const reach = (-0.2 + Math.sqrt(0.04 + 16)) / 8;
    const mean = 2.75;
    const world = crowd();
    const { posts, superiors } = world.hierarchy;
    for (let post = superiors; post < posts; post++) world.state.cost[FALSIFY * posts + post] = 0.2;
    const figures = normals(10_000).map((z) => mean + z);
    reportFigures(world, 3, figures);
    expectShare(world.tally.heap, 10_000, phi(0.25) - phi(0.25 - reach));
    for (const [f, before] of figures.entries()) {
      const tops = before < 3 && before > 3 - reach;
      expect(world.state.figure[superiors + f]).toBe(tops ? 3 : before);
      expect(world.state.falsified[f]).toBe(tops ? 3 - before : 0);
    }
  });
  it("equals the worked example of C9: reach 0.4472, mass 0.17688", () => {
    const world = crowd({ parameters: { reportNotch: 0.8 } });
    reportFigures(
      world,
      3,
      normals(10_000).map((z) => 2.75 + z),
    );
    expectShare(world.tally.heap, 10_000, 0.17688);
  });
  it("with noise tops up by logit on the same worth", () => {
    const world = crowd({ parameters: { choicePrecision: 3 } });
    reportFigures(world, 3, new Float64Array(10_000).fill(2.4));
    // 1 − 4 × 0.36 = −0.44
    expectShare(world.tally.heap, 10_000, 1 / (1 + Math.exp(3 * 0.44)));
  });
  it("reaches further with ranking for agents with a career, near the year's end, and not at all under a veto", () => {
    const topped = (levers: Partial<Policy>, prepare: (world: World) => void, prospectShare = 0) => {
      const world = crowd({ organisation: { spans: [10, 10] }, parameters: { prospectShare } });
      prepare(world);
      const figures = Float64Array.from({ length: 100 }, (_, f) => 3 - (f + 0.5) / 100);
      reportFigures(world, 3, figures, levers);
      return world.tally.heap;
    };
    const nothing = () => {};
    // Gaps of 0.005 … 0.995; reach √(notch/4)
    expect(topped({}, nothing)).toBe(50);
    expect(topped({ ranking: 1 }, nothing)).toBe(50);
    expect(topped({ ranking: 1 }, nothing, 1)).toBe(71);
    expect(
      topped({}, (world) => {
        for (let t = 0; t < 11; t++) nextTick(world);
      }),
    ).toBe(61);
    expect(
      topped({}, (world) => {
        world.state.vetoed.fill(1);
      }),
    ).toBe(0);
  });
  it("makes a missed target an incident with chance shortfallRate × relative gap, and a topped-up one never", () => {
    const world = crowd({ parameters: { shortfallRate: 0.4, reportNotch: 0 } });
    reportFigures(world, 4, new Float64Array(10_000).fill(3));
    expectShare(world.incidents.count, 10_000, 0.1);
    expect(world.incidents.cause[0]).toBe(SHORTFALL);
    const met = crowd({ parameters: { shortfallRate: 1, reportNotch: 100 } });
    reportFigures(met, 4, new Float64Array(10_000).fill(3));
    expect(met.incidents.count).toBe(0);
    expect(met.tally.heap).toBe(10_000);
  });
  it("adds figures up to the centre, which adds nothing of its own", () => {
    const world = crowd({ organisation: { spans: [3, 4] }, parameters: { reportNotch: 0 } });
    world.state.target.fill(9);
    reportFigures(
      world,
      9,
      Float64Array.from({ length: 12 }, (_, f) => f),
    );
    expect([...world.state.figure.subarray(0, 4)]).toEqual([66, 6, 22, 38]);
  });
  it("lets a superior top up to its own target, the gap taken a post, and never the centre", () => {
    const world = crowd({ organisation: { spans: [2, 10] } });
    world.state.target.fill(5);
    // 10 posts each: provinces at 46 and 43 of 50; 0.4 a post is within reach of 0.5, 0.7 is not.
    const figures = Float64Array.from({ length: 20 }, (_, f) => (f < 10 ? 4.6 : 4.3));
    reportFigures(world, 4, figures);
    expect(world.state.figure[1]).toBe(50);
    expect(world.state.figure[2]).toBeCloseTo(43, 12);
    expect(world.state.figure[0]).toBeCloseTo(93, 12);
    expect(world.tally.toppedUpAbove).toBeCloseTo(4, 12);
  });
});

describe("utilityOfToppingUp", () => {
  it("is the notch less a cost that grows with the square of the gap and what was learned", () => {
    expect(utilityOfToppingUp(1, 4, 0.25, 0.5)).toBe(-0.125);
    expect(utilityOfToppingUp(1, 4, 0, 0.5)).toBe(0);
    expect(utilityOfToppingUp(0, 0.1, 0.2, 3)).toBeCloseTo(-1.5, 15);
  });
});
