import { type OutcomeName, outcomeNames } from "../../src/model/outcomes.ts";
import type { RunResult } from "../../src/model/simulation.ts";

/** A run result with the given columns; every other outcome is 0 at each tick. */
export function handMadeRun(
  columns: Partial<Record<OutcomeName, readonly number[]>>,
  digest = "0".repeat(16),
): RunResult {
  const ticks = Object.values(columns)[0]?.length ?? 1;
  const values = new Float64Array(outcomeNames.length * ticks);
  for (const [name, column] of Object.entries(columns)) {
    values.set(column, outcomeNames.indexOf(name as OutcomeName) * ticks);
  }
  return { ticks, values, digest };
}
