import { describe, expect, it } from "vitest";
import {
  BURDEN,
  COMPLAINT,
  ERROR,
  FABRICATION,
  FORCE,
  HOLLOW,
  IGNORED,
  LEGACY,
  NEED_HOLLOW,
  NEED_NEGLECT,
  NEGLECT,
  OVERLOAD,
  OVERTIGHTEN,
  WORK,
} from "../../src/model/causes.ts";
import type { Policy } from "../../src/model/levers.ts";
import type { Parameters } from "../../src/model/parameters.ts";
import { thingsGoWrong } from "../../src/model/things-go-wrong.ts";
import { harmFactor, type World } from "../../src/model/world.ts";
import { expectShare } from "./sampling.ts";
import { outcomeOf, policyOf, run, serve, settingOf, worldOf } from "./small-organisation.ts";

/** Nothing happens but what a test sets in motion. */
const quiet: Partial<Parameters> = {
  surfacing: 0,
  needHazard: 0,
  complaintRate: 0,
  vexatiousRate: 0,
  burdenVisibility: 0,
};

const posts = 2500;

/** 2 500 posts after a month in which things go wrong. */
function month(
  parameters: Partial<Parameters>,
  levers: Partial<Policy>,
  prepare: (world: World) => void,
): World {
  const world = worldOf({ organisation: { spans: [50, 50] }, parameters: { ...quiet, ...parameters } });
  prepare(world);
  serve(world, policyOf({ auditRate: 0, ...levers }), thingsGoWrong);
  return world;
}

function countOf({ incidents }: World, cause: number): number {
  return incidents.cause.subarray(0, incidents.count).filter((one) => one === cause).length;
}

