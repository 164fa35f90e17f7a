import { beforeEach, describe, expect, it } from "vitest";
import { CausalShares, findCauses, NATURE } from "../../src/model/causal-shares.ts";
import {
  BURDEN,
  COMPLAINT,
  causes,
  ERROR,
  FABRICATION,
  FORCE,
  HOLLOW,
  IGNORED,
  LEGACY,
  NEGLECT,
  OVERLOAD,
  SHORTFALL,
} from "../../src/model/causes.ts";
import type { World } from "../../src/model/world.ts";
import { worldOf } from "./small-organisation.ts";

/** Centre → 2 provinces → 2 offices each → 2 posts each; slots 0, 1–2, 3–6, 7–14. */
let world: World;
const contact = 7 + 2; // first post of the second office of the first province
const chain = [4, 1, 0];

beforeEach(() => {
  world = worldOf({
    organisation: { spans: [2, 2, 2] },
    gate: { level: 1, month: 0, months: 3, share: 0.5 },
  });
});

/** Shares of an incident at the post of contact: [nature, agent, office, province, centre], and their sum. */
function sharesOf(rule: number, part: number, addOns: readonly number[] = [0, 0, 0]) {
  for (const [k, post] of chain.entries()) world.state.amplification[post] = addOns[k]!;
  world.incidents.clear();
  world.incidents.part[world.incidents.add(contact - 7, rule, rule, 0, 0)] = part;
  const shares = new CausalShares();
  findCauses(world, 0, shares);
  let sum = 0;
  for (let k = 0; k < shares.count; k++) sum += shares.share[k]!;
  return { of: [NATURE, contact, ...chain].map((who) => shares.of(who)), sum };
}

const rules = causes.map((_, rule) => rule).filter((rule) => rule !== COMPLAINT);
const byOverload = [ERROR, LEGACY, FABRICATION, SHORTFALL, BURDEN];

describe("findCauses", () => {
  it("shares out the whole, whatever the cause and its part (efficiency, C17)", () => {
    for (const rule of rules)
      for (const part of [0, 0.25, 1 / 3, 0.9, 1])
        for (const addOns of [
          [0, 0, 0],
          [0.3, 0, 0],
          [0.1, 0.2, 0.4],
          [1e-9, 0.3, 2],
        ])
          expect(sharesOf(rule, part, addOns).sum, causes[rule]).toBeCloseTo(1, 12);
  });
  it("gives shares between 0 and 1 to the chain of the post, to nature and to nobody else", () => {
    for (const rule of rules)
      for (const part of [0, 0.6, 1]) {
        const { of, sum } = sharesOf(rule, part, [0.1, 0, 0.4]);
        for (const share of of) expect(share >= 0 && share <= 1).toBe(true);
        expect(of.reduce((a, b) => a + b)).toBeCloseTo(sum, 14);
      }
  });
  it("gives nothing to a superior that added nothing (null player, C17)", () => {
    for (const rule of [OVERLOAD, ...byOverload]) {
      const [, , office, province, centre] = sharesOf(rule, 0.5, [0.2, 0, 0.3]).of;
      expect(province, causes[rule]).toBe(0);
      expect(office!).toBeGreaterThan(0);
      expect(centre!).toBeGreaterThan(0);
    }
  });
  it("treats superiors that added as much alike (symmetry, C17)", () => {
    for (const rule of [OVERLOAD, ...byOverload]) {
      const [, , office, province, centre] = sharesOf(rule, 0.6, [0.3, 0.3, 0.3]).of;
      expect(office).toBe(province);
      expect(province).toBe(centre);
    }
  });
  it("shares overload in proportion to ln(1 + a), so that two small add-ons weigh as one that equals both", () => {
    const [, , office, province, centre] = sharesOf(OVERLOAD, 1, [0.1, 0.1, 0.21]).of;
    expect([office, province, centre]).toEqual([
      expect.closeTo(0.25, 12),
      expect.closeTo(0.25, 12),
      expect.closeTo(0.5, 12),
    ]);
  });
  it("charges the centre with overload that nobody added to: it designed the policy", () => {
    for (const rule of [ERROR, LEGACY, FABRICATION, SHORTFALL, BURDEN])
      expect(sharesOf(rule, 0.4).of[4], causes[rule]).toBe(0.4);
    expect(sharesOf(OVERLOAD, 1).of).toEqual([0, 0, 0, 0, 1]);
  });
  it.each([
    // [nature, agent, office, province, centre] with part ¼ and only the province adding
    ["error", ERROR, [0.75, 0, 0, 0.25, 0]],
    ["force", FORCE, [1, 0, 0, 0, 0]],
    ["legacy", LEGACY, [0.75, 0, 0, 0.25, 0]],
    ["neglect", NEGLECT, [0, 1, 0, 0, 0]],
    ["overload", OVERLOAD, [0, 0, 0, 1, 0]],
    ["ignored", IGNORED, [0, 0, 0.75, 0.25, 0]], // ¼ of it held back at the gate of level 1
    ["hollow", HOLLOW, [0, 0.75, 0, 0, 0.25]],
    ["fabrication", FABRICATION, [0, 0.75, 0, 0.25, 0]],
    ["shortfall", SHORTFALL, [0, 0.75, 0, 0.25, 0]],
    ["burden", BURDEN, [0, 0.75, 0, 0.25, 0]],
  ])("follows the rule of %s", (_, rule, expected) => {
    const { of } = sharesOf(rule, 0.25, [0, 0.3, 0]);
    for (const [k, share] of of.entries()) expect(share).toBeCloseTo(expected[k]!, 14);
  });
  it("puts the silence of a single post and its overload on that post, which is its own centre", () => {
    const alone = worldOf({ organisation: { spans: [] } });
    const shares = new CausalShares();
    for (const rule of rules) {
      alone.incidents.clear();
      alone.incidents.part[alone.incidents.add(0, rule, rule, 0, 0)] = 0.5;
      findCauses(alone, 0, shares);
      expect(shares.of(0) + shares.of(NATURE), causes[rule]).toBeCloseTo(1, 14);
      expect(shares.count).toBe(2);
    }
  });
});

