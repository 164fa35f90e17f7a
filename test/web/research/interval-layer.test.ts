import { describe, expect, it } from "vitest";
import { type LinesView, policyLines } from "../../../web/lines-view.ts";
import { intervalCsv, intervalLayer } from "../../../web/research/interval-layer.ts";

function viewOf(...worlds: readonly (readonly number[])[]): LinesView {
  const lines = worlds.map((values, replication) => ({ replication, values: Float64Array.from(values) }));
  return {
    ticks: 2,
    low: 0,
    high: 9,
    lines: [policyLines({ name: "reform", title: "Reform", mark: "b" }, lines)],
    reference: null,
    window: { from: 1, to: 2 },
    switches: [],
  };
}

describe("intervalLayer", () => {
  it("puts the mean of the worlds and its interval where median and spread were", () => {
    const { band } = intervalLayer(viewOf([1, 2], [3, 4], [8, Number.NaN]))!.lines[0]!;
    expect([...band.median]).toEqual([4, 3]);
    expect(band.p95[0]).toBeCloseTo(12.956686, 6);
    expect(band.p5[1]).toBeCloseTo(-9.706205, 6);
    expect([...band.n]).toEqual([3, 2]);
  });

  it("is null before a second world", () => {
    expect(intervalLayer(viewOf([1, 2]))).toBeNull();
  });
});

describe("intervalCsv", () => {
  it("writes a row a month with the worlds behind it", () => {
    expect(intervalCsv(intervalLayer(viewOf([2, 2], [2, 2]))!, "realOutput")).toBe(
      "outcome,policy,month,worlds,mean,ciLow,ciHigh\r\nrealOutput,reform,0,2,2,2,2\r\nrealOutput,reform,1,2,2,2,2\r\n",
    );
  });
});
