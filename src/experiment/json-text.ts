import { type JsonNode, parseJson } from "./json-syntax.ts";
import { keyOf, ValueReader } from "./json-value.ts";
import {
  accepted,
  type Problem,
  type ProblemKind,
  problem,
  type Read,
  type Remedy,
  refused,
  type Words,
} from "./problem.ts";
import type { Place } from "./text-place.ts";

/** A checked JSON text: its value, and where each part of it stands. */
export class JsonText {
  readonly file: string | null;
  /** Plain data; no key of an object is `__proto__`, `constructor` or `prototype`, every number is finite. */
  readonly value: unknown;
  readonly #root: JsonNode;

  constructor(file: string | null, root: JsonNode, value: unknown) {
    this.file = file;
    this.#root = root;
    this.value = value;
  }

  /** The place of the value at a pointer, or of its key; for something missing, of the innermost part that exists. */
  locate(pointer: string, part: "value" | "key" = "value"): Place {
    let node = this.#root;
    let { line, column } = node.loc.start;
    for (const segment of segmentsOf(pointer)) {
      const child = childOf(node, segment);
      if (child === null) break;
      node = child.value;
      ({ line, column } = (part === "key" ? child : child.value).loc.start);
    }
    return { line, column };
  }

  /** A problem with the part at a pointer. */
  problem(
    kind: ProblemKind,
    pointer: string,
    subject: Words,
    said: Remedy,
    part: "value" | "key" = "value",
  ): Problem {
    return problem(kind, subject, { file: this.file, pointer, ...this.locate(pointer, part), ...said });
  }
}

/**
 * Reads JSON strictly and loses nothing silently: refuses what `JSON.parse` would swallow (duplicate keys, keys that
 * reach an object's prototype, numbers that overflow or lose digits) and text that cannot be shown safely.
 */
export function readJson(text: string, file: string | null): Read<JsonText> {
  const root = parseJson(text, file);
  if (!root.ok) return root;
  const reader = new ValueReader(text, file);
  const value = reader.read(root.value);
  return reader.problems.length > 0
    ? refused(reader.problems)
    : accepted(new JsonText(file, root.value, value));
}

function segmentsOf(pointer: string): string[] {
  const parts = pointer.split("/").slice(1);
  return parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A member of an object (it stands where its key stands) or an element of a list. */
function childOf(node: JsonNode, segment: string) {
  if (node.type === "Array") return node.elements[Number(segment)] ?? null;
  if (node.type === "Object") return node.members.find((member) => keyOf(member) === segment) ?? null;
  return null;
}
