import { describe, expect, it } from "vitest";
import { curvesView, type Looking } from "../../web/curves-view-model.ts";
import { differenceView } from "../../web/difference-view-model.ts";
import { tableOf } from "../../web/lines-table.ts";
import { worldsOutside } from "../../web/lines-view.ts";
import { readoutAt } from "../../web/readout-view-model.ts";
import { handMadeRun } from "../experiment/hand-made-run.ts";
import { handMadeComparison, handMadePolicy } from "../experiment/hand-made-scenario.ts";

const nan = Number.NaN;

/** Two worlds under `strict` and `reform`, four months of real output each. */
function looking(changes: Partial<Looking> = {}): Looking {
  const world = (replication: number, strict: number[], reform: number[]) => ({
    replication,
    results: [handMadeRun({ realOutput: strict }), handMadeRun({ realOutput: reform })],
  });
  return {
    comparison: handMadeComparison({ replications: 2 }),
    worlds: [world(0, [1, 2, 3, nan], [2, 2, 5, 6]), world(1, [3, 4, 5, 8], [3, 3, 9, 7])],
    outcome: "realOutput",
    marks: new Map([
      ["strict", "a"],
      ["reform", "b"],
    ]),
    language: "en",
    ...changes,
  };
}

describe("curvesView", () => {
  it("has a line a world and their median for each policy", () => {
    const { lines, ticks } = curvesView(looking())!;
    expect(ticks).toBe(4);
    expect(lines.map(({ title, mark }) => [title, mark])).toEqual([
      ["Title of strict", "a"],
      ["Title of reform", "b"],
    ]);
    expect([...lines[0]!.worlds[1]!.values]).toEqual([3, 4, 5, 8]);
    expect([...lines[0]!.band.median]).toEqual([2, 3, 4, 8]);
  });

  it("draws each policy from the runs that are there, and leaves one out that has none", () => {
    const half = (replication: number) => ({
      replication,
      results: [null, handMadeRun({ realOutput: [1, 2, 3, replication] })],
    });
    const worlds = [...looking().worlds.slice(0, 1), half(1)];
    expect(curvesView(looking({ worlds }))!.lines.map(({ worlds }) => worlds.length)).toEqual([1, 2]);
    expect(curvesView(looking({ worlds: [half(1)] }))!.lines.map(({ policy }) => policy)).toEqual(["reform"]);
    expect(
      differenceView(looking({ worlds }))!.lines[0]!.worlds.map(({ replication }) => replication),
    ).toEqual([0]);
    expect(differenceView(looking({ worlds: [half(1)] }))).toBeNull();
  });

  it("starts its axis at zero", () => {
    expect(curvesView(looking())!.low).toBe(0);
  });

  it("is null where nothing is defined and where no world is there", () => {
    const results = [handMadeRun({ inflation: [nan] }), handMadeRun({ inflation: [nan] })];
    expect(curvesView(looking({ outcome: "inflation", worlds: [{ replication: 0, results }] }))).toBeNull();
    expect(curvesView(looking({ worlds: [] }))).toBeNull();
  });

  it("reads a ratio against one", () => {
    const results = [handMadeRun({ inflation: [1.2] }), handMadeRun({ inflation: [1.6] })];
    const view = curvesView(looking({ outcome: "inflation", worlds: [{ replication: 0, results }] }))!;
    expect(view.low).toBe(1);
    expect(view.reference).toEqual({ value: 1, title: "1", mark: null });
  });

  it("marks the months at which policies change their rules", () => {
    const { schedule, ...policy } = handMadePolicy("reform");
    const later = { ...policy, schedule: [...schedule, { from: 2, policy: schedule[0]!.policy }] };
    const comparison = handMadeComparison({ policies: [handMadePolicy("strict"), later] });
    expect(curvesView(looking({ comparison }))!.switches).toEqual([
      { tick: 2, policies: [{ title: "Title of reform", mark: "b" }] },
    ]);
  });
});

describe("differenceView", () => {
  it("subtracts the baseline in the same world and names it on the zero line", () => {
    const { lines, reference, low } = differenceView(looking())!;
    expect(lines.map(({ policy }) => policy)).toEqual(["reform"]);
    expect(lines[0]!.worlds.map(({ values }) => [...values])).toEqual([
      [1, 0, 2, nan],
      [0, -1, 4, -1],
    ]);
    expect(reference).toEqual({ value: 0, title: "Title of strict", mark: "a" });
    expect(low).toBeLessThan(-0.9);
  });

  it("is null where there is nothing to compare with", () => {
    const comparison = handMadeComparison({ policies: [handMadePolicy("strict")] });
    expect(differenceView(looking({ comparison }))).toBeNull();
  });
});

describe("worldsOutside", () => {
  it("counts the lines that leave the frame", () => {
    const view = curvesView(looking())!;
    expect(worldsOutside({ ...view, high: 8.5 })).toBe(1);
    expect(worldsOutside({ ...view, high: 9.5 })).toBe(0);
  });
});

describe("tableOf", () => {
  it("has the numbers of the chart, a row a month", () => {
    const { titles, rows } = tableOf(curvesView(looking())!);
    expect(titles).toEqual(["Title of strict", "Title of reform"]);
    expect(rows.map(({ tick }) => tick)).toEqual([0, 1, 2, 3]);
    expect(rows.map(({ cells }) => cells[1]!.median)).toEqual([2.5, 2.5, 7, 6.5]);
    expect(rows[2]!.cells[0]).toEqual({ median: 4, p5: 3.1, p95: 4.9 });
  });
});

describe("readoutAt", () => {
  it("tells value and difference at a month, and in how many worlds it goes which way", () => {
    const [strict, reform] = readoutAt(3, curvesView(looking())!, differenceView(looking()));
    expect(strict).toMatchObject({ value: 8, contrast: null });
    expect(reform).toMatchObject({ value: 6.5, contrast: { difference: -1, more: 0, less: 1, pairs: 1 } });
  });
});
