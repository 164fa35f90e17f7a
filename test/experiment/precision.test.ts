import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { claimedOutcomes, moreReplications, type PrecisionGoal } from "../../src/experiment/precision.ts";
import { sampleOf, summaryRow } from "../../src/experiment/summary.ts";
import type { OutcomeName } from "../../src/model/outcomes.ts";
import { handMadeRun } from "./hand-made-run.ts";
import { handMadeClaim, handMadeComparison } from "./hand-made-scenario.ts";

/** The summary of worlds with these window means of an outcome under the baseline and under the reform. */
function summaryOf(outcome: OutcomeName, worlds: readonly (readonly [number, number])[]) {
  const side = (which: 0 | 1) =>
    sampleOf(
      worlds.map((world) => handMadeRun({ [outcome]: [world[which]] })),
      outcome,
      { from: 0, to: 1 },
    );
  return {
    rows: [summaryRow(outcome, "strict", side(0), null), summaryRow(outcome, "reform", side(1), side(0))],
  };
}

/** What to do after such worlds. */
function moreAfter(
  worlds: readonly (readonly [number, number])[],
  goal: Partial<PrecisionGoal>,
  outcome: OutcomeName = "realOutput",
) {
  const comparison = handMadeComparison({ replications: worlds.length });
  return moreReplications(comparison, summaryOf(outcome, worlds), {
    relative: 0.1,
    outcomes: [outcome],
    cap: 1000,
    ...goal,
  });
}

/** Paired differences 1 and 3 in turn beside a baseline of 10. */
const alternating = (n: number) => Array.from({ length: n }, (_, r) => [10, r % 2 === 0 ? 11 : 13] as const);

describe("claimedOutcomes", () => {
  it("names the outcome of every claim once", () => {
    const claims = [
      handMadeClaim({}),
      handMadeClaim({ outcome: "fear" }),
      handMadeClaim({ policy: "strict" }),
    ];
    expect(claimedOutcomes(handMadeComparison({}, claims))).toEqual(["realOutput", "fear"]);
  });
});

describe("moreReplications", () => {
  it("stops when the half width is within the wanted share of the baseline's mean", () => {
    // Twenty pairs: sd 1.025978352085154, half width 2.093024 × 1.025978 / sqrt(20) = 0.480 of a baseline of 10.
    expect(moreAfter(alternating(20), { relative: 0.0481 })).toEqual({
      more: 0,
      reached: true,
      unmet: [],
      leftAside: [],
    });
    expect(moreAfter(alternating(20), { relative: 0.048 }).reached).toBe(false);
  });
  it("adds what the variance seen so far calls for", () => {
    // The half width is 1.6 times the wanted 0.3: 20 × 1.6006² = 51.2 pairs, of which at most 20 more at once.
    expect(moreAfter(alternating(20), { relative: 0.04 }).more).toBe(9); // 20 × 1.2004² = 28.8
    const state = moreAfter(alternating(20), { relative: 0.03 });
    expect(state.more).toBe(20);
    expect(state.unmet).toEqual([
      { outcome: "realOutput", policy: "reform", relative: expect.closeTo(0.048017, 6) },
    ]);
  });
  it("adds at least one replication and at most as many as there are", () => {
    expect(moreAfter(alternating(20), { relative: 0.048 }).more).toBe(1);
    expect(moreAfter(alternating(4), { relative: 1e-9 }).more).toBe(4);
    expect(moreAfter(alternating(1), {}).more).toBe(1);
  });
  it("never passes the cap, and says what is not reached there", () => {
    expect(moreAfter(alternating(20), { relative: 0.001, cap: 25 }).more).toBe(5);
    expect(moreAfter(alternating(20), { relative: 0.001, cap: 20 })).toMatchObject({
      more: 0,
      reached: false,
      unmet: [{ policy: "reform" }],
    });
    expect(moreAfter(alternating(20), { relative: 0.001, cap: 10 })).toMatchObject({
      more: 0,
      reached: false,
    });
  });
  it("cannot be relative to a baseline of 0, unless the difference is exact", () => {
    expect(
      moreAfter(
        [
          [0, 1],
          [0, 2],
        ],
        {},
      ),
    ).toMatchObject({ more: 2, reached: false, unmet: [{ relative: null }] });
    expect(
      moreAfter(
        [
          [0, 1],
          [0, 1],
        ],
        {},
      ),
    ).toMatchObject({ more: 0, reached: true });
  });
  it("leaves aside an outcome that no pair defines", () => {
    expect(moreAfter(Array(4).fill([Number.NaN, 1]), {}, "inflation")).toEqual({
      more: 0,
      reached: true,
      unmet: [],
      leftAside: [{ outcome: "inflation", policy: "reform", relative: null }],
    });
  });
  it("refuses a precision that is not above 0", () => {
    expect(() => moreAfter(alternating(2), { relative: 0 })).toThrow("relative precision not above 0: 0");
    expect(() => moreAfter(alternating(2), { relative: Number.NaN })).toThrow(RangeError);
  });
  it("covers the truth in more than 93 % of 1 000 experiments that stop by it", () => {
    const draw = seedrandom("stopping by precision");
    const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
    let covered = 0;
    let reached = 0;
    for (let experiment = 0; experiment < 1000; experiment++) {
      const worlds: [number, number][] = [];
      let state = { more: 10, reached: false };
      while (state.more > 0) {
        for (let k = 0; k < state.more; k++) worlds.push([1, 3 + normal()]);
        state = moreAfter(worlds, { relative: 0.35, cap: 200 });
      }
      const { ciLow, ciHigh } = summaryOf("realOutput", worlds).rows[1]!;
      if (ciLow! <= 2 && 2 <= ciHigh!) covered++;
      if (state.reached) reached++;
    }
    expect(reached).toBe(1000);
    expect(covered / 1000).toBeGreaterThan(0.93);
  });
});
