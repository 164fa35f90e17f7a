import { describe, expect, it } from "vitest";
import { accounts, POST, RAISE } from "../../src/model/ledger.ts";
import type { Policy } from "../../src/model/levers.ts";
import { type OutcomeName, outcomeNames } from "../../src/model/outcomes.ts";
import { Simulation } from "../../src/model/simulation.ts";
import { assertFinite } from "../../src/model/state.ts";
import { assertBalanced, Tally } from "../../src/model/tally.ts";
import { type Changes, orderOf, outcomeOf, run, worldOf } from "./small-organisation.ts";

const incidentNames = outcomeNames.filter((name) => name.startsWith("incident") && name !== "incidentRate");
const times: OutcomeName[] = [
  "timeWork",
  "timePaperwork",
  "timeFalsify",
  "timeEscalate",
  "timeOvertighten",
  "timeHosting",
  "timeIdle",
];
const tasks: OutcomeName[] = [
  "taskWork",
  "taskPaperwork",
  "taskFalsify",
  "taskShirk",
  "taskEscalate",
  "taskOvertighten",
];
const ends: OutcomeName[] = [
  "blamePosted",
  "blameExempted",
  "blameStruckOff",
  "blameWaived",
  "blameDissolved",
  "blameForgiven",
  "blameOverturned",
];

/** Everything happens in it: over-tightening, a gate, vetoes, complaints, tolerance, appeals, inherited defects. */
const busy: Changes = {
  ticks: 36,
  parameters: {
    overtightenScope: 0.5,
    overtightenCredit: 0.7,
    legacyStock: 3,
    quitRate: 0.03,
    vexatiousRate: 0.2,
    integrityMean: 1.2,
  },
  gate: { level: 1, month: 9, months: 4, share: 0.3 },
  season: [2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2],
  shocks: [{ from: 12, ticks: 6, factor: 2 }],
};
const everything: Partial<Policy> = {
  precision: 0.3,
  appealRate: 0.3,
  toleranceOnPaper: 0.6,
  toleranceHonoured: 0.7,
  vetoItems: 5,
  complaintLiability: 0.5,
  buyOff: 0.2,
  hindsight: 0.5,
  legacyLiability: 0.5,
  rewardIndividual: 0.2,
};

/** Calls `look` after every tick of a busy run. */
function watch(look: (simulation: Simulation) => void): void {
  const simulation = new Simulation(orderOf(busy, everything));
  simulation.world.ledger.whole = true;
  while (!simulation.done) {
    simulation.step();
    look(simulation);
  }
}

describe("a run", () => {
  it("uses every hour once: shares of time sum to 1 (C25)", () => {
    const result = run(busy, everything);
    for (let t = 0; t < result.ticks; t++) {
      const shares = times.map((name) => outcomeOf(result, name)[t]!);
      expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
      for (const share of shares) expect(share).toBeGreaterThan(-1e-12);
    }
  });
  it("handles every task once: shares of tasks sum to 1", () => {
    const result = run(busy, everything);
    for (let t = 0; t < result.ticks; t++)
      expect(tasks.reduce((sum, name) => sum + outcomeOf(result, name)[t]!, 0)).toBeCloseTo(1, 12);
  });
  it("counts every incident under one cause", () => {
    const result = run(busy, everything);
    for (let t = 0; t < result.ticks; t++) {
      const sum = incidentNames.reduce((total, name) => total + outcomeOf(result, name)[t]!, 0);
      expect(sum).toBeCloseTo(outcomeOf(result, "incidentRate")[t]!, 12);
    }
  });
  it("brings every unit of blame to one end (C25)", () => {
    const result = run(busy, everything);
    for (const name of ends)
      expect(
        outcomeOf(result, name).some((amount) => amount > 0),
        name,
      ).toBe(true);
    for (let t = 0; t < result.ticks; t++) {
      const ended = ends.reduce((sum, name) => sum + outcomeOf(result, name)[t]!, 0);
      expect(ended).toBeCloseTo(outcomeOf(result, "blameRaised")[t]!, 12);
    }
  });
  it("reports more than it did by exactly what was falsified, topped up or credited for paper (C25)", () => {
    let topped = 0;
    watch(({ world }) => {
      const { tally, state, parameters } = world;
      const overtightened = tally.tasks[5]! * (parameters.overtightenCredit - 1);
      expect(tally.creditBeyondOutput).toBeCloseTo(tally.tasks[1]! * 0.6 + overtightened, 9);
      const made = tally.falsifiedUnits + tally.toppedUpAbove + tally.creditBeyondOutput;
      expect(state.figure[0]! - tally.realOutput).toBeCloseTo(made, 9);
      expect(tally.falsifiedUnits).toBeCloseTo(tally.tasks[2]! + tally.toppedUp, 9);
      topped += tally.toppedUp + tally.toppedUpAbove;
    });
    expect(topped).toBeGreaterThan(0);
  });
  it("adds up blame posted on posts, on levels and in all", () => {
    watch(({ world }) => {
      const { tally, state } = world;
      const posted = state.posted.reduce((sum, amount) => sum + amount, 0);
      expect(posted).toBe(tally.postedTotal);
      expect(tally.postedAtLevel.reduce((sum, amount) => sum + amount, 0)).toBe(posted);
      const deserved = state.undeserved.reduce((sum, amount) => sum + amount, 0);
      expect(deserved).toBe(tally.wrongful);
      // What persons caused has been paid for or escaped: posted and deserved + escaped = caused.
      expect(posted - tally.wrongful + tally.escaped).toBe(tally.causedByPersons);
      const learned = state.sanctions.reduce((sum, amount) => sum + amount, 0);
      expect(learned).toBe(tally.postedAtLevel.at(-1));
    });
  });
  it("gives every sanction the number of an incident that was raised in the same tick", () => {
    let sanctions = 0;
    let seen = 0;
    const raised = new Map<number, number>();
    watch(({ world }) => {
      for (const { incident, rule, to, tick } of world.ledger.entries.slice(seen)) {
        if (rule === RAISE) {
          expect(raised.has(incident)).toBe(false);
          raised.set(incident, tick);
        }
        if (rule !== POST) continue;
        expect(to).toBe(accounts.paid);
        expect(raised.get(incident)).toBe(tick);
        expect(tick).toBe(world.tick - 1);
        sanctions++;
      }
      seen = world.ledger.entries.length;
    });
    expect(sanctions).toBeGreaterThan(50);
    expect(raised.size).toBeGreaterThan(sanctions / 2);
  });
});

describe("assertBalanced", () => {
  it("says what was raised and where it ended when a unit is lost", () => {
    const tally = new Tally(2);
    tally.raised = 10;
    tally.postedTotal = 9;
    expect(() => assertBalanced(tally, 3)).toThrow("blame does not balance: raised 10, ended 9 at tick 3");
    tally.waived = 1;
    expect(() => assertBalanced(tally, 3)).not.toThrow();
  });
});

describe("assertFinite", () => {
  it("names the state variable, the slot and the tick", () => {
    const { state } = worldOf();
    expect(() => assertFinite(state, 7)).not.toThrow();
    state.fear[3] = Number.NaN;
    expect(() => assertFinite(state, 7)).toThrow("state is not finite: fear[3] = NaN at tick 7");
    state.fear[3] = 0;
    state.papers[0] = Number.POSITIVE_INFINITY;
    expect(() => assertFinite(state, 8)).toThrow("state is not finite: papers[0] = Infinity at tick 8");
  });
});
