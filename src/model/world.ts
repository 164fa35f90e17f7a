import { needs } from "./causes.ts";
import { DrawPass, DrawSheet, Draws, type Purpose, purposes } from "./draws.ts";
import type { ExtraTask } from "./extra-task.ts";
import type { Hierarchy } from "./hierarchy.ts";
import { Incidents } from "./incidents.ts";
import { Ledger } from "./ledger.ts";
import { type Layout, layOut } from "./memory.ts";
import type { Parameters } from "./parameters.ts";
import type { Part } from "./part.ts";
import { keepsLeanings, type Setting } from "./setting.ts";
import { allocateState, type State } from "./state.ts";
import { Tally } from "./tally.ts";

/** What may go wrong at every post, the draws of `mishaps`: after the kinds of need, each in its place, these. */
export const AUDIT = needs.length;
export const COMPLAIN_MERITED = AUDIT + 1;
export const COMPLAIN_VEXATIOUS = AUDIT + 2;
const mishapDraws: readonly (readonly [Purpose, number])[] = [
  ...needs.map((_, k) => ["breakOut", k] as const),
  ["audit", 0],
  ["complainMerited", 0],
  ["complainVexatious", 0],
];

/** All that a submodel may look at and change. Allocated once; a tick allocates nothing. Each thread has one of its own. */
export interface World {
  readonly setting: Setting;
  readonly parameters: Parameters;
  readonly hierarchy: Hierarchy;
  readonly state: State;
  readonly draws: Draws;
  /** One pass a purpose, for loops over posts. */
  readonly passes: Readonly<Record<Purpose, DrawPass>>;
  /** What may go wrong at every post, drawn together. */
  readonly mishaps: DrawSheet;
  readonly incidents: Incidents;
  /** Sums of the tick so far; while a part is served, `partTally` in its stead. */
  tally: Tally;
  readonly parts: readonly Part[];
  readonly partTally: Tally;
  /** A row of `tallyWidth` numbers for each part, written in the stage that has just served it. */
  readonly partSums: Float64Array;
  readonly ledger: Ledger;
  /** ln(1 + a) of each superior's add-on a (`weight`), and the add-on it was computed of. */
  readonly addOns: { readonly of: Float64Array; readonly weight: Float64Array };
  /** How long an answer takes each superior this month, and the chance that it gives one. */
  readonly answering: { readonly hours: Float64Array; readonly chance: Float64Array };
  /** Room for sorting a number per frontline post. */
  readonly sorted: Float32Array;
  /** One more task for some posts, for experiments on single tasks. */
  extraTask: ExtraTask | null;
  /** The month being simulated, from 0. */
  tick: number;
}

/** A world before its first tick, all state 0; on a layout that several threads share, or on its own. */
export function createWorld(
  setting: Setting,
  seed: string,
  replication: number,
  { hierarchy, parts, memory }: Layout = layOut(setting),
): World {
  const { superiors, levels } = hierarchy;
  const draws = new Draws(seed, replication, hierarchy.identityA, hierarchy.identityB);
  return {
    setting,
    parameters: setting.parameters,
    hierarchy,
    state: allocateState(hierarchy, keepsLeanings(setting.decisionRule), memory.state),
    draws,
    passes: Object.fromEntries(purposes.map((purpose) => [purpose, new DrawPass(draws, purpose)])) as Record<
      Purpose,
      DrawPass
    >,
    mishaps: new DrawSheet(draws, mishapDraws),
    incidents: new Incidents(),
    tally: new Tally(levels),
    parts,
    partTally: new Tally(levels),
    partSums: new Float64Array(memory.partSums),
    ledger: new Ledger(levels),
    addOns: { of: new Float64Array(superiors), weight: new Float64Array(superiors) },
    answering: {
      hours: new Float64Array(memory.answering, 0, superiors),
      chance: new Float64Array(memory.answering, superiors * Float64Array.BYTES_PER_ELEMENT),
    },
    sorted: new Float32Array(hierarchy.frontline),
    extraTask: null,
    tick: 0,
  };
}

/** Begins a tick: its draws, lists and flows. */
export function beginTick(world: World): void {
  beginDraws(world);
  clearFlows(world);
}

/** Begins the draws, lists and sums that a world has for itself, whoever else works on its state. */
export function beginDraws(world: World): void {
  const { passes, tick } = world;
  for (const purpose of purposes) passes[purpose].begin(tick);
  world.mishaps.begin(tick);
  world.incidents.clear();
  world.tally.clear();
  world.ledger.begin(tick);
}

/** Clears the flows of the last tick. */
function clearFlows({ state, parameters }: World): void {
  state.posted.fill(0);
  state.undeserved.fill(0);
  state.forOverload.fill(0);
  state.forSilence.fill(0);
  state.sanctions.fill(0);
  state.answerHours.fill(parameters.superiorHours);
}

/** Month of the year, 0–11. */
export function monthOf(tick: number): number {
  return tick % 12;
}

/**
 * Months that the year's end has pressed, 0–3: none until September. A met target is worth `1 + yearEnd · this / 3` as
 * much (F7, F16).
 */
export function pressingMonths(tick: number): number {
  return Math.max(0, monthOf(tick) - 8);
}

/** Multiplier of harm by season and shocks. */
export function harmFactor(setting: Setting, tick: number): number {
  let factor = setting.season === null ? 1 : setting.season[monthOf(tick)]!;
  for (const shock of setting.shocks)
    if (tick >= shock.from && tick < shock.from + shock.ticks) factor *= shock.factor;
  return factor;
}
