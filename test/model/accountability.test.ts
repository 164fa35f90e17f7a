import { describe, expect, it } from "vitest";
import { followBlame, holdAccountable } from "../../src/model/accountability.ts";
import { BURDEN, ERROR, FORCE, HOLLOW, NEGLECT, OVERLOAD, SHIRK, WORK } from "../../src/model/causes.ts";
import { accounts, Ledger, MILLION, POST, RAISE, rules } from "../../src/model/ledger.ts";
import type { Policy } from "../../src/model/levers.ts";
import { assertBalanced } from "../../src/model/tally.ts";
import type { World } from "../../src/model/world.ts";
import { expectEven, expectShare } from "./sampling.ts";
import { type Changes, policyOf, worldOf } from "./small-organisation.ts";

/** Blame and nothing else: no exemption, inquiry, shield, waiver or appeal; the top hears of everything. */
const bare: Partial<Policy> = {
  clarity: 0,
  precision: 0,
  outrage: 1,
  scapegoat: 0,
  shield: 0,
  superiorLiability: 1,
  appealRate: 0,
};

/** Parameters under which a holder passes blame down with chance s, whoever it is. */
const passDown = (s: number) => ({ passDownBase: Math.log(s / (1 - s)), passDownLiability: 0 });

/** 16 frontline posts on five levels. */
const deep: Changes = { organisation: { spans: [2, 2, 2, 2] } };

/** Adds `each` incidents of a cause at every frontline post. */
function strike(world: World, each: number, cause: number, part = 0, age = 0): number {
  for (let f = 0; f < world.hierarchy.frontline; f++)
    for (let which = 0; which < each; which++) {
      const i = world.incidents.add(f, cause, cause, cause === NEGLECT ? SHIRK : WORK, which);
      world.incidents.part[i] = part;
      world.incidents.age[i] = age;
    }
  return each * world.hierarchy.frontline;
}

/** Units of blame posted at each level. */
function postedOf(world: World): number[] {
  return [...world.tally.postedAtLevel].map((amount) => amount / MILLION);
}

function held(
  cause: number,
  each: number,
  levers: Partial<Policy>,
  changes: Changes = deep,
  part = 0,
  age = 0,
) {
  const world = worldOf(changes);
  world.ledger.whole = true;
  const n = strike(world, each, cause, part, age);
  holdAccountable(world, policyOf({ ...bare, ...levers }));
  assertBalanced(world.tally, 0);
  return { world, n };
}

