import type { Text } from "../model/declaration.ts";
import type { OutcomeName } from "../model/outcomes.ts";
import { momentsOf } from "./contrast.ts";
import { defaultLevels, unitRows } from "./design.ts";
import { type ElementaryEffects, elementaryEffects } from "./elementary-effects.ts";
import type { FactorName } from "./experiment-schema.ts";
import { noiseShare, noiseWarning } from "./noise.ts";
import type { Plan } from "./plan.ts";
import { type RunValue, type Target, targetsOf, valuesAt } from "./run-value.ts";
import { type SobolIndices, sobolIndices, widthWarning } from "./sobol-indices.ts";
import { type Tornado, tornadoOf } from "./tornado.ts";

/** What the factors do to one target, in the terms of the design. */
export type SensitivityTable = Target & {
  /** Part of the variance between points that is luck, 0 … 1; null where it cannot be told. */
  readonly noise: number | null;
  /** What to know before believing the figures. */
  readonly warnings: readonly Text[];
} & (
    | { readonly kind: "one-at-a-time"; readonly tornado: Tornado }
    | { readonly kind: "morris"; readonly rows: readonly (ElementaryEffects & OfFactor)[] }
    | { readonly kind: "saltelli"; readonly rows: readonly (SobolIndices & OfFactor)[] }
  );

/** The factor that a row is about. */
export interface OfFactor {
  readonly factor: FactorName;
}

/** The designs whose rows tell what each factor does. */
export const sensitivityDesigns = ["one-at-a-time", "morris", "saltelli"] as const;
export type SensitivityDesign = (typeof sensitivityDesigns)[number];

export function isSensitivityDesign(kind: string): kind is SensitivityDesign {
  return (sensitivityDesigns as readonly string[]).includes(kind);
}

/**
 * One table a target: each of the outcomes under every policy, and its paired difference from the baseline. What is
 * missing drops out of the figures it belongs to. Throws a RangeError for a design that is not of `sensitivityDesigns`.
 */
export function sensitivityOf(
  plan: Plan,
  value: RunValue,
  outcomes: readonly OutcomeName[] = plan.experiment.outcomes,
): SensitivityTable[] {
  const { kind } = plan.experiment.design;
  if (!isSensitivityDesign(kind)) throw new RangeError(`no design of a sensitivity analysis: ${kind}`);
  const units = kind === "one-at-a-time" ? [] : unitRows(plan.experiment);
  return targetsOf(plan, outcomes).map((target) =>
    tableOf(plan, kind, units, target, valuesAt(plan, target, value)),
  );
}

function tableOf(
  plan: Plan,
  kind: SensitivityDesign,
  units: readonly Float64Array[],
  target: Target,
  values: readonly (readonly number[])[],
): SensitivityTable {
  const { factors, seed, design } = plan.experiment;
  if (kind === "one-at-a-time") {
    const levels = ("levels" in design ? design.levels : undefined) ?? defaultLevels;
    const rows = plan.rows.map((point) => values[point]!);
    return { ...target, kind, noise: null, warnings: [], tornado: tornadoOf(factors, levels, rows) };
  }
  const means = values.map((worlds) => momentsOf(worlds).mean);
  const outcomes = plan.rows.map((point) => means[point]!);
  const noise = noiseShare(values);
  const luck = noiseWarning(noise);
  const named = <Measures>(measures: Measures, i: number) => ({ factor: factors[i]!.name, ...measures });
  if (kind === "morris") {
    const rows = elementaryEffects(units, outcomes, seed).map(named);
    return { ...target, kind, noise, warnings: luck ? [luck] : [], rows };
  }
  const indices = sobolIndices(outcomes, factors.length, seed);
  const warnings = [luck, widthWarning(indices)].filter((warning) => warning !== null);
  return { ...target, kind, noise, warnings, rows: indices.map(named) };
}
