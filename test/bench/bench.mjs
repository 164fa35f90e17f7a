// What a post-tick costs, as a ratio to a yardstick measured in the same run: a tight loop over the same arrays that does
// just the draws, exponentials and memory traffic a post-tick cannot do without. Absolute times say more about the
// machine than about the code. Needs a build: it times dist/, as the command line and the library run it.
import { cpus } from "node:os";
import { exp } from "../../dist/model/exact-math.js";
import { statusQuo } from "../../dist/model/levers.js";
import { defaultParameters } from "../../dist/model/parameters.js";
import { defaultSpans } from "../../dist/model/setting.js";
import { Simulation } from "../../dist/model/simulation.js";
import { modelVersion } from "../../dist/model/version.js";

const ROUNDS = 15;
const MILLISECONDS = 150; // at least, of each side in a round
const organisations = [
  { name: "office", spans: defaultSpans, ticks: 120 },
  { name: "10^5 posts", spans: [10, 10, 10, 10, 10], ticks: 12 },
];

function simulationOf({ spans, ticks }, seed) {
  const setting = {
    organisation: { spans },
    ticks,
    parameters: defaultParameters,
    season: null,
    shocks: [],
    gate: null,
  };
  return new Simulation({ setting, schedule: [{ from: 0, policy: statusQuo }], seed, replication: 0 });
}

/** Means a post-tick, over one run: what its draws decide, what takes an exponential, what state there is to update. */
function countNeeds(organisation) {
  const simulation = simulationOf(organisation, "count");
  const { world } = simulation;
  const { state, hierarchy, ledger, tally } = world;
  const { posts, superiors, frontline } = hierarchy;
  ledger.whole = true;
  let draws = 0;
  let exponentials = 0;
  let tasks = 0;
  const latent = () => sum(state.defects) + sum(state.legacy);
  while (!simulation.done) {
    const before = latent();
    const inspected = state.defects.filter((d, f) => d + state.legacy[f] + state.falsehood[f] > 0).length;
    simulation.step();
    const [work, paperwork, , , , overtighten] = tally.tasks;
    const short = state.tasks.filter((target, f) => state.figure[superiors + f] < target).length;
    const belowTarget = tally.heap + short;
    const tried = ledger.entries.filter((entry) => !Number.isNaN(entry.draw)).length;
    tasks += sum(tally.tasks);
    // rounding of two numbers of tasks, five kinds of need, audit, two complaints; quitting
    draws += 10 * frontline + posts;
    // responses, errors, force; topping up; defects that inspectors look for and that surface; rules of blame
    draws += sum(tally.tasks) + (work + overtighten) + (work + paperwork + overtighten);
    draws += belowTarget + before + latent() + tried;
    // a choice among five relative to one of them, topping up, the coverage of an inspection; two a superior
    exponentials += 4 * frontline + belowTarget + inspected + 2 * superiors;
    ledger.entries.length = 0;
  }
  const postTicks = posts * organisation.ticks;
  return {
    posts,
    draws: draws / postTicks,
    exponentials: exponentials / postTicks,
    // every number of the state once read and once written
    words: state.buffer.byteLength / 8 / posts,
    tasks: tasks / postTicks,
    bytes: state.buffer.byteLength / posts,
  };
}

