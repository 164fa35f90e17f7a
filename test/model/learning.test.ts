import { describe, expect, it } from "vitest";
import { attraction } from "../../src/model/attraction.ts";
import { ESCALATE, FALSIFY, SHIRK, WORK } from "../../src/model/causes.ts";
import { learn } from "../../src/model/learning.ts";
import { MILLION } from "../../src/model/ledger.ts";
import type { Parameters } from "../../src/model/parameters.ts";
import type { World } from "../../src/model/world.ts";
import { policyOf, serve, worldOf } from "./small-organisation.ts";

/** Attraction and experience after so many months of one payoff. */
function iterated(
  attractionDecay: number,
  experienceDecay: number,
  payoff: number,
  weight = 1,
): [number, number] {
  let value = 0;
  let experience = 0;
  for (let month = 0; month < 2000; month++) {
    value = attraction(value, experience, attractionDecay, experienceDecay, weight, payoff);
    experience = experienceDecay * experience + 1;
  }
  return [value, experience];
}

describe("attraction", () => {
  it("without experience decay accumulates to π/(1 − φ) (C11)", () => {
    expect(iterated(0.9, 0, 0.3)[0]).toBeCloseTo(3, 12);
    expect(iterated(0.5, 0, 0.3)[0]).toBeCloseTo(0.6, 12);
  });
  it("with ρ = φ is a weighted mean: it goes to π, and experience to 1/(1 − ρ) (C11)", () => {
    const [value, experience] = iterated(0.9, 0.9, 0.3);
    expect(value).toBeCloseTo(0.3, 12);
    expect(experience).toBeCloseTo(10, 12);
  });
  it("between these goes to π/(1 − (φ − ρ)/(1 − ρ)), and to δ of it for what only siblings met (C11)", () => {
    // A = (φNA + π)/N′ with N = N′ = 1/(1 − ρ): A (1 − φ) = π (1 − ρ)
    expect(iterated(0.9, 0.5, 0.3)[0]).toBeCloseTo((0.3 * 0.5) / 0.1, 10);
    expect(iterated(0.9, 0.9, 0.3, 0.4)[0]).toBeCloseTo(0.12, 12);
  });
});

/** Months of learning in which every frontline post handles and pays the same. */
function taught(
  parameters: Partial<Parameters>,
  months: number,
  spans: number[],
  month: (world: World) => void,
) {
  const world = worldOf({ organisation: { spans }, parameters });
  for (let t = 0; t < months; t++) {
    month(world);
    serve(world, policyOf(), learn);
  }
  return world;
}

