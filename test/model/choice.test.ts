import { beforeEach, describe, expect, it } from "vitest";
import { ESCALATE, FALSIFY, OVERTIGHTEN, PAPERWORK, responses, SHIRK, WORK } from "../../src/model/causes.ts";
import { decisionRules, pick } from "../../src/model/choice.ts";
import type { Policy } from "../../src/model/levers.ts";
import type { Parameters } from "../../src/model/parameters.ts";
import { handleTasks, weighAnswering } from "../../src/model/tasks.ts";
import type { World } from "../../src/model/world.ts";
import { expectShare } from "./sampling.ts";
import { policyOf, serve, worldOf } from "./small-organisation.ts";

/** Nothing is worth or costs anything but what was learned: the utility of a response is minus its learned cost. */
const onlyLearned = {
  creditValue: 0,
  creditRanking: 0,
  effortCost: 0,
  motivationMean: 0,
  motivationSpread: 0,
  integrityMean: 0,
  integritySpread: 0,
  sanctionPain: 1,
  overtightenScope: 1,
} satisfies Partial<Parameters>;
const noReward: Partial<Policy> = { rewardCollective: 0, shield: 0 };

/** Teaches every frontline post a utility of each response. */
function teach(world: World, utilities: readonly number[]): void {
  const { posts, superiors } = world.hierarchy;
  for (let post = superiors; post < posts; post++)
    for (const [k, utility] of utilities.entries()) world.state.cost[k * posts + post] = -utility;
}

/** Chances of each response at the first frontline post, free to choose among all. */
function chances(world: World, levers: Partial<Policy> = noReward, met = false): number[] {
  const choice = decisionRules[world.setting.decisionRule];
  const cumulative = new Float64Array(responses.length + 1);
  choice.consider(world, policyOf(levers), 0);
  choice.weigh(met, 0, responses.length, cumulative);
  return responses.map((_, k) => (cumulative[k + 1]! - cumulative[k]!) / cumulative[responses.length]!);
}

/** Tasks by response after every one of 10 000 frontline posts has handled one task with so many hours. */
function handled(world: World, hours: number, levers: Partial<Policy> = noReward): number[] {
  const { state, hierarchy } = world;
  state.tasks.fill(1);
  state.hours.fill(hours);
  weighAnswering(world, policyOf(levers));
  serve(world, policyOf(levers), handleTasks);
  return responses.map((_, k) =>
    state.handled.subarray(k * hierarchy.frontline, (k + 1) * hierarchy.frontline).reduce((a, b) => a + b, 0),
  );
}

const crowd = { spans: [100, 100] };
const posts = 10_000;
const plenty = 1000;

