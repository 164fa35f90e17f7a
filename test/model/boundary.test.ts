import { describe, expect, it } from "vitest";
import { nextDoor, shareCountedHere } from "../../src/model/boundary.ts";
import { WORK } from "../../src/model/causes.ts";
import { handle, minded } from "./minded-world.ts";
import { expectMean } from "./sampling.ts";
import { policyOf, run, worldOf } from "./small-organisation.ts";

const crowd = worldOf({ organisation: { spans: [50, 50] } });
/** An office beside two clerks, with two clerks of its own. */
const mixedChart = [
  { id: "centre", superior: null, level: "centre" },
  { id: "clerk 1", superior: "centre", level: "clerk" },
  { id: "clerk 2", superior: "centre", level: "clerk" },
  { id: "office", superior: "centre", level: "office" },
  { id: "clerk 3", superior: "office", level: "clerk" },
  { id: "clerk 4", superior: "office", level: "clerk" },
];
const shares = (fit: number) =>
  Array.from({ length: 2500 }, (_, f) => shareCountedHere(crowd, policyOf({ indicatorFit: fit }), 51 + f));

describe("shareCountedHere", () => {
  it("is 1 everywhere where the indicator fits", () => {
    expect(new Set(shares(1))).toEqual(new Set([1]));
  });
  it.each([0.3, 0.5, 0.8])(
    "has the mean indicatorFit = %d, between 0 and 1, and differs from post to post",
    (fit) => {
      const counted = shares(fit);
      expectMean(counted, fit);
      expect(Math.min(...counted)).toBeGreaterThanOrEqual(Math.max(0, 2 * fit - 1));
      expect(Math.max(...counted)).toBeLessThanOrEqual(Math.min(1, 2 * fit));
      expect(new Set(counted).size).toBeGreaterThan(2400);
    },
  );
  it("belongs to the post for good", () => {
    const before = shares(0.7);
    crowd.tick = 40;
    expect(shares(0.7)).toEqual(before);
  });
});

describe("nextDoor", () => {
  it("is the next sibling, the first for the last, and nobody for an only child", () => {
    const { hierarchy } = worldOf({ organisation: { spans: [3, 4] } });
    expect([4, 5, 6, 7].map((post) => nextDoor(hierarchy, post))).toEqual([5, 6, 7, 4]);
    expect(nextDoor(worldOf({ organisation: { spans: [2, 1] } }).hierarchy, 3)).toBe(-1);
    expect(nextDoor(worldOf({ organisation: { spans: [] } }).hierarchy, 0)).toBe(-1);
  });
  it("passes by a sibling that is a superior itself", () => {
    const { hierarchy } = worldOf({ organisation: { chart: mixedChart } });
    const door = (id: string) => {
      const slots = Array.from({ length: hierarchy.posts }, (_, post) => post);
      return hierarchy.id(nextDoor(hierarchy, slots.find((post) => hierarchy.id(post) === id)!));
    };
    expect(["clerk 1", "clerk 2", "clerk 3", "clerk 4"].map(door)).toEqual([
      "clerk 2",
      "clerk 1",
      "clerk 4",
      "clerk 3",
    ]);
  });
});

describe("an indicator of the wrong boundary", () => {
  it("counts next door what it does not count here, so that figures add up to what was done", () => {
    const world = handle(minded(WORK, { organisation: { spans: [5, 5] } }), 4, 100, { indicatorFit: 0.6 });
    const { figure, realOutput } = world.state;
    const policy = policyOf({ indicatorFit: 0.6 });
    const own = (f: number) => 4 * shareCountedHere(world, policy, 6 + f);
    expect(Array.from(realOutput)).toEqual(new Array(25).fill(4));
    expect(figure[6]).toBeCloseTo(own(0) + (4 - own(4)), 12);
    expect(figure[7]).toBeCloseTo(own(1) + (4 - own(0)), 12);
    expect(figure.subarray(6).reduce((sum, value) => sum + value, 0)).toBeCloseTo(100, 10);
    expect(world.tally.creditBeyondOutput).toBeCloseTo(0, 10);
  });
  it("keeps the figures of a whole run adding up where clerks and an office have one superior", () => {
    const { ticks } = run({ organisation: { chart: mixedChart } }, { indicatorFit: 0.5 });
    expect(ticks).toBe(24);
  });
  it("loses what would be counted next door of an only child", () => {
    const world = handle(minded(WORK, { organisation: { spans: [5, 1] } }), 4, 100, { indicatorFit: 0.6 });
    const counted = world.state.figure.subarray(6).reduce((sum, value) => sum + value, 0);
    expect(counted).toBeLessThan(20);
    expect(world.tally.creditBeyondOutput).toBeCloseTo(counted - 20, 10);
  });
});
