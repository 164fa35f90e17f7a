import { describe, expect, it } from "vitest";
import { type OutcomeName, outcomeNames, outcomes } from "../../src/model/outcomes.ts";
import { type RunOrder, Simulation, simulate } from "../../src/model/simulation.ts";
import { assertFinite, columnNames } from "../../src/model/state.ts";
import { scenarioOf, scenarioOnTree } from "./swarm.ts";

/** The everyday number; the long job sets twenty thousand. */
const scenarios = Number(process.env.BUCKSTOP_SCENARIOS ?? 300);

/** What may fall a rounding error below 0 or above 1. */
const ROUNDING = 1e-9;

/** Outcomes that may be below 0. */
const signed: readonly OutcomeName[] = ["reportGap", "downwardShift"];

const shareNames = outcomeNames.filter((name) => outcomes[name].unit.startsWith("share"));
const timeNames = outcomeNames.filter((name) => name.startsWith("time"));
const taskNames = outcomeNames.filter((name) => name.startsWith("task"));

/** Everything wrong with an outcome row, one sentence each. */
function faultsOf(row: (name: OutcomeName) => number): string[] {
  const faults: string[] = [];
  for (const name of outcomeNames) {
    const value = row(name);
    if (Number.isNaN(value)) {
      if (!("undefinedWhen" in outcomes[name])) faults.push(`${name} is not defined and gives no reason`);
      continue;
    }
    if (!Number.isFinite(value)) faults.push(`${name} is ${value}`);
    if (value < -ROUNDING && !signed.includes(name)) faults.push(`${name} is below 0: ${value}`);
    if (shareNames.includes(name) && Math.abs(value) > 1 + ROUNDING)
      faults.push(`${name} is no share: ${value}`);
  }
  const sum = (names: readonly OutcomeName[]) => names.reduce((total, name) => total + row(name), 0);
  if (Math.abs(sum(timeNames) - 1) > ROUNDING) faults.push(`shares of time sum to ${sum(timeNames)}`);
  if (!Number.isNaN(row("taskWork")) && Math.abs(sum(taskNames) - 1) > ROUNDING)
    faults.push(`shares of tasks sum to ${sum(taskNames)}`);
  return faults;
}

/** Everything wrong with the state after a tick. */
function faultsOfState({ world }: Simulation): string[] {
  const { state, hierarchy, incidents, tally } = world;
  assertFinite(state, world.tick - 1);
  const faults: string[] = [];
  for (const name of columnNames) {
    if (name === "predecessorPost" || name === "leaning") continue;
    const least = Array.from(state[name]).reduce((low, value) => Math.min(low, value), 0);
    if (least < -ROUNDING && name !== "entered") faults.push(`${name} is below 0: ${least}`);
  }
  for (const name of ["morale", "connection", "answerRate", "unreachable"] as const)
    if (state[name].some((value) => value > 1 + ROUNDING)) faults.push(`${name} is above 1`);
  for (let f = 0; f < hierarchy.frontline; f++) {
    if (state.legacyKnown[f]! > state.legacy[f]!) faults.push(`more legacy known than there is at ${f}`);
    if (state.predecessorPost[f]! >= hierarchy.superiors)
      faults.push(`predecessor of ${f} is on the front line`);
    if (state.defectOverload[f]! > state.defects[f]! + ROUNDING)
      faults.push(`defects of ${f} are more than overload`);
  }
  for (let i = 0; i < incidents.count; i++) {
    const part = incidents.part[i]!;
    if (!(part >= 0 && part <= 1))
      faults.push(`incident ${i} of cause ${incidents.cause[i]} has part ${part}`);
    if (!(incidents.harm[i]! >= 0)) faults.push(`incident ${i} has harm ${incidents.harm[i]}`);
  }
  const posted = state.posted.reduce((total, amount) => total + amount, 0);
  if (posted !== tally.postedTotal) faults.push(`posted on posts ${posted}, in all ${tally.postedTotal}`);
  return faults;
}

/** What goes wrong first in a scenario, with all that is needed to run it again; nothing if all is well. */
function failureOf(make: (number: number) => RunOrder, number: number): string[] {
  const order = make(number);
  const simulation = new Simulation(order);
  const { values, ticks } = simulation.observations;
  try {
    for (let t = 0; !simulation.done; t++) {
      simulation.step();
      const faults = [
        ...faultsOfState(simulation),
        ...faultsOf((name) => values[outcomeNames.indexOf(name) * ticks + t]!),
      ];
      if (faults.length > 0) throw new Error(faults.slice(0, 5).join("; "));
    }
    return [];
  } catch (error) {
    const { organisation, gate } = order.setting;
    const where = JSON.stringify({ organisation, gate });
    return [`${make.name}(${number}), before tick ${simulation.tick}: ${(error as Error).message}; ${where}`];
  }
}

describe("any scenario within the declared ranges", () => {
  it.each([
    ["spans", scenarioOf, scenarios],
    ["trees", scenarioOnTree, Math.ceil(scenarios / 4)],
  ])(
    "keeps every invariant for 24 ticks, in random ones on %s",
    {
      timeout: 60_000 + 100 * scenarios,
    },
    (_, make, count) => {
      const failures = Array.from({ length: count }, (_, number) => failureOf(make, number)).flat();
      expect(failures.slice(0, 10), `${failures.length} scenarios`).toEqual([]);
    },
  );
  it("gives one digest however often it is run, in 20 random ones", () => {
    for (let number = 0; number < 20; number++)
      expect(simulate(scenarioOf(number)).digest, `scenarioOf(${number})`).toBe(
        simulate(scenarioOf(number)).digest,
      );
  });
});
