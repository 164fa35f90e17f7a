import { describe, expect, it } from "vitest";
import { ESCALATE, FALSIFY, OVERTIGHTEN, responses, SHIRK, WORK } from "../../src/model/causes.ts";
import { decisionRules } from "../../src/model/choice.ts";
import { cumulate } from "../../src/model/decision-rule.ts";
import type { Parameters } from "../../src/model/parameters.ts";
import { type DecisionRuleName, decisionRule, keepsLeanings } from "../../src/model/setting.ts";
import type { World } from "../../src/model/world.ts";
import { expectEven, expectMean, expectShare } from "./sampling.ts";
import { type Changes, outcomeOf, policyOf, run, worldOf } from "./small-organisation.ts";

/** The utility of a response is minus its learned cost; nothing else is worth or costs anything. */
const onlyLearned = {
  creditValue: 0,
  creditRanking: 0,
  effortCost: 0,
  motivationMean: 0,
  motivationSpread: 0,
  integrityMean: 0,
  integritySpread: 0,
  sanctionPain: 1,
  shieldValue: 0,
  overtightenScope: 1,
} satisfies Partial<Parameters>;
const policy = policyOf({ rewardCollective: 0, shield: 0 });

function worldUnder(rule: DecisionRuleName, changes: Changes = {}): World {
  return worldOf({
    organisation: { spans: [4] },
    decisionRule: rule,
    ...changes,
    parameters: { ...onlyLearned, ...changes.parameters },
  });
}

function teach(world: World, utilities: readonly number[]): World {
  const { posts, superiors } = world.hierarchy;
  for (let post = superiors; post < posts; post++)
    for (const [k, utility] of utilities.entries()) world.state.cost[k * posts + post] = -utility;
  return world;
}

/** Chances of each response at a frontline post, among those from `low` to before `high`. */
function chances(world: World, f = 0, low = 0, high: number = responses.length, met = false): number[] {
  const rule = decisionRules[world.setting.decisionRule];
  const cumulative = new Float64Array(responses.length + 1);
  rule.consider(world, policy, f);
  rule.weigh(met, low, high, cumulative);
  return responses.map((_, k) => (cumulative[k + 1]! - cumulative[k]!) / cumulative[responses.length]!);
}

/** Frontline post `f` has handled so many tasks by response and been sanctioned so many millionths for each. */
function lived(world: World, f: number, handled: readonly number[], sanctions: readonly number[] = []): void {
  const { state, hierarchy } = world;
  for (const [k, count] of handled.entries()) state.handled[k * hierarchy.frontline + f] = count;
  for (const [k, amount] of sanctions.entries()) state.sanctions[k * hierarchy.frontline + f] = amount;
  state.posted[hierarchy.superiors + f] = sanctions.reduce((sum, amount) => sum + amount, 0);
}

const leaningsAt = ({ state, hierarchy }: World, f: number) =>
  responses.map((_, k) => state.leaning[k * hierarchy.posts + hierarchy.superiors + f]!);

