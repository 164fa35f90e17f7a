import type { Text } from "../../src/model/declaration.ts";
import type { Unit } from "../../src/model/units.ts";

/** A control of the form, as the schema of the file asks for it. */
export type FormNode = Described &
  (
    | { readonly kind: "number"; readonly integer: boolean; readonly min: number; readonly max: number }
    | { readonly kind: "choice"; readonly options: readonly string[] }
    | { readonly kind: "name"; readonly most: number }
    | { readonly kind: "text"; readonly most: number }
    /** The same text in both languages. */
    | { readonly kind: "bilingual"; readonly most: number }
    | { readonly kind: "record"; readonly fields: readonly Field[] }
    /** Many declared quantities, of which few are set: only those are shown, the others can be added. */
    | { readonly kind: "selection"; readonly fields: readonly Field[] }
    | { readonly kind: "list"; readonly item: FormNode; readonly least: number; readonly most: number }
    | { readonly kind: "variants"; readonly variants: readonly FormNode[] }
    | { readonly kind: "null" }
  );

interface Described {
  readonly title: Text | null;
  readonly text: Text | null;
  readonly unit: Unit | null;
  readonly initial: unknown;
}

export interface Field {
  readonly key: string;
  readonly required: boolean;
  readonly node: FormNode;
}

/** What of JSON Schema the files of this project use. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly title?: string;
  readonly titleZh?: string;
  readonly description?: string;
  readonly descriptionZh?: string;
  readonly unit?: Unit;
  readonly default?: unknown;
}

/** Objects with more optional fields than these are shown as a selection. */
const manyFields = 12;

/** The form of a file, from its JSON Schema. */
export function formOf(schema: object): FormNode {
  const root = schema as Schema;
  return nodeOf(root, root.$defs ?? {});
}

function nodeOf(schema: Schema, definitions: Readonly<Record<string, Schema>>): FormNode {
  const named = schema.$ref?.split("/").at(-1);
  if (named !== undefined) return nodeOf({ ...definitions[named], ...without$ref(schema) }, definitions);
  const inner = (each: Schema) => nodeOf(each, definitions);
  const described = {
    title: textOf(schema.title, schema.titleZh),
    text: textOf(schema.description, schema.descriptionZh),
    unit: schema.unit === undefined || schema.unit === "1" ? null : schema.unit,
    initial: schema.default,
  };
  if (schema.anyOf) return { ...described, kind: "variants", variants: schema.anyOf.map(inner) };
  if (schema.enum) return { ...described, kind: "choice", options: schema.enum };
  switch (schema.type) {
    case "object":
      return { ...described, ...objectOf(schema, inner) };
    case "array": {
      const { items = {}, minItems: least = 0, maxItems: most = Number.POSITIVE_INFINITY } = schema;
      return { ...described, kind: "list", item: inner(items), least, most };
    }
    case "number":
    case "integer": {
      const { minimum: min = Number.NEGATIVE_INFINITY, maximum: max = Number.POSITIVE_INFINITY } = schema;
      return { ...described, kind: "number", integer: schema.type === "integer", min, max };
    }
    case "null":
      return { ...described, kind: "null" };
    default: {
      const kind = schema.pattern?.startsWith("^[a-z0-9]") ? "name" : "text";
      return { ...described, kind, most: schema.maxLength ?? 80 };
    }
  }
}

function without$ref({ $ref: _, ...rest }: Schema): Schema {
  return rest;
}

function objectOf({ properties = {}, required = [] }: Schema, inner: (schema: Schema) => FormNode) {
  const keys = Object.keys(properties);
  if (keys.join() === "en,zh") return { kind: "bilingual" as const, most: properties.en!.maxLength ?? 2000 };
  const fields = keys.map((key) => ({
    key,
    required: required.includes(key),
    node: inner(properties[key]!),
  }));
  const isSelection = required.length === 0 && fields.length > manyFields;
  return { kind: isSelection ? ("selection" as const) : ("record" as const), fields };
}

function textOf(en: string | undefined, zh: string | undefined): Text | null {
  return en === undefined ? null : { en, zh: zh ?? en };
}

/** What a new value of a node begins with; `names` are those that may stand where one is asked for. */
export function blankOf(node: FormNode, names: readonly string[] = []): unknown {
  if (node.initial !== undefined) return node.initial;
  switch (node.kind) {
    case "number":
      return node.min <= 1 && node.max >= 1 ? 1 : node.min;
    case "choice":
      return node.options[0];
    case "name":
      return names[0] ?? "";
    case "text":
      return "";
    case "bilingual":
      return { en: "", zh: "" };
    case "record":
    case "selection":
      return Object.fromEntries(
        node.fields
          .filter(({ required }) => required)
          .map((field) => [field.key, blankOf(field.node, names)]),
      );
    case "list":
      return Array.from({ length: node.least }, () => blankOf(node.item, names));
    case "variants":
      return blankOf(node.variants[0]!, names);
    case "null":
      return null;
  }
}

/** The variant that a value is of, by its type and, among objects, by its keys. */
export function variantOf(variants: readonly FormNode[], value: unknown): number {
  const scores = variants.map((node) => closeness(node, value));
  return scores.indexOf(Math.max(...scores));
}

function closeness(node: FormNode, value: unknown): number {
  if (value === null) return node.kind === "null" ? 1 : 0;
  if (Array.isArray(value)) return node.kind === "list" ? 1 : 0;
  if (typeof value === "object") {
    if (node.kind === "bilingual") return "en" in value ? 1 : 0.1;
    if (node.kind !== "record" && node.kind !== "selection") return 0;
    return 0.1 + node.fields.filter(({ key }) => key in value).length;
  }
  if (typeof value === "number") return node.kind === "number" ? 1 : 0;
  return node.kind === "name" || node.kind === "text" || node.kind === "choice" ? 1 : 0;
}
