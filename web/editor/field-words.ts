import { type OutcomeName, outcomes } from "../../src/model/outcomes.ts";
import type { Language } from "../language.ts";
import type { EditorWords } from "../text/editor.ts";
import type { FormNode } from "./form-node.ts";
import { isRecord, segmentsOf } from "./json-edit.ts";

/** What stands over a control: the declared title, else the word of its key. */
export function titleOf(node: FormNode, pointer: string, language: Language, words: EditorWords): string {
  if (node.title) return node.title[language];
  const segments = segmentsOf(pointer);
  const key = segments.at(-1) ?? "";
  const isElement = /^\d+$/.test(key);
  if (isElement) return segments.at(-2) === "season" ? words.months[Number(key)]! : `${Number(key) + 1}`;
  if (key === "from" && segments[0] !== "policies") return words.shocksFrom;
  return words.keys[key] ?? key;
}

/** What a choice offers, in words; the value itself where there are none. */
export function optionTitle(option: string, language: Language, words: EditorWords): string {
  if (Object.hasOwn(outcomes, option)) return outcomes[option as OutcomeName].label[language];
  return words.options[option] ?? option;
}

/** By what an element of a list is known: its title, text or name. */
export function elementTitle(value: unknown, index: number, language: Language): string {
  if (typeof value === "string" && value !== "") return value;
  if (isRecord(value)) {
    for (const part of [value.title, value.text, value]) {
      const text = isRecord(part) ? part[language] : undefined;
      if (typeof text === "string" && text.trim() !== "")
        return text.length > 90 ? `${text.slice(0, 90)}…` : text;
    }
    if (typeof value.name === "string" && value.name !== "") return value.name;
  }
  return `${index + 1}`;
}

/** The key of a list of names in the words for variants: elements stand for each other. */
export function patternOf(pointer: string): string {
  return pointer.replaceAll(/\/\d+/g, "/*");
}
