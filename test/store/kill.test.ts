import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { indicesOf } from "../../src/store/run-set.ts";
import { collectedBytes, inventoryOf, makeRuns, scratchFolder, tinyExperiment } from "./small-sweep.ts";

/** The everyday number; the long job sets a thousand. */
const kills = Number(process.env.BUCKSTOP_KILLS ?? 200);
const RUNS = 2000;

/** Pseudo-random numbers 0–1 from a seed: a failure can be made again, as far as a race of processes can. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Life {
  /** Runs it has said are on disk. */
  readonly acknowledged: readonly number[];
  readonly done: boolean;
}

/** Lets a process work at a sweep and kills it after `delay` ms: of its life, or from when it had opened the folder. */
function live(folder: string, experiment: string, from: "start" | "open", delay: number): Promise<Life> {
  const script = join(import.meta.dirname, "killed-sweep.mjs");
  const child = spawn(process.execPath, [script, folder, experiment], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  const killLater = () => setTimeout(() => child.kill("SIGKILL"), delay);
  if (from === "start") killLater();
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (from === "open" && !said.includes("open") && (said + text).includes("open")) killLater();
    said += text;
  });
  return new Promise((resolve) =>
    child.once("close", () => {
      const lines = said.split("\n").slice(0, -1);
      const acknowledged = lines
        .filter((line) => /^\d/.test(line))
        .flatMap((line) => line.split(" ").map(Number));
      resolve({ acknowledged, done: lines.includes("done") });
    }),
  );
}

it(
  `a sweep of ${RUNS} runs loses none that it called stored, nor makes one twice, in ${kills} kills`,
  async () => {
    const home = scratchFolder();
    const experiment = tinyExperiment({ points: 10, replications: RUNS / 20, ledger: 30 });
    const file = join(home, "experiment.json");
    writeFileSync(file, JSON.stringify(experiment));
    await makeRuns(join(home, "whole"), experiment);
    const expected = await collectedBytes(join(home, "whole"));
    const random = randomFrom(20_240_601);
    let left = kills;
    for (let sweep = 0; left > 0; sweep++) {
      const folder = join(home, `killed-${sweep}`);
      const acknowledged = new Set<number>();
      for (let done = false; !done; ) {
        const early = random() < 0.25;
        const life = await live(
          folder,
          file,
          early ? "start" : "open",
          random() * (left > 0 ? (early ? 200 : 40) : 1e6),
        );
        left--;
        for (const index of life.acknowledged) acknowledged.add(index);
        done = life.done;
      }
      const { finished, parts, damaged } = inventoryOf(folder);
      for (const index of acknowledged) expect(finished.has(index)).toBe(true);
      expect(damaged).toEqual([]);
      expect(parts.reduce((sum, part) => sum + [...indicesOf(part.finished)].length, 0)).toBe(RUNS);
      expect(await collectedBytes(folder)).toEqual(expected);
    }
  },
  60_000 + kills * 2000,
);
