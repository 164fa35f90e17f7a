import type { ChoiceDeclaration, NumberDeclaration } from "../src/model/declaration.ts";

/** What a lever or an assumption is declared as. */
export type ValueDeclaration = NumberDeclaration | ChoiceDeclaration;
export type DeclaredValue = number | string;

/** Some values of a table of declarations, by name. */
export type SomeValues<Table> = { readonly [Name in keyof Table]?: DeclaredValue };

export function isChoice(declaration: ValueDeclaration): declaration is ChoiceDeclaration {
  return "options" in declaration;
}

/** Digits kept of a number set by hand: more say nothing, and a link has to hold them. */
const digits = 4;

/** A number as the declaration allows it: within its range, whole where it must be, of few digits. */
export function fittedNumber({ min, max, integer }: NumberDeclaration, value: number): number {
  const rounded = integer ? Math.round(value) : Number(value.toPrecision(digits));
  return Math.min(max, Math.max(min, rounded)) + 0; // no −0, which a link would not give back
}

/** What a slider moves by: a hundredth of the range, rounded to 1, 2 or 5 of some decimal place. */
export function stepOf({ min, max, integer }: NumberDeclaration): number {
  const rough = (max - min) / 100;
  const decade = Number(`1e${Math.floor(Math.log10(rough))}`);
  const step = decade * ([1, 2, 5, 10].find((factor) => factor * decade >= rough * 0.999) ?? 10);
  return integer ? Math.max(1, Math.round(step)) : Number(step.toPrecision(1));
}

/** Values as a link holds them: "severity:3,promotionRule:real". */
export function writeValues(values: SomeValues<object>): string {
  return Object.entries(values as Record<string, DeclaredValue>)
    .map(([name, value]) => `${name}:${value}`)
    .join(",");
}

/** Reads what `writeValues` wrote; parts that no declaration of the table allows are told to `drop`. */
export function readValues<Table extends Readonly<Record<string, ValueDeclaration>>>(
  text: string,
  table: Table,
  drop: (part: string) => void,
): SomeValues<Table> {
  const values: Record<string, DeclaredValue> = {};
  for (const part of text.split(",").filter((each) => each !== "")) {
    const [, name = "", written = ""] = /^(\w+):(.+)$/.exec(part) ?? [];
    const value = Object.hasOwn(table, name) ? understood(written, table[name]!) : null;
    if (value === null || Object.hasOwn(values, name)) drop(part);
    else values[name] = value;
  }
  return values as SomeValues<Table>;
}

function understood(written: string, declaration: ValueDeclaration): DeclaredValue | null {
  if (isChoice(declaration)) return declaration.options.includes(written) ? written : null;
  const value = Number(written);
  return String(value) === written && fittedNumber(declaration, value) === value ? value : null;
}
