import type { OutcomeName } from "../../model/outcomes.ts";
import { type Database, identifier } from "../../store/database.ts";
import { valueRead } from "../scenario-input.ts";
import type { PolicyBands, TickBand } from "./material.ts";

/**
 * The bands of outcomes by policy, from the tables `runs` and `outcomes` of a folder. The quantiles are those of
 * `bandOf` (type 7), found in the database, since the ticks of a large sweep do not fit into memory.
 */
export async function tickBands(
  database: Database,
  outcomes: readonly OutcomeName[],
): Promise<ReadonlyMap<OutcomeName, PolicyBands>> {
  const all = new Map<OutcomeName, PolicyBands>();
  for (const outcome of outcomes) {
    const column = `o.${identifier(outcome)}`;
    const sql = `select r.policy, o.tick, count(${column}), quantile_cont(${column}, [0.05, 0.25, 0.5, 0.75, 0.95])
      from outcomes o join runs r using (run_id) group by all order by r.policy, o.tick`;
    const bands = new Map<string, TickBand[]>();
    for (const [policy, tick, n, quantiles] of valueRead(await database.query(sql)).rows) {
      const name = String(policy);
      if (!bands.has(name)) bands.set(name, []);
      bands.get(name)!.push({
        tick: Number(tick),
        n: Number(n),
        quantiles: quantiles as unknown as TickBand["quantiles"],
      });
    }
    all.set(outcome, bands);
  }
  return all;
}
