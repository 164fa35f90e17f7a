import { describe, expect, it } from "vitest";
import { holdAccountable } from "../../src/model/accountability.ts";
import { ERROR, FORCE, LEGACY, NEGLECT, OVERLOAD, SHIRK, SHORTFALL, WORK } from "../../src/model/causes.ts";
import { MILLION } from "../../src/model/ledger.ts";
import type { Policy } from "../../src/model/levers.ts";
import { outcomeNames } from "../../src/model/outcomes.ts";
import type { World } from "../../src/model/world.ts";
import { expectShare } from "./sampling.ts";
import { type Changes, outcomeOf, policyOf, run, worldOf } from "./small-organisation.ts";

/** Blame rests at the post of contact and is paid there in full. */
const atContact: Partial<Policy> = { clarity: 0, precision: 0, outrage: 0, shield: 0, appealRate: 0 };

/** 100 frontline posts. */
const wide: Changes = { organisation: { spans: [10, 10] } };

/** Adds incidents `first` … `first + each − 1` of a cause at every frontline post. */
function strike(world: World, cause: number, each: number, first = 0): number {
  for (let f = 0; f < world.hierarchy.frontline; f++)
    for (let which = first; which < first + each; which++)
      world.incidents.add(f, cause, cause, cause === NEGLECT || cause === OVERLOAD ? SHIRK : WORK, which);
  return each * world.hierarchy.frontline;
}

function settled(
  cause: number,
  each: number,
  levers: Partial<Policy>,
  prepare: (world: World) => void = () => {},
) {
  const world = worldOf(wide);
  prepare(world);
  const n = strike(world, cause, each);
  holdAccountable(world, policyOf({ ...atContact, ...levers }));
  return { world, tally: world.tally, n };
}

describe("the shield of records", () => {
  it("dissolves blame with chance shield·(1 − e^(−γ·papers))", () => {
    const papers = (world: World) => world.state.papers.fill(4);
    const { tally, n } = settled(NEGLECT, 100, { shield: 0.6 }, papers);
    expectShare(tally.dissolved / MILLION, n, 0.6 * (1 - Math.exp(-0.15 * 4)));
    expect(settled(NEGLECT, 10, { shield: 1 }).tally.dissolved).toBe(0);
  });
  it("does not stop an inquiry, which sees through paper", () => {
    const papers = (world: World) => world.state.papers.fill(1000);
    const { tally, n } = settled(NEGLECT, 10, { shield: 1, precision: 1 }, papers);
    expect(tally.postedTotal).toBe(n * MILLION);
  });
});

