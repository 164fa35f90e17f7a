import { NEED_FALSE, NEED_HOLLOW, NEED_IGNORED, needs } from "./causes.ts";
import type { World } from "./world.ts";

// The stock of need that waits at each frontline post, by kind, and the parts of it that are due to a mandate, to an
// unreachable target or to a gate.

/** Beyond so many waiting tasks need of a kind grows no more by itself: whoever waits has given up. */
const MOST_WAITING = 1000;

/** A month passes: need fades by `needRetention`, and what still waits grows by `needGrowth`. */
export function keepNeed(world: World, f: number): void {
  const { needRetention, needGrowth } = world.parameters;
  const { frontline } = world.hierarchy;
  const { need, needMandated, needUnreachable, needGated } = world.state;
  for (let k = 0; k < needs.length; k++) need[k * frontline + f]! *= needRetention;
  needMandated[f]! *= needRetention;
  needUnreachable[f]! *= needRetention;
  needGated[f]! *= needRetention;
  if (needGrowth > 0) growNeed(world, f);
}

function growNeed(world: World, f: number): void {
  const { state, parameters, tally } = world;
  const { frontline } = world.hierarchy;
  const factor = 1 + parameters.needGrowth;
  for (let k = 0; k < needs.length; k++) {
    const waiting = state.need[k * frontline + f]!;
    if (waiting >= MOST_WAITING) continue;
    tally.needGrown += waiting * parameters.needGrowth;
    state.need[k * frontline + f]! *= factor;
    if (k === NEED_HOLLOW) state.needMandated[f]! *= factor;
    if (k === NEED_FALSE) state.needUnreachable[f]! *= factor;
    if (k === NEED_IGNORED) state.needGated[f]! *= factor;
  }
}

/** All need that waits at frontline post `f`. */
export function unmetNeed(world: World, f: number): number {
  const { need } = world.state;
  const { frontline } = world.hierarchy;
  let sum = 0;
  for (let k = 0; k < needs.length; k++) sum += need[k * frontline + f]!;
  return sum;
}

/** The part of a kind of need that is due to a mandate, a gate or an unreachable target. */
export function partOfNeed(world: World, f: number, k: number): number {
  const { state, hierarchy } = world;
  const need = state.need[k * hierarchy.frontline + f]!;
  if (k === NEED_HOLLOW) return Math.min(1, state.needMandated[f]! / need);
  if (k === NEED_FALSE) return Math.min(1, state.needUnreachable[f]! / need);
  if (k === NEED_IGNORED) return Math.min(1, state.needGated[f]! / need);
  return 0;
}

/** Need of a kind has broken out or was complained about, and is met. */
export function clearNeed(world: World, f: number, k: number): void {
  const { state, hierarchy } = world;
  state.need[k * hierarchy.frontline + f] = 0;
  if (k === NEED_HOLLOW) state.needMandated[f] = 0;
  if (k === NEED_FALSE) state.needUnreachable[f] = 0;
  if (k === NEED_IGNORED) state.needGated[f] = 0;
}

/** The kind of need in which a point of the stacked needs lies. */
export function needAt(world: World, f: number, point: number): number {
  const { state, hierarchy } = world;
  let kind = 0;
  let left = point;
  for (let k = 0; k < needs.length; k++) {
    const need = state.need[k * hierarchy.frontline + f]!;
    if (need > 0) kind = k;
    if (need > left) break;
    left -= need;
  }
  return kind;
}
