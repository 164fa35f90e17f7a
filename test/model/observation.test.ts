import { describe, expect, it } from "vitest";
import { FALSIFY, OVERTIGHTEN, PAPERWORK, SHIRK, WORK } from "../../src/model/causes.ts";
import { MILLION } from "../../src/model/ledger.ts";
import { giniOf, Observations, observe, observeFrontLine } from "../../src/model/observation.ts";
import { type OutcomeName, outcomeNames } from "../../src/model/outcomes.ts";
import type { World } from "../../src/model/world.ts";
import { nextTick, policyOf, serve, worldOf } from "./small-organisation.ts";

/** The row of a world of ten frontline posts under one centre. */
function rowOf(prepare: (world: World) => void, month = 0): (name: OutcomeName) => number {
  const world = worldOf({ organisation: { spans: [10] } });
  for (let t = 0; t < month; t++) nextTick(world);
  world.tally.hoursAvailable = 1600;
  prepare(world);
  const observations = new Observations(24);
  serve(world, policyOf(), observeFrontLine);
  observe(world, observations);
  return (name) => observations.values[outcomeNames.indexOf(name) * 24 + month]!;
}

describe("giniOf", () => {
  const gini = (...amounts: number[]) => giniOf(Float64Array.from(amounts), new Float64Array(amounts.length));
  it("is 0 where all have the same and goes to 1 where one has all", () => {
    expect(gini(3, 3, 3, 3)).toBeCloseTo(0, 15);
    expect(gini(0, 0, 0, 8)).toBe(0.75);
    expect(gini(5)).toBe(0);
  });
  it("does not depend on order, and is not defined where there is nothing", () => {
    expect(gini(1, 2, 3, 4)).toBe(0.25);
    expect(gini(4, 1, 3, 2)).toBe(0.25);
    expect(gini(0, 0)).toBeNaN();
  });
});

describe("observe", () => {
  it("compares what was reported with what was done", () => {
    const row = rowOf(({ tally, state }) => {
      tally.realOutput = 40;
      tally.frontlineFigure = 46;
      tally.heap = 3;
      state.figure[0] = 50;
    });
    const names = [
      "realOutput",
      "frontlineReported",
      "reportedOutput",
      "reportGap",
      "inflation",
      "excessMass",
    ] as const;
    expect(names.map(row)).toEqual([4, 4.6, 5, 1, 1.25, 0.3]);
  });
  it("puts blame beside tasks: per task worked, papered over, falsified and left", () => {
    const row = rowOf(({ tally }) => {
      tally.tasks[WORK] = 40;
      tally.tasks[PAPERWORK] = 10;
      tally.tasks[SHIRK] = 20;
      tally.neglected = 8;
      tally.falsifiedUnits = 5;
      tally.postedFor[WORK] = 2 * MILLION;
      tally.postedFor[PAPERWORK] = MILLION;
      tally.postedFor[FALSIFY] = MILLION;
      tally.postedFor[SHIRK] = 0.2 * MILLION;
    });
    const names = [
      "blamePerTaskWork",
      "blamePerTaskPaperwork",
      "blamePerTaskFalsify",
      "blamePerTaskShirk",
      "moreWorkMoreBlame",
    ] as const;
    expect(names.map(row)).toEqual([0.05, 0.1, 0.2, 0.025, 2]);
  });
  it("puts the front line's share of blame beside its share of causes", () => {
    const row = rowOf(({ tally }) => {
      tally.raised = 12 * MILLION;
      tally.postedTotal = 8 * MILLION;
      tally.postedAtLevel.set([2 * MILLION, 6 * MILLION]);
      tally.causedByPersons = 10 * MILLION;
      tally.causedAtLevel.set([6 * MILLION, 4 * MILLION]);
      tally.wrongful = 3 * MILLION;
      tally.escaped = 5 * MILLION;
    });
    const names = [
      "blameRaised",
      "blamePosted",
      "blamePerHead0",
      "blamePerHead1",
      "frontlineBlameShare",
      "frontlineCausalShare",
      "wrongfulShare",
      "escapedShare",
    ] as readonly OutcomeName[];
    expect(names.map(row)).toEqual([1.2, 0.8, 2, 0.6, 0.75, 0.4, 0.375, 0.5]);
    expect(row("downwardShift")).toBeCloseTo(0.35, 15);
    expect(row("mismatch")).toBeCloseTo(0.35, 15);
  });
  it("adds up harm noticed and unnoticed, and all hours anybody spends", () => {
    const row = rowOf(({ tally, parameters }) => {
      expect([parameters.unmetHarm, parameters.harmBurden, parameters.hoursPerMonth]).toEqual([
        0.1, 0.5, 160,
      ]);
      tally.harm = 4;
      tally.tasks[WORK] = 30;
      tally.tasks[SHIRK] = 10;
      tally.tasks[OVERTIGHTEN] = 20;
      tally.realOutput = 50;
      tally.hoursAnswering = 16;
      tally.hoursAdded = 100;
      tally.hoursOfControl = 284;
    });
    expect(row("publicHarm")).toBeCloseTo((4 + 0.1 * 10 + 0.05 * 20) / 10, 14);
    expect(row("staffHours")).toBeCloseTo(161.6, 12);
    expect(row("resourceHours")).toBe(10);
    expect(row("inquiryHours")).toBe(28.4);
    expect(row("costPerRealOutput")).toBe(40);
  });
  it("shares out hours, what is left over being idle", () => {
    const row = rowOf(({ tally }) => {
      tally.hoursWork = 800;
      tally.hoursPaperwork = 400;
      tally.hoursHosting = 160;
    });
    expect(
      ["timeWork", "timePaperwork", "timeHosting", "timeIdle"].map((name) => row(name as OutcomeName)),
    ).toEqual([0.5, 0.25, 0.1, 0.15]);
  });
  it("takes means over the front line alone", () => {
    const row = rowOf(({ state, tally }) => {
      state.fear.fill(0.2);
      state.fear[0] = 100;
      state.morale.fill(0.5);
      state.granted.fill(1);
      state.refused.fill(3);
      state.target.fill(7.5);
      tally.overload = 5;
      tally.quits = 1;
    });
    expect(row("fear")).toBeCloseTo(0.2, 15);
    expect(row("morale")).toBe(0.5);
    expect(row("trust")).toBe(0.25);
    expect(row("targetAmplification")).toBe(1.5);
    expect(row("overload")).toBe(0.5);
    expect(row("turnover")).toBe(0.1);
  });
  it("takes the falsifiers and the inequality of a year at its end", () => {
    const prepare = ({ state }: World) => {
      state.yearFigure.fill(100);
      state.yearFalsified.set([6, 7, 5]);
      state.yearPosted.set([0, 0, 0, 0, 0, 0, 0, 0, 0, 4]);
    };
    const december = rowOf(prepare, 11);
    expect(december("falsifierShare")).toBe(0.2);
    expect(december("blameGini")).toBeCloseTo(0.9, 14);
    expect(rowOf(prepare, 10)("falsifierShare")).toBeNaN();
  });
  it("counts falsifiers among superiors who rose from the front line", () => {
    const row = (rose: number, falsifier: number) =>
      rowOf(({ state }) => {
        state.rose[0] = rose;
        state.falsifier[0] = falsifier;
      })("falsifierShareAbove");
    expect([row(1, 1), row(1, 0), row(0, 0)]).toEqual([1, 0, Number.NaN]);
  });
});
