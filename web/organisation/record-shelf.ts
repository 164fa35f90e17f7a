import type { WorldRecord } from "../../src/experiment/world-record.ts";
import type { RunOrder } from "../../src/model/simulation.ts";

/** So many records are kept: two policies, and the worlds and policies one has just come from. */
const capacity = 6;

/** The records looked at last, so that going back costs nothing. */
export class RecordShelf {
  #records: readonly { readonly order: RunOrder; readonly record: WorldRecord }[] = [];

  find(order: RunOrder): WorldRecord | null {
    return this.#records.find((kept) => isSame(kept.order, order))?.record ?? null;
  }

  /** The records of all worlds of a run order, whichever of them it names. */
  worldsOf(order: RunOrder): readonly WorldRecord[] {
    return this.#records
      .filter((kept) => isSame({ ...kept.order, replication: order.replication }, order))
      .map(({ record }) => record);
  }

  keep(order: RunOrder, record: WorldRecord): void {
    const others = this.#records.filter((kept) => !isSame(kept.order, order));
    this.#records = [{ order, record }, ...others].slice(0, capacity);
  }
}

/** An organisation is one object for as long as its scenario is loaded, and may be large; the rest is short as text. */
function isSame(a: RunOrder, b: RunOrder): boolean {
  return a.setting.organisation === b.setting.organisation && textOf(a) === textOf(b);
}

function textOf({ setting, schedule, seed, replication }: RunOrder): string {
  return JSON.stringify([{ ...setting, organisation: null }, schedule, seed, replication]);
}
