// Two cores: replications on two worker threads against two processes that know nothing of each other.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { nodeRunner } from "../../dist/parallel/node-runner.js";
import { orderOf } from "./organisation.mjs";
import { inTurns, ratioOf } from "./rounds.mjs";

const RUNS = 6; // a round and worker
const self = fileURLToPath(import.meta.url);

/** Item 3: the time of two processes over that of two workers, for the same office runs; above 1 workers win. */
export async function workersAgainstProcesses(rounds) {
  const runner = nodeRunner({ jobs: 2 });
  const processes = [fork(self, ["replications"]), fork(self, ["replications"])];
  const orders = Array.from({ length: 2 * RUNS }, (_, run) => orderOf({}, `run ${run}`));
  const calls = {
    workers: () => runner.run(orders).then(() => {}),
    processes: () => Promise.all(processes.map(ask)).then(() => {}),
  };
  await inTurns(calls, 1, 0); // both compile
  const times = await inTurns(calls, rounds, 0);
  await runner.close();
  for (const child of processes) child.disconnect();
  return { rate: ratioOf(times, "processes", "workers") };
}

/** Has a process do its runs; settles when they are done. */
function ask(child) {
  return new Promise((resolve) => {
    child.once("message", resolve);
    child.send("run");
  });
}

if (process.argv[2] === "replications") {
  const { simulate } = await import("../../dist/index.js");
  process.on("message", () => {
    for (let run = 0; run < RUNS; run++) simulate(orderOf({}, `run ${run}`));
    process.send("done");
  });
}
