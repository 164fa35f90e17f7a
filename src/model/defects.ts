import { ERROR, LEGACY, PAPERWORK, WORK } from "./causes.ts";
import { relativeHarm } from "./harm-tail.ts";
import { harmFactor, type World } from "./world.ts";

// Latent defects of a post, pooled: their number, and the sums of their overload parts and ages. The present agent's
// own and the legacy of predecessors are two pools.

/** Worked tasks went wrong unseen; what overload added to the error rate is the part of them that overload caused. */
export function makeDefects(world: World, f: number, count: number): void {
  const overloaded = world.parameters.errorOverload * world.state.overload[f]!;
  world.state.defects[f]! += count;
  world.state.defectOverload[f]! += (count * overloaded) / (1 + overloaded);
}

/** Others did tasks in the post's stead, and what they did wrong nobody checked; overload has no part in it. */
export function makeUncheckedDefects(world: World, f: number, count: number): void {
  world.state.defects[f]! += count;
  world.state.defectDeferred[f]! += count;
}

/** A month passes for both pools of a post. */
export function ageDefects(world: World, f: number): void {
  const { defects, defectAge, legacy, legacyAge } = world.state;
  defectAge[f]! += defects[f]!;
  legacyAge[f]! += legacy[f]!;
}

/** Inspectors find each defect with chance `coverage[0]`; what is found is repaired and never becomes an incident. */
export function repairDefects(world: World, f: number, coverage: Float64Array): void {
  const { state, passes, hierarchy } = world;
  const post = hierarchy.superiors + f;
  dropOwn(world, f, below(coverage, passes.inspectDefect.upTo(state.defects[f]!, post), state.defects[f]!));
  dropLegacy(world, f, below(coverage, passes.inspectLegacy.upTo(state.legacy[f]!, post), state.legacy[f]!));
}

/** Each latent defect surfaces with chance `surfacing`: an incident, and it is gone. */
export function surfaceDefects(world: World, f: number): void {
  const { state, passes, hierarchy, incidents } = world;
  const { surfacing, harmTail, harmError } = world.parameters;
  const harm = harmError * harmFactor(world.setting, world.tick);
  const post = hierarchy.superiors + f;
  const own = state.defects[f]!;
  if (own > 0) {
    const part = state.defectOverload[f]! / own;
    const age = state.defectAge[f]! / own;
    const deferred = state.defectDeferred[f]! / own;
    let surfaced = 0;
    const draws = passes.surface.upTo(own, post);
    for (let d = 0; d < own; d++) {
      if (draws[d]! >= surfacing) continue;
      const lesson = deferred > 0 && passes.teachDeferred.roomAt(d, post)[0]! < deferred ? PAPERWORK : WORK;
      const i = incidents.add(f, ERROR, ERROR, lesson, d);
      incidents.part[i] = part;
      incidents.age[i] = age;
      incidents.harm[i] = harmTail === 0 ? harm : harm * relativeHarm(passes.harm.at(d, post), harmTail);
      surfaced++;
    }
    dropOwn(world, f, surfaced);
  }
  const legacy = state.legacy[f]!;
  if (legacy === 0) return;
  const part = state.legacyOverload[f]! / legacy;
  const age = state.legacyAge[f]! / legacy;
  const knownShare = state.legacyKnown[f]! / legacy;
  let surfaced = 0;
  const draws = passes.surfaceLegacy.upTo(legacy, post);
  for (let d = 0; d < legacy; d++) {
    if (draws[d]! >= surfacing) continue;
    const known = passes.predecessor.roomAt(d, post)[0]! < knownShare;
    const i = incidents.add(f, LEGACY, LEGACY, WORK, d);
    incidents.part[i] = part;
    incidents.age[i] = age;
    incidents.harm[i] = harmTail === 0 ? harm : harm * relativeHarm(passes.harmLegacy.at(d, post), harmTail);
    if (known) incidents.predecessor[i] = state.predecessorPost[f]!;
    surfaced++;
  }
  dropLegacy(world, f, surfaced);
}

/** The agent of a post leaves it: its defects become legacy, known by where that agent goes (−1: out of the tree). */
export function leaveLegacy(world: World, f: number, destination: number): void {
  const { state } = world;
  if (destination >= 0) {
    state.legacyKnown[f] = state.defects[f]!;
    state.predecessorPost[f] = destination;
  }
  state.legacy[f]! += state.defects[f]!;
  state.legacyOverload[f]! += state.defectOverload[f]!;
  state.legacyAge[f]! += state.defectAge[f]!;
  state.defects[f] = 0;
  state.defectOverload[f] = 0;
  state.defectAge[f] = 0;
  state.defectDeferred[f] = 0;
}

/** How many of the first `count` draws lie below `chance[0]`. */
function below(chance: Float64Array, draws: Float64Array, count: number): number {
  let found = 0;
  for (let d = 0; d < count; d++) if (draws[d]! < chance[0]!) found++;
  return found;
}

function dropOwn(world: World, f: number, dropped: number): void {
  if (dropped === 0) return;
  const { defects, defectOverload, defectAge, defectDeferred } = world.state;
  const kept = (defects[f]! - dropped) / defects[f]!;
  defects[f]! -= dropped;
  defectOverload[f]! *= kept;
  defectAge[f]! *= kept;
  defectDeferred[f]! *= kept;
}

function dropLegacy(world: World, f: number, dropped: number): void {
  if (dropped === 0) return;
  const { legacy, legacyOverload, legacyAge, legacyKnown } = world.state;
  const kept = (legacy[f]! - dropped) / legacy[f]!;
  legacy[f]! -= dropped;
  legacyOverload[f]! *= kept;
  legacyAge[f]! *= kept;
  legacyKnown[f] = Math.min(legacyKnown[f]!, legacy[f]!);
}
