// What a sweep costs beside its simulations: use of the cores, share of planning, transport and storage, and what a
// million runs take to be resumed. Needs a build. `node test/bench/sweep-bench.mjs`; --runs N for fewer than a million.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readExperiment } from "../../dist/experiment/experiment.js";
import { planOf } from "../../dist/experiment/plan.js";
import { simulate } from "../../dist/model/simulation.js";
import { shippedLibrary } from "../../dist/store/shipped-library.js";
import { SweepStore } from "../../dist/store/sweep-store.js";

const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const wanted = process.argv.indexOf("--runs");
const runs = wanted < 0 ? 1_000_000 : Number(process.argv[wanted + 1]);
const home = mkdtempSync(join(tmpdir(), "buckstop-bench-"));
const shown = (number, digits = 1) => number.toFixed(digits);

function experimentOf(changes) {
  return {
    name: "bench",
    title: { en: "Bench", zh: "测速" },
    scenario: "office",
    policies: ["strict-liability", "precise"],
    assumptions: { errorRate: { range: [0.01, 0.04] } },
    design: { kind: "factorial", levels: 5 },
    seed: "bench",
    keep: "summary",
    ...changes,
  };
}

const LOOK = 20; // milliseconds between two looks at a process
const TICKS_A_SECOND = 100; // of the clock of /proc, on every Linux of today

/**
 * Seconds, processor seconds of all its threads, of the main one and of everybody else on the machine, and peak megabytes
 * of a command, as /proc tells until shortly before its end.
 */
function measured(args) {
  const began = performance.now();
  const busy = busySeconds();
  const child = spawn(process.execPath, [main, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  let processor = 0;
  let mainThread = 0;
  let megabytes = 0;
  const timer = setInterval(() => {
    try {
      processor = processorSeconds(`/proc/${child.pid}/stat`);
      mainThread = processorSeconds(`/proc/${child.pid}/task/${child.pid}/stat`);
      const peak = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"));
      if (peak) megabytes = Number(peak[1]) / 1024;
    } catch {
      // it has just ended
    }
  }, LOOK);
  return new Promise((resolve, reject) =>
    child.once("close", (code) => {
      clearInterval(timer);
      if (code !== 0) reject(new Error(`${args.join(" ")} ended with ${code}`));
      else {
        const seconds = (performance.now() - began) / 1000;
        const others = Math.max(0, busySeconds() - busy - processor);
        resolve({ seconds, processor, mainThread, others, megabytes });
      }
    }),
  );
}

/** Processor seconds that the whole machine has worked, whoever asked for it. */
function busySeconds() {
  const [user, nice, system, , , interrupts, soft, stolen] = readFileSync("/proc/stat", "utf8")
    .split("\n", 1)[0]
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + interrupts + soft + stolen) / TICKS_A_SECOND;
}

/** Of a process or a thread, in user and system mode. */
function processorSeconds(path) {
  const stat = readFileSync(path, "utf8");
  const [user, system] = stat.slice(stat.lastIndexOf(")")).split(" ").slice(12, 14);
  return (Number(user) + Number(system)) / TICKS_A_SECOND;
}

/** A sweep of the office, which runs long enough to fill the cores. The main thread plans, hands over and stores. */
async function benchOffice() {
  const text = JSON.stringify(experimentOf({ replications: 20 }));
  const file = join(home, "office.json");
  writeFileSync(file, text);
  const plan = planOf(readExperiment(text, null, shippedLibrary()).value);
  const { seconds, processor, mainThread, others } = await measured([
    "sweep",
    file,
    "--out",
    join(home, "office"),
    "--quiet",
  ]);
  console.log(`office, ${plan.runCount} runs of ${plan.experiment.scenario.setting.ticks} ticks`);
  const cores = availableParallelism();
  const used = processor / seconds;
  const elsewhere = others / seconds;
  const beside = mainThread / (processor - mainThread);
  // What others take of a machine cannot be used: of a busy one the goal is that share of what is left.
  const reached = used >= USED_GOAL * (cores - elsewhere);
  console.log(
    `  cores in use     ${shown(used, 2)} of ${cores}, start and end included; others used ${shown(elsewhere, 2)}; ${verdict(reached, `${shown(100 * USED_GOAL, 0)} % of what others leave`)}`,
  );
  if (elsewhere > QUIET) console.log("                   measure again on a quiet machine: this one was not");
  console.log(
    `  beside the runs  ${shown(100 * beside)} % of the processor time of the simulations, start of Node included; ${verdict(beside <= BESIDE_GOAL, `at most ${shown(100 * BESIDE_GOAL, 0)} %`)}`,
  );
}

/** 1.8 of 2 cores. */
const USED_GOAL = 0.9;
const BESIDE_GOAL = 0.1;
/** Cores that others may use without a word. */
const QUIET = 0.1;

function verdict(reached, goal) {
  return `goal ${goal}: ${reached ? "met" : "NOT MET"}`;
}

/** Rows of runs that were never simulated, through the store as a sweep goes; then what a sweep needs to find all there. */
async function benchMillion() {
  const outcomes = ["realOutput", "wrongfulShare", "publicHarm", "costPerRealOutput"];
  const text = JSON.stringify(experimentOf({ replications: runs / 10, outcomes }));
  const file = join(home, "million.json");
  writeFileSync(file, text);
  const experiment = readExperiment(text, null, shippedLibrary()).value;
  const out = join(home, "million");
  const { result } = { result: simulate(planOf(experiment).run(0).order) };
  const began = performance.now();
  const { value: store } = await SweepStore.open(out, experiment);
  for (const index of store.missing(false)) store.add(store.plan.run(index), { ok: true, result });
  store.flush();
  store.close();
  const stored = (performance.now() - began) / 1000;
  const resumed = await measured(["sweep", file, "--out", out, "--quiet"]);
  console.log(`${store.plan.runCount} runs, ${outcomes.length} summary outcomes`);
  console.log(`  planned, stored  ${shown((stored / store.plan.runCount) * 1e6)} µs a run`);
  console.log(
    `  resumed          ${shown(resumed.seconds)} s, at most ${shown(resumed.megabytes, 0)} MB resident`,
  );
}

try {
  await benchOffice();
  await benchMillion();
} finally {
  rmSync(home, { recursive: true, force: true });
}
