import { beforeAll, describe, expect, it } from "vitest";
import { digestOf } from "../../src/model/digest.ts";
import { Simulation } from "../../src/model/simulation.ts";
import { columnNames } from "../../src/model/state.ts";
import { orderOf } from "./small-organisation.ts";

let simulation: Simulation;
let before: string;

beforeAll(() => {
  simulation = new Simulation(orderOf({ organisation: { spans: [2, 2] }, ticks: 6 }));
  while (!simulation.done) simulation.step();
  before = simulation.result().digest;
});

/** The digest while one number of a column is another. */
function digestWith(column: { [slot: number]: number }, slot: number, value: number): string {
  const kept = column[slot]!;
  column[slot] = value;
  const { digest } = simulation.result();
  column[slot] = kept;
  return digest;
}

describe("digestOf", () => {
  it("is sixteen hex digits, and is not moved by being taken", () => {
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    expect(digestOf(simulation.world.state, simulation.observations)).toBe(before);
  });
  it("depends on every state variable", () => {
    const { state } = simulation.world;
    for (const name of columnNames)
      if (state[name].length > 0)
        expect(digestWith(state[name], 0, state[name][0]! + 1), name).not.toBe(before);
    expect(digestWith(state.vexatious, 0, 0.123), "vexatious").not.toBe(before);
  });
  it("depends on every outcome of every tick, in its last digit", () => {
    const { values } = simulation.observations;
    for (let i = 0; i < values.length; i++) {
      const other = Number.isNaN(values[i]!) ? 0 : values[i]! * (1 + Number.EPSILON) + Number.MIN_VALUE;
      expect(digestWith(values, i, other), `value ${i}`).not.toBe(before);
    }
  });
  it("takes all NaNs for one and both zeros for one", () => {
    const { values } = simulation.observations;
    const undefinedAt = values.findIndex(Number.isNaN);
    const zeroAt = values.indexOf(0);
    // A NaN of other bits, as another engine may make.
    const bits = new BigInt64Array(values.buffer);
    const kept = bits[undefinedAt]!;
    bits[undefinedAt] = 0x7ff8000000000001n;
    expect(simulation.result().digest).toBe(before);
    bits[undefinedAt] = kept;
    expect(digestWith(values, zeroAt, -0)).toBe(before);
  });
});