describe("the rule logit", () => {
  it("is logit: e^λU over the sum (C1)", () => {
    const world = worldOf({ organisation: crowd, parameters: { ...onlyLearned, choicePrecision: 3 } });
    const none = -1000;
    teach(world, [0.2, 0, 0.5, none, none, none]);
    const [work, paperwork, falsify, ...others] = chances(world);
    expect(work).toBeCloseTo(0.24948, 5);
    expect(paperwork).toBeCloseTo(0.13691, 5);
    expect(falsify).toBeCloseTo(0.61361, 5);
    expect(others).toEqual([0, 0, 0]);
  });
  it("does not change when every utility moves by the same amount", () => {
    const world = worldOf({ parameters: { ...onlyLearned, choicePrecision: 3 } });
    const utilities = [0.2, 0, 0.5, -0.3, 0.1, 0.4];
    teach(world, utilities);
    const before = chances(world);
    teach(
      world,
      utilities.map((u) => u - 700),
    );
    for (const [k, chance] of chances(world).entries()) expect(chance).toBeCloseTo(before[k]!, 10);
  });
  it("does not change when utilities are c times as large and precision as many times smaller", () => {
    const utilities = [0.2, 0, 0.5, -0.3, 0.1, 0.4];
    const fine = worldOf({ parameters: { ...onlyLearned, choicePrecision: 30 } });
    teach(fine, utilities);
    const coarse = worldOf({ parameters: { ...onlyLearned, choicePrecision: 3 } });
    teach(
      coarse,
      utilities.map((u) => 10 * u),
    );
    const expected = chances(fine);
    for (const [k, chance] of chances(coarse).entries()) expect(chance).toBeCloseTo(expected[k]!, 10);
  });
  it("takes the stated worth of each response", () => {
    // At skill 1, fear ½, 2 papers, trust ½, an answer rate of ¼, utility by hand for each response.
    const world = worldOf({ parameters: { choicePrecision: 1, overtightenScope: 1, sanctionPain: 10 } });
    const { state, hierarchy } = world;
    const post = hierarchy.superiors;
    for (const [column, value] of [
      ["skill", 1],
      ["fear", 0.5],
      ["papers", 2],
      ["granted", 1],
      ["refused", 1],
      ["answerRate", 0.25],
      ["motivation", 0.5],
      ["morale", 0.8],
      ["integrity", 2],
      ["prospect", 1],
    ] as const)
      state[column][post] = value;
    for (const [k, cost] of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6].entries())
      state.cost[k * hierarchy.posts + post] = cost;
    const policy = policyOf({
      traceHours: 2,
      traceWeight: 0.6,
      shield: 0.5,
      toleranceOnPaper: 0.8,
      evidenceBurden: 0.5,
      ranking: 0.5,
      rewardIndividual: 0.3,
      rewardCollective: 0.05,
    });
    // v = 0.5 + 0.4·0.5 = 0.7, s = 0.4, forgiven = 0.4, siblings 5
    const utilities = [
      0.7 + 0.4 + 0.31 - 0.02 * 18 - 0.6 * 1,
      0.6 * 0.7 + (2 * 0.5 * (0.5 + 0.5 * 0.4 * 0.5)) / 2 - 0.02 * 10 - 2,
      0.7 - 2 - 0.02 * 3.6 - 3,
      -4,
      0.25 * (0.7 + 0.4) - 0.02 * 2.4 - 5,
      0.7 - 0.5 * 0.4 - 0.02 * 21 - 6,
    ];
    const sum = utilities.reduce((total, u) => total + Math.exp(u), 0);
    for (const [k, chance] of chances(world, policy).entries())
      expect(chance, responses[k]).toBeCloseTo(Math.exp(utilities[k]!) / sum, 12);
  });
  it("values credit less once the target is met, and not at all under a veto", () => {
    const world = worldOf({
      parameters: { ...onlyLearned, creditValue: 1, creditMet: 0.25, choicePrecision: 1 },
    });
    const odds = ([work, , , shirk]: number[]) => Math.log(work! / shirk!);
    expect(odds(chances(world))).toBeCloseTo(1, 12);
    expect(odds(chances(world, noReward, true))).toBeCloseTo(0.25, 12);
    world.state.vetoed.fill(1);
    expect(odds(chances(world, { ...noReward, rewardIndividual: 3 }))).toBeCloseTo(0, 12);
  });
  it("values credit more as the year ends", () => {
    const world = worldOf({
      parameters: { ...onlyLearned, creditValue: 1, yearEnd: 0.6, choicePrecision: 1 },
    });
    const oddsIn = (month: number) => {
      world.tick = month;
      const [work, , , shirk] = chances(world);
      return Math.log(work! / shirk!);
    };
    expect([0, 8, 9, 10, 11, 12].map((month) => Number(oddsIn(month).toFixed(9)))).toEqual([
      1, 1, 1.2, 1.4, 1.6, 1,
    ]);
  });
  it("halves the reward of each when twice as many share it (C16)", () => {
    const oddsWith = (siblings: number, reward: Partial<Policy>) => {
      const world = worldOf({
        organisation: { spans: [siblings] },
        parameters: { ...onlyLearned, choicePrecision: 1 },
      });
      const [work, , , shirk] = chances(world, { ...noReward, ...reward });
      return Math.log(work! / shirk!);
    };
    expect(oddsWith(4, { rewardCollective: 2 })).toBeCloseTo(0.5, 12);
    expect(oddsWith(8, { rewardCollective: 2 })).toBeCloseTo(0.25, 12);
    expect(oddsWith(4, { rewardIndividual: 2 })).toBeCloseTo(2, 12);
    expect(oddsWith(8, { rewardIndividual: 2 })).toBeCloseTo(2, 12);
  });
  it("has no escalation without a superior, and over-tightening only as far as there is scope for it", () => {
    const alone = worldOf({
      organisation: { spans: [] },
      parameters: { ...onlyLearned, choicePrecision: 0 },
    });
    expect(chances(alone)).toEqual([0.2, 0.2, 0.2, 0.2, 0, 0.2]);
    const half = worldOf({ parameters: { ...onlyLearned, choicePrecision: 0, overtightenScope: 0.5 } });
    for (const [k, chance] of chances(half).entries())
      expect(chance).toBeCloseTo(k === OVERTIGHTEN ? 1 / 11 : 2 / 11, 12);
  });
});

