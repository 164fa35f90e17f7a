import type { Unit } from "./units.ts";

/** A text a user reads, in both languages. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** What every declared quantity carries: schema, help, controls, ODD and data dictionary are made from it. */
export interface Declaration {
  /** Short name for a label. */
  readonly label: Text;
  /** What it means, a sentence or two. */
  readonly text: Text;
  readonly unit: Unit;
}

/** A part of a range that has a name, up to and with a value; it begins where the band before it ends. */
export interface ValueBand {
  readonly upTo: number;
  readonly name: Text;
}

/** A number that a scenario or policy may set. Bounds are inclusive. */
export interface NumberDeclaration extends Declaration {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly integer?: true;
  /** Names for parts of the range, ascending, the last up to `max`; only where there are names that say something. */
  readonly bands?: readonly ValueBand[];
  /** Where the default comes from: a fact of the literature, a calibration band, or "assumed". */
  readonly source: string;
}

/** What a value is called; null where the declaration has no names for its range. */
export function bandOfValue({ bands = [] }: NumberDeclaration, value: number): Text | null {
  return bands.find(({ upTo }) => value <= upTo)?.name ?? null;
}

/** One of a few named alternatives. */
export interface ChoiceDeclaration extends Declaration {
  readonly default: string;
  readonly options: readonly string[];
  readonly source: string;
}

/** The values that a table of number declarations describes. */
export type ValuesOf<Table> = {
  readonly [Name in keyof Table]: Table[Name] extends { readonly options: readonly (infer Option)[] }
    ? Option
    : number;
};

/** The default value of every entry of a table of declarations. */
export function defaultsOf<Table extends Record<string, { readonly default: number | string }>>(
  table: Table,
): ValuesOf<Table> {
  return Object.fromEntries(
    Object.entries(table).map(([name, entry]) => [name, entry.default]),
  ) as ValuesOf<Table>;
}

/** A submodel's description for the ODD protocol, kept beside its code. */
export interface Submodel {
  readonly title: Text;
  /** What it does and why so; Markdown, formulas in words and code spans. */
  readonly text: Text;
}
