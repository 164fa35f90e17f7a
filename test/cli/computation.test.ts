import { describe, expect, it, onTestFinished } from "vitest";
import { comparisonJson } from "../../src/cli/comparison-view.ts";
import { Computation } from "../../src/cli/computation.ts";
import { terminalFor } from "../../src/cli/terminal.ts";
import { summarise } from "../../src/experiment/comparison.ts";
import { simulate } from "../../src/model/simulation.ts";
import { nodeRunner } from "../../src/parallel/node-runner.ts";
import type { RunFailure, RunOutcome } from "../../src/parallel/runner.ts";
import { scenarioOf } from "../experiment/least-scenario.ts";

const scenario = scenarioOf({
  organisation: { spans: [2] },
  ticks: 2,
  policies: ["strict-liability", "precise"],
});
const { schedule } = scenario.policies[0]!;
const finished: RunOutcome = {
  ok: true,
  result: simulate({ setting: scenario.setting, schedule, seed: "1", replication: 0 }),
};
const failed = (kind: RunFailure["kind"]): RunOutcome => ({
  ok: false,
  failure: { kind, message: "out of memory", seed: "1", replication: 0 },
});

function computationOf(...ends: RunOutcome[]): Computation {
  const computation = new Computation(terminalFor({ lang: "en", quiet: true }), nodeRunner({ jobs: 1 }));
  onTestFinished(() => computation.close());
  computation.ends.push(...ends);
  return computation;
}

describe("Computation", () => {
  it("ends with 0 if all finished, 3 if some failed, 1 if all did, and a signal's code above all", () => {
    expect(computationOf(finished, finished).exitCode).toBe(0);
    expect(computationOf(finished, failed("crash")).exitCode).toBe(3);
    expect(computationOf(failed("hang"), failed("error")).exitCode).toBe(1);
    const stopped = computationOf(finished, failed("cancelled"));
    stopped.stoppedWith = 143;
    expect(stopped.exitCode).toBe(143);
  });
});

describe("comparisonJson", () => {
  it("names the runs that failed, and counts those that are missing", () => {
    const ends = [finished, failed("crash"), finished, failed("cancelled")];
    const { policies, baseline } = scenario;
    const comparison = { scenario, policies, baseline, seed: "1", replications: 2, from: 1, to: 2 };
    const summary = summarise(comparison, computationOf(...ends).results);
    expect(
      comparisonJson({ comparison, summary, ends, precision: null, rankings: [], outcomes: null }, "en"),
    ).toMatchObject({
      planned: 4,
      finished: 2,
      failed: [{ policy: "precise", replication: 0, kind: "crash", message: "out of memory" }],
    });
  });
});