function sum(numbers) {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** The yardstick: a function that does the counted work of one tick, whole numbers of each, over arrays of that size. */
function yardstickOf(needs) {
  const { posts } = needs;
  const draws = Math.round(needs.draws);
  const exponentials = Math.round(needs.exponentials);
  const words = Math.round(needs.words);
  const identityA = Int32Array.from({ length: posts }, (_, post) => Math.imul(post, 0x9e3779b1));
  const identityB = Int32Array.from({ length: posts }, (_, post) => Math.imul(post, 0x85ebca6b));
  const keyA = Int32Array.from({ length: draws }, (_, k) => Math.imul(k + 1, 0x2545f491));
  const keyB = Int32Array.from({ length: draws }, (_, k) => Math.imul(k + 1, 0x5bd1e995));
  const columns = new Float64Array(words * posts);
  return () => {
    let below = 0;
    let weight = 0;
    for (let post = 0; post < posts; post++) {
      const a = identityA[post];
      const b = identityB[post];
      for (let k = 0; k < draws; k++) {
        if (((mix(mix(a ^ keyA[k]) + (b ^ keyB[k])) >>> 0) + 0.5) * UNIT < 0.01) below++;
      }
      for (let k = 0; k < exponentials; k++) weight += exp(-columns[k * posts + post] - k);
    }
    for (let i = 0; i < columns.length; i++) columns[i] = columns[i] * 0.9 + 0.1;
    return below + weight;
  };
}

const UNIT = 1 / 4294967296;
/** The hash of the draws of src/model/draws.ts. */
function mix(word) {
  let h = Math.imul(word ^ (word >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}

/** A tick of runs that follow one another. The heap it grows by is noted, too. */
function tickOf(organisation) {
  let run = 0;
  let simulation = simulationOf(organisation, "0");
  const grown = [];
  const step = () => {
    if (simulation.done) simulation = simulationOf(organisation, String(++run));
    const heap = process.memoryUsage().heapUsed;
    const began = performance.now();
    simulation.step();
    const took = performance.now() - began;
    grown.push(process.memoryUsage().heapUsed - heap);
    return took;
  };
  return { step, grown };
}

/** Mean milliseconds of a call, over as many as fill the time. */
function time(call) {
  let calls = 0;
  let took = 0;
  do {
    took += call();
    calls++;
  } while (took < MILLISECONDS);
  return took / calls;
}

function timed(work) {
  return () => {
    const began = performance.now();
    kept += work();
    return performance.now() - began;
  };
}

let kept = 0; // so that no loop is optimised away

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function bench(organisation) {
  const needs = countNeeds(organisation);
  const yardstick = timed(yardstickOf(needs));
  const { step, grown } = tickOf(organisation);
  for (let k = 0; k < 3; k++) time(yardstick) + time(step); // until both are compiled
  const perPost = 1e6 / needs.posts;
  const rounds = Array.from({ length: ROUNDS }, () => {
    const short = time(yardstick) * perPost;
    const long = time(step) * perPost;
    return { short, long, ratio: long / short };
  });
  const nanoseconds = median(rounds.map((round) => round.long));
  const ratios = rounds.map((round) => round.ratio);
  const shown = (number, digits = 0) => number.toFixed(digits);
  console.log(`${organisation.name}: ${needs.posts} posts, ${organisation.ticks} ticks, status quo`);
  console.log(
    `  needed a post-tick: ${shown(needs.draws, 1)} draws, ${shown(needs.exponentials, 1)} exponentials, ` +
      `${shown(needs.words)} numbers read and written, for ${shown(needs.tasks, 1)} tasks`,
  );
  console.log(`  yardstick    ${shown(median(rounds.map((round) => round.short)))} ns a post-tick`);
  console.log(
    `  simulation   ${shown(nanoseconds)} ns a post-tick, ${shown(nanoseconds / needs.tasks)} ns a task`,
  );
  console.log(
    `  ratio        ${shown(median(ratios), 2)} (${shown(Math.min(...ratios), 2)}–${shown(Math.max(...ratios), 2)})`,
  );
  console.log(
    `  memory       ${shown(needs.bytes)} bytes of state a post; ` +
      `${shown(median(grown.slice(-200)) / needs.posts)} bytes of heap allocated a post-tick`,
  );
  return nanoseconds;
}

const [processor] = cpus();
console.log(`Buckstop model ${modelVersion}, Node ${process.versions.node}, V8 ${process.versions.v8}`);
console.log(
  `${processor?.model ?? "unknown processor"}, ${cpus().length} cores, ${process.platform} ${process.arch}`,
);
console.log(`Medians of ${ROUNDS} rounds, yardstick and simulation in turn; in brackets the extremes.\n`);
const [office, large] = organisations.map(bench);
console.log(
  `\nA post-tick of the largest organisation costs ${(large / office).toFixed(2)} times one of the office.`,
);
if (!Number.isFinite(kept)) throw new Error(`the yardstick went wrong: ${kept}`);
