import { describe, expect, it } from "vitest";
import { meanOver } from "../../src/experiment/contrast.ts";
import { type Policy, statusQuo } from "../../src/model/levers.ts";
import type { OutcomeName } from "../../src/model/outcomes.ts";
import { defaultParameters } from "../../src/model/parameters.ts";
import { defaultSpans, type Setting } from "../../src/model/setting.ts";
import { simulate } from "../../src/model/simulation.ts";

// The only figures that tuning may use (MODEL: calibration bands); means over two worlds and the second half.
const office: Setting = {
  organisation: { spans: defaultSpans },
  ticks: 72,
  parameters: defaultParameters,
  season: null,
  shocks: [],
  gate: null,
  decisionRule: "logit",
};
const worlds = [0, 1];

function means(changes: Partial<Policy>): (outcome: OutcomeName) => number {
  const schedule = [{ from: 0, policy: { ...statusQuo, ...changes } }];
  const runs = worlds.map((replication) =>
    simulate({ setting: office, schedule, seed: "bands", replication }),
  );
  return (outcome) => runs.reduce((sum, run) => sum + meanOver(run, outcome, 36, 72), 0) / runs.length;
}

describe("the office under strict liability lies inside the calibration bands", () => {
  it("spends 20 to 50 % of its time on paperwork and hosting, and 4 to 13 % of its posts falsify", () => {
    const mean = means({});
    const paper = mean("timePaperwork") + mean("timeHosting");
    expect(paper).toBeGreaterThan(0.2);
    expect(paper).toBeLessThan(0.5);
    expect(mean("falsifierShare")).toBeGreaterThan(0.04);
    expect(mean("falsifierShare")).toBeLessThan(0.13);
  });
  it("adds 15 to 35 % a level when ranking is full", () => {
    const levels = defaultSpans.length;
    const amplification = means({ ranking: 1 })("targetAmplification");
    expect(amplification).toBeGreaterThan(1.15 ** levels);
    expect(amplification).toBeLessThan(1.35 ** levels);
  });
});
