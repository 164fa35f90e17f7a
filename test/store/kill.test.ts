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

/** From when the delay counts: the start of the process, its having opened the folder, or its having stored a part. */
const moments = { start: /^/, open: /open\n/, stored: /\d\n/ };
type Moment = keyof typeof moments;

/** Longest delays in milliseconds: of a start, of making a part or two, of writing a part. */
const longest: Record<Moment, number> = { start: 200, open: 40, stored: 15 };

/** Of every kind some; the last is what gets a sweep on, however slow the machine. */
function momentAt(share: number): Moment {
  return share < 0.25 ? "start" : share < 0.6 ? "open" : "stored";
}

/** Lets a process work at a sweep and kills it `delay` ms after a moment; null lets it end. */
function live(folder: string, experiment: string, from: Moment, delay: number | null): Promise<Life> {
  const script = join(import.meta.dirname, "killed-sweep.mjs");
  const child = spawn(process.execPath, [script, folder, experiment], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  let doomed = delay === null;
  const look = () => {
    if (doomed || !moments[from].test(said)) return;
    doomed = true;
    setTimeout(() => child.kill("SIGKILL"), delay!);
  };
  look();
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    look();
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
        const from = momentAt(random());
        const life = await live(folder, file, from, left > 0 ? random() * longest[from] : null);
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
