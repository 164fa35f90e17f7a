import { beforeAll, describe, expect, it } from "vitest";
import { DrawPass, Draws, purposeNumber, purposes } from "../../src/model/draws.ts";
import { hierarchyFromSpans } from "../../src/model/hierarchy.ts";
import { expectEven, expectShare, expectUncorrelated } from "./sampling.ts";

const hierarchy = hierarchyFromSpans([10, 10, 20]);
const { posts } = hierarchy;

function drawsOf(seed: string, replication = 0): Draws {
  return new Draws(seed, replication, hierarchy.identityA, hierarchy.identityB);
}

const draws = drawsOf("draws");

/** Draws of every post over some ticks, at a purpose and index. */
function sample(from: Draws, purpose: number, firstTick: number, index: number): Float64Array {
  const ticks = 40;
  return Float64Array.from({ length: posts * ticks }, (_, i) =>
    from.one(purpose, firstTick + Math.floor(i / posts), index, i % posts),
  );
}

describe("a draw", () => {
  it("is a pure function of purpose, tick, index and post, whatever was drawn before", () => {
    const once = draws.one(7, 11, 13, 17);
    for (let k = 0; k < 100; k++) draws.one(k, k, k, k);
    expect(draws.one(7, 11, 13, 17)).toBe(once);
    expect(drawsOf("draws").one(7, 11, 13, 17)).toBe(once);
  });
  it("lies strictly between 0 and 1", () => {
    expect(sample(draws, 1, 0, 0).every((u) => u > 0 && u < 1)).toBe(true);
  });
  it("depends on the identity of a post and not on its slot", () => {
    const smaller = hierarchyFromSpans([10, 10, 2]);
    const other = new Draws("draws", 0, smaller.identityA, smaller.identityB);
    const slotOf = (id: string, of: typeof hierarchy) =>
      Array.from({ length: of.posts }, (_, post) => post).find((post) => of.id(post) === id)!;
    const here = slotOf("3.7.2", hierarchy);
    const there = slotOf("3.7.2", smaller);
    expect(here).not.toBe(there);
    expect(draws.one(3, 5, 0, here)).toBe(other.one(3, 5, 0, there));
  });
  it("differs in each part of its key", () => {
    const key = [4, 5, 6, 7] as const;
    const values = [draws.one(...key), draws.one(5, 5, 6, 7), draws.one(4, 6, 6, 7), draws.one(4, 5, 7, 7)];
    values.push(draws.one(4, 5, 6, 8), drawsOf("draws", 1).one(...key), drawsOf("drawn").one(...key));
    expect(new Set(values).size).toBe(7);
  });
});

describe("DrawPass", () => {
  it("gives what Draws.one gives, in any order of posts and indexes and after any tick", () => {
    const pass = new DrawPass(draws, "err");
    for (const tick of [3, 2, 90]) {
      pass.begin(tick);
      for (const [index, post] of [
        [40, 2000],
        [0, 5],
        [17, 5],
        [3, 0],
        [41, 2110],
        [0, 5],
      ] as const)
        expect(pass.at(index, post)).toBe(draws.one(purposeNumber.err, tick, index, post));
    }
  });
});

