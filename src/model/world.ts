import { DrawPass, Draws, type Purpose, purposes } from "./draws.ts";
import { type Hierarchy, hierarchyOf } from "./hierarchy.ts";
import { Incidents } from "./incidents.ts";
import { Ledger } from "./ledger.ts";
import type { Parameters } from "./parameters.ts";
import type { Setting } from "./setting.ts";
import { allocateState, type State } from "./state.ts";
import { Tally } from "./tally.ts";

/** All that a submodel may look at and change. Allocated once; a tick allocates nothing. */
export interface World {
  readonly setting: Setting;
  readonly parameters: Parameters;
  readonly hierarchy: Hierarchy;
  readonly state: State;
  readonly draws: Draws;
  /** One pass a purpose, for loops over posts. */
  readonly passes: Readonly<Record<Purpose, DrawPass>>;
  readonly incidents: Incidents;
  readonly tally: Tally;
  readonly ledger: Ledger;
  /** Room for sorting a number per frontline post. */
  readonly sorted: Float64Array;
  /** The month being simulated, from 0. */
  tick: number;
}

/** A world before its first tick, all state 0. */
export function createWorld(setting: Setting, seed: string, replication: number): World {
  const hierarchy = hierarchyOf(setting.organisation);
  const draws = new Draws(seed, replication, hierarchy.identityA, hierarchy.identityB);
  return {
    setting,
    parameters: setting.parameters,
    hierarchy,
    state: allocateState(hierarchy),
    draws,
    passes: Object.fromEntries(purposes.map((purpose) => [purpose, new DrawPass(draws, purpose)])) as Record<
      Purpose,
      DrawPass
    >,
    incidents: new Incidents(),
    tally: new Tally(hierarchy.levels),
    ledger: new Ledger(hierarchy.levels),
    sorted: new Float64Array(hierarchy.frontline),
    tick: 0,
  };
}

/** Clears the flows of the last tick and begins the next. */
export function beginTick(world: World): void {
  const { state, passes, tick } = world;
  for (const purpose of purposes) passes[purpose].begin(tick);
  world.incidents.clear();
  world.tally.clear();
  world.ledger.begin(tick);
  state.posted.fill(0);
  state.undeserved.fill(0);
  state.forOverload.fill(0);
  state.forSilence.fill(0);
  state.sanctions.fill(0);
  state.answerHours.fill(world.parameters.superiorHours);
}

/** Month of the year, 0–11. */
export function monthOf(tick: number): number {
  return tick % 12;
}

/** How much more a met target is worth as the year ends (F7, F16): 1 until September, then rising to 1 + yearEnd. */
export function yearEndWeight(tick: number, yearEnd: number): number {
  return 1 + (yearEnd * Math.max(0, monthOf(tick) - 8)) / 3;
}

/** Multiplier of harm by season and shocks. */
export function harmFactor(setting: Setting, tick: number): number {
  let factor = setting.season === null ? 1 : setting.season[monthOf(tick)]!;
  for (const shock of setting.shocks)
    if (tick >= shock.from && tick < shock.from + shock.ticks) factor *= shock.factor;
  return factor;
}
