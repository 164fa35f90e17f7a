import { describe, expect, it } from "vitest";
import {
  flowPicture,
  flowTable,
  flowTakeaway,
  passedDownShare,
} from "../../../web/organisation/flow-view.ts";

/** Centre and front line. Columns: both, exempted, struck off, waived, dissolved, forgiven, overturned. */
const table = flowTable(
  Float64Array.of(
    ...[1, 3, 0, 0, 2, 0, 0, 0], // caused by the centre
    ...[0, 5, 0, 0, 0, 1, 0, 0], // by the front line
    ...[0, 2, 4, 0, 0, 0, 0, 0], // by nature
  ),
  2,
);

describe("flowTable", () => {
  it("sums rows and columns, and tells what became of each part", () => {
    expect(table.rows.map(({ name, sum }) => [name.en, sum])).toEqual([
      ["centre", 6],
      ["front line", 6],
      ["nature", 6],
    ]);
    expect(table.columns.map(({ sum }) => sum)).toEqual([1, 10, 4, 0, 2, 1, 0, 0]);
    expect(table.sum).toBe(18);
    expect(table.rows.map(({ cells }) => cells.slice(0, 3).map(({ kind }) => kind))).toEqual([
      ["own", "down", "nobody"],
      ["up", "own", "nobody"],
      ["nature", "nature", "nobody"],
    ]);
  });
});

describe("passedDownShare", () => {
  it("is the part of what was caused above that the front line paid", () => {
    expect(passedDownShare(table)).toBe(0.5);
    expect(passedDownShare(flowTable(new Float64Array(24), 2))).toBe(Number.NaN);
  });
});

describe("flowTakeaway", () => {
  it("says so under each rule", () => {
    const tables = [{ title: { en: "strict", zh: "严格" }, table }];
    expect(flowTakeaway(tables)).toEqual({
      en: "Of the blame caused above it, the front line paid 50.0\u00a0% under strict",
      zh: "上面各级造成的责任，由基层承担的占：“严格”之下 50.0%",
    });
  });
});

describe("flowPicture", () => {
  it("draws every flow as wide as it is much, all that nobody paid into one place", () => {
    const { places, bands, height } = flowPicture(table, 400, 80, 10);
    expect(height).toBeCloseTo(18 * 10 + 2 * 18, 9);
    expect(places.map(({ name, side, sum }) => [name.en, side, sum])).toEqual([
      ["centre", "caused", 6],
      ["front line", "caused", 6],
      ["nature", "caused", 6],
      ["centre", "ended", 1],
      ["front line", "ended", 10],
      ["nobody pays", "ended", 7],
    ]);
    for (const place of places) expect(place.height).toBeCloseTo(place.sum * 10, 6);
    expect(bands.map(({ kind, amount }) => [kind, amount])).toEqual([
      ["own", 1],
      ["down", 3],
      ["nobody", 2],
      ["own", 5],
      ["nobody", 1],
      ["nature", 2],
      ["nobody", 4],
    ]);
    for (const band of bands) expect(band.width).toBeCloseTo(band.amount * 10, 6);
  });

  it("is empty where no blame was raised", () => {
    expect(flowPicture(flowTable(new Float64Array(24), 2), 400, 80, 10).places).toEqual([]);
  });
});
