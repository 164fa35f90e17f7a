import { describe, expect, it } from "vitest";
import { NEED_HOLLOW, NEED_IGNORED, NEED_NEGLECT } from "../../src/model/causes.ts";
import { keepNeed, needAt, partOfNeed, unmetNeed } from "../../src/model/unmet-need.ts";
import { outcomeOf, run, worldOf } from "./small-organisation.ts";

const alone = { spans: [] };
const waiting = (growth: number) =>
  worldOf({ organisation: alone, parameters: { needRetention: 0.5, needGrowth: growth } });

describe("keepNeed", () => {
  it("keeps needRetention of what waits", () => {
    const world = waiting(0);
    world.state.need.set([8, 0, 0, 4, 0]);
    keepNeed(world, 0);
    expect(Array.from(world.state.need)).toEqual([4, 0, 0, 2, 0]);
    expect(world.tally.needGrown).toBe(0);
  });
  it("lets what is kept grow, parts alike, and counts the growth as newly unmet", () => {
    const world = waiting(0.5);
    world.state.need.set([8, 0, 2, 4, 0]);
    world.state.needMandated[0] = 1;
    world.state.needGated[0] = 2;
    keepNeed(world, 0);
    expect(Array.from(world.state.need)).toEqual([6, 0, 1.5, 3, 0]);
    expect(world.tally.needGrown).toBe(2 + 0.5 + 1);
    expect(partOfNeed(world, 0, NEED_HOLLOW)).toBe(0.25);
    expect(partOfNeed(world, 0, NEED_IGNORED)).toBe(1);
  });
  it("does not let a kind grow beyond a thousand waiting tasks", () => {
    const world = worldOf({ organisation: alone, parameters: { needRetention: 0.99, needGrowth: 5 } });
    world.state.need[NEED_NEGLECT] = 1;
    for (let month = 0; month < 50; month++) keepNeed(world, 0);
    expect(world.state.need[NEED_NEGLECT]).toBeLessThan(6000);
  });
});

describe("needAt", () => {
  it("finds the kind in which a point of the stacked needs lies", () => {
    const world = waiting(0);
    world.state.need.set([1, 0, 2, 0, 1]);
    expect(unmetNeed(world, 0)).toBe(4);
    expect([0, 0.9, 1, 2.9, 3, 4].map((point) => needAt(world, 0, point))).toEqual([0, 0, 2, 2, 4, 4]);
  });
});

describe("needGrowth", () => {
  it("raises public harm by the harm of what grew", () => {
    const still = {
      touchRisk: 0,
      errorRate: 0,
      needHazard: 0,
      complaintRate: 0,
      vexatiousRate: 0,
      shortfallRate: 0,
    };
    const levers = { auditRate: 0, inspections: 0, severity: 0 };
    const parameters = { ...still, needRetention: 0.5, unmetHarm: 0.1 };
    const without = run({ ticks: 3, parameters }, levers);
    const growing = run({ ticks: 3, parameters: { ...parameters, needGrowth: 0.4 } }, levers);
    const grown = 0.4 * 0.5 * outcomeOf(without, "unmetNeed")[0]!;
    expect(outcomeOf(growing, "publicHarm")[1]! - outcomeOf(without, "publicHarm")[1]!).toBeCloseTo(
      0.1 * grown,
      12,
    );
    expect(outcomeOf(growing, "unmetNeed")[1]! - outcomeOf(without, "unmetNeed")[1]!).toBeCloseTo(grown, 12);
  });
});
