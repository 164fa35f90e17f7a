// One core: what a post-tick costs against the yardstick, by size of the organisation, and what the whole ledger adds.
import { countNeeds } from "./needs.mjs";
import { simulationOf } from "./organisation.mjs";
import { cpuTime, inTurns, median, ratioOf } from "./rounds.mjs";
import { yardstickOf } from "./yardstick.mjs";

const thousand = { spans: [9, 10, 10], ticks: 120 };
const million = { spans: [10, 10, 10, 10, 100], ticks: 12 };

let kept = 0; // so that no loop is optimised away

/** Ticks of runs that follow one another, as one call a tick that returns its CPU milliseconds; the heap it grows by, too. */
export function ticksOf(organisation, { whole = false } = {}) {
  let run = 0;
  let simulation = null;
  const grown = [];
  const step = () => {
    if (!simulation || simulation.done) {
      simulation = simulationOf(organisation, `run ${run++}`);
      simulation.world.ledger.whole = whole;
    }
    const heap = process.memoryUsage().heapUsed;
    const began = cpuTime();
    simulation.step();
    const took = cpuTime() - began;
    grown.push(process.memoryUsage().heapUsed - heap);
    return took;
  };
  return { step, grown };
}

/** Items 1 and 6: the office on one core, against its yardstick; ledger whole against summed. */
export async function office(rounds) {
  const needs = countNeeds({});
  const yardstick = yardstickOf(needs);
  const ticks = ticksOf({});
  const calls = {
    yardstick: () => {
      const began = cpuTime();
      kept += yardstick();
      return cpuTime() - began;
    },
    tick: ticks.step,
    whole: ticksOf({}, { whole: true }).step,
  };
  await inTurns(calls, 3, 300); // until all are compiled
  const times = await inTurns(calls, rounds, 120);
  const perPost = 1e6 / needs.posts;
  return {
    needs,
    yardstick: median(times.yardstick) * perPost,
    nanoseconds: median(times.tick) * perPost,
    ratio: ratioOf(times, "tick", "yardstick"),
    ledger: ratioOf(times, "whole", "tick"),
    allocated: median(ticks.grown.slice(-400)) / needs.posts,
  };
}

/** Item 2: a million posts against a thousand. */
export async function sizes(rounds) {
  const small = ticksOf(thousand);
  const large = ticksOf(million);
  const posts = { small: postsOf(thousand), large: postsOf(million) };
  const calls = {
    small: () => small.step() / posts.small,
    large: () => large.step() / posts.large,
  };
  // One tick of a million posts takes as long as a thousand of a thousand; so a round is one tick against many.
  for (let k = 0; k < 500; k++) small.step();
  large.step();
  const ratios = [];
  const nanoseconds = [];
  for (let round = 0; round < rounds; round++) {
    const one = Array.from({ length: 60 }, calls.small);
    const mean = one.reduce((sum, time) => sum + time, 0) / one.length;
    nanoseconds.push(calls.large() * 1e6);
    ratios.push(nanoseconds.at(-1) / (mean * 1e6));
  }
  return { ratio: median(ratios), nanoseconds: median(nanoseconds), bytes: bytesOf(million) };
}

function postsOf(organisation) {
  return simulationOf(organisation, "posts").world.hierarchy.posts;
}

/** Bytes of everything in typed arrays that a run holds, a post: state, hierarchy and room for sorting. */
function bytesOf(organisation) {
  const before = process.memoryUsage().arrayBuffers;
  const { world } = simulationOf(organisation, "bytes");
  return (process.memoryUsage().arrayBuffers - before) / world.hierarchy.posts;
}

export function assertKept() {
  if (!Number.isFinite(kept)) throw new Error(`the yardstick went wrong: ${kept}`);
}
