import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { disk } from "../../src/store/file-port.ts";
import { isAlive, thisProcess } from "../../src/store/process-identity.ts";
import { lockedWriters, type Shard, WriterLock } from "../../src/store/writer-lock.ts";
import { scratchFolder } from "./small-sweep.ts";

const whole: Shard = { index: 0, count: 1 };
const quick = { heartbeat: 20, silence: 400 };

async function taken(folder: string, shard = whole, writer = "w"): Promise<WriterLock | null> {
  const lock = await WriterLock.take(disk, folder, shard, writer, quick);
  return lock.ok ? lock.value : null;
}

/** Lets a lock stand that someone else has left. */
async function foreign(folder: string, holder: object, shard = whole): Promise<string> {
  (await taken(folder, shard))!.release();
  const path = join(folder, "locks", `${shard.index}-of-${shard.count}.json`);
  writeFileSync(path, JSON.stringify({ ...thisProcess(), writer: "theirs", shard, ...holder }));
  return path;
}

describe("isAlive", () => {
  const self = thisProcess();
  it("knows this process, and a number that belongs to nobody or now to another", () => {
    expect(isAlive(self)).toBe(true);
    expect(isAlive({ ...self, pid: 2 ** 22 + 1 })).toBe(false);
    expect(isAlive({ ...self, began: "1" })).toBe(false);
    expect(isAlive({ ...self, boot: "an earlier start" })).toBe(false);
  });
  it("cannot know a process of another host", () => {
    expect(isAlive({ ...self, host: `${hostname()}-other` })).toBeNull();
  });
});

describe("WriterLock.take", () => {
  it("is refused while a live process writes any of the same runs, and only then", async () => {
    const folder = scratchFolder();
    const lock = await taken(folder, { index: 1, count: 4 });
    const [sameShard, overlapping, other, otherCount] = [
      { index: 1, count: 4 },
      { index: 1, count: 2 },
      { index: 3, count: 4 },
      { index: 0, count: 6 },
    ];
    expect(await taken(folder, sameShard)).toBeNull();
    expect(await taken(folder, overlapping)).toBeNull();
    expect(await taken(folder, whole)).toBeNull();
    for (const shard of [other, otherCount]) {
      const beside = await taken(folder, shard, "w2");
      expect(beside).not.toBeNull();
      beside!.release();
    }
    lock!.release();
    expect(readdirSync(join(folder, "locks"))).toEqual([]);
    expect(await taken(folder)).not.toBeNull();
  });

  it.each([
    ["whose process is gone", { pid: 2 ** 22 + 1 }],
    ["whose number another process has now", { began: "1" }],
    ["from before the machine started", { boot: "an earlier start" }],
  ])("takes over a lock %s, at once", async (_, holder) => {
    const folder = scratchFolder();
    await foreign(folder, holder);
    const began = performance.now();
    expect(await taken(folder)).not.toBeNull();
    expect(performance.now() - began).toBeLessThan(2000);
    expect(lockedWriters(folder)).toEqual(new Set(["w"]));
  });

  it("takes over the lock of another host once its signs of life have stopped", async () => {
    const folder = scratchFolder();
    const path = await foreign(folder, { host: "elsewhere" });
    utimesSync(path, new Date(), new Date(Date.now() - 60_000));
    expect(await taken(folder)).not.toBeNull();
  });

  it("is refused while another host gives signs of life", async () => {
    const folder = scratchFolder();
    const path = await foreign(folder, { host: "elsewhere" });
    const beat = setInterval(() => disk.touch(path), 20);
    expect(await taken(folder)).toBeNull();
    clearInterval(beat);
  });

  it("gives a shard to one of many that want it at the same time", async () => {
    const folder = scratchFolder();
    await foreign(folder, { pid: 2 ** 22 + 1 });
    const all = await Promise.all(Array.from({ length: 20 }, (_, k) => taken(folder, whole, `w${k}`)));
    expect(all.filter((lock) => lock !== null)).toHaveLength(1);
  });
});