describe("every decision rule", () => {
  it.each(decisionRule.options)("%s chooses only what is there now", (rule) => {
    const world = worldUnder(rule, { parameters: { overtightenScope: 0 } });
    expect(chances(world)[OVERTIGHTEN]).toBe(0);
    const gone = chances(world, 0, FALSIFY, OVERTIGHTEN);
    expect([gone[WORK], gone[1], gone[OVERTIGHTEN]]).toEqual([0, 0, 0]);
    expect(gone.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    expect(chances(worldUnder(rule, { organisation: { spans: [] } }))[ESCALATE]).toBe(0);
  });
  it.each(decisionRule.options)("%s gives one digest however often it is run, and one of its own", (rule) => {
    const { digest } = run({ decisionRule: rule });
    expect(run({ decisionRule: rule }).digest).toBe(digest);
    if (rule !== "logit") expect(digest).not.toBe(run().digest);
  });
  it("keeps leanings only where it learns them", () => {
    for (const rule of decisionRule.options)
      expect(worldUnder(rule).state.leaning.length, rule).toBe(keepsLeanings(rule) ? 6 * 5 : 0);
  });
});

describe("cumulate", () => {
  it("takes all that is there alike if none of it has any weight", () => {
    const cumulative = new Float64Array(7);
    cumulate(Float64Array.of(1, 0, 0, 0, 0, 1), Float64Array.of(1, 1, 1, 1, 0, 1), 1, 5, cumulative);
    expect(Array.from(cumulative)).toEqual([0, 0, 1, 2, 3, 3, 3]);
  });
});

describe("best-reply", () => {
  it("takes the highest utility, however small its lead, and splits ties", () => {
    const world = worldUnder("best-reply");
    expect(chances(teach(world, [0.2, 0.2001, 0.1, 0, -1, 0.2]))).toEqual([0, 1, 0, 0, 0, 0]);
    expect(chances(teach(world, [0.2, 0.1, 0.2, 0, -1, 0.1]))).toEqual([0.5, 0, 0.5, 0, 0, 0]);
  });
  it("is logit of a precision without bound", () => {
    const utilities = [0.3, 0.1, 0.2, 0.29, -1, 0.28];
    const logit = chances(teach(worldUnder("logit", { parameters: { choicePrecision: 1000 } }), utilities));
    const best = chances(teach(worldUnder("best-reply"), utilities));
    for (const [k, chance] of best.entries()) expect(logit[k]).toBeCloseTo(chance, 4);
  });
  it("looks at whether the target is met", () => {
    const world = teach(
      worldUnder("best-reply", { parameters: { creditValue: 1, creditMet: 0 } }),
      [-0.5, -9, -9, 0, -9, -9],
    );
    expect(chances(world)[WORK]).toBe(1);
    expect(chances(world, 0, 0, 6, true)[SHIRK]).toBe(1);
  });
});

describe("fixed", () => {
  it("keeps its weights whatever anybody learns or gains", () => {
    const weights = {
      fixedWork: 4,
      fixedPaperwork: 3,
      fixedFalsify: 0,
      fixedShirk: 2,
      fixedEscalate: 1,
      fixedOvertighten: 0,
    };
    const world = worldUnder("fixed", { parameters: weights });
    const expected = [0.4, 0.3, 0, 0.2, 0.1, 0];
    for (const utilities of [
      [0, 0, 0, 0, 0, 0],
      [-9, 9, 9, -9, 0, 9],
    ])
      for (const [k, chance] of chances(teach(world, utilities)).entries())
        expect(chance).toBeCloseTo(expected[k]!, 12);
  });
});

describe("ewa", () => {
  const parameters = {
    choicePrecision: 1,
    attractionDecay: 0.9,
    experienceDecay: 0.5,
    forgoneWeight: 0.4,
    sanctionPain: 10,
  };

  it("has a newcomer pick at random", () => {
    expect(chances(worldUnder("ewa", { parameters }))).toEqual(new Array(6).fill(1 / 6));
  });
  it("weighs what was forgone by δ, and what was done by its share of the month (C11)", () => {
    const world = worldUnder("ewa", { parameters });
    const { state, hierarchy } = world;
    state.experience[hierarchy.superiors] = 2;
    for (const [k, old] of [1, 2, 3, 4, 5, 6].entries())
      state.leaning[k * hierarchy.posts + hierarchy.superiors] = old;
    // Post 0 worked three of four tasks and was sanctioned 0.6 for it; a sibling shirked twice at 0.1 together.
    lived(world, 0, [3, 0, 0, 0, 1, 0], [600_000]);
    lived(world, 1, [0, 0, 0, 2, 0, 0], [0, 0, 0, 100_000]);
    for (const part of world.parts) decisionRules.ewa.learn(world, policy, part);
    const n = 0.5 * 2 + 1;
    const expected = [
      (0.9 * 2 * 1 + (0.4 + 0.6 * 0.75) * (-10 * 0.2)) / n,
      (0.9 * 2 * 2) / n,
      (0.9 * 2 * 3) / n,
      (0.9 * 2 * 4 + 0.4 * (-10 * 0.05)) / n,
      (0.9 * 2 * 5) / n,
      (0.9 * 2 * 6) / n,
    ];
    for (const [k, leaning] of leaningsAt(world, 0).entries())
      expect(leaning, responses[k]).toBeCloseTo(expected[k]!, 12);
  });
  it("chooses by logit over attractions", () => {
    const world = worldUnder("ewa", { parameters: { ...parameters, choicePrecision: 3 } });
    for (const [k, leaning] of [0.2, 0, 0.5, -1000, -1000, -1000].entries())
      world.state.leaning[k * world.hierarchy.posts + 1] = leaning;
    const [work, paperwork, falsify] = chances(world);
    expect([work, paperwork, falsify].map((chance) => chance!.toFixed(5))).toEqual([
      "0.24948",
      "0.13691",
      "0.61361",
    ]);
  });
  it("learns nothing from what it did not choose at δ = 0, and weighs all alike at δ = 1", () => {
    for (const [forgoneWeight, expected] of [
      [0, 0],
      [1, -0.5],
    ] as const) {
      const world = worldUnder("ewa", { parameters: { ...parameters, forgoneWeight } });
      lived(world, 0, [1, 0, 0, 0, 0, 0]);
      lived(world, 1, [0, 0, 0, 2, 0, 0], [0, 0, 0, 100_000]);
      for (const part of world.parts) decisionRules.ewa.learn(world, policy, part);
      expect(leaningsAt(world, 0)[SHIRK]).toBeCloseTo(expected, 12);
    }
  });
});

describe("imitation", () => {
  const crowd = { organisation: { spans: [100, 100] } };

  it("starts everybody with any mix, all alike in chance", () => {
    const world = worldUnder("imitation", crowd);
    const mixes = Array.from({ length: 10_000 }, (_, f) => leaningsAt(world, f));
    for (const mix of mixes.slice(0, 100))
      expect(mix.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    for (const k of responses.keys())
      expectMean(
        mixes.map((mix) => mix[k]!),
        1 / 6,
      );
    // Evenly on the simplex, a share is below 1 − 2^(−1/5) half of the time.
    const median = 1 - 2 ** (-1 / 5);
    expectShare(mixes.filter((mix) => mix[WORK]! < median).length, 10_000, 0.5);
  });
  it("tries out imitationTrial of its tasks at random", () => {
    const world = worldUnder("imitation", { parameters: { imitationTrial: 0.3 } });
    const [work = 0] = leaningsAt(world, 0);
    expect(chances(world)[WORK]).toBeCloseTo(0.7 * work + 0.05, 12);
  });
  it("copies the mix of a better-off sibling, and stays with its own beside a worse-off one", () => {
    const world = worldUnder("imitation", {
      organisation: { spans: [2] },
      parameters: { imitationInertia: 0 },
    });
    const [poor, rich] = [leaningsAt(world, 0), leaningsAt(world, 1)];
    lived(world, 0, [1, 0, 0, 0, 0, 0], [500_000]);
    lived(world, 1, [1, 0, 0, 0, 0, 0]);
    // Each looks at either of the two, itself included; within some months the poor one has looked beside.
    for (let month = 0; month < 12; month++) {
      world.passes.imitate.begin(month);
      for (const part of world.parts) decisionRules.imitation.learn(world, policy, part);
    }
    expect(leaningsAt(world, 1)).toEqual(rich);
    expect(leaningsAt(world, 0)).toEqual(rich);
    expect(poor).not.toEqual(rich);
  });
  it("looks around with chance 1 − imitationInertia, at each sibling alike", () => {
    const world = worldUnder("imitation", { ...crowd, parameters: { imitationInertia: 0.7 } });
    const { state, hierarchy } = world;
    const before = state.leaning.slice();
    // The first five of each hundred are better off than the others.
    for (let f = 0; f < 10_000; f++) lived(world, f, [1, 0, 0, 0, 0, 0], [f % 100 < 5 ? 0 : 1000]);
    for (const part of world.parts) decisionRules.imitation.learn(world, policy, part);
    const models = new Array<number>(5).fill(0);
    for (let f = 0; f < 10_000; f++) {
      const now = state.leaning[hierarchy.superiors + f]!;
      if (now === before[hierarchy.superiors + f]) continue;
      for (let k = 0; k < 5; k++) if (now === before[hierarchy.superiors + f - (f % 100) + k]) models[k]!++;
    }
    expectShare(
      models.reduce((sum, count) => sum + count, 0),
      9500,
      0.3 * 0.05,
    );
    expectEven(models);
  });
  it("moves to what pays, though nobody weighs anything", () => {
    const parameters = {
      ...onlyLearned,
      imitationTrial: 0.02,
      creditValue: 1,
      overtightenScope: 0,
      workHours: 0.5,
    };
    const changes = {
      decisionRule: "imitation",
      ticks: 120,
      organisation: { spans: [2, 100] },
      parameters,
    } as const;
    // Work and falsehood bring a unit of credit each, the others none.
    const result = run(changes, { severity: 0, traceHours: 0, traceWeight: 0, answerDuty: 0 });
    const paying = (tick: number) =>
      outcomeOf(result, "taskWork")[tick]! + outcomeOf(result, "taskFalsify")[tick]!;
    expect(paying(0)).toBeLessThan(0.45);
    expect(paying(119)).toBeGreaterThan(0.65);
  });
});