describe("holdAccountable", () => {
  it.each([
    [0.8, [0.2, 0.16, 0.128, 0.1024, 0.4096]],
    [0.5, [0.5, 0.25, 0.125, 0.0625, 0.0625]],
  ])(
    "passing down with chance %f leaves (1 − s)s^k at level k and s^(L − 1) at the front line (C2)",
    (s, expected) => {
      const { world, n } = held(NEGLECT, 500, {}, { ...deep, parameters: passDown(s) });
      for (const [level, posted] of postedOf(world).entries()) expectShare(posted, n, expected[level]!);
    },
  );
  it("leaves all at the top where nobody passes down, and all at the bottom where everybody does (C2)", () => {
    const none = held(NEGLECT, 10, {}, { ...deep, parameters: { passDownBase: -1000 } });
    expect(postedOf(none.world)).toEqual([160, 0, 0, 0, 0]);
    const all = held(NEGLECT, 10, {}, { ...deep, parameters: { passDownBase: 1000 } });
    expect(postedOf(all.world)).toEqual([0, 0, 0, 0, 160]);
    // Each on the very post where it happened: the path is kept.
    for (let f = 0; f < 16; f++)
      expect(all.world.state.posted[all.world.hierarchy.superiors + f]).toBe(10 * MILLION);
  });
  it("passes down less where superiors are liable or appraised from below", () => {
    const parameters = { passDownBase: 2, passDownLiability: 3, passDownAppraisal: 2 };
    const topOf = (levers: Partial<Policy>) => {
      const { world, n } = held(NEGLECT, 500, levers, { organisation: { spans: [8] }, parameters });
      return [world.tally.postedAtLevel[1]! / MILLION, n] as const;
    };
    const logistic = (x: number) => 1 / (1 + Math.exp(-x));
    expectShare(...topOf({ superiorLiability: 1 }), logistic(-1));
    expectShare(...topOf({ superiorLiability: 0 }), logistic(2));
    expectShare(...topOf({ superiorLiability: 0.5, upwardAppraisal: 0.5 }), logistic(-0.5));
  });
  it("climbs a level at a time with chance outrage", () => {
    const { world, n } = held(
      NEGLECT,
      500,
      { outrage: 0.6 },
      { ...deep, parameters: { passDownBase: -1000 } },
    );
    const expected = [0.6 ** 4, 0.4 * 0.6 ** 3, 0.4 * 0.6 ** 2, 0.4 * 0.6, 0.4];
    for (const [level, posted] of postedOf(world).entries()) expectShare(posted, n, expected[level]!);
  });
  it("passes to the weakest subordinate with chance scapegoat, and always to the weakest from there on", () => {
    const changes = { organisation: { spans: [2, 2] }, parameters: { passDownBase: 1000 } };
    const world = worldOf(changes);
    const { state } = world;
    // Slots: centre 0, offices 1–2, posts 3–4 and 5–6. Office 2 is weaker; posts 4 and 6 are weaker.
    for (const [post, connection] of [0, 0.9, 0.1, 0.5, 0.4, 0.9, 0.8].entries())
      state.connection[post] = connection;
    for (let which = 0; which < 1000; which++) world.incidents.add(0, NEGLECT, NEGLECT, SHIRK, which);
    holdAccountable(world, policyOf({ ...bare, scapegoat: 0.3 }));
    // From the centre 30 % to office 2 and its weakest, 70 % to office 1; there 30 % to post 4.
    const shares = [...state.posted].map((posted) => posted / MILLION);
    expectShare(shares[3]!, 1000, 0.49);
    expectShare(shares[4]!, 1000, 0.21);
    expectShare(shares[6]!, 1000, 0.3);
    expect(shares[5]).toBe(0);
  });
  it("takes papers for strength as far as records shield, and draws among equally weak ones", () => {
    const changes = { organisation: { spans: [5] }, parameters: { passDownBase: 1000 } };
    const world = worldOf(changes);
    const { state } = world;
    state.connection.fill(0.5);
    state.papers[1] = 4; // the post of contact has records
    for (let which = 0; which < 1000; which++) world.incidents.add(0, NEGLECT, NEGLECT, SHIRK, which);
    holdAccountable(world, policyOf({ ...bare, scapegoat: 1, shield: 1e-9 }));
    expect(state.posted[1]).toBe(0);
    expectEven(state.posted.subarray(2).map((posted) => posted / MILLION));
  });
  it("raises severity × harm in millionths, for burden also times severityOver", () => {
    const world = worldOf(deep);
    world.incidents.harm[world.incidents.add(0, NEGLECT, NEGLECT, SHIRK, 0)] = 0.25;
    world.incidents.harm[world.incidents.add(0, BURDEN, BURDEN, WORK, 0)] = 2;
    holdAccountable(world, policyOf({ ...bare, severity: 3, severityOver: 0.1 }));
    expect(world.tally.raised).toBe(0.75 * MILLION + 0.6 * MILLION);
    expect(world.tally.harm).toBe(2.25);
  });
  it("exempts what nature caused for the most part with chance clarity, and nothing else", () => {
    const force = held(FORCE, 500, { clarity: 0.3 });
    expectShare(force.world.tally.exempted / MILLION, force.n, 0.3);
    const halfOverload = held(ERROR, 500, { clarity: 0.3 }, deep, 0.5);
    expectShare(halfOverload.world.tally.exempted / MILLION, halfOverload.n, 0.3);
    expect(held(ERROR, 100, { clarity: 1 }, deep, 0.51).world.tally.exempted).toBe(0);
    expect(held(NEGLECT, 100, { clarity: 1 }).world.tally.exempted).toBe(0);
  });
  it("judges an old error by the later standard with chance hindsight·(1 − e^(−drift·age))", () => {
    const parameters = { standardDrift: 0.03 };
    const { world, n } = held(ERROR, 500, { clarity: 1, hindsight: 0.8 }, { ...deep, parameters }, 0, 20);
    expectShare(world.tally.postedTotal / MILLION, n, 0.8 * (1 - Math.exp(-0.6)));
    expect(held(ERROR, 100, { clarity: 1, hindsight: 1 }, deep, 0, 0).world.tally.postedTotal).toBe(0);
    expect(held(FORCE, 100, { clarity: 1, hindsight: 1 }, deep, 0, 99).world.tally.postedTotal).toBe(0);
  });
  it("by an inquiry posts to each what it caused and strikes off nature's part", () => {
    const { world, n } = held(ERROR, 10, { precision: 1 }, deep, 0.375);
    expect(world.tally.struckOff).toBe(0.625 * n * MILLION);
    expect(postedOf(world)).toEqual([0.375 * n, 0, 0, 0, 0]);
    expect(world.tally.wrongful).toBe(0);
    expect(world.tally.escaped).toBe(0);
    expect(world.tally.hoursOfControl).toBe(n * world.parameters.inquiryHours);
    const hollow = held(HOLLOW, 10, { precision: 1 }, deep, 0.25);
    expect(postedOf(hollow.world)).toEqual([0.25 * n, 0, 0, 0, 0.75 * n]);
  });
  it("finds the causes with chance precision", () => {
    const { world, n } = held(FORCE, 500, { precision: 0.35 });
    expectShare(world.tally.struckOff / MILLION, n, 0.35);
  });
  it("charges nature's part of an error to who made it when hindsight calls it a fault", () => {
    const parameters = { standardDrift: 1 };
    const { world, n } = held(ERROR, 10, { precision: 1, hindsight: 1 }, { ...deep, parameters }, 0.25, 1000);
    expect(postedOf(world)).toEqual([0.25 * n, 0, 0, 0, 0.75 * n]);
    expect(world.tally.wrongful).toBe(0.75 * n * MILLION);
    expect(world.tally.struckOff).toBe(0);
  });
  it("counts as caused only what persons did, as wrongful what the bearer did not, as escaped what nobody paid", () => {
    const { world, n } = held(OVERLOAD, 10, {}, { ...deep, parameters: { passDownBase: 1000 } });
    expect(world.tally.causedByPersons).toBe(n * MILLION);
    expect(world.tally.causedAtLevel[0]).toBe(n * MILLION);
    expect(world.tally.wrongful).toBe(n * MILLION);
    expect(world.tally.escaped).toBe(n * MILLION);
    const force = held(FORCE, 10, {});
    expect(force.world.tally.causedByPersons).toBe(0);
    expect(force.world.tally.wrongful).toBe(force.world.tally.postedTotal);
  });
  it("raises nothing without severity", () => {
    const { world, n } = held(NEGLECT, 10, { severity: 0 });
    expect(world.tally.raised).toBe(0);
    expect(world.tally.incidents[NEGLECT]).toBe(n);
    expect(world.ledger.entries).toEqual([]);
  });
  it("does not depend on the order in which incidents are listed", () => {
    const strikeAll = (cases: readonly (readonly [number, number])[]) => {
      const world = worldOf(deep);
      for (const [f, which] of cases) world.incidents.add(f, FORCE, FORCE, WORK, which);
      holdAccountable(world, policyOf());
      return world;
    };
    const cases = Array.from({ length: 160 }, (_, k) => [k % 16, Math.floor(k / 16)] as const);
    const one = strikeAll(cases);
    const other = strikeAll(cases.toReversed());
    expect(other.state.posted).toEqual(one.state.posted);
    expect(other.tally).toEqual(one.tally);
  });
});

