// A sweep in a process that may be killed at any moment. Says "open" once it has looked at what is there, then the
// runs of every part when they are on disk, then "done". Time passes fast for it, so that parts are small.
import { readFileSync } from "node:fs";
import { simulate } from "../../dist/model/simulation.js";
import { SweepStore } from "../../dist/store/sweep-store.js";

const [folder, experimentFile, speed = "200"] = process.argv.slice(2);
const experiment = JSON.parse(readFileSync(experimentFile, "utf8"));
const say = (text) => process.stdout.write(`${text}\n`);

const opened = await SweepStore.open(folder, experiment, {
  clock: () => performance.now() * Number(speed),
  onStored: (indices) => say(indices.join(" ")),
});
if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
const store = opened.value;
say("open");
for (const index of store.missing(false)) {
  const run = store.plan.run(index);
  store.add(run, { ok: true, result: simulate(run.order) });
}
store.flush();
store.close();
say("done");