describe("CausalShares.split", () => {
  it("splits a whole amount into whole parts that sum to it exactly, within one of their shares", () => {
    const shares = new CausalShares();
    let state = 3;
    const uniform = () => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      return (state >>> 0) / 4294967296;
    };
    for (let round = 0; round < 2000; round++) {
      shares.begin(100);
      const weights = Array.from({ length: 13 }, () => (uniform() < 0.4 ? 0 : uniform()));
      const sum = weights.reduce((a, b) => a + b, 0) || 1;
      shares.share[0] = weights[0]! / sum;
      shares.share[1] = weights[1]! / sum;
      for (let m = 2; m < 13; m++) shares.share[shares.place(m)]! += weights[m]! / sum;
      if (weights.every((weight) => weight === 0)) shares.share[0] = 1;
      const amount = Math.floor(uniform() * 1e7);
      shares.split(amount);
      let total = 0;
      for (let k = 0; k < shares.count; k++) {
        const part = shares.amount[k]!;
        total += part;
        expect(Math.abs(part - amount * shares.share[k]!)).toBeLessThan(1);
        if (shares.share[k] === 0) expect(part).toBe(0);
      }
      expect(total).toBe(amount);
    }
  });
  it("gives the odd millionths to the largest remainders, ties to the earlier", () => {
    const shares = new CausalShares();
    shares.begin(9);
    shares.share[shares.place(0)]! += 1 / 3;
    shares.share[shares.place(1)]! += 1 / 3;
    shares.share[shares.place(2)]! += 1 / 3;
    shares.split(10);
    expect([...shares.amount.subarray(0, 5)]).toEqual([0, 0, 4, 3, 3]);
    shares.begin(9);
    shares.share[0] = 0.27;
    shares.share[shares.place(0)]! += 0.35;
    shares.share[shares.place(1)]! += 0.38;
    shares.split(10); // 2.7, 3.5, 3.8
    expect([...shares.amount.subarray(0, 4)]).toEqual([3, 0, 3, 4]);
  });
});
