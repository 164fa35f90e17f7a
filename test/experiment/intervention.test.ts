import { describe, expect, it } from "vitest";
import { effectsOfOneTask, type TaskEffect } from "../../src/experiment/intervention.ts";
import { statusQuo } from "../../src/model/levers.ts";
import { defaultParameters, type Parameters } from "../../src/model/parameters.ts";

/** High rates, so that few worlds tell; nobody reacts to blame, so that a task brings what it brings by itself. */
const unmoved: Partial<Parameters> = {
  sanctionPain: 0,
  fearScale: 0,
  moraleInjustice: 0,
  tracePapers: 0,
  shortfallRate: 0,
  complaintRate: 0,
  surfacing: 0.4,
  errorRate: 0.06,
  touchRisk: 0.02,
  needHazard: 0.05,
};

const effects = (visibilityNeglect: number, scapegoat: number) =>
  effectsOfOneTask({
    setting: {
      organisation: { spans: [8, 10] },
      ticks: 24,
      parameters: { ...defaultParameters, ...unmoved, visibilityNeglect },
      season: null,
      shocks: [],
      gate: null,
      decisionRule: "logit",
    },
    schedule: [{ from: 0, policy: { ...statusQuo, scapegoat } }],
    seed: "i",
    replications: 40,
    tick: 12,
    window: 12,
    every: 2,
  });

/** About four standard errors: twice the half-width of a 95 % interval. */
const near = (effect: TaskEffect, ledger: TaskEffect) =>
  expect(Math.abs(effect.mean - ledger.mean)).toBeLessThan(effect.ciHigh - effect.ciLow);

describe("effectsOfOneTask", () => {
  it("agrees with the ledger that work is riskier where omissions are hardly seen", () => {
    const { worked, left, ledgerWorked, ledgerLeft } = effects(0.05, 0);
    expect(worked.ciLow).toBeGreaterThan(left.ciHigh);
    expect(ledgerWorked.ciLow).toBeGreaterThan(ledgerLeft.ciHigh);
    near(worked, ledgerWorked);
    near(left, ledgerLeft);
  });
  it("agrees with the ledger that leaving is riskier where omissions are seen", () => {
    const { worked, left, ledgerWorked, ledgerLeft } = effects(0.8, 0);
    expect(worked.ciHigh).toBeLessThan(left.ciLow);
    expect(ledgerWorked.ciHigh).toBeLessThan(ledgerLeft.ciLow);
    near(worked, ledgerWorked);
    near(left, ledgerLeft);
  });
  it("disagrees where scapegoats are always sought: the ledger books their blame on work, whatever brought it", () => {
    const { worked, left, ledgerWorked, ledgerLeft } = effects(0.8, 1);
    expect(worked.ciHigh).toBeLessThan(left.ciLow);
    expect(ledgerWorked.ciLow).toBeGreaterThan(ledgerLeft.ciHigh);
  });
  it("refuses months outside the run", () => {
    const organisation = { spans: [2] };
    const setting = {
      organisation,
      ticks: 12,
      parameters: defaultParameters,
      season: null,
      shocks: [],
      gate: null,
    };
    const intervention = {
      setting: { ...setting, decisionRule: "logit" as const },
      schedule: [{ from: 0, policy: statusQuo }],
      seed: "i",
      replications: 1,
      window: 12,
      every: 1,
    };
    expect(() => effectsOfOneTask({ ...intervention, tick: 1 })).toThrow(
      "months outside ticks 0 to 12: 1 to 13",
    );
    expect(effectsOfOneTask({ ...intervention, tick: 0 }).worked.mean).toBeGreaterThanOrEqual(0);
  });
});