describe("thingsGoWrong", () => {
  it("surfaces each latent defect with its chance, and then it is gone", () => {
    const world = month({ surfacing: 0.08 }, {}, ({ state }) => {
      state.defects.fill(4);
      state.legacy.fill(2);
    });
    expectShare(countOf(world, ERROR), 4 * posts, 0.08);
    expectShare(countOf(world, LEGACY), 2 * posts, 0.08);
    const left = (column: Int32Array) => column.reduce((sum, n) => sum + n, 0);
    expect(left(world.state.defects)).toBe(4 * posts - countOf(world, ERROR));
    expect(left(world.state.legacy)).toBe(2 * posts - countOf(world, LEGACY));
    // The first defect of each pool of a post surfaces apart from the other.
    const first = (cause: number) => {
      const { incidents } = world;
      return [...incidents.post.subarray(0, incidents.count).entries()].flatMap(([i, post]) =>
        incidents.cause[i] === cause && incidents.ordinal[i]! % 1024 === 0 ? [post] : [],
      );
    };
    const own = new Set(first(ERROR));
    expectShare(first(LEGACY).filter((post) => own.has(post)).length, posts, 0.08 * 0.08);
  });
  it("knows the part that overload had in a defect, and its age in months", () => {
    const { incidents, state } = month({ surfacing: 1 }, {}, (world) => {
      world.state.defects.fill(2);
      world.state.defectOverload.fill(0.5);
      world.state.defectAge.fill(14);
    });
    expect(incidents.count).toBe(2 * posts);
    expect([incidents.part[0], incidents.age[0], incidents.predecessor[0]]).toEqual([0.25, 7, -1]);
    expect([state.defectOverload[0], state.defectAge[0]]).toEqual([0, 0]);
  });
  it("breaks out unmet need of each kind with chance 1 − e^(−μ·visibility·need), and clears it", () => {
    const visibilities = {
      visibilityNeglect: 0.2,
      visibilityOverload: 0.3,
      visibilityIgnored: 0.4,
      visibilityHollow: 0.15,
      visibilityFalse: 0.5,
    };
    const world = month({ needHazard: 0.5, ...visibilities }, {}, ({ state }) => state.need.fill(3));
    const chance = (visibility: number) => 1 - Math.exp(-0.5 * visibility * 3);
    expectShare(countOf(world, NEGLECT), posts, chance(0.2));
    expectShare(countOf(world, OVERLOAD), posts, chance(0.3));
    expectShare(countOf(world, IGNORED), posts, chance(0.4));
    expectShare(countOf(world, HOLLOW), posts, chance(0.15));
    expectShare(countOf(world, FABRICATION), posts, chance(0.5));
    const cleared = world.state.need.filter((need) => need === 0).length;
    expect(cleared).toBe(world.incidents.count);
  });
  it("finds a stock of falsehood with chance auditRate × auditAccuracy, and every audit costs hours", () => {
    const prepare = ({ state }: World) => {
      state.falsehood.fill(5, 0, 2000);
    };
    const { incidents, tally, parameters, state } = month(
      {},
      { auditRate: 0.3, auditAccuracy: 0.8 },
      prepare,
    );
    expectShare(incidents.count, 2000, 0.24);
    expectShare(tally.hoursOfControl / parameters.auditHours, posts, 0.3);
    expect(state.falsehood.subarray(0, 2000).filter((stock) => stock === 0).length).toBe(incidents.count);
  });
  it("hears merited complaints by unmet need, of the kind in proportion, and clears that kind", () => {
    const { incidents, state } = month({ complaintRate: 0.1 }, {}, (world) => {
      const { need } = world.state;
      need.fill(3, NEED_NEGLECT * posts, (NEED_NEGLECT + 1) * posts);
      need.fill(1, NEED_HOLLOW * posts, (NEED_HOLLOW + 1) * posts);
    });
    expectShare(incidents.count, posts, 1 - Math.exp(-0.4));
    const behind = (rule: number) =>
      incidents.rule.subarray(0, incidents.count).filter((one) => one === rule).length;
    expectShare(behind(NEGLECT), incidents.count, 0.75);
    expect(behind(NEGLECT) + behind(HOLLOW)).toBe(incidents.count);
    expect(incidents.cause.subarray(0, incidents.count).every((cause) => cause === COMPLAINT)).toBe(true);
    expect(state.need.filter((need) => need > 0).length).toBe(2 * posts - incidents.count);
  });
  it("counts vexatious complaints with chance complaintLiability, as nobody's doing, near whoever is active", () => {
    const work = ({ state }: World) => state.handled.fill(1, WORK * posts, (WORK + 1) * posts);
    const { incidents } = month({ vexatiousRate: 2, vexatiousStart: 0.5 }, { complaintLiability: 0.6 }, work);
    expectShare(incidents.count, posts, 0.6 * (1 - Math.exp(-1)));
    expect([incidents.rule[0], incidents.response[0]]).toEqual([FORCE, WORK]);
    const tested = month({ vexatiousRate: 2, vexatiousStart: 0.5 }, { complaintLiability: 0 }, work);
    expect(tested.incidents.count).toBe(0);
  });
  it("buys complaints off at a cost and without a trace", () => {
    const { incidents, tally, parameters } = month(
      { vexatiousRate: 2, vexatiousStart: 0.5 },
      { complaintLiability: 1, buyOff: 0.25 },
      () => {},
    );
    const heard = 1 - Math.exp(-1);
    expectShare(tally.hoursOfControl / parameters.buyOffHours, posts, 0.25 * heard);
    expectShare(incidents.count, posts, 0.75 * heard);
  });
  it("notices over-tightening by the task, the part due to overload kept apart", () => {
    const { incidents } = month({ burdenVisibility: 0.2 }, {}, ({ state }) => {
      state.handled.fill(3, OVERTIGHTEN * posts, (OVERTIGHTEN + 1) * posts);
      state.overload.fill(1.5);
    });
    expectShare(incidents.count, posts, 1 - Math.exp(-0.6));
    expect([incidents.cause[0], incidents.part[0]]).toEqual([BURDEN, 0.6]);
  });
  it("multiplies harm by season and shocks", () => {
    const world = worldOf({
      organisation: { spans: [10] },
      parameters: { ...quiet, surfacing: 1, harmError: 2 },
      season: [1.5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      shocks: [
        { from: 0, ticks: 1, factor: 3 },
        { from: 1, ticks: 9, factor: 100 },
      ],
    });
    world.state.defects.fill(1);
    serve(world, policyOf(), thingsGoWrong);
    expect(world.incidents.harm.subarray(0, 10).every((harm) => harm === 9)).toBe(true);
  });
});

describe("harmFactor", () => {
  it("multiplies the season of the month by every shock that lasts", () => {
    const setting = settingOf({
      season: [1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5],
      shocks: [
        { from: 1, ticks: 2, factor: 3 },
        { from: 2, ticks: 1, factor: 5 },
      ],
    });
    expect([0, 1, 2, 3, 11, 13].map((tick) => harmFactor(setting, tick))).toEqual([1, 6, 15, 1, 0.5, 2]);
    expect(harmFactor(settingOf(), 7)).toBe(1);
  });
});

describe("vexatious complaining", () => {
  const start = 0.05;
  it.each([
    ["grows where every complaint pays", { complaintLiability: 1, buyOff: 0 }, 0.4 - 0.05],
    ["grows as far as complaints are bought off", { complaintLiability: 0, buyOff: 0.5 }, 0.2 - 0.05],
    ["withers under a merit test", { complaintLiability: 0, buyOff: 0 }, -0.05],
  ])("%s: c(t) = 1/(1 + (1 − c0)/c0·e^(−gt)) (C21)", (_, levers, growth) => {
    const parameters = { vexatiousStart: start, vexatiousGain: 0.4, vexatiousCost: 0.05 };
    const shares = outcomeOf(run({ organisation: { spans: [2] }, parameters }, levers), "vexatiousShare");
    for (const [t, share] of shares.entries()) {
      const expected = 1 / (1 + ((1 - start) / start) * Math.exp(-growth * (t + 1)));
      expect(share / expected).toBeCloseTo(1, 12);
    }
  });
});
