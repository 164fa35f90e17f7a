// Ten million posts for a year, as large as the command line allows: that it runs, how long, in how much memory.
import { simulationOf } from "./organisation.mjs";

export async function tenMillion() {
  const simulation = simulationOf({ spans: [10, 10, 10, 100, 99], ticks: 12 }, "huge");
  const began = performance.now();
  while (!simulation.done) simulation.step();
  return {
    posts: simulation.world.hierarchy.posts,
    ticks: simulation.tick,
    seconds: (performance.now() - began) / 1000,
    gigabytes: process.memoryUsage().rss / 2 ** 30,
  };
}
