import { describe, expect, it } from "vitest";
import { outcomeNames, outcomes } from "../../src/model/outcomes.ts";
import { dictionaries, languages, preferredLanguage } from "../../web/language.ts";
import { type Dictionary, en } from "../../web/text/en.ts";
import { zh } from "../../web/text/zh.ts";

/** Every text of a dictionary by its path; what takes arguments is called with some. */
function textsOf(entries: object, path = ""): [path: string, text: string][] {
  return Object.entries(entries).flatMap(([name, entry]: [string, unknown]): [string, string][] => {
    if (typeof entry === "string") return [[path + name, entry]];
    if (typeof entry === "function") return [[path + name, String(entry(2, 3, 4))]];
    return textsOf(entry as object, `${path}${name}.`);
  });
}

describe("the dictionaries", () => {
  it("have the same entries, none of them empty", () => {
    expect(textsOf(zh).map(([path]) => path)).toEqual(textsOf(en).map(([path]) => path));
    for (const language of languages) {
      expect(textsOf(dictionaries[language]).filter(([, text]) => text.trim() === "")).toEqual([]);
    }
  });

  it("say everything in Chinese but the name, the other language and what is mere arithmetic", () => {
    const without = textsOf(zh).filter(([, text]) => !/\p{Script=Han}/u.test(text));
    expect(without.map(([path]) => path)).toEqual(["name", "otherLanguage", "listSeparator"]);
  });

  it("use the punctuation of Chinese in Chinese", () => {
    expect(textsOf(zh).filter(([, text]) => /\p{Script=Han}[,;:?!(]/u.test(text))).toEqual([]);
  });

  it.each(languages)("name the unit of every outcome (%s)", (language) => {
    const { units, outcomeGroups }: Dictionary = dictionaries[language];
    expect(outcomeNames.map((name) => outcomes[name].unit).filter((unit) => !(unit in units))).toEqual([]);
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
