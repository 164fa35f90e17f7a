import type { Text } from "../model/declaration.ts";
import type { JsonNode } from "./json-syntax.ts";
import { atMost, counted, ordinaryNumber } from "./phrases.ts";
import {
  mostProblems,
  type Problem,
  type ProblemKind,
  problem,
  quoted,
  type Remedy,
  type Words,
} from "./problem.ts";

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
        const said = { expected: words.declaredKey, got: quoted(key), hint: words.removeKey };
        this.#refuse("forbidden-key", member, at, quoted(key), said);
      } else if (earlier) {
        const first = `${earlier.line}:${earlier.column}`;
        const got = {
          en: `${quoted(key)} again; it stands first at ${first}`,
          zh: `${quoted(key)} 再次出现；首次出现于 ${first}`,
        };
        const said = { expected: words.everyKeyOnce, got, hint: words.removeOne };
        this.#refuse("duplicate-key", member, at, quoted(key), said);
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
      const kept = Number.isFinite(value) ? { en: value, zh: value } : { en: "infinite", zh: "无穷大" };
      const got = {
        en: `${quoted(written)}, which would become ${kept.en}`,
        zh: `${quoted(written)}，会变成 ${kept.zh}`,
      };
      const said = { expected: words.exactNumber, got, hint: ordinaryNumber };
      this.#refuse("bad-number", node, pointer, quoted(written), said);
    }
    return value === 0 ? 0 : value; // −0 is 0
  }

  #string(node: JsonNode, value: string, pointer: string): string {
    if (value.length > longestString) {
      const got = counted(value.length, "characters");
      const said = { expected: atMost(counted(longestString, "characters")), got, hint: words.shorten };
      this.#refuse("too-long", node, pointer, got, said);
    }
    const found = unprintable.exec(value)?.[0];
    if (found !== undefined) {
      const said = { expected: words.visible, got: quoted(found), hint: words.removeCharacter };
      this.#refuse("unprintable", node, pointer, quoted(found), said);
    }
    return value;
  }

  #refuse(kind: ProblemKind, node: JsonNode | Member, pointer: string, subject: Words, said: Remedy): void {
    if (this.problems.length === mostProblems) return;
    const { line, column } = node.loc.start;
    this.problems.push(problem(kind, subject, { file: this.#file, pointer, line, column, ...said }));
  }
}

const words = {
  declaredKey: { en: "a declared key", zh: "有声明的键" },
  removeKey: { en: "remove the key", zh: "请删去该键" },
  everyKeyOnce: { en: "every key of an object once", zh: "对象的每个键只出现一次" },
  removeOne: { en: "remove one of the two", zh: "请删去其中一个" },
  exactNumber: {
    en: `0, or a size from 1e-300 to ${Number.MAX_SAFE_INTEGER}`,
    zh: `0，或绝对值在 1e-300 至 ${Number.MAX_SAFE_INTEGER} 之间的数`,
  },
  shorten: { en: "shorten the text", zh: "请缩短文字" },
  visible: { en: "visible characters, tabs and line breaks", zh: "可显示的字符、制表符和换行" },
  removeCharacter: { en: "remove the character", zh: "请删去该字符" },
} as const satisfies Record<string, Text>;
