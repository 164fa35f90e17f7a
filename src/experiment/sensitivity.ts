import type { Text } from "../model/declaration.ts";
import type { OutcomeName } from "../model/outcomes.ts";
import { momentsOf } from "./contrast.ts";
import { defaultLevels, unitRows } from "./design.ts";
import { type ElementaryEffects, elementaryEffects } from "./elementary-effects.ts";
import type { FactorName } from "./experiment-schema.ts";
import { type Factor, type FactorValue, levelsOf } from "./factor.ts";
import { type FactorialEffect, factorialEffects, gapWarning } from "./factorial-effects.ts";
import { noiseShare, noiseWarning } from "./noise.ts";
import type { Plan } from "./plan.ts";
import type { Point } from "./point.ts";
import { type RankCorrelation, rankCorrelations, rankWarning } from "./rank-correlation.ts";
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
    | {
        readonly kind: "latin-hypercube" | "sobol";
        readonly rows: readonly (RankCorrelation & OfFactor)[];
        /** Share of the variance of ranks that all factors explain together. */
        readonly explained: number;
      }
    | {
        readonly kind: "factorial";
        readonly rows: readonly EffectOfFactors[];
        /** Share of the variance that three and more factors make together. */
        readonly rest: number;
      }
  );

/** A main effect, or an interaction of two factors. */
export type EffectOfFactors = Omit<FactorialEffect, "factor" | "by"> &
  OfFactor & { readonly by: FactorName | null };

/** The factor that a row is about. */
export interface OfFactor {
  readonly factor: FactorName;
}

/** The designs whose rows tell what each factor does. */
export const sensitivityDesigns = [
  "factorial",
  "one-at-a-time",
  "latin-hypercube",
  "sobol",
  "morris",
  "saltelli",
] as const;
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
  const units = kind === "morris" ? unitRows(plan.experiment) : [];
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
  const levels = ("levels" in design ? design.levels : undefined) ?? defaultLevels;
  const rows = plan.rows.map((point) => values[point]!);
  if (kind === "one-at-a-time")
    return { ...target, kind, noise: null, warnings: [], tornado: tornadoOf(factors, levels, rows) };
  const means = values.map((worlds) => momentsOf(worlds).mean);
  const outcomes = plan.rows.map((point) => means[point]!);
  const noise = noiseShare(values);
  const luck = noiseWarning(noise);
  const named = <Measures>(measures: Measures, i: number) => ({ factor: factors[i]!.name, ...measures });
  if (kind === "morris") {
    const rows = elementaryEffects(units, outcomes, seed).map(named);
    return { ...target, kind, noise, warnings: luck ? [luck] : [], rows };
  }
  if (kind === "factorial") {
    const sizes = factors.map((factor) => levelsOf(factor, levels).length);
    const effects = factorialEffects(sizes, rows, seed);
    const warnings = [luck, gapWarning(effects, plan.replications)].filter((warning) => warning !== null);
    const nameAt = (place: number) => factors[place]!.name;
    const found = effects.rows.map(({ factor, by, ...measures }) => {
      return { factor: nameAt(factor), by: by === null ? null : nameAt(by), ...measures };
    });
    return { ...target, kind, noise, warnings, rows: found, rest: effects.rest };
  }
  if (kind === "latin-hypercube" || kind === "sobol") {
    const columns = plan.rows.map((point) => factors.map((factor) => orderOf(factor, plan.points[point]!)));
    const ranks = rankCorrelations(columns, outcomes, seed);
    const known = outcomes.filter((outcome) => !Number.isNaN(outcome)).length;
    const warnings = [luck, rankWarning(ranks, known), ...factors.map(unorderedWarning)].filter(
      (warning) => warning !== null,
    );
    return { ...target, kind, noise, warnings, rows: ranks.factors.map(named), explained: ranks.explained };
  }
  const indices = sobolIndices(outcomes, factors.length, seed);
  const warnings = [luck, widthWarning(indices)].filter((warning) => warning !== null);
  return { ...target, kind, noise, warnings, rows: indices.map(named) };
}

/** The value of a factor at a point, or of a text its place in the list. */
function orderOf({ name, values }: Factor, { levers, assumptions }: Point): number {
  const value = (levers as ValueByName)[name] ?? (assumptions as ValueByName)[name]!;
  return typeof value === "number" ? value : values!.indexOf(value);
}

type ValueByName = Readonly<Partial<Record<FactorName, FactorValue>>>;

/** Texts have no order of their own. */
function unorderedWarning({ name, values }: Factor): Text | null {
  if (values === null || typeof values[0] === "number") return null;
  return {
    en: `the values of ${name} are ranked in the order of the list: ${values.join(", ")}`,
    zh: `${name} 的取值按列表中的次序排秩：${values.join("、")}`,
  };
}
