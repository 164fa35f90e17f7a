// Ten million posts for a year, as large as the command line allows, on two threads: that it runs, how long, in how much
// memory.
import { splitRunner } from "../../dist/node.js";
import { orderOf } from "./organisation.mjs";

export async function tenMillion() {
  const order = orderOf({ spans: [10, 10, 10, 100, 99], ticks: 12 }, "huge");
  const began = performance.now();
  const [outcome] = await splitRunner({ threads: 2 }).run([order]);
  if (!outcome.ok) throw new Error(`ten million posts failed: ${outcome.failure.message}`);
  return {
    posts: 1 + 10 + 100 + 1000 + 100_000 + 9_900_000,
    ticks: order.setting.ticks,
    digest: outcome.result.digest,
    seconds: (performance.now() - began) / 1000,
    gigabytes: process.resourceUsage().maxRSS / 2 ** 20,
  };
}