describe("pick", () => {
  const cumulative = Float64Array.of(0, 1, 3, 3, 6, 6, 10);
  it("maps draws to responses in proportion to their weights", () => {
    const shares = (weights: Float64Array) => {
      const counts = new Array<number>(6).fill(0);
      for (let i = 0; i < 1000; i++) counts[pick((i + 0.5) / 1000, weights)]!++;
      return counts;
    };
    expect(shares(cumulative)).toEqual([100, 200, 0, 300, 0, 400]);
    expect(shares(Float64Array.of(0, 0, 0, 1, 4, 4, 4))).toEqual([0, 0, 250, 750, 0, 0]);
  });
});

describe("handleTasks", () => {
  let utilities: number[];
  beforeEach(() => {
    utilities = [0.5, 0.5, 0.2, 0.4, 0.3, 0.1];
  });

  it("chooses evenly without precision, among all while there are hours (C1, C24)", () => {
    const world = worldOf({ organisation: crowd, parameters: { ...onlyLearned, choicePrecision: 0 } });
    teach(world, utilities);
    for (const count of handled(world, plenty)) expectShare(count, posts, 1 / 6);
  });
  it("chooses evenly without precision, among falsify, shirk and escalate when hours are gone", () => {
    const world = worldOf({ organisation: crowd, parameters: { ...onlyLearned, choicePrecision: 0 } });
    teach(world, utilities);
    const counts = handled(world, 0);
    for (const k of [FALSIFY, SHIRK, ESCALATE]) expectShare(counts[k]!, posts, 1 / 3);
    expect(counts[WORK]! + counts[PAPERWORK]! + counts[OVERTIGHTEN]!).toBe(0);
  });
  it("chooses by the logit shares", () => {
    const world = worldOf({ organisation: crowd, parameters: { ...onlyLearned, choicePrecision: 3 } });
    teach(world, [-1000, -1000, 0.2, 0, 0.5, -1000]);
    const counts = handled(world, plenty);
    expectShare(counts[FALSIFY]!, posts, 0.24948);
    expectShare(counts[SHIRK]!, posts, 0.13691);
    expectShare(counts[ESCALATE]!, posts, 0.61361);
  });
  it("chooses the best with a large precision, ties split", () => {
    const world = worldOf({ organisation: crowd, parameters: { ...onlyLearned, choicePrecision: 1000 } });
    teach(world, utilities);
    const counts = handled(world, plenty);
    expectShare(counts[WORK]!, posts, 1 / 2);
    expect(counts[WORK]! + counts[PAPERWORK]!).toBe(posts);
  });
  it("chooses the best of what remains when hours are gone, however much better work would be", () => {
    const world = worldOf({ organisation: crowd, parameters: { ...onlyLearned, choicePrecision: 1000 } });
    teach(world, [5, 5, 0.2, 0.4, 0.3, 5]);
    expect(handled(world, 0)[SHIRK]).toBe(posts);
  });
  it("keeps the odds of what remains when hours are gone, however much better work would be", () => {
    const world = worldOf({ organisation: crowd, parameters: { ...onlyLearned, choicePrecision: 4 } });
    teach(world, [10, 0, 0.2, 0.2, 0.2, 0]);
    const counts = handled(world, 0);
    for (const k of [FALSIFY, SHIRK, ESCALATE]) expectShare(counts[k]!, posts, 1 / 3);
  });
  it("never over-tightens without scope, however bad all else is", () => {
    const world = worldOf({
      organisation: crowd,
      parameters: { ...onlyLearned, overtightenScope: 0, choicePrecision: 1000 },
    });
    teach(world, [-3, -3, -3, -2, -3, 0]);
    expect(handled(world, plenty)[SHIRK]).toBe(posts);
  });
});
