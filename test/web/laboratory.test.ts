import { describe, expect, it } from "vitest";
import type { ScenarioPolicy } from "../../src/experiment/scenario.ts";
import { statusQuo } from "../../src/model/levers.ts";
import { Laboratory } from "../../web/laboratory.ts";
import { handMadeRun } from "../experiment/hand-made-run.ts";
import { handMadeComparison, handMadePolicy } from "../experiment/hand-made-scenario.ts";
import { PatientRunner } from "./patient-runner.ts";

const run = (output: number) =>
  handMadeRun({ realOutput: [output, output, output, output] }, `digest ${output}`);
const policies = [handMadePolicy("strict"), severer(handMadePolicy("reform"))];
/** Two policies that differ, three worlds: runs 0 and 1 are world 0, and so on. */
const comparison = handMadeComparison({ policies });

function severer(policy: ScenarioPolicy): ScenarioPolicy {
  return { ...policy, schedule: [{ from: 0, policy: { ...statusQuo, severity: 2 } }] };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

function started(interval = 0) {
  const runner = new PatientRunner();
  const laboratory = new Laboratory(runner, undefined, interval);
  /** The worlds in which every policy has finished. */
  const worlds = () =>
    laboratory.progress
      .value!.worlds.filter(({ results }) => !results.includes(null))
      .map(({ replication }) => replication);
  return { runner, laboratory, worlds, status: () => laboratory.progress.value?.status };
}

describe("Laboratory", () => {
  it("shows each run as soon as it is there", async () => {
    const { runner, laboratory, status } = started();
    void laboratory.run(comparison);
    await settled();
    expect(laboratory.progress.value).toMatchObject({ worlds: [], runs: 0, wholeWorlds: 0 });
    const digests = () =>
      laboratory.progress.value!.worlds.map(({ results }) => results.map((result) => result?.digest ?? null));
    runner.calls[0]!.finish(1, run(2));
    expect(digests()).toEqual([[null, "digest 2"]]);
    expect(laboratory.progress.value).toMatchObject({ runs: 1, wholeWorlds: 0 });
    runner.calls[0]!.finish(0, run(1));
    expect(digests()).toEqual([["digest 1", "digest 2"]]);
    expect(laboratory.progress.value).toMatchObject({ runs: 2, wholeWorlds: 1 });
    expect(status()).toBe("running");
  });

  it("shows what a run under way has found until its policy has a world", async () => {
    const { runner, laboratory } = started();
    void laboratory.run(comparison);
    await settled();
    const glimpses = () =>
      laboratory.progress.value!.glimpses.map(({ replication, policy, result }) => [
        replication,
        policy,
        result.values[0],
      ]);
    runner.calls[0]!.glimpse(3, Float64Array.of(7)); // world 1 under the second policy
    runner.calls[0]!.glimpse(2, Float64Array.of(8));
    expect(glimpses()).toEqual([
      [1, 1, 7],
      [1, 0, 8],
    ]);
    runner.calls[0]!.glimpse(3, Float64Array.of(9));
    expect(glimpses()[0]).toEqual([1, 1, 9]);
    runner.calls[0]!.finish(1, run(2));
    runner.calls[0]!.glimpse(3, Float64Array.of(10));
    expect(glimpses()).toEqual([[1, 0, 8]]);
    laboratory.stop();
    expect(glimpses()).toEqual([]);
  });

  it("publishes the first run at once, and what follows closely together", async () => {
    const { runner, laboratory } = started(30);
    const runs: number[] = [];
    laboratory.progress.subscribe((progress) => progress && runs.push(progress.runs));
    void laboratory.run(comparison);
    await settled();
    for (const index of [0, 1, 2]) runner.calls[0]!.finish(index, run(index));
    expect(runs).toEqual([0, 1]);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(runs).toEqual([0, 1, 3]);
  });

  it("shows when stopped whatever has finished, published or not", async () => {
    const { runner, laboratory } = started(1_000);
    void laboratory.run(comparison);
    await settled();
    for (const index of [0, 1, 2]) runner.calls[0]!.finish(index, run(index));
    laboratory.stop();
    expect(laboratory.progress.value).toMatchObject({ status: "stopped", runs: 3 });
  });

  it("shows worlds by replication whatever the order of finishing, and says when all are there", async () => {
    const { runner, laboratory, worlds, status } = started();
    const done = laboratory.run(comparison);
    await settled();
    for (const index of [5, 4, 1, 0, 2, 3]) runner.calls[0]!.finish(index, run(index));
    expect(worlds()).toEqual([0, 1, 2]);
    await done;
    expect(status()).toBe("finished");
  });

  it("cancels a comparison when a later one is chosen, and shows nothing of it any more", async () => {
    const { runner, laboratory, worlds } = started();
    void laboratory.run(comparison);
    await settled();
    runner.calls[0]!.finish(0, run(1));
    const later = handMadeComparison({ policies, seed: "2" });
    void laboratory.run(later);
    expect(runner.calls[0]!.isCancelled()).toBe(true);
    await settled();
    expect(laboratory.progress.value!.comparison).toBe(later);
    expect(worlds()).toEqual([]);
    expect(runner.calls[1]!.orders.map(({ seed }) => seed)).toEqual(["2", "2", "2", "2", "2", "2"]);
  });

  it("starts only the latest of several comparisons chosen while it was busy", async () => {
    const { runner, laboratory } = started();
    void laboratory.run(comparison);
    await settled();
    for (const seed of ["2", "3", "4"]) void laboratory.run(handMadeComparison({ policies, seed }));
    await settled();
    expect(runner.calls.map(({ orders }) => orders[0]!.seed)).toEqual(["1", "4"]);
  });

  it("keeps what finished when stopped, and computes only the rest when it goes on", async () => {
    const { runner, laboratory, worlds, status } = started();
    void laboratory.run(comparison);
    await settled();
    for (const index of [0, 1, 2]) runner.calls[0]!.finish(index, run(index));
    laboratory.stop();
    expect(status()).toBe("stopped");
    expect(worlds()).toEqual([0]);
    const done = laboratory.run(comparison);
    expect(worlds()).toEqual([0]);
    await settled();
    expect(runner.calls[1]!.orders.map(({ replication }) => replication)).toEqual([1, 2, 2]);
    for (const index of [0, 1, 2]) runner.calls[1]!.finish(index, run(index));
    await done;
    expect(status()).toBe("finished");
    expect(worlds()).toEqual([0, 1, 2]);
  });

  it("computes nothing twice when an earlier comparison is chosen again", async () => {
    const { runner, laboratory, status } = started();
    void laboratory.run(comparison);
    await settled();
    for (const index of comparison.policies.keys()) runner.calls[0]!.finish(index, run(index));
    void laboratory.run(handMadeComparison({ policies, seed: "2" }));
    await settled();
    await laboratory.run({ ...comparison, replications: 1 });
    expect(status()).toBe("finished");
    expect(runner.calls).toHaveLength(2);
  });

  it("goes on when a run fails, names the failure, and tries only that run again", async () => {
    const { runner, laboratory, worlds, status } = started();
    const done = laboratory.run(comparison);
    await settled();
    runner.calls[0]!.fail(2, "crash", "worker died");
    for (const index of [0, 1, 3, 4, 5]) runner.calls[0]!.finish(index, run(index));
    await done;
    expect(status()).toBe("failed");
    expect(worlds()).toEqual([0, 2]);
    expect(laboratory.progress.value!.failures).toEqual([
      { kind: "crash", message: "worker died", seed: "1", replication: 1 },
    ]);
    void laboratory.run(comparison);
    await settled();
    expect(runner.calls[1]!.orders).toHaveLength(1);
  });

  it("shows a comparison without computing it", () => {
    const { runner, laboratory, status } = started();
    laboratory.show(comparison);
    expect(status()).toBe("ready");
    expect(runner.calls).toHaveLength(0);
  });

  it("warms every worker with a brief run that nobody is shown", () => {
    const { runner, laboratory } = started();
    laboratory.warm(comparison, 3);
    expect(runner.calls[0]!.orders.map(({ setting }) => setting.ticks)).toEqual([24, 24, 24]);
    expect(laboratory.progress.value).toBeNull();
  });
});
