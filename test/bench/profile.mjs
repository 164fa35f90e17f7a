// Where the time and the memory of a tick go: V8's CPU profile and its sampled allocations over office runs.
// `node test/bench/profile.mjs [runs]`, after a build. What V8 has inlined into a
// function is counted there.
import { Session } from "node:inspector/promises";
import { simulationOf } from "./organisation.mjs";

const RUNS = Number(process.argv[2] ?? 20);
const WARM_UP = 6; // runs until everything hot is compiled
const SHOWN = 20;
const SAMPLING_MICROSECONDS = 500;
const SAMPLING_BYTES = 64;

const session = new Session();
session.connect();

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
  const postTicks = runOffice(RUNS, "time");
  const { profile } = await session.post("Profiler.stop");
  const nodes = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  const byFunction = new Map();
  const byFile = new Map();
  for (const [sample, id] of profile.samples.entries()) {
    const nanoseconds = (profile.timeDeltas[sample] * 1000) / postTicks;
    const frame = nodes.get(id);
    add(byFunction, placeOf(frame), nanoseconds);
    add(byFile, frame.url.split("/").at(-1) || frame.functionName, nanoseconds);
  }
  print("time by function", byFunction, "ns");
  print("time by file", byFile, "ns");
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
