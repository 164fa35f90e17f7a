import { describe, expect, it } from "vitest";
import { FORCE, NO_RESPONSE } from "../../src/model/causes.ts";
import { meetAmbientRisk, serveDuty } from "../../src/model/duty.ts";
import type { Policy } from "../../src/model/levers.ts";
import type { OutcomeName } from "../../src/model/outcomes.ts";
import type { Parameters } from "../../src/model/parameters.ts";
import { expectShare } from "./sampling.ts";
import { outcomeOf, policyOf, run, serve, worldOf } from "./small-organisation.ts";

const crowd = { spans: [100, 100] };
const posts = 10_000;

/** Ambient events of a month at 10 000 posts of so many hours each. */
function eventsOf(parameters: Partial<Parameters>, levers: Partial<Policy>, hours = 160) {
  const world = worldOf({ organisation: crowd, parameters });
  world.state.hours.fill(hours);
  serve(world, policyOf(levers), serveDuty);
  for (let f = 0; f < posts; f++) meetAmbientRisk(world, policyOf(levers), f);
  return world;
}

describe("serveDuty", () => {
  it("takes the hours that others do not carry, as far as there are any", () => {
    const { state, tally } = eventsOf({}, { dutyHours: 30, coGovernance: 0.4 });
    expect([state.duty[0], state.hours[0], tally.hoursDuty]).toEqual([18, 142, 18 * posts]);
    const short = eventsOf({}, { dutyHours: 30 }, 10);
    expect([short.state.duty[0], short.state.hours[0]]).toEqual([10, 0]);
  });
  it("forgets last month's duty where there is none any more", () => {
    const world = eventsOf({}, { dutyHours: 30 });
    serve(world, policyOf(), serveDuty);
    expect(world.state.duty[0]).toBe(0);
  });
  it("shows in the shares of time, which still sum to 1", () => {
    const result = run(
      { parameters: { moraleRest: 1, moraleOverload: 0, moraleInjustice: 0 } },
      { dutyHours: 16 },
    );
    const at = (name: OutcomeName) => outcomeOf(result, name)[5]!;
    expect(at("timeDuty")).toBeCloseTo(0.1, 12);
    expect(
      at("timeWork") +
        at("timePaperwork") +
        at("timeFalsify") +
        at("timeEscalate") +
        at("timeHosting") +
        at("timeDuty") +
        at("timeIdle"),
    ).toBeCloseTo(1, 12);
  });
});

describe("meetAmbientRisk", () => {
  it("comes with chance ambientRisk, whatever a duty without effect takes", () => {
    expectShare(eventsOf({ ambientRisk: 0.2 }, {}).incidents.count, posts, 0.2);
    expectShare(eventsOf({ ambientRisk: 0.2 }, { dutyHours: 40 }).incidents.count, posts, 0.2);
  });
  it("falls by e^(−dutyEffect·hours), hours that others give included", () => {
    const chance = 0.2 * Math.exp(-0.05 * 20);
    const risk = { ambientRisk: 0.2, dutyEffect: 0.05 };
    const alone = eventsOf(risk, { dutyHours: 20 });
    const together = eventsOf(risk, { dutyHours: 20, coGovernance: 0.5 });
    expectShare(alone.incidents.count, posts, chance);
    expect(together.incidents.count).toBe(alone.incidents.count);
  });
  it("is force that teaches about no response, but frightens", () => {
    const { incidents } = eventsOf({ ambientRisk: 1 }, {});
    expect([incidents.cause[0], incidents.rule[0], incidents.response[0]]).toEqual([
      FORCE,
      FORCE,
      NO_RESPONSE,
    ]);
    const touched = {
      ambientRisk: 1,
      touchRisk: 0,
      errorRate: 0,
      needHazard: 0,
      shortfallRate: 0,
      complaintRate: 0,
    };
    const quiet = { ...touched, vexatiousRate: 0 };
    const result = run({ parameters: quiet }, { auditRate: 0, inspections: 0, scapegoat: 0, outrage: 0 });
    expect(outcomeOf(result, "incidentForce")[23]).toBe(1);
    expect(outcomeOf(result, "blamePosted")[23]).toBeGreaterThan(0);
    expect(outcomeOf(result, "fear")[23]).toBeGreaterThan(1);
    for (const name of ["blamePerTaskWork", "blamePerTaskShirk", "blamePerTaskPaperwork"] as const)
      expect(outcomeOf(result, name)[23]! || 0, name).toBe(0);
  });
});