describe("the ledger of a tick", () => {
  it("holds every unit of each incident from where it was raised to where it ended", () => {
    const levers = {
      ...policyOf(),
      clarity: 0.3,
      precision: 0.4,
      appealRate: 0.5,
      toleranceOnPaper: 0.5,
      toleranceHonoured: 1,
    };
    const { world, n } = held(ERROR, 60, levers, deep, 0.3, 10);
    const { entries } = world.ledger;
    const raised = new Float64Array(n);
    const ended = new Float64Array(n);
    for (const { incident, rule, from, to, amount, chance, draw } of entries) {
      if (from === accounts.incident) {
        expect(rule).toBe(RAISE);
        raised[incident]! += amount;
      }
      if (to < 0) ended[incident]! += amount;
      if (rule === POST) expect(raised[incident]).toBe(MILLION);
      if (amount > 0 && from >= 0) expect(from).not.toBe(to);
      if (!Number.isNaN(draw)) {
        expect(draw > 0 && draw < 1).toBe(true);
        expect(chance >= 0 && chance <= 1).toBe(true);
      }
    }
    expect(ended).toEqual(raised);
    expect(raised.every((amount) => amount === MILLION)).toBe(true);
    // The case is no test of rules that never came up.
    expect(new Set(entries.map(({ rule }) => rule)).size).toBe(rules.length);
  });
  it("says of every incident whether an inquiry found its causes", () => {
    const { world, n } = held(NEGLECT, 20, { precision: 0.5 });
    const inquired = new Set(
      world.ledger.entries.filter(({ rule }) => rules[rule] === "inquire").map(({ incident }) => incident),
    );
    expect(inquired.size).toBe(n);
  });
  it("sums the same whether entries are kept or not", () => {
    const kept = held(FORCE, 20, { scapegoat: 0.5 });
    const summed = worldOf(deep);
    strike(summed, 20, FORCE);
    holdAccountable(summed, policyOf({ ...bare, scapegoat: 0.5 }));
    expect(summed.ledger.entries).toEqual([]);
    expect(summed.ledger.sums).toEqual(kept.world.ledger.sums);
    const moved = kept.world.ledger.entries.reduce((sum, { amount }) => sum + amount, 0);
    expect(summed.ledger.sums.reduce((sum, amount) => sum + amount, 0)).toBe(moved);
  });
});

