import type { Plan } from "../experiment/plan.ts";
import type { RunValue } from "../experiment/run-value.ts";
import type { OutcomeName } from "../model/outcomes.ts";
import { Database, identifier } from "./database.ts";
import type { Inventory } from "./inventory.ts";
import { openParts } from "./sweep-database.ts";

/** The means over the window of some outcomes in every run of a sweep that has finished, eight bytes each. */
export async function readRunValues(
  folder: string,
  plan: Plan,
  inventory: Inventory,
  outcomes: readonly OutcomeName[],
): Promise<RunValue> {
  const database = await Database.open();
  try {
    await openParts(database, folder, plan, inventory);
    const means = new Map(outcomes.map((name) => [name, new Float64Array(plan.runCount).fill(Number.NaN)]));
    const columns = ["run", ...outcomes].map(identifier);
    for await (const [runs, ...values] of database.blocks(`select ${columns} from parts.runs`))
      outcomes.forEach((name, column) => {
        const own = means.get(name)!;
        for (const [row, run] of runs!.entries()) own[run] = values[column]![row]!;
      });
    return (run, outcome) => means.get(outcome)![run]!;
  } finally {
    database.close();
  }
}
