import { describe, expect, it } from "vitest";
import { outcomeNames, outcomes } from "../../src/model/outcomes.ts";
import { dictionaries, type Language, languages, preferredLanguage } from "../../web/language.ts";
import type { Dictionary } from "../../web/text/en.ts";

/** Every text of a dictionary by its path; what takes arguments is called with some. */
function textsOf(entries: object, path = ""): [path: string, text: string][] {
  return Object.entries(entries).flatMap(([name, entry]: [string, unknown]): [string, string][] => {
    if (typeof entry === "string") return [[path + name, entry]];
    if (typeof entry === "function") return [[path + name, String(entry(2, 3, 4, 5, 6))]];
    return textsOf(entry as object, `${path}${name}.`);
  });
}

/** The words of every page, by file. */
const perPage = Object.entries(
  import.meta.glob<Record<string, unknown>>("../../web/text/*.ts", { eager: true }),
).flatMap(([path, exported]) =>
  Object.values(exported)
    .filter((value): value is Record<Language, object> => isInBoth(value))
    .map((words) => [path.slice(path.lastIndexOf("/") + 1), words] as const),
);

/** The name, the other language, formats of files, symbols of statistics. */
const languageless = new Set(["Buckstop", "English", "CSV", "JSON", "dz", "n"]);

/** Whether nothing but names and symbols is left beside its numbers and punctuation. */
function isLanguageless(text: string): boolean {
  return (text.match(/\p{L}+/gu) ?? []).every((word) => languageless.has(word));
}

function isInBoth(value: unknown): boolean {
  return typeof value === "object" && value !== null && languages.every((language) => language in value);
}

describe.each([["shared", dictionaries], ...perPage] as const)("the dictionaries of %s", (_, words) => {
  it("have the same entries, none of them empty", () => {
    expect(textsOf(words.zh).map(([path]) => path)).toEqual(textsOf(words.en).map(([path]) => path));
    for (const language of languages) {
      expect(textsOf(words[language]).filter(([, text]) => text.trim() === "")).toEqual([]);
    }
  });

  it("say everything in Chinese but names, formats and symbols", () => {
    const without = textsOf(words.zh).filter(([, text]) => !/\p{Script=Han}/u.test(text));
    expect(without.filter(([, text]) => !isLanguageless(text))).toEqual([]);
  });

  it("use the punctuation of Chinese in Chinese", () => {
    expect(textsOf(words.zh).filter(([, text]) => /\p{Script=Han}[,;:?!(]/u.test(text))).toEqual([]);
  });
});

describe("the dictionaries", () => {
  it.each(languages)("name the group of every outcome (%s)", (language) => {
    const { outcomeGroups }: Dictionary = dictionaries[language];
    expect(
      outcomeNames.map((name) => outcomes[name].group).filter((group) => !(group in outcomeGroups)),
    ).toEqual([]);
  });
});

describe("preferredLanguage", () => {
  it("is the first that both sides speak, else English", () => {
    expect(preferredLanguage(["fr-FR", "zh-CN", "en"])).toBe("zh");
    expect(preferredLanguage(["en-US", "zh"])).toBe("en");
    expect(preferredLanguage(["fr"])).toBe("en");
  });
});
