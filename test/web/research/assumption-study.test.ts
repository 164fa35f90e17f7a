import { describe, expect, it } from "vitest";
import { rangeAround, tornadoIn, tornadoPoints, variable } from "../../../web/research/assumption-ranges.ts";
import { AssumptionStudy, studyOrders } from "../../../web/research/assumption-study.ts";
import { heatmapIn, heatmapPoints } from "../../../web/research/heatmap.ts";
import { handMadeRun } from "../../experiment/hand-made-run.ts";
import { handMadeComparison } from "../../experiment/hand-made-scenario.ts";
import { PatientRunner } from "../patient-runner.ts";

const comparison = handMadeComparison();
const { setting } = comparison.scenario;
const demand = rangeAround(setting, "demand", 0.5)!;
const errorRate = rangeAround(setting, "errorRate", 0.5)!;
const constant = (output: number) => handMadeRun({ realOutput: [0, 0, output, output] });
const planOf = (worlds: number) => ({
  comparison,
  policy: "reform",
  outcome: "realOutput" as const,
  worlds,
  points: tornadoPoints([demand]),
  factors: [demand],
});

describe("rangeAround", () => {
  it("goes a share of the value to either side", () => {
    expect(demand.range).toEqual([2.5, 7.5]);
  });

  it("stays within what is declared", () => {
    const crowded = { ...setting, parameters: { ...setting.parameters, inspectionFind: 0.9 } };
    expect(rangeAround(crowded, "inspectionFind", 0.5)!.range).toEqual([0.45, 1]);
  });

  it("is null for what stands at 0, which the list of variable parameters leaves out", () => {
    expect(rangeAround(setting, "ambientRisk", 0.5)).toBeNull();
    expect(variable(setting)).toContain("demand");
    expect(variable(setting)).not.toContain("ambientRisk");
  });
});

describe("studyOrders", () => {
  it("goes world by world through all points, the baseline before the policy", () => {
    const orders = studyOrders(planOf(2));
    expect(orders.map((order) => [order.replication, order.setting.parameters.demand])).toEqual(
      [0, 1].flatMap((world) => [5, 5, 2.5, 2.5, 7.5, 7.5].map((value) => [world, value])),
    );
    expect(orders[0]!.schedule).toBe(comparison.policies[0]!.schedule);
    expect(orders[1]!.schedule).toBe(comparison.policies[1]!.schedule);
  });
});

describe("AssumptionStudy", () => {
  it("gives the paired differences of every point, and from them a tornado", async () => {
    const runner = new PatientRunner();
    const study = new AssumptionStudy<ReturnType<typeof planOf>>((orders, options) =>
      runner.run(orders, options),
    );
    const started = study.start(planOf(2));
    const outputs = [10, 11, 10, 13, 10, 8, 20, 22, 20, 25, 20, 18];
    for (const [index, output] of outputs.entries()) runner.calls[0]!.finish(index, constant(output));
    await started;
    const progress = study.progress.value!;
    expect([progress.status, progress.runs, progress.allRuns]).toEqual(["finished", 12, 12]);
    expect(progress.differences).toEqual([
      [1, 2],
      [3, 5],
      [-2, -2],
    ]);
    const { unchanged, rows } = tornadoIn(progress);
    expect(unchanged).toBe(1.5);
    expect(rows.map(({ factor, swing }) => [factor, swing])).toEqual([["demand", 6]]);
    expect(rows[0]!.bars.map(({ value, difference, n }) => [value, difference, n])).toEqual([
      [2.5, 2.5, 2],
      [7.5, -3.5, 2],
    ]);
  });

  it("keeps what has finished when it is stopped, and cancels the rest", async () => {
    const runner = new PatientRunner();
    const study = new AssumptionStudy<ReturnType<typeof planOf>>((orders, options) =>
      runner.run(orders, options),
    );
    const started = study.start(planOf(1));
    runner.calls[0]!.finish(0, constant(1));
    study.stop();
    await started;
    expect(runner.calls[0]!.isCancelled()).toBe(true);
    expect(study.progress.value).toMatchObject({ status: "stopped", runs: 1, failure: null });
  });

  it("tells why runs failed and leaves their worlds open", async () => {
    const runner = new PatientRunner();
    const study = new AssumptionStudy<ReturnType<typeof planOf>>((orders, options) =>
      runner.run(orders, options),
    );
    const started = study.start(planOf(1));
    runner.calls[0]!.fail(0, "error", "out of memory");
    for (const index of [1, 2, 3, 4, 5]) runner.calls[0]!.finish(index, constant(index));
    await started;
    expect(study.progress.value).toMatchObject({ status: "finished", failure: "out of memory" });
    expect(study.progress.value!.differences).toEqual([[Number.NaN], [1], [1]]);
  });
});

describe("heatmapIn", () => {
  const points = heatmapPoints(demand, errorRate, 2);
  const plan = { ...planOf(2), points, across: demand, down: errorRate, levels: 2 };
  const differences = [
    [1, 1.02],
    [1, -1],
    [-4, -4.1],
    [Number.NaN, Number.NaN],
  ];
  const progress = { plan, status: "stopped" as const, runs: 6, allRuns: 8, failure: null, differences };

  it("goes through all pairs of values, row by row", () => {
    expect(points).toEqual([
      { errorRate: 0.0075, demand: 2.5 },
      { errorRate: 0.0075, demand: 7.5 },
      { errorRate: 0.0225, demand: 2.5 },
      { errorRate: 0.0225, demand: 7.5 },
    ]);
  });

  it("has the high row on top, n a cell, and marks what may as well be 0", () => {
    const { columns, rows, reach } = heatmapIn(progress);
    expect(columns).toEqual([2.5, 7.5]);
    expect(reach).toBeCloseTo(4.05, 12);
    const shown = rows.map(({ value, cells }) => [value, cells.map(({ n, isOpen }) => [n, isOpen])]);
    expect(shown).toEqual([
      [
        0.0225,
        [
          [2, false],
          [0, true],
        ],
      ],
      [
        0.0075,
        [
          [2, false],
          [2, true],
        ],
      ],
    ]);
  });
});