describe("draws over posts and ticks", () => {
  let here: Float64Array;
  beforeAll(() => {
    here = sample(draws, purposeNumber.respond, 0, 0);
  });

  it("are uniform in 256 cells", () => {
    const cells = new Float64Array(256);
    for (const u of here) cells[Math.floor(u * 256)]!++;
    expectEven(cells);
  });
  it("are uniform in their low bits, too", () => {
    const cells = new Float64Array(256);
    for (const u of here) cells[Math.floor(u * 4294967296) & 255]!++;
    expectEven(cells);
  });
  it("fall below small chances as often as they should", () => {
    for (const chance of [0.5, 0.1, 0.005, 0.0005])
      expectShare(here.filter((u) => u < chance).length, here.length, chance);
  });
  it("are independent of the next tick's", () => {
    expectUncorrelated(here, sample(draws, purposeNumber.respond, 1, 0));
    const pairs = new Float64Array(256);
    const next = sample(draws, purposeNumber.respond, 1, 0);
    for (const [i, u] of here.entries()) pairs[16 * Math.floor(u * 16) + Math.floor(next[i]! * 16)]!++;
    expectEven(pairs);
  });
  it("are independent of the next index's, and of those 64 steps on", () => {
    for (const index of [1, 2, 64, 1024])
      expectUncorrelated(here, sample(draws, purposeNumber.respond, 0, index));
  });
  it("are independent of the neighbouring post's", () => {
    expectUncorrelated(here.subarray(1), here.subarray(0, -1));
    expectUncorrelated(here.subarray(20), here.subarray(0, -20));
  });
  it("are independent of every other purpose's", () => {
    for (const purpose of purposes)
      if (purpose !== "respond") expectUncorrelated(here, sample(draws, purposeNumber[purpose], 0, 0));
  });
  it("are independent of the next replication's and of a neighbouring seed's", () => {
    expectUncorrelated(here, sample(drawsOf("draws", 1), purposeNumber.respond, 0, 0));
    expectUncorrelated(here, sample(drawsOf("drawt"), purposeNumber.respond, 0, 0));
  });
  it("have a mean over posts that varies from tick to tick as independent draws' does", () => {
    // A world-wide tilt of a tick would not show in correlations: variance of the mean of n uniforms is 1/(12 n).
    const means = Array.from({ length: 40 }, (_, tick) => {
      const month = here.subarray(tick * posts, (tick + 1) * posts);
      return month.reduce((sum, u) => sum + u - 0.5, 0) / Math.sqrt(posts / 12);
    });
    const square = means.reduce((sum, z) => sum + z * z, 0);
    expect(Math.abs(square - 40) / Math.sqrt(80)).toBeLessThan(4);
  });
});

/** What tells two worlds apart: a few first draws. */
function fingerprint(seed: string, replication = 0): string {
  const world = drawsOf(seed, replication);
  return [0, 1, 2, 3].map((index) => world.one(1, 0, index, 0)).join(" ");
}

describe("two worlds", () => {
  it("never share their draws over 10 000 seeds", () => {
    const seeds = Array.from({ length: 9_990 }, (_, k) => String(k));
    seeds.push("", " ", "00", "-1", "0.0", "a", "A", "4294967295", "4294967296", "buckstop");
    expect(new Set(seeds.map((seed) => fingerprint(seed))).size).toBe(10_000);
  });
  it("never share their draws over 10 000 replications of one seed", () => {
    const prints = Array.from({ length: 10_000 }, (_, replication) => fingerprint("0", replication));
    expect(new Set(prints).size).toBe(10_000);
  });
  it("are never one world under two seeds or replications that look alike", () => {
    expect(fingerprint("0")).not.toBe(fingerprint("1"));
    expect(fingerprint("0")).not.toBe(fingerprint(""));
    expect(fingerprint("1", 0)).not.toBe(fingerprint("", 1));
    expect(fingerprint("1", 11)).not.toBe(fingerprint("11", 1));
  });
  it("differ when seeds in any script differ", () => {
    // 中 is U+4E2D and - is U+002D; 甲 is U+7532 and 2 is U+0032: equal in their last eight bits.
    expect(fingerprint("中")).not.toBe(fingerprint("-"));
    expect(fingerprint("甲")).not.toBe(fingerprint("2"));
    const characters = Array.from({ length: 5_000 }, (_, k) => String.fromCharCode(0x4e00 + k));
    expect(new Set(characters.map((seed) => fingerprint(seed))).size).toBe(5_000);
  });
});

describe("frozen draws", () => {
  // May be any values: they guard against unnoticed change, which changes every digest.
  it("do not change", () => {
    expect([
      draws.one(purposeNumber.talent, 0, 0, 0),
      draws.one(purposeNumber.respond, 119, 7, 1000),
      draws.one(purposeNumber.veto, 5, 10 * 65536 + 63, 2110),
      drawsOf("", 4294967295).one(purposeNumber.promote, 99_999, 0, 1),
    ]).toEqual([0.6476150591624901, 0.0112823840463534, 0.436825729557313, 0.2169457433046773]);
  });
});
