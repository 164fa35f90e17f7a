import type { State } from "./state.ts";
import type { World } from "./world.ts";

// The stock of falsified units of a post that nobody has found yet, and the part of it that no hours allowed to be
// done otherwise. It fades as unmet need does: old figures are no longer looked at.

/** Adds the units in `units[k]` as falsified; the share `state.unreachable[f]` of them could not have been reached. */
export function falsifyUnits(state: State, f: number, units: Float64Array | Int32Array, k: number): void {
  state.falsified[f]! += units[k]!;
  state.falsehood[f]! += units[k]!;
  state.falsehoodUnreachable[f]! += units[k]! * state.unreachable[f]!;
}

/** Mean unreachable part of the stock; 0 where there is none. */
export function unreachablePart(state: State, f: number): number {
  return state.falsehood[f]! > 0 ? state.falsehoodUnreachable[f]! / state.falsehood[f]! : 0;
}

/** The stock was found. */
export function clearFalsehood(state: State, f: number): void {
  state.falsehood[f] = 0;
  state.falsehoodUnreachable[f] = 0;
}

/** A month passes. Stocks below a thousandth of a unit are forgotten, so that no trifle is ever "found". */
export function fadeFalsehood(world: World, f: number): void {
  const { state, parameters } = world;
  const retention = parameters.needRetention;
  state.falsehood[f]! *= retention;
  state.falsehoodUnreachable[f]! *= retention;
  if (state.falsehood[f]! < 0.001) clearFalsehood(state, f);
}
