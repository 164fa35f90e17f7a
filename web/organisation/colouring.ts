import { quantileOf } from "../../src/experiment/bands.ts";
import { type RecordedName, recordedNames } from "../../src/experiment/recorded-names.ts";
import { recordedQuantities } from "../../src/experiment/recorded-quantities.ts";
import type { WorldRecord } from "../../src/experiment/world-record.ts";

/** A year of months: flows are summed over it, for in most months nothing happens at a post. */
const year = 12;

/** A quantity as it is read in a month: a stock as it stands, a flow summed over the year that ends there. */
export function shownAt(record: WorldRecord, name: RecordedName, tick: number): Float64Array {
  const { posts } = record;
  const shown = new Float64Array(posts);
  const first = recordedQuantities[name].kind === "flow" ? Math.max(0, tick - year + 1) : tick;
  for (let month = first; month <= tick; month++) {
    const start = startOf(record, name, month);
    for (let post = 0; post < posts; post++) shown[post]! += record.values[start + post]!;
  }
  return shown;
}

/** The same of one post, month by month. */
export function historyOf(record: WorldRecord, name: RecordedName, post: number): Float64Array {
  const { ticks } = record;
  const isFlow = recordedQuantities[name].kind === "flow";
  const history = Float64Array.from(
    { length: ticks },
    (_, tick) => record.values[startOf(record, name, tick) + post]!,
  );
  if (!isFlow) return history;
  return history.map((_, tick) => {
    let sum = 0;
    for (let month = Math.max(0, tick - year + 1); month <= tick; month++) sum += history[month]!;
    return sum;
  });
}

function startOf({ ticks, posts }: WorldRecord, name: RecordedName, tick: number): number {
  return (recordedNames.indexOf(name) * ticks + tick) * posts;
}

/** The ends of a scale of colours. */
export interface ColourRange {
  readonly low: number;
  readonly high: number;
  /** Whether some posts are beyond the high end. */
  readonly isCut: boolean;
}

/**
 * One scale for all months and every record, so that colours can be compared: from where nothing is amiss to what
 * 99 of 100 posts and months stay below.
 */
export function colourRange(records: readonly WorldRecord[], name: RecordedName): ColourRange {
  const low: number = recordedQuantities[name].rest;
  const values: number[] = [];
  for (const record of records)
    for (let tick = year - 1; tick < record.ticks; tick += 4)
      for (const value of shownAt(record, name, tick)) if (!Number.isNaN(value)) values.push(value);
  const sorted = Float64Array.from(values).sort();
  const highest = sorted.at(-1) ?? low;
  const high = quantileOf(sorted, 0.99);
  if (!(highest > low)) return { low, high: low + 1, isCut: false };
  return high > low ? { low, high, isCut: highest > high } : { low, high: highest, isCut: false };
}
