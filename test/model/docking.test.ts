import { describe, expect, it } from "vitest";
import type { Policy } from "../../src/model/levers.ts";
import { monthOf } from "../../src/model/world.ts";
import { changeHands, nextTick, policyOf, worldOf } from "./small-organisation.ts";

// Docking with Pluchino, Rapisarda and Garofalo 2010 ("The Peter Principle revisited"): six levels, responsibility
// growing upwards, vacancies filled from the level below by the best or by anybody. Theirs is a pyramid of 160 members
// in which a vacancy may go to anybody of the level below; here it goes to a subordinate, by the model's own step.

const spans = [5, 2, 2, 2, 2]; // 1, 5, 10, 20, 40, 80
const responsibility = [1, 0.9, 0.8, 0.6, 0.4, 0.2];
const YEARS = 60;
const SEEDS = 24;

/** Mean skill weighted by responsibility over the second half of the years; agents do what their skill is worth. */
function globalEfficiency(
  promotionRule: Policy["promotionRule"],
  skillTransfer: number,
  seed: string,
): number {
  const world = worldOf(
    {
      organisation: { spans },
      parameters: { quitRate: 0.008, quitMorale: 0, noviceSkill: 1, prospectShare: 1, skillTransfer },
    },
    seed,
  );
  const { state, hierarchy } = world;
  state.yearTarget.fill(1);
  let efficiency = 0;
  for (let month = 0; month < 12 * YEARS; month++) {
    state.yearReal.set(state.skill);
    changeHands(world, policyOf({ promotionRule }));
    if (monthOf(world.tick) === 11 && month >= 6 * YEARS) {
      let skill = 0;
      let weights = 0;
      for (let post = 0; post < hierarchy.posts; post++) {
        skill += responsibility[hierarchy.level[post]!]! * state.skill[post]!;
        weights += responsibility[hierarchy.level[post]!]!;
      }
      efficiency += skill / weights / (YEARS / 2);
    }
    nextTick(world);
  }
  return efficiency;
}

/** What promoting the best gains over promoting at random, seed by seed. */
function gains(skillTransfer: number): number[] {
  return Array.from({ length: SEEDS }, (_, k) => {
    const seed = `dock ${k}`;
    return globalEfficiency("real", skillTransfer, seed) - globalEfficiency("random", skillTransfer, seed);
  });
}

function inStandardErrors(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return mean / Math.sqrt(variance / values.length);
}

describe("promotion, docked with the Peter Principle revisited", () => {
  it("of the best loses to promotion at random where competence does not carry over", () => {
    expect(inStandardErrors(gains(0))).toBeLessThan(-4);
  });
  it("of the best wins where competence carries over", () => {
    expect(inStandardErrors(gains(1))).toBeGreaterThan(4);
  });
});

describe("skillTransfer", () => {
  const risen = (skillTransfer: number) => {
    const world = worldOf({
      organisation: { spans: [2000, 1] },
      parameters: { quitRate: 0, prospectShare: 1, skillTransfer, skillSpread: 0.3, noviceSkill: 0.5 },
    });
    world.tick = 11;
    const before = world.state.talent.slice(2001);
    world.state.acting.fill(1, 1, 2001);
    changeHands(world, policyOf());
    const { talent, skill } = world.state;
    return { before, talent: talent.slice(1, 2001), skill: skill.slice(1, 2001) };
  };

  it("takes talent and skill along at 1", () => {
    const { before, talent, skill } = risen(1);
    expect(talent).toEqual(before);
    expect(skill).toEqual(before);
  });
  it("draws both anew at 0, as a novice of the new level", () => {
    const { before, talent, skill } = risen(0);
    expect(Array.from(skill)).toEqual(Array.from(talent, (one) => 0.5 * one));
    const product = before.reduce((sum, one, k) => sum + (one - 1) * (talent[k]! - 1), 0) / 2000;
    expect(Math.abs(product / 0.03) * Math.sqrt(2000)).toBeLessThan(4);
    const mean = talent.reduce((sum, one) => sum + one, 0) / 2000;
    expect(Math.abs(mean - 1)).toBeLessThan((4 * 0.3) / Math.sqrt(3 * 2000));
  });
  it("mixes the two in between", () => {
    const { before, talent } = risen(0.5);
    const anew = risen(0).talent;
    for (let k = 0; k < 2000; k++) expect(talent[k]).toBeCloseTo((before[k]! + anew[k]!) / 2, 12);
  });
});
