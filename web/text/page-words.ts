import type { Language } from "../language.ts";
import { type Dictionary, en } from "./en.ts";
import { zh } from "./zh.ts";

/**
 * The words of one page in both languages, beside those that all pages share. What one language has and the other
 * lacks does not compile.
 */
export function pageWords<Words>(
  english: Words,
  chinese: NoInfer<Words>,
): Readonly<Record<Language, Dictionary & Words>> {
  return { en: { ...en, ...english }, zh: { ...zh, ...chinese } };
}