describe("learn", () => {
  it("teaches the sanctions a task of the response they were for", () => {
    // One post alone: 4 worked tasks, 0.6 units of blame for them; 2 tasks left, 0.5 units.
    const { state, hierarchy } = taught({}, 600, [1], (world) => {
      world.state.handled[WORK] = 4;
      world.state.handled[SHIRK] = 2;
      world.state.sanctions[WORK] = 0.6 * MILLION;
      world.state.sanctions[SHIRK] = 0.5 * MILLION;
    });
    const learned = (response: number) => state.cost[response * hierarchy.posts + 1];
    expect(learned(WORK)).toBeCloseTo(0.15, 12);
    expect(learned(SHIRK)).toBeCloseTo(0.25, 12);
    expect(learned(FALSIFY)).toBe(0);
  });
  it("teaches what siblings suffer, at siblingWeight twice for whoever never did it", () => {
    // Of two siblings one works 10 tasks for 2 units of blame; the other escalates and has peace.
    const { state, hierarchy } = taught({ siblingWeight: 0.5 }, 600, [2], (world) => {
      world.state.handled[WORK * 2] = 10;
      world.state.sanctions[WORK * 2] = 2 * MILLION;
      world.state.handled[ESCALATE * 2 + 1] = 10;
    });
    const learned = (post: number) => state.cost[WORK * hierarchy.posts + post];
    expect(learned(1)).toBeCloseTo(0.2, 12);
    expect(learned(2)).toBeCloseTo(0.5 * 0.2, 12);
  });
  it("forgets nothing of a response that nobody near has used or paid for", () => {
    const { state } = taught({}, 5, [2], (world) => {
      world.state.cost[FALSIFY * 3 + 1] = 0.7;
    });
    expect(state.cost[FALSIFY * 3 + 1]).toBe(0.7);
  });
  it("makes fear a running mean of one's own blame and, less, the siblings'", () => {
    const { state } = taught({ fearMemory: 0.9, fearScale: 5, fearBeside: 0.5 }, 600, [3], (world) => {
      world.state.posted.set([0, 0.3 * MILLION, 0, 0.1 * MILLION]);
    });
    expect(state.fear[0]).toBe(0);
    expect(state.fear[1]).toBeCloseTo(5 * (0.3 + 0.5 * 0.05), 12);
    expect(state.fear[2]).toBeCloseTo(5 * (0 + 0.5 * 0.2), 12);
    expect(state.fear[3]).toBeCloseTo(5 * (0.1 + 0.5 * 0.15), 12);
  });
  it("lets morale rest where recovery balances injustice, overload and recognition", () => {
    const parameters = {
      moraleRest: 0.8,
      moraleRecovery: 0.1,
      moraleInjustice: 0.2,
      moraleOverload: 0.01,
      moraleRecognition: 0.05,
    };
    const rest = (month: (world: World) => void) => taught(parameters, 600, [2], month).state.morale[1];
    const calm = (world: World) => world.state.realOutput.fill(0);
    expect(rest(calm)).toBeCloseTo(0.8, 12);
    expect(
      rest(({ state }) => {
        state.undeserved[1] = 0.1 * MILLION;
      }),
    ).toBeCloseTo(0.6, 12);
    expect(
      rest(({ state }) => {
        state.overload[0] = 2;
      }),
    ).toBeCloseTo(0.6, 12);
    expect(
      rest(({ state }) => {
        state.undeserved[1] = 9 * MILLION;
      }),
    ).toBe(0);
    // rewardCollective 0.05 shared by two: 0.05 × 8 × 0.025 / 0.1 above rest
    expect(
      rest(({ state }) => {
        state.realOutput[0] = 8;
      }),
    ).toBeCloseTo(0.9, 12);
    expect(
      rest(({ state }) => {
        state.realOutput[0] = 8;
        state.vetoed[0] = 1;
      }),
    ).toBeCloseTo(0.8, 12);
  });
  it("lets skill grow to talent", () => {
    const world = worldOf({ organisation: { spans: [1] }, parameters: { skillGrowth: 0.5 } });
    world.state.talent.fill(1.2);
    world.state.skill.fill(0.8);
    serve(world, policyOf(), learn);
    serve(world, policyOf(), learn);
    for (const skill of world.state.skill) expect(skill).toBeCloseTo(1.1, 14);
  });
  it("teaches superiors the cost of overloading and of silence from what they pay", () => {
    const { state } = taught({ attractionDecay: 0.9 }, 600, [2], (world) => {
      world.state.forOverload[0] = 0.4 * MILLION;
      world.state.forSilence[0] = 0.1 * MILLION;
    });
    expect(state.overloadCost[0]).toBeCloseTo(0.4, 12);
    expect(state.silenceCost[0]).toBeCloseTo(0.1, 12);
  });
  it("teaches a single post, which is its own centre", () => {
    const { state } = taught({}, 600, [], (world) => {
      world.state.handled[WORK] = 4;
      world.state.sanctions[WORK] = 0.6 * MILLION;
      world.state.posted[0] = 0.1 * MILLION;
    });
    expect(state.cost[WORK]).toBeCloseTo(0.15, 12);
    expect(state.fear[0]).toBeCloseTo(0.5, 12);
  });
});
