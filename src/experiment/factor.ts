import type { FactorName, FactorText } from "./experiment-schema.ts";

/** What a lever or an assumption can be set to. */
export type FactorValue = number | string;

/** A lever or an assumption that an experiment varies. */
export interface Factor {
  readonly kind: "lever" | "assumption";
  readonly name: FactorName;
  /** The values to take, or null for every number of `range`. */
  readonly values: readonly FactorValue[] | null;
  /** Lowest and highest number; null where values are listed. */
  readonly range: readonly [low: number, high: number] | null;
  /** Whether a range holds whole numbers only. */
  readonly integer: boolean;
}

export function factorOf(kind: Factor["kind"], name: FactorName, text: FactorText, integer: boolean): Factor {
  return "range" in text
    ? { kind, name, values: null, range: text.range, integer }
    : { kind, name, values: text, range: null, integer };
}

/** The value at a share 0–1 of the way through a range, or of a list, each entry of which takes an equal share. */
export function valueAt({ values, range, integer }: Factor, share: number): FactorValue {
  if (values !== null) return values[place(share, values.length)]!;
  const [low, high] = range!;
  if (integer) return low + place(share, high - low + 1);
  return rounded(low + share * (high - low));
}

/** The values of a list, or `levels` values of a range at equal distances, its ends among them. */
export function levelsOf(factor: Factor, levels: number): FactorValue[] {
  if (factor.values !== null) return [...factor.values];
  const all = Array.from({ length: levels }, (_, level) => valueAt(factor, level / (levels - 1)));
  return [...new Set(all)];
}

function place(share: number, count: number): number {
  return Math.min(count - 1, Math.floor(share * count));
}

/** Twelve digits, so that 0.1 + 0.2 is written 0.3. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
