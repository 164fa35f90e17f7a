// Prints the bytes of heap that a post allocates in a tick of the office once everything is compiled: the median of 600
// ticks, so that a collection in some of them does not matter. `npm test` holds it.
import { simulationOf } from "./organisation.mjs";
import { median } from "./rounds.mjs";
import { ticksOf } from "./tick-cost.mjs";

const { posts } = simulationOf({}, "posts").world.hierarchy;
const { step, grown } = ticksOf({});
for (let tick = 0; tick < 1200; tick++) step();
console.log(median(grown.slice(-600)) / posts);
