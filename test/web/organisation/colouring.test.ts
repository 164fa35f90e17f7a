import { describe, expect, it } from "vitest";
import { colourRange, historyOf, shownAt } from "../../../web/organisation/colouring.ts";
import { handMadeRecord } from "./hand-made-record.ts";

/** Fourteen months of two posts: month t is t for the first, 1 for the second. */
const months = Array.from({ length: 14 }, (_, tick) => [tick, 1]);

describe("shownAt", () => {
  it("shows a stock as it stands", () => {
    expect([...shownAt(handMadeRecord({ fear: months }), "fear", 13)]).toEqual([13, 1]);
  });

  it("sums a flow over the year that ends in the month, or what there is of it", () => {
    const record = handMadeRecord({ paid: months });
    expect([...shownAt(record, "paid", 2)]).toEqual([3, 3]);
    expect([...shownAt(record, "paid", 13)]).toEqual([90, 12]);
  });
});

describe("historyOf", () => {
  it("is what is shown of one post, month by month", () => {
    const record = handMadeRecord({ paid: months, fear: months });
    for (const name of ["paid", "fear"] as const)
      expect([...historyOf(record, name, 0)]).toEqual(
        months.map((_, tick) => shownAt(record, name, tick)[0]),
      );
  });
});

describe("colourRange", () => {
  it("goes from where nothing is amiss to what 99 of 100 stay below, over all records", () => {
    const quiet = handMadeRecord({ fear: Array.from({ length: 16 }, () => new Array(200).fill(0.5)) });
    const loud = handMadeRecord({
      fear: Array.from({ length: 16 }, () => [8, ...new Array<number>(199).fill(0.25)]),
    });
    expect(colourRange([quiet, loud], "fear")).toEqual({ low: 0, high: 0.5, isCut: true });
    expect(colourRange([quiet], "fear")).toEqual({ low: 0, high: 0.5, isCut: false });
  });

  it("leaves out what is not defined, and has room where nothing ever happens", () => {
    const record = handMadeRecord({ inflation: Array.from({ length: 12 }, () => [Number.NaN, 1.5]) });
    expect(colourRange([record], "inflation")).toEqual({ low: 1, high: 1.5, isCut: false });
    expect(colourRange([record], "fear")).toEqual({ low: 0, high: 1, isCut: false });
  });
});
