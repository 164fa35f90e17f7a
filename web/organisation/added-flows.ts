import type { Comparison } from "../../src/experiment/comparison.ts";
import { hierarchyOf } from "../../src/model/hierarchy.ts";
import { type Arm, armOrders } from "../arms.ts";
import { type FlowRecorder, flowsOf, sumOfFlows } from "./flow-sums.ts";
import { type FlowTable, flowTable } from "./flow-view.ts";

/** What became of the blame under some series of a comparison, all worlds added up. */
export interface AddedFlows {
  readonly comparison: Comparison;
  readonly worlds: number;
  readonly sides: readonly AddedSide[];
}

export interface AddedSide {
  readonly policy: string;
  readonly worlds: number;
  readonly table: FlowTable;
}

/**
 * Runs every world of some series of a comparison once more for its flows, and adds them up. Tells how many worlds
 * are done; null if aborted.
 */
export async function addFlows(
  comparison: Comparison,
  names: readonly string[],
  recorders: readonly FlowRecorder[],
  onWorld: (done: number) => void,
  signal: AbortSignal,
): Promise<AddedFlows | null> {
  const arms: readonly Arm[] = comparison.policies;
  const places = names.map((name) => arms.findIndex((arm) => arm.name === name));
  const all = armOrders(comparison);
  const worlds = comparison.replications;
  const orders = Array.from({ length: worlds }, (_, world) =>
    places.map((place) => all[world * arms.length + place]!),
  ).flat();
  const onRun = (runs: number) => onWorld(Math.floor(runs / names.length));
  const flows = await flowsOf(orders, recorders, onRun, signal);
  if (!flows) return null;
  const sides = names.map((policy, side) => {
    const { levels } = hierarchyOf(orders[side]!.setting.organisation);
    const sum = sumOfFlows(flows.filter((_, index) => index % names.length === side));
    return { policy, worlds, table: flowTable(sum, levels) };
  });
  return { comparison, worlds, sides };
}