describe("tolerance", () => {
  it("forgives what is promised and honoured, by records and connection as far as the rules say", () => {
    const prepare = ({ state }: World) => {
      state.papers.fill(4);
      state.connection.fill(0.4);
    };
    const promise = { toleranceOnPaper: 0.9, toleranceHonoured: 0.8, evidenceBurden: 0.5, discretion: 0.25 };
    const { tally, n } = settled(FORCE, 100, promise, prepare);
    const chance = 0.72 * (0.5 + 0.5 * (1 - Math.exp(-0.6))) * (0.75 + 0.25 * 0.4);
    expectShare(tally.forgiven / MILLION, n, chance);
    expect(tally.toleranceAsked).toBe(n);
    expect(tally.toleranceGranted * MILLION).toBe(tally.forgiven);
  });
  it("covers error, force and legacy of the agent itself, and nothing else", () => {
    const full = { toleranceOnPaper: 1, toleranceHonoured: 1, evidenceBurden: 0, discretion: 0 };
    for (const cause of [ERROR, FORCE, LEGACY]) {
      const { tally, n } = settled(cause, 2, full);
      expect(tally.forgiven).toBe(n * MILLION);
    }
    for (const cause of [NEGLECT, OVERLOAD]) expect(settled(cause, 2, full).tally.toleranceAsked).toBe(0);
    // Passed down from the centre to the weakest: whoever was not at the post of contact is not covered.
    const world = worldOf({ organisation: { spans: [2] }, parameters: { passDownBase: 1000 } });
    world.state.connection.set([0, 1, 0]);
    world.incidents.add(0, FORCE, FORCE, WORK, 0);
    holdAccountable(world, policyOf({ ...atContact, ...full, outrage: 1, scapegoat: 1 }));
    expect(world.state.posted[2]).toBe(MILLION);
  });
  it("promised and refused leaves a belief of a0/(a0 + b0 + n) after n refusals (C19)", () => {
    const world = worldOf({
      organisation: { spans: [2] },
      parameters: { trustGranted: 2, trustRefused: 1, siblingWeight: 0.25 },
    });
    for (let which = 0; which < 8; which++) world.incidents.add(0, FORCE, FORCE, WORK, which);
    holdAccountable(world, policyOf({ ...atContact, toleranceOnPaper: 1, toleranceHonoured: 0 }));
    const { granted, refused } = world.state;
    const trust = (post: number) => granted[post]! / (granted[post]! + refused[post]!);
    expect(trust(1)).toBe(2 / (2 + 1 + 8));
    expect(trust(2)).toBe(2 / (2 + 1 + 8 * 0.25)); // the sibling saw it, at siblingWeight
    expect(trust(0)).toBe(2 / 3);
  });
  it("promised and granted raises belief likewise (C19)", () => {
    const world = worldOf({ organisation: { spans: [1] }, parameters: { trustGranted: 1, trustRefused: 3 } });
    for (let which = 0; which < 6; which++) world.incidents.add(0, FORCE, FORCE, WORK, which);
    const kept = { toleranceOnPaper: 1, toleranceHonoured: 1, evidenceBurden: 0, discretion: 0 };
    holdAccountable(world, policyOf({ ...atContact, ...kept }));
    expect(world.state.granted[1]! / (world.state.granted[1]! + world.state.refused[1]!)).toBe(0.7);
  });
  it("on paper alone, believed by nobody, is no tolerance: every outcome is equal but how often it was asked (C19)", () => {
    const changes: Changes = { parameters: { trustGranted: 0 }, ticks: 36 };
    const none = run(changes, { toleranceOnPaper: 0 });
    const paper = run(changes, { toleranceOnPaper: 1, toleranceHonoured: 0 });
    for (const name of outcomeNames) {
      if (name === "toleranceAsked") continue;
      expect(outcomeOf(paper, name), name).toEqual(outcomeOf(none, name));
    }
    const asked = outcomeOf(paper, "toleranceAsked").reduce((sum, n) => sum + n, 0);
    expect(asked).toBeGreaterThan(0);
    expect(outcomeOf(none, "toleranceAsked").every((n) => n === 0)).toBe(true);
  });
  it("on paper alone, believed at first, changes what people do", () => {
    const paper = run({ ticks: 36 }, { toleranceOnPaper: 1, toleranceHonoured: 0 });
    expect(outcomeOf(paper, "taskWork")).not.toEqual(outcomeOf(run({ ticks: 36 }), "taskWork"));
    expect(outcomeOf(paper, "blameForgiven").every((amount) => amount === 0)).toBe(true);
  });
});

describe("waiving", () => {
  it("lets a superior pay superiorLiability of what it holds", () => {
    const world = worldOf({ ...wide, parameters: { passDownBase: -1000 } });
    const n = strike(world, NEGLECT, 10);
    holdAccountable(world, policyOf({ ...atContact, outrage: 1, superiorLiability: 0.3 }));
    expect(world.tally.postedAtLevel[0]).toBe(0.3 * n * MILLION);
    expect(world.tally.waived).toBe(n * MILLION - 0.3 * n * MILLION);
  });
  it("lets an incumbent pay legacyLiability of a legacy, and whoever else bears it all of it", () => {
    const { tally, n } = settled(LEGACY, 10, { legacyLiability: 0.2 });
    expect(tally.postedTotal).toBe(0.2 * n * MILLION);
    expect(settled(ERROR, 10, { legacyLiability: 0.2 }).tally.postedTotal).toBe(n * MILLION);
  });
});

