import {
  experimentJsonSchema,
  regimeJsonSchema,
  scenarioJsonSchema,
} from "../../src/experiment/json-schema.ts";
import { type Problem, told } from "../../src/experiment/problem.ts";
import { shippedFiles, shippedLibrary } from "./shipped-files.ts";

/** Keys and options of a JSON schema, however deep. */
function namesIn(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const { properties, enum: options, const: only } = schema as Record<string, unknown>;
  return [
    ...Object.keys(properties ?? {}),
    ...[options ?? [], only ?? []].flat().map(String),
    ...Object.values(schema).flatMap(namesIn),
  ];
}

/** Keys and names that a user writes as they are, in whatever language they are told of. */
const names = new Set([
  ...[...shippedFiles.keys()].map((path) => path.replace(/^.*\/|\.\w+$/g, "")),
  ...[...shippedLibrary().scenarios.values()].flatMap(({ policies }) => policies.map(({ name }) => name)),
  ...[scenarioJsonSchema(), regimeJsonSchema(), experimentJsonSchema()].flatMap(namesIn),
  ...["superior", "null", "true", "false", "Infinity", "csv", "json"],
  ...["JSON", "RFC", "CSV", "UTF-8", "UTF-16", "BOM", "XML", "MB", "GB", "s", "min", "h"],
]);

/** Words that a problem told in Chinese has left in English: no name, no key, no unit, not quoted from the input. */
export function foreignWords(problem: Problem): string[] {
  const { message, expected, got, hint } = told(problem, "zh");
  return [message, expected, got, hint].flatMap((said) => foreignWordsIn(said ?? ""));
}

/** The same of a text. */
export function foreignWordsIn(text: string): string[] {
  const own = text
    .replaceAll(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, " ") // quoted from the input, or to be typed
    .replaceAll(/\/[\w/~.{}-]+/g, " ") // JSON pointers and paths
    .replaceAll(/\d[\d.]*e[-+]?\d+|\\+[^\s]+/g, " "); // numbers and escapes
  return [...own.matchAll(/[a-z][\w-]*/gi)].map(([word]) => word).filter((word) => !names.has(word));
}
