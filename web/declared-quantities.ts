import { type SourceKind, sourceKind, sourceText } from "../src/experiment/default-source.ts";
import type { ChoiceDeclaration, NumberDeclaration } from "../src/model/declaration.ts";
import { levers } from "../src/model/levers.ts";
import { parameters } from "../src/model/parameters.ts";
import { unitText } from "../src/model/units.ts";
import type { Language } from "./language.ts";

/** A lever or parameter as the model declares it, in one language. */
export interface DeclaredQuantity {
  readonly name: string;
  readonly group: "lever" | "parameter";
  readonly label: string;
  readonly text: string;
  readonly unit: string;
  readonly range: string;
  readonly default: string;
  readonly source: string;
  readonly sourceKind: SourceKind;
}

export const sourceKinds: readonly SourceKind[] = ["assumed", "cited", "set", "convention"];

/** Every lever, then every parameter, in the order of their declarations. */
export function declaredQuantities(language: Language): readonly DeclaredQuantity[] {
  return [
    ...Object.entries(levers).map((entry) => quantityOf(entry, "lever", language)),
    ...Object.entries(parameters).map((entry) => quantityOf(entry, "parameter", language)),
  ];
}

function quantityOf(
  [name, declaration]: [string, NumberDeclaration | ChoiceDeclaration],
  group: DeclaredQuantity["group"],
  language: Language,
): DeclaredQuantity {
  const { label, text, unit, source } = declaration;
  const range =
    "options" in declaration ? declaration.options.join(", ") : `${declaration.min}–${declaration.max}`;
  return {
    name,
    group,
    label: label[language],
    text: text[language],
    unit: unit === "1" ? "" : unitText(unit, language),
    range,
    default: String(declaration.default),
    source: sourceText(source, language),
    sourceKind: sourceKind(source),
  };
}

/** Those whose name, label, text or source holds every word searched for, and whose source is of the kind asked for. */
export function matchingQuantities(
  quantities: readonly DeclaredQuantity[],
  search: string,
  kind: SourceKind | "any",
): readonly DeclaredQuantity[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return quantities.filter((quantity) => {
    const { name, label, text, source } = quantity;
    const searched = [name, label, text, source].join(" ").toLowerCase();
    const isOfKind = kind === "any" || quantity.sourceKind === kind;
    return isOfKind && words.every((word) => searched.includes(word));
  });
}
