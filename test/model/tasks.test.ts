import { describe, expect, it } from "vitest";
import {
  ESCALATE,
  FALSIFY,
  FORCE,
  NEED_FALSE,
  NEED_HOLLOW,
  NEED_IGNORED,
  NEED_NEGLECT,
  NEED_OVERLOAD,
  OVERTIGHTEN,
  PAPERWORK,
  SHIRK,
  WORK,
} from "../../src/model/causes.ts";
import { operateGate } from "../../src/model/gate.ts";
import { handle, minded, total } from "./minded-world.ts";
import { expectShare } from "./sampling.ts";

const posts = 2500;

describe("handleTasks", () => {
  it("works tasks of 16 hours and their records, and errs and meets force by chance", () => {
    const world = handle(minded(WORK, { parameters: { errorRate: 0.1, touchRisk: 0.04 } }), 4, 100);
    const { tally, state } = world;
    expect(tally.realOutput).toBe(4 * posts);
    expect(tally.hoursWork).toBe(4 * 16 * posts);
    expect(tally.hoursPaperwork).toBe(4 * 2 * posts);
    expectShare(total(world, state.defects), 4 * posts, 0.1);
    expectShare(world.incidents.count, 4 * posts, 0.04);
    expect([world.incidents.cause[0], world.incidents.response[0]]).toEqual([FORCE, WORK]);
  });
  it("errs more under overload, and knows the part that overload had", () => {
    // 5 tasks of 18 hours in 60: overload ½; rate 0.1 × (1 + 2 × ½), half of it overload's.
    const world = handle(minded(WORK, { parameters: { errorRate: 0.1, errorOverload: 2 } }), 5, 60);
    const { state } = world;
    expect(state.overload[0]).toBeCloseTo(0.5, 14);
    expect(state.unreachable[0]).toBeCloseTo(1 / 3, 14);
    expectShare(total(world, state.defects), total(world, state.handled, WORK), 0.2);
    expect(total(world, state.defectOverload) / total(world, state.defects)).toBeCloseTo(0.5, 12);
  });
  it("spends no hour twice: with hours gone only falsifying, leaving and asking remain", () => {
    const world = handle(minded(WORK), 8, 60);
    // Three tasks of 18 hours fit; the other five are falsified, left or asked about.
    expect(total(world, world.state.handled, WORK)).toBe(3 * posts);
    const rest = [FALSIFY, SHIRK, ESCALATE].map((response) => total(world, world.state.handled, response));
    expect(rest.reduce((sum, n) => sum + n)).toBe(5 * posts);
    const { hoursWork, hoursPaperwork, hoursFalsify, hoursEscalate, hoursOvertighten } = world.tally;
    expect(hoursWork + hoursPaperwork + hoursFalsify + hoursEscalate + hoursOvertighten).toBeLessThanOrEqual(
      60 * posts,
    );
  });
  it("covers with paper: credit, papers and hollow need, of which the mandated part is the centre's", () => {
    const world = handle(
      minded(PAPERWORK, { parameters: { tracePapers: 0.25, paperRetention: 0, touchRisk: 0 } }),
      3,
      100,
      { traceWeight: 0.5 },
    );
    const { state, hierarchy, tally } = world;
    expect(tally.realOutput).toBe(0);
    expect(state.figure[hierarchy.superiors]).toBe(1.5);
    expect(state.need[NEED_HOLLOW * posts]).toBe(3);
    expect(state.needMandated[0]).toBeCloseTo(3 * 0.2, 14); // 2 of 10 hours each
    expect(state.papers[hierarchy.superiors]).toBeCloseTo(3 + (0.25 * 6) / 8, 14);
  });
  it("falsifies: a figure without output, need unseen, falsehood to be found", () => {
    const world = handle(minded(FALSIFY), 3, 100);
    const { state, hierarchy } = world;
    expect([world.tally.realOutput, state.figure[hierarchy.superiors]]).toEqual([0, 3]);
    expect([state.need[NEED_FALSE * posts], state.falsehood[0], state.falsified[0]]).toEqual([3, 3, 3]);
  });
  it("leaves tasks: neglect while there are hours, overload when there are none", () => {
    const neglect = handle(minded(SHIRK), 3, 100);
    expect([neglect.state.need[NEED_NEGLECT * posts], neglect.state.need[NEED_OVERLOAD * posts]]).toEqual([
      3, 0,
    ]);
    expect(neglect.tally.neglected).toBe(3 * posts);
    const overload = handle(minded(SHIRK), 3, 17);
    expect([overload.state.need[NEED_NEGLECT * posts], overload.state.need[NEED_OVERLOAD * posts]]).toEqual([
      0, 3,
    ]);
    expect(overload.tally.neglected).toBe(0);
  });
  it("asks: answered with chance answerDuty while the superior's hours last, else a warning on record", () => {
    const generous = { parameters: { superiorHours: 1e6, answerMemory: 0.8, answerStart: 0.5 } };
    const world = handle(minded(ESCALATE, generous), 4, 100, { answerDuty: 0.3 });
    const { state, hierarchy, tally } = world;
    expectShare(tally.realOutput, 4 * posts, 0.3);
    expect(total(world, state.need, NEED_IGNORED)).toBe(4 * posts - tally.realOutput);
    expect(tally.hoursAnswering).toBe(8 * tally.realOutput);
    const seen = state.realOutput[0]! / 4;
    expect(state.answerRate[hierarchy.superiors]).toBeCloseTo(0.8 * 0.5 + 0.2 * seen, 14);
    // 40 hours of each superior make five answers.
    const busy = handle(minded(ESCALATE, { parameters: { superiorHours: 40 } }), 4, 100, { answerDuty: 1 });
    expect(busy.tally.realOutput).toBe(5 * 50);
  });
  it("over-tightens: done, at more hours and less error", () => {
    const parameters = { errorRate: 0.2, overtightenProtection: 0.75, overtightenCredit: 1 };
    const world = handle(minded(OVERTIGHTEN, { parameters }), 4, 100);
    expect(world.tally.realOutput).toBe(4 * posts);
    expect(world.tally.hoursOvertighten).toBe(4 * 19 * posts);
    expectShare(total(world, world.state.defects), 4 * posts, 0.05);
  });
  it("keeps papers, unmet need and falsehood from month to month at their rates", () => {
    const world = minded(WORK, { parameters: { paperRetention: 0.5, needRetention: 0.75, tracePapers: 0 } });
    world.state.papers.fill(4);
    world.state.need.fill(8);
    world.state.falsehood.fill(4);
    handle(world, 0, 100);
    expect([
      world.state.papers[world.hierarchy.superiors],
      world.state.need[0],
      world.state.falsehood[0],
    ]).toEqual([2, 6, 3]);
  });
});

