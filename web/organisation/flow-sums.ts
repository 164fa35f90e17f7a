import type { RunOrder } from "../../src/model/simulation.ts";

/** Who tells who caused × where the blame ended in a run, as in `BlameFlows`. */
export interface FlowRecorder {
  flows(order: RunOrder): Promise<Float64Array>;
}

/**
 * The flows of runs, in their order, each from the first recorder that is free. Tells how many runs are done after
 * each; null if aborted. Rejects as a recorder does.
 */
export async function flowsOf(
  orders: readonly RunOrder[],
  recorders: readonly FlowRecorder[],
  onRun: (done: number) => void,
  signal: AbortSignal,
): Promise<readonly Float64Array[] | null> {
  const flows: Float64Array[] = [];
  let next = 0;
  let done = 0;
  const work = async (recorder: FlowRecorder) => {
    while (next < orders.length && !signal.aborted) {
      const index = next++;
      flows[index] = await recorder.flows(orders[index]!);
      if (!signal.aborted) onRun(++done);
    }
  };
  await Promise.all(recorders.map(work));
  return signal.aborted ? null : flows;
}

/** Flows of one organisation added up: in their order, for the sum of fractions depends on it. */
export function sumOfFlows(flows: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(flows[0]?.length ?? 0);
  for (const run of flows) for (const [place, amount] of run.entries()) sum[place]! += amount;
  return sum;
}