describe("appeals", () => {
  it.each([
    // Studdert's rates (F33): 37 % innocent, of whom 28 % are blamed; of the guilty 73 %
    [0, 0, 0.184],
    [0.5, 0.1, 0.111],
    [0.8, 0.1, 0.048],
  ])(
    "overturning %f of the innocent and %f of the guilty leave a wrongful share of %f (C15)",
    (innocent, guilty, expected) => {
      const world = worldOf(wide);
      world.state.papers.fill(1e6);
      strike(world, FORCE, 370);
      strike(world, NEGLECT, 630, 370);
      // Records dissolve 27 % of all blame; clarity frees the innocent beyond that, to 28 %.
      const rates = {
        shield: 0.27,
        clarity: 1 - 0.28 / 0.73,
        overturnInnocent: innocent,
        overturnGuilty: guilty,
      };
      holdAccountable(world, policyOf({ ...atContact, ...rates, appealRate: 1 }));
      const { wrongful, postedTotal } = world.tally;
      const blamed = 0.37 * 0.28 * (1 - innocent);
      const share = blamed / (blamed + 0.63 * 0.73 * (1 - guilty));
      expect(share).toBeCloseTo(expected, 3);
      expectShare(wrongful / MILLION, postedTotal / MILLION, share);
    },
  );
  it("are made with chance appealRate and cost hours, won or not", () => {
    const { tally, world, n } = settled(NEGLECT, 100, { appealRate: 0.3, overturnGuilty: 0.5 });
    expectShare(tally.appealsWon, n, 0.15);
    expectShare(tally.hoursOfControl / world.parameters.appealHours, n, 0.3);
    expect(tally.overturned).toBe(tally.appealsWon * MILLION);
  });
  it("take whoever deserved at least half of it for guilty, and whoever deserved less for innocent", () => {
    const overturned = (unreachable: number) => {
      const world = worldOf(wide);
      for (let f = 0; f < 100; f++) world.incidents.add(f, SHORTFALL, SHORTFALL, SHIRK, 0);
      world.incidents.part.fill(unreachable);
      const rates = { appealRate: 1, overturnInnocent: 1, overturnGuilty: 0 };
      holdAccountable(world, policyOf({ ...atContact, ...rates }));
      return world.tally.appealsWon;
    };
    expect([0, 0.4, 0.5, 0.51, 1].map(overturned)).toEqual([0, 0, 0, 100, 100]);
  });
});

describe("one-vote vetoes", () => {
  it("void the year of a post with chance 1 − (1 − items/catalogue)^sanctions (C14)", () => {
    const voided = (vetoItems: number, sanctions: number) => {
      const world = worldOf({ organisation: { spans: [50, 100] }, parameters: { vetoCatalogue: 20 } });
      strike(world, NEGLECT, sanctions);
      holdAccountable(world, policyOf({ ...atContact, vetoItems }));
      return world.state.vetoed.reduce((sum, one) => sum + one, 0);
    };
    for (const [sanctions, chance] of [
      [2, 0.0975],
      [5, 0.22622],
      [11, 0.4312],
    ] as const)
      expectShare(voided(1, sanctions), 5000, chance);
    expect(voided(0, 11)).toBe(0);
    expect(voided(20, 1)).toBe(5000);
  });
});

describe("a sanction", () => {
  it("teaches about the response it was for, and a scapegoat about work", () => {
    const world = worldOf({ organisation: { spans: [2] }, parameters: { passDownBase: 1000 } });
    world.state.connection.set([0, 1, 0]);
    world.incidents.add(0, NEGLECT, NEGLECT, SHIRK, 0);
    holdAccountable(world, policyOf({ ...atContact, outrage: 1, scapegoat: 1 }));
    world.incidents.clear();
    world.incidents.add(0, NEGLECT, NEGLECT, SHIRK, 1);
    holdAccountable(world, policyOf({ ...atContact, outrage: 0 }));
    const { sanctions } = world.state;
    expect([sanctions[SHIRK * 2], sanctions[WORK * 2]]).toEqual([MILLION, 0]);
    expect([sanctions[SHIRK * 2 + 1], sanctions[WORK * 2 + 1]]).toEqual([0, MILLION]);
  });
  it("for overload counts as no sanction for a task left", () => {
    const overload = settled(OVERLOAD, 2, {});
    expect(overload.tally.postedTotal).toBe(overload.n * MILLION);
    expect(overload.tally.postedFor[SHIRK]).toBe(0);
    const neglect = settled(NEGLECT, 2, {});
    expect(neglect.tally.postedFor[SHIRK]).toBe(neglect.n * MILLION);
  });
});
