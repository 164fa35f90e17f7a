import { describe, expect, it } from "vitest";
import type { Policy } from "../../src/model/levers.ts";
import type { OutcomeName } from "../../src/model/outcomes.ts";
import type { Parameters } from "../../src/model/parameters.ts";
import { Simulation } from "../../src/model/simulation.ts";
import { expectShare } from "./sampling.ts";
import { type Changes, orderOf, outcomeOf, run } from "./small-organisation.ts";

/** Nothing is punished and nothing but the work itself is rewarded; every act costs effort; all choose the best. */
const noStakes: Partial<Policy> = { severity: 0, rewardIndividual: 0, rewardCollective: 0, ranking: 0 };
const bestReply: Partial<Parameters> = {
  choicePrecision: 1000,
  creditValue: 0,
  creditRanking: 0,
  reportNotch: 0,
  reportGapCost: 100,
  integritySpread: 0,
  effortCost: 0.02,
  overtightenScope: 1,
};

function everyTick(
  changes: Changes,
  levers: Partial<Policy>,
  names: readonly OutcomeName[],
  value: number,
): void {
  const result = run(changes, levers);
  for (const name of names) for (const one of outcomeOf(result, name)) expect(one, name).toBe(value);
}

describe("a run without stakes", () => {
  it("has no paperwork beyond mandated records, no falsehood and no over-tightening (C24)", () => {
    const organisation = { spans: [3, 4, 5] };
    everyTick(
      { organisation, parameters: bestReply },
      noStakes,
      [
        "taskPaperwork",
        "taskFalsify",
        "taskOvertighten",
        "timeFalsify",
        "timeOvertighten",
        "excessMass",
        "incidentFabrication",
      ],
      0,
    );
    // Without motivation nobody works either, and nobody asks.
    everyTick(
      { parameters: { ...bestReply, motivationMean: 0, motivationSpread: 0 } },
      noStakes,
      ["taskShirk"],
      1,
    );
  });
  it("raises no blame, so that nobody is afraid and nothing of blame is defined", () => {
    everyTick({}, { severity: 0 }, ["blameRaised", "blamePosted", "fear"], 0);
    everyTick(
      {},
      { severity: 0 },
      ["frontlineBlameShare", "wrongfulShare", "downwardShift", "mismatch"],
      Number.NaN,
    );
    everyTick(
      { parameters: { vexatiousStart: 0.1 } },
      { severity: 0 },
      ["escapedShare", "moreWorkMoreBlame"],
      Number.NaN,
    );
  });
});

describe("a run without precision of choice", () => {
  it("spreads tasks evenly over all responses while there are hours (C24)", () => {
    const simulation = new Simulation(
      orderOf({
        ticks: 12,
        organisation: { spans: [10, 20] },
        parameters: {
          choicePrecision: 0,
          overtightenScope: 1,
          hoursPerMonth: 400,
          demand: 2,
          tasksBeyond: 0,
        },
      }),
    );
    const counts = new Array<number>(6).fill(0);
    while (!simulation.done) {
      simulation.step();
      for (const [k, n] of simulation.world.tally.tasks.entries()) counts[k]! += n;
    }
    const all = counts.reduce((sum, n) => sum + n);
    expect(all).toBeGreaterThan(2000);
    for (const count of counts) expectShare(count, all, 1 / 6);
  });
});

describe("a run with nothing to do wrong", () => {
  it("has no incident where hazards, error and force are 0 and targets are met", () => {
    const safe = {
      errorRate: 0,
      touchRisk: 0,
      needHazard: 0,
      complaintRate: 0,
      vexatiousRate: 0,
      shortfallRate: 0,
    };
    everyTick({ parameters: safe }, { auditRate: 0, lines: 0 }, ["incidentRate", "blameRaised"], 0);
  });
  it("does every task where hours abound, work is all that pays and nobody leaves any", () => {
    const keen = {
      motivationMean: 10,
      choicePrecision: 1000,
      hoursPerMonth: 400,
      workHours: 4,
      tasksBeyond: 0,
    };
    everyTick({ parameters: keen }, { severity: 0 }, ["taskWork", "inflation"], 1);
  });
});

describe("a run of one level", () => {
  it("has no cascade: no shift, no mismatch, no amplification, and no level beneath", () => {
    const single: Changes = { organisation: { spans: [] }, ticks: 120, parameters: { needHazard: 0.2 } };
    everyTick(
      single,
      { shield: 0 },
      ["downwardShift", "mismatch", "blamePerHead1" as OutcomeName, "falsifierShareAbove"],
      Number.NaN,
    );
    everyTick(single, {}, ["targetAmplification"], 1);
    everyTick(single, {}, ["taskEscalate"], 0);
    const result = run(single, { shield: 0 });
    const shares = outcomeOf(result, "frontlineBlameShare").filter((share) => !Number.isNaN(share));
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.every((share) => share === 1)).toBe(true);
  });
  it("defines blame per head for the levels there are and no others", () => {
    const result = run({ organisation: { spans: [2, 2] }, ticks: 12 });
    for (let level = 0; level < 12; level++) {
      const defined = outcomeOf(result, `blamePerHead${level}` as OutcomeName).every(
        (value) => !Number.isNaN(value),
      );
      expect(defined, `level ${level}`).toBe(level < 3);
    }
  });
});

describe("falsehood that is always found and costs more than it brings", () => {
  it("dies out under best reply (C24: q = 1, S > B)", () => {
    const parameters = {
      choicePrecision: 1000,
      integrityMean: 0,
      integritySpread: 0,
      sanctionPain: 100,
      siblingWeight: 1,
      reportGapCost: 1,
    };
    const levers = {
      auditRate: 1,
      auditAccuracy: 1,
      precision: 1,
      appealRate: 0,
      legacyLiability: 1,
      severity: 2,
    };
    // Work out of reach of nobody: what is falsified is the agent's own doing.
    const simulation = new Simulation(
      orderOf(
        {
          organisation: { spans: [2, 20] },
          ticks: 60,
          parameters: {
            ...parameters,
            hoursPerMonth: 400,
            quitRate: 0,
            attractionDecay: 1,
            experienceDecay: 0,
          },
        },
        levers,
      ),
    );
    const falsified: number[] = [];
    while (!simulation.done) {
      simulation.step();
      falsified.push(simulation.world.tally.falsifiedUnits);
    }
    expect(falsified[0]).toBeGreaterThan(0);
    expect(falsified.slice(48).every((units) => units === 0)).toBe(true);
  });
});