describe("an upstream gate", () => {
  const gate = { level: 0, month: 0, months: 2, share: 0.5 };

  it("lets the tasks of its stream only be asked about or left, for so many months", () => {
    const world = minded(WORK, { gate });
    operateGate(world);
    handle(world, 4, 1000, { answerDuty: 0 });
    expectShare(total(world, world.state.handled, WORK), 4 * posts, 0.5);
    const held = total(world, world.state.handled, SHIRK) + total(world, world.state.handled, ESCALATE);
    expect(held).toBe(4 * posts - total(world, world.state.handled, WORK));
    for (const [tick, is] of [
      [1, 1],
      [2, 0],
      [11, 0],
      [12, 1],
      [14, 0],
    ] as const) {
      world.tick = tick;
      operateGate(world);
      expect(world.state.held[0], `tick ${tick}`).toBe(is);
    }
  });
  it("charges what is left of the stream to overload, and to silence once a warning is on record", () => {
    const world = minded(SHIRK, { gate: { ...gate, share: 1 } });
    operateGate(world);
    handle(world, 2, 1000);
    expect([world.state.need[NEED_OVERLOAD * posts], world.state.need[NEED_IGNORED * posts]]).toEqual([2, 0]);
    const warned = minded(SHIRK, { gate: { ...gate, share: 1 }, parameters: { needRetention: 0.9 } });
    warned.state.need.fill(1, NEED_IGNORED * posts, (NEED_IGNORED + 1) * posts);
    operateGate(warned);
    handle(warned, 2, 1000);
    expect(warned.state.need[NEED_OVERLOAD * posts]).toBe(0);
    expect(warned.state.need[NEED_IGNORED * posts]).toBeCloseTo(2.9, 14);
    expect(warned.state.needGated[0]).toBe(2);
  });
  it("is released by an answer of the post that held it", () => {
    const world = minded(ESCALATE, { gate: { ...gate, share: 1 }, parameters: { superiorHours: 1e6 } });
    operateGate(world);
    handle(world, 1, 1000, { answerDuty: 1 });
    expect(world.state.held[0]).toBe(0);
  });
});
