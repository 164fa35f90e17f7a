// Organisations small enough for a test, and one tick's world ready for a submodel.
import { initialise } from "../../src/model/agents.ts";
import { type Policy, statusQuo } from "../../src/model/levers.ts";
import { type OutcomeName, outcomeNames } from "../../src/model/outcomes.ts";
import { defaultParameters, type Parameters } from "../../src/model/parameters.ts";
import type { Setting } from "../../src/model/setting.ts";
import { type RunOrder, type RunResult, simulate } from "../../src/model/simulation.ts";
import { runStage, type StageOfParts } from "../../src/model/stage.ts";
import { quit, turnOver } from "../../src/model/turnover.ts";
import { beginTick, createWorld, type World } from "../../src/model/world.ts";

/** What a test changes of the default setting; spans 3 × 4 × 5 (1 + 3 + 12 + 60 posts) and 24 ticks unless it says so. */
export interface Changes extends Partial<Omit<Setting, "parameters">> {
  readonly parameters?: Partial<Parameters>;
}

export function settingOf({ parameters, ...changes }: Changes = {}): Setting {
  return {
    organisation: { spans: [3, 4, 5] },
    ticks: 24,
    season: null,
    shocks: [],
    gate: null,
    decisionRule: "logit",
    ...changes,
    parameters: { ...defaultParameters, ...parameters },
  };
}

/** The status quo with some levers set. */
export function policyOf(levers: Partial<Policy> = {}): Policy {
  return { ...statusQuo, ...levers };
}

export function orderOf(changes: Changes = {}, levers: Partial<Policy> = {}, seed = "small"): RunOrder {
  return {
    setting: settingOf(changes),
    schedule: [{ from: 0, policy: policyOf(levers) }],
    seed,
    replication: 0,
  };
}

export function run(changes: Changes = {}, levers: Partial<Policy> = {}, seed = "small"): RunResult {
  return simulate(orderOf(changes, levers, seed));
}

/** One outcome of a run, a number a tick. */
export function outcomeOf(result: RunResult, name: OutcomeName): Float64Array {
  const column = outcomeNames.indexOf(name);
  return result.values.subarray(column * result.ticks, (column + 1) * result.ticks);
}

/** A world whose agents have entered and whose first tick has begun: any submodel can be called on it. */
export function worldOf(changes: Changes = {}, seed = "small"): World {
  const world = createWorld(settingOf(changes), seed, 0);
  initialise(world);
  beginTick(world);
  return world;
}

/** The next tick of such a world, flows of the last one cleared. */
export function nextTick(world: World): void {
  world.tick++;
  beginTick(world);
}

/** Takes steps of the tick in all parts of such a world. */
export function serve(world: World, policy: Policy, ...steps: StageOfParts["steps"]): void {
  runStage(world, policy, { of: "parts", steps });
}

/** Everywhere agents may quit, and the year may end. */
export function changeHands(world: World, policy: Policy): void {
  serve(world, policy, quit);
  turnOver(world, policy);
}
