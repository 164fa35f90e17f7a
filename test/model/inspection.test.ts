import { describe, expect, it } from "vitest";
import { FABRICATION } from "../../src/model/causes.ts";
import { inspect, spreadChainFear } from "../../src/model/inspection.ts";
import type { Policy } from "../../src/model/levers.ts";
import { setTargets } from "../../src/model/targets.ts";
import { expectShare } from "./sampling.ts";
import { type Changes, policyOf, serve, worldOf } from "./small-organisation.ts";

/** 400 frontline posts after inspection, each with 25 own defects, 25 inherited ones and some falsehood before it. */
function inspected(levers: Partial<Policy>, { parameters, ...changes }: Changes = {}) {
  const world = worldOf({
    organisation: { spans: [20, 20] },
    parameters: { inspectionFind: 0.1, inspectionFear: 0, inspectionHours: 1, ...parameters },
    ...changes,
  });
  world.state.defects.fill(25);
  world.state.legacy.fill(25);
  world.state.falsehood.fill(3);
  const policy = policyOf(levers);
  setTargets(world, policy);
  spreadChainFear(world);
  serve(world, policy, inspect);
  return world;
}
const left = (column: Int32Array) => column.reduce((sum, n) => sum + n, 0);

describe("inspect", () => {
  it.each([
    [1, 0.1],
    [2, 0.19],
    [5, 0.40951],
    [10, 0.65132],
  ])("by %i lines finds a defect with chance 1 − (1 − q)^m = %f (C14)", (lines, coverage) => {
    const { state, incidents } = inspected({ lines, inspections: 1 });
    expectShare(10_000 - left(state.defects), 10_000, coverage);
    expectShare(10_000 - left(state.legacy), 10_000, coverage);
    expectShare(incidents.count, 400, coverage);
  });
  it("finds the same, and costs the same, by two lines once and by one line twice", () => {
    const twoLines = inspected({ lines: 2, inspections: 1 });
    const twice = inspected({ lines: 1, inspections: 2 });
    expect(twice.state.defects).toEqual(twoLines.state.defects);
    expect(twice.state.hours).toEqual(twoLines.state.hours);
  });
  it("finds all with certain visits and nothing without any", () => {
    const all = inspected({ lines: 1 }, { parameters: { inspectionFind: 1 } });
    expect(left(all.state.defects) + left(all.state.legacy)).toBe(0);
    expect(all.incidents.count).toBe(400);
    const none = inspected({ lines: 0 }, { parameters: { inspectionFind: 1 } });
    expect(left(none.state.defects) + left(none.state.legacy)).toBe(20_000);
    expect(none.incidents.count).toBe(0);
  });
  it("repairs defects without an incident, and clears the falsehood it finds", () => {
    const { state, incidents } = inspected({ lines: 3 });
    for (let i = 0; i < incidents.count; i++) {
      expect(incidents.cause[i]).toBe(FABRICATION);
      expect(state.falsehood[incidents.post[i]!]).toBe(0);
    }
    expect(state.falsehood.filter((stock) => stock === 0).length).toBe(incidents.count);
  });
  it("takes the hours of hosting off those that morale leaves, and counts the inspectors' as many", () => {
    const { state, tally } = inspected(
      { lines: 2, inspections: 1.5 },
      { parameters: { inspectionHours: 8, hoursPerMonth: 160, moraleRest: 0.5 } },
    );
    // 160 × (0.6 + 0.4 × 0.5) = 128, less 3 visits of 8 hours
    for (const hours of state.hours) expect(hours).toBeCloseTo(104, 10);
    expect(tally.hoursHosting).toBeCloseTo(400 * 24, 6);
    expect(tally.hoursOfControl).toBeCloseTo(400 * 24, 6);
    expect(tally.hoursAvailable).toBeCloseTo(400 * 160, 6);
    expect(tally.hoursAdded).toBe(0);
  });
  it("never takes more than 70 % of the hours for hosting; visits beyond do not take place", () => {
    const many = { parameters: { inspectionHours: 8, hoursPerMonth: 160, moraleRest: 1 } };
    const { state, tally } = inspected({ lines: 20, inspections: 20 }, many);
    for (const hours of state.hours) expect(hours).toBeCloseTo(48, 10);
    expect(tally.hoursHosting).toBeCloseTo(400 * 112, 6);
    expectShare(10_000 - left(state.defects), 10_000, 1 - 0.9 ** 14);
  });
  it("comes more often where the chain above is afraid, and nobody is more than fully afraid", () => {
    const world = worldOf({ parameters: { inspectionHours: 1, inspectionFear: 0.5, moraleRest: 1 } });
    world.state.fear[0] = 5; // fully afraid
    world.state.fear[1] = 0.5; // a province
    const policy = policyOf({ lines: 4 });
    setTargets(world, policy);
    spreadChainFear(world);
    serve(world, policy, inspect);
    const first = (child: number) => world.hierarchy.children[world.hierarchy.childStart[child]!]!;
    expect(world.state.chainFear[0]).toBe(1);
    expect(world.state.chainFear[1]).toBe(0.75);
    expect(world.state.chainFear[first(1)]).toBeCloseTo(0.5, 14);
    // 160 − 4 visits × (1 + ½ × ½)
    expect(world.state.hours[0]).toBeCloseTo(155, 12);
  });
  it("gives hours that match the amplified target, and counts them as added", () => {
    const world = worldOf({
      organisation: { spans: [2, 2] },
      parameters: { demand: 5, amplificationMax: 0.3, moraleRest: 1 },
    });
    const policy = policyOf({ resourceMatching: 0.5, lines: 0 });
    setTargets(world, policy);
    spreadChainFear(world);
    serve(world, policy, inspect);
    const factor = 1 + 0.5 * (world.state.target[3]! / 5 - 1);
    expect(factor).toBeGreaterThan(1.05);
    for (const hours of world.state.hours) expect(hours).toBeCloseTo(160 * factor, 10);
    expect(world.tally.hoursAdded).toBeCloseTo(4 * 160 * (factor - 1), 10);
  });
});
