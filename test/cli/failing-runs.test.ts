import { expect, it, onTestFinished } from "vitest";
import { makeMissingRuns } from "../../src/cli/sweep-computation.ts";
import { nodeRunner } from "../../src/parallel/node-runner.ts";
import { openResults } from "../../src/store/results-database.ts";
import {
  collectedBytes,
  inventoryOf,
  makeRuns,
  openStore,
  scratchFolder,
  tinyExperiment,
} from "../store/small-sweep.ts";

const experiment = tinyExperiment({ points: 2, replications: 60 });

/** Makes what is missing on two threads; answers with how many runs ended. */
async function sweep(out: string, retryFailed: boolean, workerUrl: URL): Promise<number> {
  const runner = nodeRunner({ jobs: 2, workerUrl, heap: 16 });
  onTestFinished(() => runner.close());
  const store = await openStore(out, experiment);
  let ended = 0;
  const { signal } = new AbortController();
  const onEnd = () => ended++;
  await makeMissingRuns(store, runner, { jobs: 2, retryFailed, signal, onEnd });
  store.close();
  return ended;
}
const failing = new URL("./failing-worker.mjs", import.meta.url);
const built = new URL("../../dist/parallel/node-worker.js", import.meta.url);

it("runs that throw, end their thread or take all memory are rows with seed and reason; the others go on", async () => {
  const out = scratchFolder();
  expect(await sweep(out, false, failing)).toBe(240);
  expect(inventoryOf(out)).toMatchObject({ finished: { size: 228 }, failed: { size: 12 } });
  const opened = await openResults(out);
  if (!opened.ok) throw new Error(opened.problems[0]!.message);
  const { database } = opened.value;
  const failed =
    "select distinct replication, seed, error from runs where status = 'failed' order by replication";
  const read = await database.query(failed);
  database.close();
  expect(read).toMatchObject({
    value: {
      rows: [
        [7, "k", "error: blame does not balance"],
        [27, "k", "crash: worker died: exit code 7"],
        [47, "k", expect.stringMatching(/^crash: worker died: .*memory/)],
      ],
    },
  });
  expect(await sweep(out, false, built)).toBe(0);
  expect(await sweep(out, true, built)).toBe(12);
  const whole = scratchFolder();
  await makeRuns(whole, experiment);
  expect(await collectedBytes(out)).toEqual(await collectedBytes(whole));
});
