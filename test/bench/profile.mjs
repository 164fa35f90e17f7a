// Where the time and the memory of a tick go: V8's CPU profile and its sampled allocations over office runs.
// `node test/bench/profile.mjs [runs]`. Time is counted where a line stands, not in the function into which V8 has
// inlined it; memory in the latter.
import { Session } from "node:inspector/promises";
import { text } from "./core.mjs";
import { simulationOf } from "./organisation.mjs";

const RUNS = Number(process.argv[2] ?? 20);
const WARM_UP = 6; // runs until everything hot is compiled
const SHOWN = 40;
const SAMPLING_MICROSECONDS = 500;
const SAMPLING_BYTES = 64;

const session = new Session();
session.connect();

/** The function in which each line of the core stands: declarations at the margin, methods one step in. */
const functionAt = [];
for (const line of text.split("\n")) {
  const declared = /^function (\w+)|^\t(?:static )?(#?\w+)\(.*\) \{$/.exec(line);
  functionAt.push(declared?.[1] ?? declared?.[2] ?? functionAt.at(-1));
}

/** Runs the office `runs` times; returns how many post-ticks that were. */
function runOffice(runs, name) {
  let postTicks = 0;
  for (let run = 0; run < runs; run++) {
    const simulation = simulationOf({}, `${name} ${run}`);
    while (!simulation.done) simulation.step();
    postTicks += simulation.world.hierarchy.posts * simulation.tick;
  }
  return postTicks;
}

function placeOf({ functionName, url, lineNumber }) {
  const file = url.split("/").at(-1);
  return `${functionName || "(anonymous)"} ${file ? `${file}:${lineNumber + 1}` : ""}`;
}

function print(title, sums, unit) {
  const entries = [...sums].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  const total = [...sums.values()].reduce((sum, value) => sum + value, 0);
  console.log(`\n${title}: ${total.toFixed(1)} ${unit} a post-tick`);
  for (const [place, value] of entries) console.log(`${value.toFixed(2).padStart(9)}  ${place}`);
}

function add(sums, key, value) {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

async function profileTime() {
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: SAMPLING_MICROSECONDS });
  await session.post("Profiler.start");
  const began = process.cpuUsage().user;
  const postTicks = runOffice(RUNS, "time");
  const nanoseconds = (process.cpuUsage().user - began) * 1000;
  const { profile } = await session.post("Profiler.stop");
  const samples = new Map();
  for (const { callFrame, positionTicks = [] } of profile.nodes)
    for (const { line, ticks } of positionTicks)
      add(samples, callFrame.url.endsWith("core.mjs") ? functionAt[line - 1] : placeOf(callFrame), ticks);
  const all = [...samples.values()].reduce((sum, ticks) => sum + ticks, 0);
  for (const [place, ticks] of samples) samples.set(place, (ticks / all) * (nanoseconds / postTicks));
  print("time by function", samples, "ns");
}

/** Bytes allocated within steps, whether collected since or not; making the worlds does not count. */
async function profileAllocations() {
  const bytes = new Map();
  let postTicks = 0;
  for (let run = 0; run < 4; run++) {
    const simulation = simulationOf({}, `memory ${run}`);
    simulation.step();
    const options = { includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true };
    await session.post("HeapProfiler.startSampling", { samplingInterval: SAMPLING_BYTES, ...options });
    while (!simulation.done) simulation.step();
    const { profile } = await session.post("HeapProfiler.stopSampling");
    collect(profile.head, bytes);
    postTicks += simulation.world.hierarchy.posts * (simulation.tick - 1);
  }
  for (const [place, sum] of bytes) bytes.set(place, sum / postTicks);
  print("allocation by function", bytes, "bytes");
}

function collect({ callFrame, selfSize, children }, bytes) {
  if (selfSize > 0) add(bytes, placeOf(callFrame), selfSize);
  for (const child of children) collect(child, bytes);
}

runOffice(WARM_UP, "warm-up");
await profileTime();
await profileAllocations();
