import { IncidentCollector } from "../../../src/experiment/incident-record.ts";
import { type RecordedName, recordedNames } from "../../../src/experiment/recorded-names.ts";
import type { WorldRecord } from "../../../src/experiment/world-record.ts";

/** A record with the given rows, a number a post in each month; all else is 0 and nothing has happened. */
export function handMadeRecord(
  rows: Partial<Record<RecordedName, readonly (readonly number[])[]>>,
  changes: Partial<WorldRecord> = {},
): WorldRecord {
  const given = Object.values(rows)[0]!;
  const ticks = given.length;
  const posts = given[0]!.length;
  const values = new Float32Array(recordedNames.length * ticks * posts);
  for (const [name, months] of Object.entries(rows))
    for (const [tick, row] of months.entries())
      values.set(row, (recordedNames.indexOf(name as RecordedName) * ticks + tick) * posts);
  const nothing = new Int32Array(0);
  return {
    ticks,
    posts,
    values,
    incidents: new IncidentCollector().record(),
    careers: { tick: nothing, post: nothing, from: nothing },
    flows: new Float64Array(0),
    digest: "0".repeat(16),
    ...changes,
  };
}
