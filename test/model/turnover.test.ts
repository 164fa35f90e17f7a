import { describe, expect, it } from "vitest";
import type { Policy } from "../../src/model/levers.ts";
import { thingsGoWrong } from "../../src/model/things-go-wrong.ts";
import { openYear } from "../../src/model/turnover.ts";
import type { World } from "../../src/model/world.ts";
import { expectShare } from "./sampling.ts";
import { type Changes, changeHands, nextTick, policyOf, serve, worldOf } from "./small-organisation.ts";

/** December: nobody quits by chance, everybody has a career and has served since January. */
function december(changes: Changes = {}): World {
  const world = worldOf({ ...changes, parameters: { quitRate: 0, prospectShare: 1, ...changes.parameters } });
  for (let month = 0; month < 11; month++) nextTick(world);
  return world;
}

/** Vacates superior posts, as quitting does, and closes the year. */
function closeYear(world: World, vacant: readonly number[], levers: Partial<Policy> = {}): void {
  for (const post of vacant) world.state.acting[post] = 1;
  changeHands(world, policyOf(levers));
}

describe("quitting", () => {
  it("comes with chance quitRate·e^(quitMorale·(1 − morale))", () => {
    const world = worldOf({
      organisation: { spans: [100, 100] },
      parameters: { quitRate: 0.05, quitMorale: 2 },
    });
    world.state.morale.fill(0.6);
    changeHands(world, policyOf());
    expectShare(world.tally.quits, 10_000, 0.05 * Math.exp(0.8));
  });
  it("leaves defects as legacy and unmet need to a novice of other traits", () => {
    const world = worldOf({ organisation: { spans: [2] }, parameters: { quitRate: 1, noviceSkill: 0.7 } });
    const { state } = world;
    state.defects.set([3, 0]);
    state.legacy.set([1, 0]);
    state.defectOverload[0] = 0.5;
    state.defectAge[0] = 12;
    state.need.fill(2);
    state.papers.fill(5);
    const before = state.talent[1];
    changeHands(world, policyOf());
    expect([state.defects[0], state.legacy[0], state.legacyOverload[0], state.legacyAge[0]]).toEqual([
      0, 4, 0.5, 12,
    ]);
    expect([state.predecessorPost[0], state.legacyKnown[0]]).toEqual([-1, 0]);
    expect([state.need[0], state.papers[1]]).toEqual([2, 0]);
    expect(state.talent[1]).not.toBe(before);
    expect(state.skill[1]).toBe(0.7 * state.talent[1]!);
    expect([state.entryPost[1], state.generation[1]]).toEqual([1, 2]);
  });
  it("brings the same newcomer whenever it comes", () => {
    const early = worldOf({ parameters: { quitRate: 1 } });
    const late = worldOf({ parameters: { quitRate: 1 } });
    for (let month = 0; month < 5; month++) nextTick(late);
    changeHands(early, policyOf());
    changeHands(late, policyOf());
    for (const trait of ["talent", "integrity", "motivation", "connection", "prospect"] as const)
      expect(late.state[trait]).toEqual(early.state[trait]);
  });
  it("of a superior leaves an acting holder until the year's end", () => {
    const world = worldOf({ organisation: { spans: [2, 2] }, parameters: { quitRate: 1 } });
    changeHands(world, policyOf());
    expect([...world.state.acting]).toEqual([1, 1, 1, 0, 0, 0, 0]);
  });
});

