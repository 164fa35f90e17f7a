import type { JsonNode } from "./json-syntax.ts";
import { mostProblems, type Problem, type ProblemKind, problem, quoted } from "./problem.ts";

/** Longest string anywhere; the schema sets narrower bounds. */
export const longestString = 8000;

/** Keys that reach the prototype of an object when data is merged carelessly. */
const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * What no text of an input needs and what could disturb a terminal or a page: control characters but tab and line
 * break, bidirectional overrides, lone surrogates.
 */
export const unprintable = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;

type ObjectNode = Extract<JsonNode, { type: "Object" }>;
type Member = ObjectNode["members"][number];

/** The key of a member; strict JSON has string keys only, the other type belongs to JSON5. */
export function keyOf(member: Member): string {
  return member.name.type === "String" ? member.name.value : member.name.name;
}

/** JSON pointer (RFC 6901) of a path of keys and indices. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Turns a syntax tree into plain data, and collects what `JSON.parse` would swallow in silence. */
export class ValueReader {
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #file: string | null;

  constructor(text: string, file: string | null) {
    this.#text = text;
    this.#file = file;
  }

  /** The value of a node; recursion is bounded by the depth that the parser allows. */
  read(node: JsonNode, pointer = ""): unknown {
    switch (node.type) {
      case "Object":
        return this.#object(node, pointer);
      case "Array":
        return node.elements.map((element, i) => this.read(element.value, `${pointer}/${i}`));
      case "Number":
        return this.#number(node, node.value, pointer);
      case "String":
        return this.#string(node, node.value, pointer);
      case "Boolean":
        return node.value;
      default:
        return null;
    }
  }

  #object(node: ObjectNode, pointer: string): object {
    const first = new Map<string, Member>();
    const entries: [string, unknown][] = [];
    for (const member of node.members) {
      const key = keyOf(member);
      const at = pointer + pointerOf([key]);
      const earlier = first.get(key)?.name.loc.start;
      if (forbiddenKeys.has(key)) {
        this.#refuse(
          "forbidden-key",
          member,
          at,
          quoted(key),
          "a declared key",
          quoted(key),
          "remove the key",
        );
      } else if (earlier) {
        const got = `${quoted(key)} again; it stands first at ${earlier.line}:${earlier.column}`;
        const hint = "remove one of the two";
        this.#refuse("duplicate-key", member, at, quoted(key), "every key of an object once", got, hint);
      } else {
        first.set(key, member);
        entries.push([key, this.read(member.value, at)]);
      }
    }
    return Object.fromEntries(entries);
  }

  #number(node: JsonNode, value: number, pointer: string): number {
    const written = this.#text.slice(node.loc.start.offset, node.loc.end.offset);
    const vanishes = value === 0 && /^[^eE]*[1-9]/.test(written);
    if (Math.abs(value) > Number.MAX_SAFE_INTEGER || vanishes) {
      const got = `${quoted(written)}, which would become ${Number.isFinite(value) ? value : "infinite"}`;
      const expected = `0, or a size from 1e-300 to ${Number.MAX_SAFE_INTEGER}`;
      this.#refuse("bad-number", node, pointer, quoted(written), expected, got, "write an ordinary number");
    }
    return value === 0 ? 0 : value; // −0 is 0
  }

  #string(node: JsonNode, value: string, pointer: string): string {
    if (value.length > longestString) {
      const got = `${value.length} characters`;
      const expected = `at most ${longestString} characters`;
      this.#refuse("too-long", node, pointer, got, expected, got, "shorten the text");
    }
    const found = unprintable.exec(value)?.[0];
    if (found !== undefined) {
      const expected = "visible characters, tabs and line breaks";
      this.#refuse(
        "unprintable",
        node,
        pointer,
        quoted(found),
        expected,
        quoted(found),
        "remove the character",
      );
    }
    return value;
  }

  #refuse(
    kind: ProblemKind,
    node: JsonNode | Member,
    pointer: string,
    subject: string,
    expected: string,
    got: string,
    hint: string,
  ): void {
    if (this.problems.length === mostProblems) return;
    const { line, column } = node.loc.start;
    this.problems.push(
      problem(kind, subject, { file: this.#file, pointer, line, column, expected, got, hint }),
    );
  }
}