describe("followBlame", () => {
  it("without binding books the same entries under the same policy and changes nothing", () => {
    const { world, n } = held(
      ERROR,
      5,
      policyOf({ toleranceOnPaper: 1, toleranceHonoured: 0.5, precision: 0.3 }),
      deep,
      0.2,
      5,
    );
    const before = world.state.buffer.slice(0);
    const tally = structuredClone({ ...world.tally });
    const replay = new Ledger(world.hierarchy.levels);
    replay.whole = true;
    const policy = policyOf({
      ...bare,
      ...policyOf({ toleranceOnPaper: 1, toleranceHonoured: 0.5, precision: 0.3 }),
    });
    for (let i = 0; i < n; i++) followBlame(world, policy, replay, i, i, false);
    expect(replay.entries).toEqual(world.ledger.entries);
    expect(new Uint8Array(world.state.buffer)).toEqual(new Uint8Array(before));
    expect({ ...world.tally }).toEqual(tally);
  });
  it("under another policy meets the same luck wherever both draw", () => {
    const { world, n } = held(FORCE, 5, { outrage: 0.5, clarity: 0.2 });
    const other = new Ledger(world.hierarchy.levels);
    other.whole = true;
    for (let i = 0; i < n; i++)
      followBlame(world, policyOf({ clarity: 0, outrage: 0.9 }), other, i, i, false);
    const key = ({ incident, rule, from }: (typeof other.entries)[number]) => `${incident} ${rule} ${from}`;
    const luck = new Map(world.ledger.entries.map((entry) => [key(entry), entry.draw]));
    let met = 0;
    for (const entry of other.entries) {
      const draw = luck.get(key(entry));
      if (draw === undefined || Number.isNaN(draw)) continue;
      expect(entry.draw).toBe(draw);
      met++;
    }
    expect(met).toBeGreaterThan(2 * n);
  });
});