describe("promotion", () => {
  /** One vacant centre over four posts that differ in figures, output and service. */
  const four = (levers: Partial<Policy>, prepare: (world: World) => void = () => {}) => {
    const world = december({ organisation: { spans: [4] } });
    const { state } = world;
    state.yearTarget.fill(60);
    state.yearFigure.set([0, 50, 66, 55, 40]);
    state.yearReal.set([0, 50, 20, 52, 40]);
    state.entered.set([0, -5, -7, -5, -24]);
    prepare(world);
    closeYear(world, [0], levers);
    return [1, 2, 3, 4].find((post) => state.entryPost[0] === post);
  };

  it.each([
    ["reported", 2],
    ["real", 3],
    ["seniority", 4],
  ] as const)("by %s takes the first in it", (promotionRule, expected) => {
    expect(four({ promotionRule })).toBe(expected);
  });
  it("takes figures relative to the target", () => {
    expect(
      four({ promotionRule: "reported" }, ({ state }) => {
        state.yearTarget[4] = 30;
      }),
    ).toBe(4);
  });
  it("passes over whoever has no career ahead or has not served the year, unless there is nobody else", () => {
    expect(
      four({ promotionRule: "reported" }, ({ state }) => {
        state.prospect[2] = 0;
      }),
    ).toBe(3);
    expect(
      four({ promotionRule: "reported" }, ({ state }) => {
        state.entered[2] = 1;
      }),
    ).toBe(3);
    expect(
      four({ promotionRule: "reported" }, ({ state }) => {
        state.prospect.fill(0);
      }),
    ).toBe(2);
  });
  it("by chance takes each of a post's subordinates as often as the others", () => {
    const world = december({ organisation: { spans: [2000, 4] } });
    closeYear(
      world,
      Array.from({ length: 2000 }, (_, k) => k + 1),
      { promotionRule: "random" },
    );
    const { superiors } = world.hierarchy;
    for (let place = 0; place < 4; place++) {
      let count = 0;
      for (let m = 1; m <= 2000; m++) if ((world.state.entryPost[m]! - superiors) % 4 === place) count++;
      expectShare(count, 2000, 1 / 4);
    }
  });
  it("takes everything along that belongs to the agent, and leaves what belongs to the post", () => {
    const world = december({ organisation: { spans: [1] } });
    const { state } = world;
    for (const [column, value] of [
      ["talent", 1.1],
      ["skill", 1.05],
      ["integrity", 2.5],
      ["motivation", 0.7],
      ["connection", 0.3],
      ["morale", 0.45],
      ["fear", 0.6],
      ["granted", 4],
      ["refused", 9],
      ["papers", 3],
      ["answerRate", 0.2],
    ] as const)
      state[column][1] = value;
    state.cost[2 * 2 + 1] = 0.9;
    state.defects[0] = 5;
    closeYear(world, [0]);
    const taken = (
      [
        "talent",
        "skill",
        "integrity",
        "motivation",
        "connection",
        "morale",
        "fear",
        "granted",
        "refused",
        "papers",
        "answerRate",
      ] as const
    ).map((column) => state[column][0]);
    expect(taken).toEqual([1.1, 1.05, 2.5, 0.7, 0.3, 0.45, 0.6, 4, 9, 3, 0.2]);
    expect(state.cost[2 * 2]).toBe(0.9);
    expect([state.acting[0], state.rose[0]]).toEqual([0, 1]);
    expect([state.legacy[0], state.legacyKnown[0], state.predecessorPost[0]]).toEqual([5, 5, 0]);
    expect([state.fear[1], state.papers[1], state.cost[2 * 2 + 1]]).toEqual([0, 0, 0]);
  });
  it("fills vacancies from the top down, and follows whoever left defects behind as it rises", () => {
    // Centre 0, office 1, clerks 2 and 3
    const world = december({ organisation: { spans: [1, 2] }, parameters: { surfacing: 1 } });
    const { state } = world;
    state.yearTarget.fill(1);
    state.defects[0] = 3;
    state.yearFigure[2] = 1;
    closeYear(world, [1]); // clerk 2 becomes the office
    expect([state.entryPost[1], state.predecessorPost[0]]).toEqual([2, 1]);
    for (let month = 0; month < 12; month++) nextTick(world);
    state.yearFigure.set([0, 0, 0, 1]);
    closeYear(world, [0]); // the office becomes the centre, clerk 3 the office
    expect([state.entryPost[0], state.entryPost[1]]).toEqual([2, 3]);
    expect([...state.acting]).toEqual([0, 0, 0, 0]);
    expect([state.legacy[0], state.legacyKnown[0], state.predecessorPost[0]]).toEqual([3, 3, 0]);
    // Every one of them surfaces as the centre's own old mistake.
    serve(world, policyOf(), thingsGoWrong);
    expect([...world.incidents.predecessor.subarray(0, 3)]).toEqual([0, 0, 0]);
  });
  it("knows no predecessor any more once that one has quit", () => {
    const parameters = { quitRate: 1e-6, quitMorale: 20 };
    const world = december({ organisation: { spans: [1] }, parameters });
    const { state } = world;
    state.morale.fill(1);
    state.defects[0] = 3;
    closeYear(world, [0]);
    expect(state.predecessorPost[0]).toBe(0);
    nextTick(world);
    state.morale.set([0, 1]); // a chance of 1e-6·e^20, that is, certainty
    changeHands(world, policyOf());
    expect([state.acting[0], state.predecessorPost[0], state.legacyKnown[0], state.legacy[0]]).toEqual([
      1, -1, 0, 3,
    ]);
  });
});

describe("the year", () => {
  it("names falsifiers by more than 5 % of the year's figure", () => {
    const world = december({ organisation: { spans: [3] } });
    world.state.yearFigure.set([0, 100, 100, 0]);
    world.state.yearFalsified.set([5, 5.1, 0]);
    closeYear(world, []);
    expect([...world.state.falsifier]).toEqual([0, 0, 1, 0]);
  });
  it("opens in January with new accounts and credit that no veto voids", () => {
    const world = december({ organisation: { spans: [2] } });
    const accounts = [
      "yearFigure",
      "yearTarget",
      "yearReal",
      "yearFalsified",
      "yearPosted",
      "vetoed",
    ] as const;
    for (const column of accounts) world.state[column].fill(1);
    openYear(world);
    for (const column of accounts)
      expect(
        world.state[column].every((value) => value === 1),
        column,
      ).toBe(true);
    nextTick(world);
    openYear(world);
    for (const column of accounts)
      expect(
        world.state[column].every((value) => value === 0),
        column,
      ).toBe(true);
  });
});
