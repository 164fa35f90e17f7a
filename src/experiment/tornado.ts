import { momentsOf, pairedContrast } from "./contrast.ts";
import type { FactorName } from "./experiment-schema.ts";
import { type Factor, type FactorValue, levelsOf } from "./factor.ts";

/** What one value of a factor changes with all others as they are, over common worlds. */
export interface TornadoBar {
  readonly value: FactorValue;
  /** Mean paired difference from the point where nothing is changed, with its Student 95 % interval. */
  readonly difference: number;
  readonly ciLow: number;
  readonly ciHigh: number;
  /** Worlds in which both are known. */
  readonly n: number;
}

export interface TornadoRow {
  readonly factor: FactorName;
  readonly bars: readonly TornadoBar[];
  /** From the lowest to the highest difference, 0 among them: how far the factor moves the outcome. */
  readonly swing: number;
}

export interface Tornado {
  /** Mean where nothing is changed. */
  readonly unchanged: number;
  /** The factor with the widest swing first. */
  readonly rows: readonly TornadoRow[];
}

/** A tornado from the rows of a one-at-a-time design with so many levels; `values[row][world]`, NaN where not known. */
export function tornadoOf(
  factors: readonly Factor[],
  levels: number,
  values: readonly (readonly number[])[],
): Tornado {
  const unchanged = values[0]!;
  let row = 1;
  const rows = factors.map((factor) => {
    const bars = levelsOf(factor, levels).map((value) => {
      const { difference, ciLow, ciHigh, n } = pairedContrast(values[row++]!, unchanged);
      return { value, difference, ciLow, ciHigh, n };
    });
    const ends = [0, ...bars.map(({ difference }) => difference).filter((end) => !Number.isNaN(end))];
    return { factor: factor.name, bars, swing: Math.max(...ends) - Math.min(...ends) };
  });
  return { unchanged: momentsOf(unchanged).mean, rows: rows.sort((a, b) => b.swing - a.swing) };
}
