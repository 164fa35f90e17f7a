import { type Dictionary, en } from "./text/en.ts";
import { zh } from "./text/zh.ts";

export const languages = ["en", "zh"] as const;
export type Language = (typeof languages)[number];

/** Every word of the page that is not declared with the model or written in a scenario. */
export const dictionaries: Readonly<Record<Language, Dictionary>> = { en, zh };

/** What `lang` says, so that the right glyphs are drawn and the right voice reads. */
export const languageTags: Readonly<Record<Language, string>> = { en: "en", zh: "zh-Hans" };

/** The first language a visitor's browser asks for that the page speaks; English otherwise. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const found = languages.find((language) => tag.toLowerCase().split("-")[0] === language);
    if (found) return found;
  }
  return "en";
}
