import { describe, expect, it } from "vitest";
import { levers } from "../../src/model/levers.ts";
import { assumptions } from "../../web/assumptions.ts";
import { fittedNumber, isChoice, readValues, stepOf, writeValues } from "../../web/declared-values.ts";
import { keptIn } from "../../web/kept.ts";
import { SavedPolicies } from "../../web/saved-policies.ts";
import { setUpWords } from "../../web/text/set-up.ts";

describe("fittedNumber", () => {
  it("keeps to the range, to whole numbers where these are asked for, and to few digits", () => {
    expect([-1, 0.123456, 3].map((value) => fittedNumber(levers.clarity, value))).toEqual([0, 0.1235, 1]);
    expect(fittedNumber(levers.vetoItems, 2.6)).toBe(3);
    expect(Object.is(fittedNumber(levers.clarity, -0), 0)).toBe(true);
  });
});

describe("stepOf", () => {
  it("is a round hundredth of the range, a whole one where whole numbers are asked for", () => {
    expect([levers.clarity, levers.severity, levers.traceHours, levers.vetoItems].map(stepOf)).toEqual([
      0.01, 0.2, 0.5, 1,
    ]);
  });
});

describe("readValues", () => {
  it("gives back what writeValues was given", () => {
    const values = { severity: 3, promotionRule: "real" };
    expect(writeValues(values)).toBe("severity:3,promotionRule:real");
    expect(readValues(writeValues(values), levers, () => {})).toEqual(values);
  });

  it("drops what is unknown, out of range, written otherwise, or there twice", () => {
    const dropped: string[] = [];
    const text = "severity:99,clarity:0.50,__proto__:1,promotionRule:luck,shield:0.5,shield:0.6";
    expect(readValues(text, levers, (part) => dropped.push(part))).toEqual({ shield: 0.5 });
    expect(dropped).toEqual([
      "severity:99",
      "clarity:0.50",
      "__proto__:1",
      "promotionRule:luck",
      "shield:0.6",
    ]);
  });
});

describe("the words of the drawers", () => {
  it("name every alternative in both languages", () => {
    const all = Object.values({ ...levers, ...assumptions });
    for (const language of ["en", "zh"] as const) {
      const words = setUpWords[language];
      const options = all.flatMap((each) => (isChoice(each) ? each.options : []));
      expect(options.filter((option) => !(option in words.options))).toEqual([]);
    }
  });
});

describe("SavedPolicies", () => {
  const policy = { name: "own-1", title: "Mine", from: "precise", set: { severity: 2 } };

  it("outlive the visit", () => {
    const stored = new Map<string, string>();
    const storage = {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, text: string) => void stored.set(key, text),
    } as Storage;
    const kept = keptIn(() => storage);
    expect(new SavedPolicies(kept).save(policy)).toBe(true);
    expect(new SavedPolicies(kept).list.value).toEqual([policy]);
    new SavedPolicies(kept).forget("Mine");
    expect(new SavedPolicies(kept).list.value).toEqual([]);
  });

  it("last as long as the visit where the browser forbids to store, and start empty from what is poisoned", () => {
    const blocked = new SavedPolicies(
      keptIn(() => {
        throw new DOMException("denied", "SecurityError");
      }),
    );
    expect(blocked.save(policy)).toBe(false);
    expect(blocked.list.value).toEqual([policy]);
    const poisoned = { getItem: () => "own-1~~~\n<img>\n\u0000~{}" } as unknown as Storage;
    expect(new SavedPolicies(keptIn(() => poisoned)).list.value).toEqual([]);
  });
});
