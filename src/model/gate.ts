import type { Hierarchy } from "./hierarchy.ts";
import type { Gate } from "./setting.ts";
import { monthOf, type World } from "./world.ts";

// The upstream gate: once a year each post of one level may sit on a stream of tasks for some months, unless somebody
// beneath gets an answer out of it.

/** Every post at the gate's level begins to hold its stream when the months of the gate begin, and lets go at their end. */
export function operateGate(world: World): void {
  const { setting, state, hierarchy, tick } = world;
  const { gate } = setting;
  if (gate === null) return;
  const since = (monthOf(tick) - gate.month + 12) % 12;
  if (since !== 0 && since < gate.months) return;
  const held = since === 0 && gate.months > 0 ? 1 : 0;
  for (let m = 0; m < hierarchy.superiors; m++) state.held[m] = hierarchy.level[m] === gate.level ? held : 0;
}

/** Share of the tasks of a frontline post that is now held back above it. */
export function shareHeldBack(world: World, post: number): number {
  const { gate } = world.setting;
  return gate !== null && world.state.held[gateAbove(world.hierarchy, gate, post)] === 1 ? gate.share : 0;
}

/** The post at the gate's level on the chain above a frontline post, its superior if that is as high; else the centre. */
export function gateAbove({ parent, level }: Hierarchy, gate: Gate | null, post: number): number {
  const gateLevel = gate?.level ?? 0;
  let at = Math.max(0, parent[post]!);
  while (at > 0 && level[at]! > gateLevel) at = parent[at]!;
  return at;
}

/** Whether a warning about held tasks is on record at a post with so much ignored need: an escalation unanswered lately. */
export function warningOnRecord(ignored: number): boolean {
  return ignored >= 0.5;
}
