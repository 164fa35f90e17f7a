import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { WriteFailure } from "../../src/store/durable-file.ts";
import { disk, type FilePort } from "../../src/store/file-port.ts";
import { collectedBytes, inventoryOf, makeRuns, scratchFolder, tinyExperiment } from "./small-sweep.ts";

const experiment = tinyExperiment({ keep: "every-tick", ledger: 4 });

/** The disk, but its `fatal`th call fails, before or after it has done its work, and every later one, too. */
function failingDisk(fatal: number, when: "before" | "after"): FilePort {
  let calls = 0;
  const port = Object.entries(disk).map(([name, call]) => [
    name,
    (...parameters: unknown[]) => {
      const own = ++calls;
      const act = () => (call as (...all: unknown[]) => unknown)(...parameters);
      if (own < fatal) return act();
      if (own === fatal && when === "after") act();
      throw Object.assign(new Error(`EIO: i/o error, ${name}`), { code: "EIO" });
    },
  ]);
  return Object.fromEntries(port) as unknown as FilePort;
}

/** The disk, but every write takes at most so many bytes, and none beyond a total. */
function smallDisk(most: number, room = Number.POSITIVE_INFINITY): FilePort {
  let left = room;
  return {
    ...disk,
    write(file, bytes, start) {
      const count = Math.min(most, bytes.length - start, left);
      if (count === 0)
        throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
      left -= count;
      return disk.write(file, bytes.subarray(0, start + count), start);
    },
  };
}

/** What a process that ends here would have had acknowledged. */
async function attempt(folder: string, port: FilePort, acknowledged: Set<number>): Promise<unknown> {
  try {
    const onStored = (indices: readonly number[]) => {
      for (const index of indices) acknowledged.add(index);
    };
    await makeRuns(folder, experiment, { port, batch: 15, onStored });
    return null;
  } catch (failure) {
    return failure;
  }
}

describe("a disk that fails at any call", () => {
  it("loses no run that was called stored, and the sweep ends in the same bytes", {
    timeout: 600_000,
  }, async () => {
    const home = scratchFolder();
    await makeRuns(join(home, "whole"), experiment);
    const expected = await collectedBytes(join(home, "whole"));
    let failures = 0;
    for (let fatal = 1; ; fatal++) {
      const outs = (["before", "after"] as const).map((when) => ({
        when,
        out: join(home, `${fatal}-${when}`),
      }));
      let failed = false;
      for (const { when, out } of outs) {
        const acknowledged = new Set<number>();
        const failure = await attempt(out, failingDisk(fatal, when), acknowledged);
        if (failure === null) continue;
        failed = true;
        failures++;
        if (existsSync(join(out, "sweep.json"))) {
          const { finished } = inventoryOf(out);
          for (const index of acknowledged) expect(finished.has(index)).toBe(true);
        } else expect(acknowledged.size).toBe(0);
        rescue(out);
        await makeRuns(out, experiment);
        if (fatal % 6 === 0) expect(await collectedBytes(out)).toEqual(expected);
        expect(inventoryOf(out)).toMatchObject({ finished: { size: 40 }, damaged: [] });
      }
      if (!failed) break;
    }
    expect(failures).toBeGreaterThan(60);
  });
});

/** The lock of this living process stands where the disk failed before it could be taken away. */
function rescue(out: string): void {
  disk.remove(join(out, "locks"));
}

describe("a disk with little room", () => {
  it("is written in as many pieces as it takes", async () => {
    const home = scratchFolder();
    await makeRuns(join(home, "whole"), experiment);
    await makeRuns(join(home, "pieces"), experiment, { port: smallDisk(100) });
    expect(await collectedBytes(join(home, "pieces"))).toEqual(await collectedBytes(join(home, "whole")));
  });

  it("stops with path and bytes when it is full, and goes on once there is room", async () => {
    const home = scratchFolder();
    await makeRuns(join(home, "whole"), experiment);
    const expected = await collectedBytes(join(home, "whole"));
    let needed = 0;
    const counting: FilePort = {
      ...disk,
      write(file, bytes, start) {
        needed += bytes.length - start;
        return disk.write(file, bytes, start);
      },
    };
    await attempt(join(home, "counted"), counting, new Set());
    for (const share of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999]) {
      const room = Math.floor(share * needed);
      const out = join(home, `room-${share}`);
      const acknowledged = new Set<number>();
      const failure = await attempt(out, smallDisk(4096, room), acknowledged);
      expect(failure).toBeInstanceOf(WriteFailure);
      expect((failure as WriteFailure).message).toMatch(/^not written: .*\(\d+ bytes\): ENOSPC/);
      expect((failure as WriteFailure).path.startsWith(out)).toBe(true);
      if (existsSync(join(out, "sweep.json")))
        for (const index of acknowledged) expect(inventoryOf(out).finished.has(index)).toBe(true);
      await makeRuns(out, experiment);
      expect(await collectedBytes(out)).toEqual(expected);
    }
  });

  it("stops a process that may write no larger files, with 1 and a message", () => {
    const home = scratchFolder();
    writeFileSync(join(home, "experiment.json"), JSON.stringify(tinyExperiment({ replications: 500 })));
    const script = join(import.meta.dirname, "killed-sweep.mjs");
    // Without time, everything goes into one part, which is larger than 16 kB.
    const run = (limit: string) =>
      spawnSync("bash", ["-c", `${limit}; exec node "$0" "$1/out" "$1/experiment.json" 0`, script, home], {
        encoding: "utf8",
      });
    const stopped = run("ulimit -f 16");
    expect([stopped.status, stopped.stdout]).toEqual([1, "open\n"]);
    expect(stopped.stderr).toMatch(/WriteFailure: not written: .*runs-000001.parquet \(\d+ bytes\): EFBIG/);
    expect(inventoryOf(join(home, "out")).finished.size).toBe(0);
    expect(run("true").stdout).toContain("done\n");
  });
});
