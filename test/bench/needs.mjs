// What a post-tick cannot do without, counted over one run: the draws that decide something, one each; an exponential
// for every weight, chance and share that is one; the state, every number read and written once.
import { simulationOf } from "./organisation.mjs";

/** Means a post-tick of an organisation. */
export function countNeeds(organisation) {
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
  const postTicks = posts * simulation.tick;
  const bytes = state.buffer.byteLength / posts;
  return {
    posts,
    draws: draws / postTicks,
    exponentials: exponentials / postTicks,
    tasks: tasks / postTicks,
    bytes,
  };
}

function sum(numbers) {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
