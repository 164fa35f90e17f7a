import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { takeaway } from "../../src/experiment/takeaway.ts";

const precise = { en: "Precise accountability", zh: "精准问责" };
const none = Number.NaN;

/** Twenty worlds: `a` is the base changed by a factor, but for the last `others` worlds where it is equal. */
function worlds(factor: number, others: number): [number[], number[]] {
  const base = Array.from({ length: 20 }, (_, r) => 10 + r);
  return [base.map((value, r) => (r < 20 - others ? value * factor : value)), base];
}

describe("takeaway", () => {
  it("counts the worlds and gives the median change in percent", () => {
    expect(takeaway("realOutput", precise, ...worlds(1.34, 1))).toEqual({
      en: "Real output rose under Precise accountability in 19 of 20 paired worlds (median +34 %)",
      zh: "“精准问责”下，真实产出在20个配对世界中有19个上升（中位数+34%）",
    });
    expect(takeaway("incidentRate", precise, ...worlds(0.66, 0))).toEqual({
      en: "Incidents fell under Precise accountability in 20 of 20 paired worlds (median −34 %)",
      zh: "“精准问责”下，事件在20个配对世界中有20个下降（中位数−34%）",
    });
  });
  it("calls a difference at exactly 80 % of the pairs and not below; ties speak for neither side", () => {
    expect(takeaway("fear", precise, ...worlds(1.05, 4)).en).toBe(
      "Fear rose under Precise accountability in 16 of 20 paired worlds (median +5 %)",
    );
    expect(takeaway("fear", precise, ...worlds(1.05, 5))).toEqual({
      en: "Too close to call: Fear under Precise accountability rose in 15, fell in 0 and stayed the same in 5 of 20 paired worlds",
      zh: "难分高下：“精准问责”下，恐惧在20个配对世界中15个上升、0个下降、5个不变",
    });
  });
  it("says so when nothing changed", () => {
    expect(takeaway("fear", precise, [1, 2], [1, 2]).en).toBe(
      "Fear under Precise accountability stayed the same in all 2 paired worlds",
    );
    expect(takeaway("fear", precise, [0], [0]).en).toBe(
      "Fear under Precise accountability stayed the same in the one paired world",
    );
  });
  it("does not call fewer than five pairs, however unanimous", () => {
    expect(takeaway("fear", precise, [2], [1]).en).toBe(
      "Too few to call: Fear under Precise accountability rose in 1, fell in 0 of 1 paired world",
    );
    expect(takeaway("fear", precise, [2, 2, 2, 2], [1, 1, 1, 1]).zh).toBe(
      "世界太少，尚难判断：“精准问责”下，恐惧在4个配对世界中4个上升、0个下降",
    );
    expect(takeaway("fear", precise, [2, 2, 2, 2, 2], [1, 1, 1, 1, 1]).en).toContain("rose under");
  });
  it("has nothing to say without worlds, and gives the declared reason where none is defined", () => {
    expect(takeaway("inflation", precise, [], []).en).toBe("Inflation of figures: no paired worlds yet");
    expect(takeaway("inflation", precise, [none, 1], [2, none])).toEqual({
      en: "Inflation of figures cannot be compared in any of 2 paired worlds: no real output this tick",
      zh: "注水倍数在2个配对世界中均无法比较：本期没有真实产出",
    });
  });
  it("leaves out undefined pairs and counts them", () => {
    expect(takeaway("inflation", precise, [2, 2, 2, 2, 2, none], [1, 1, 1, 1, 1, 1]).en).toBe(
      "Inflation of figures rose under Precise accountability in 5 of 5 paired worlds (median +100 %; not defined in 1 more)",
    );
  });
  it("gives the difference itself where a baseline is 0, negative or tiny", () => {
    const five = (value: number) => Array.from({ length: 5 }, () => value);
    expect(takeaway("downwardShift", precise, five(-0.25), five(-0.125)).en).toContain(
      "(median difference −0.13)",
    );
    expect(
      takeaway(
        "reportGap",
        precise,
        five(0.5),
        [0, 1, 1, 1, 0.25].map((b) => b - 1),
      ).en,
    ).toContain("difference +0.5");
    expect(takeaway("fear", precise, five(0.9), five(1e-9)).en).toContain("(median difference +0.9)");
  });

  it("claims nothing false of 2 000 random results", () => {
    const draw = seedrandom("takeaways");
    const called = {
      en: /^Fear (rose|fell) under Precise accountability in (\d+) of (\d+) paired worlds \((.*)\)$/,
      zh: /有(\d+)个(上升|下降)/,
    };
    let calls = 0;
    for (let trial = 0; trial < 2000; trial++) {
      const n = Math.floor(draw() * 25);
      const shift = draw() * 4 - 2;
      // Whole numbers, so that ties, zeros and negative baselines are frequent; some sides undefined.
      const side = (mean: number) =>
        Array.from({ length: n }, () => (draw() < 0.05 ? none : Math.round(mean + draw() * 4)));
      const b = side(draw() * 4 - 1);
      const a = side(shift);
      const text = takeaway("fear", precise, a, b);
      const differences = a.map((value, r) => value - b[r]!).filter((d) => !Number.isNaN(d));
      const up = differences.filter((d) => d > 0).length;
      const down = differences.filter((d) => d < 0).length;
      const clear = differences.length >= 5 && Math.max(up, down) / differences.length >= 0.8;
      const match = called.en.exec(text.en);
      expect(match !== null, text.en).toBe(clear);
      if (!match) continue;
      calls++;
      expect(match.slice(1, 4)).toEqual([
        up > down ? "rose" : "fell",
        `${Math.max(up, down)}`,
        `${differences.length}`,
      ]);
      expect(match[4]).toMatch(up > down ? /\+/ : /−/);
      expect(called.zh.exec(text.zh)!.slice(1)).toEqual([
        `${Math.max(up, down)}`,
        up > down ? "上升" : "下降",
      ]);
    }
    expect(calls).toBeGreaterThan(300);
  });
  it("calls fewer than 2 % of 2 000 comparisons of twenty worlds without a true difference", () => {
    const draw = seedrandom("no difference");
    let calls = 0;
    for (let trial = 0; trial < 2000; trial++) {
      const side = () => Array.from({ length: 20 }, () => draw());
      if (!takeaway("fear", precise, side(), side()).en.startsWith("Too close")) calls++;
    }
    expect(calls).toBeLessThan(40); // P(|16 or more of 20 on one side|) = 0.0118
  });
});
