// Two cores: one large organisation shared by two threads against two processes that each run one such organisation.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { splitRunner } from "../../dist/node.js";
import { orderOf } from "./organisation.mjs";
import { inTurns, ratioOf } from "./rounds.mjs";

const organisation = { spans: [10, 10, 10, 10, 10], ticks: 60 };
const self = fileURLToPath(import.meta.url);

/**
 * Item 3: post-ticks a second of one run that two threads share, over those of two processes at the same time, each of
 * which does such a run alone. Threads and processes are made for their runs and start cold; layout and digest count.
 */
export async function splitAgainstProcesses(rounds) {
  const runner = splitRunner({ threads: 2 });
  const order = orderOf(organisation, "split");
  const calls = {
    shared: () => runner.run([order]).then(assertDone),
    processes: () => Promise.all([inProcess(), inProcess()]).then(() => {}),
  };
  const times = await inTurns(calls, rounds, 0);
  return { rate: ratioOf(times, "processes", "shared") / 2 };
}

function assertDone([outcome]) {
  if (!outcome.ok) throw new Error(`the shared run failed: ${outcome.failure.message}`);
}

/** One run in a process of its own; settles when it is done. */
function inProcess() {
  return new Promise((resolve, reject) => {
    fork(self, ["alone"]).once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`a process ended with ${code}`)),
    );
  });
}

if (process.argv[2] === "alone") {
  const { simulate } = await import("../../dist/index.js");
  simulate(orderOf(organisation, "split"));
}
