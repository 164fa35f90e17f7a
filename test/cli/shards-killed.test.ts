// Four processes with threads of their own on one disk, as the nodes of a cluster, each killed now and then.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { indicesOf } from "../../src/store/run-set.ts";
import { collectedBytes, inventoryOf } from "../store/small-sweep.ts";
import { buckstop, ended, start } from "./buckstop.ts";
import { laid } from "./experiment-files.ts";

/** The long job kills a thousand times in all its tests. */
const kills = Number(process.env.BUCKSTOP_KILLS ?? 200) / 25;
const SHARDS = 4;
const RUNS = 1000;

it(
  `${SHARDS} shards of ${RUNS} runs lose none, nor make one twice, in ${kills} kills`,
  async () => {
    const { path, out } = laid({ assumptions: { errorRate: [0.02, 0.05] }, replications: RUNS / 4 });
    const whole = join(out, "..", "whole");
    await buckstop("sweep", path, "--out", whole, "--quiet");
    const seen = new Set<number>();
    const look = () => {
      if (seen.size === 0 && !existsSync(join(out, "sweep.json"))) return;
      const { finished } = inventoryOf(out);
      for (const index of seen) expect(finished.has(index)).toBe(true);
      for (let index = 0; index < RUNS; index++) if (finished.has(index)) seen.add(index);
    };
    const live = async (shard: number) => {
      for (let life = 0; ; life++) {
        const child = start(["sweep", path, "--out", out, "--jobs", "2", "--shard", `${shard}/${SHARDS}`]);
        const end = ended(child);
        const last = life >= kills / SHARDS;
        const timer = last ? null : setTimeout(() => child.kill("SIGKILL"), 200 + Math.random() * 2500);
        const { code, stderr } = await end;
        if (timer !== null) clearTimeout(timer);
        if (code === 0) return;
        expect([code, last], stderr).toEqual([null, false]);
        look();
      }
    };
    await Promise.all(Array.from({ length: SHARDS }, (_, shard) => live(shard)));
    const { parts, damaged } = inventoryOf(out);
    expect(damaged).toEqual([]);
    expect(parts.reduce((sum, { finished }) => sum + [...indicesOf(finished)].length, 0)).toBe(RUNS);
    expect(await collectedBytes(out)).toEqual(await collectedBytes(whole));
  },
  60_000 + kills * 5000,
);
