// Real threads, whose bodies are the built ones: `npm test` builds.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { WORK } from "../../src/model/causes.ts";
import type { Policy } from "../../src/model/levers.ts";
import { type ChartPost, type DecisionRuleName, decisionRule } from "../../src/model/setting.ts";
import { type RunOrder, simulate } from "../../src/model/simulation.ts";
import { type SplitOptions, splitRunner } from "../../src/parallel/node-split-runner.ts";
import { inProcessRunner } from "../../src/parallel/runner.ts";
import { type Changes, orderOf } from "../model/small-organisation.ts";
import { scenarioOf } from "../model/swarm.ts";
import { endsOf } from "./channel-workers.ts";

const builtWorker = new URL("../../dist/parallel/node-split-worker.js", import.meta.url);
const faultyWorker = new URL("./faulty-split-worker.mjs", import.meta.url);

beforeAll(() => {
  if (!existsSync(fileURLToPath(builtWorker))) throw new Error("dist is not built: npm run build");
});

function runnerOf(options: SplitOptions) {
  const runner = splitRunner({ workerUrl: builtWorker, ...options });
  onTestFinished(() => runner.close());
  return runner;
}

/** 3 600 frontline posts, three parts, for four months. */
const organisation = { spans: [6, 10, 60] };
const large = (changes: Changes = {}, levers: Partial<Policy> = {}, seed = "large"): RunOrder =>
  orderOf({ organisation, ticks: 4, ...changes }, levers, seed);

/** Offices of 1 to 300 clerks each, every other one a level further down. */
function unevenChart(): ChartPost[] {
  const chart: ChartPost[] = [{ id: "centre", superior: null, level: "centre" }];
  for (let office = 0; office < 25; office++) {
    const superior = office % 2 === 0 ? "centre" : `department ${office}`;
    if (office % 2 === 1) chart.push({ id: superior, superior: "centre", level: "department" });
    chart.push({ id: `office ${office}`, superior, level: "office" });
    for (let clerk = 0; clerk <= (office * 137) % 300; clerk++)
      chart.push({ id: `clerk ${office}.${clerk}`, superior: `office ${office}`, level: "clerk" });
  }
  return chart;
}

/** Policies under which blame goes far: up to the centre, down to scapegoats, onto superiors. */
const policies: Record<DecisionRuleName, Partial<Policy>> = {
  logit: { outrage: 0.9, scapegoat: 0.8, severity: 2, vetoItems: 10 },
  "best-reply": { superiorLiability: 1, answerDuty: 1, upwardAppraisal: 1 },
  ewa: { precision: 0.7, hindsight: 0.5, toleranceOnPaper: 1, toleranceHonoured: 0.8, appealRate: 0.5 },
  imitation: { dutyHours: 8, indicatorFit: 0.7, promotionRule: "real" },
  fixed: { ranking: 1, lines: 4, auditRate: 0.3, buyOff: 0.5 },
};

const gate = { level: 1, month: 1, months: 6, share: 0.4 };

const worlds: [string, RunOrder][] = [
  ["an office too small to be cut", orderOf({ ticks: 6 })],
  ["an uneven chart", large({ organisation: { chart: unevenChart() }, ticks: 13 })],
  ["an upstream gate above several parts", large({ organisation: { spans: [3, 20, 60] }, gate })],
  ["an upstream gate at the centre", large({ gate: { ...gate, level: 0 } })],
  ...decisionRule.options.map((rule): [string, RunOrder] => [
    rule,
    large({ decisionRule: rule }, policies[rule]),
  ]),
  [
    "a year of growing need, many who quit, harm from outside",
    large({ ticks: 13, parameters: { needGrowth: 0.1, quitRate: 0.05, ambientRisk: 0.1, harmTail: 1.5 } }),
  ],
  ["one more task", { ...large(), extraTask: { tick: 2, posts: new Set([7, 2000, 3599]), response: WORK } }],
  ["the whole ledger", { ...large({ ticks: 2 }), wholeLedger: true }],
];

describe("splitRunner", () => {
  it.each(worlds)("leaves with three threads what one leaves: %s", async (_, order) => {
    const expected = [{ ok: true, result: simulate(order) }];
    expect(await runnerOf({ threads: 3 }).run([order])).toEqual(expected);
  });

  it("gives random worlds the digest of one thread with two", async () => {
    const orders = Array.from({ length: 2 }, (_, number) => {
      const order = scenarioOf(number);
      return { ...order, setting: { ...order.setting, organisation, ticks: 4 } };
    });
    const expected = endsOf(await inProcessRunner().run(orders));
    expect(endsOf(await runnerOf({ threads: 2 }).run(orders))).toEqual(expected);
  });

  it("tells how far it is, and serves one call after the other", async () => {
    const runner = runnerOf({ threads: 2 });
    const shares: number[] = [];
    const options = { onProgress: (share: number) => shares.push(share) };
    const [first, second] = await Promise.all([
      runner.run([large({}, {}, "a")], options),
      runner.run([large({}, {}, "b")]),
    ]);
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
    for (const [seed, outcomes] of Object.entries({ a: first, b: second }))
      expect(endsOf(outcomes)).toEqual([simulate(large({}, {}, seed)).digest]);
  });

  it("hands a failed run on as data", async () => {
    const order = orderOf({ organisation: { chart: [] } }, {}, "nobody");
    const here = await inProcessRunner().run([order]);
    expect(await runnerOf({ threads: 2 }).run([order])).toEqual(here);
  });

  it("settles a cancelled call at once, and serves the next", async () => {
    const runner = runnerOf({ threads: 2, workerUrl: faultyWorker });
    const cancel = new AbortController();
    const onProgress = () => cancel.abort();
    const [ended] = await runner.run([large({}, {}, "endless loop")], { signal: cancel.signal, onProgress });
    expect(ended).toMatchObject({ ok: false, failure: { kind: "cancelled", seed: "endless loop" } });
    const order = large();
    expect(endsOf(await runner.run([order]))).toEqual([simulate(order).digest]);
  });
});

describe("splitRunner on a faulty worker", () => {
  it.each([
    ["exit", "crash", "worker died: exit code 7", 120_000],
    ["error", "error", "a post fell over", 120_000],
    ["endless loop", "hang", "no sign of life for 5 s", 5000],
  ])(
    "ends a run as failed when a thread goes wrong by %s; the next goes on",
    async (seed, kind, message, silence) => {
      const runner = runnerOf({ threads: 2, workerUrl: faultyWorker, silence });
      const orders = [large({}, {}, seed), large()];
      const outcomes = await runner.run(orders);
      expect(outcomes[0]).toEqual({ ok: false, failure: { kind, message, seed, replication: 0 } });
      expect(endsOf(outcomes)[1]).toBe(simulate(orders[1]!).digest);
    },
  );
});
