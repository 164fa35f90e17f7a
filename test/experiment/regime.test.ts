import { describe, expect, it } from "vitest";
import { changedPolicy } from "../../src/experiment/policy-named.ts";
import { readRegime } from "../../src/experiment/regime.ts";
import { statusQuo } from "../../src/model/levers.ts";

const regime = {
  name: "strict",
  title: { en: "Strict", zh: "严" },
  text: { en: "It is strict.", zh: "很严。" },
  set: { severity: 2, promotionRule: "real" },
};

describe("readRegime", () => {
  it("gives the status quo with the levers that are set", () => {
    expect(readRegime(JSON.stringify(regime), null)).toEqual({
      ok: true,
      value: {
        name: "strict",
        title: { en: "Strict", zh: "严" },
        text: { en: "It is strict.", zh: "很严。" },
        policy: { ...statusQuo, severity: 2, promotionRule: "real" },
      },
    });
  });

  it.each([
    ["unknown-key", "/set/severty", 12, 5, { set: { severty: 2 } }, 'did you mean "severity"?'],
    ["out-of-range", "/set/severity", 12, 17, { set: { severity: 21 } }, "`buckstop schema`"],
    ["wrong-type", "/set/severity", 12, 17, { set: { severity: "2" } }, "without quotes"],
    ["wrong-type", "/set/vetoItems", 12, 18, { set: { vetoItems: 1.5 } }, "`buckstop schema`"],
    ["unknown-name", "/set/promotionRule", 12, 22, { set: { promotionRule: "rael" } }, 'mean "real"'],
    ["wrong-type", "/set", 11, 10, { set: [] }, "`buckstop schema`"],
    ["bad-name", "/name", 2, 11, { name: "Strict!" }, "`buckstop schema`"],
    ["wrong-length", "/name", 2, 11, { name: "x".repeat(81) }, "`buckstop schema`"],
    ["missing-key", "/title/zh", 3, 12, { title: { en: "Strict" } }, 'add "zh"'],
    ["wrong-length", "/text/en", 8, 11, { text: { en: "x".repeat(2001), zh: "文" } }, "`buckstop schema`"],
  ])("refuses as %s what stands at %s, %i:%i", (kind, pointer, line, column, change, hint) => {
    const read = readRegime(JSON.stringify({ ...regime, ...change }, null, 2), "r.json");
    if (read.ok) throw new Error("read without a problem");
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]).toMatchObject({ kind, pointer, line, column, file: "r.json" });
    expect(read.problems[0]!.hint).toContain(hint);
  });

  it("says the range and unit of a lever that is out of it, and what was found", () => {
    const read = readRegime(JSON.stringify({ ...regime, set: { vetoItems: -1, ranking: 2 } }), null);
    expect(read.ok || read.problems.map(({ expected, got }) => [expected, got])).toEqual([
      ["a whole number from 0 to 100 (items)", "-1"],
      ["a number from 0 to 1 (share)", "2"],
    ]);
  });

  it("reports both a key of the wrong type and another that is like it", () => {
    const read = readRegime(JSON.stringify({ ...regime, title: 7, titel: 7 }), null);
    expect(read.ok || read.problems.map(({ pointer }) => pointer)).toEqual(["/title", "/titel"]);
  });

  it("reports a mistyped key once, not again as missing", () => {
    const { title, ...rest } = regime;
    const read = readRegime(JSON.stringify({ ...rest, titel: title }), null);
    expect(read.ok || read.problems.map(({ message, hint }) => [message, hint])).toEqual([
      ['unknown key: "titel"', 'did you mean "title"?'],
    ]);
  });
});

describe("changedPolicy", () => {
  it("changes what is set, freezes the result and leaves its argument alone", () => {
    const policy = changedPolicy(statusQuo, { severity: 3 });
    expect(policy).toEqual({ ...statusQuo, severity: 3 });
    expect(Object.isFrozen(policy)).toBe(true);
    expect(statusQuo.severity).toBe(1);
  });
});
