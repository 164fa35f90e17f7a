import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { readManifest } from "../../src/store/part-manifest.ts";
import {
  collectedBytes,
  inventoryOf,
  makeRuns,
  partFiles,
  scratchFolder,
  tinyExperiment,
} from "./small-sweep.ts";

const experiment = tinyExperiment();
const RUNS = 40;

describe("readManifest", () => {
  const lines = async () => {
    const folder = scratchFolder();
    await makeRuns(folder, experiment, { batch: 10 });
    return readFileSync(partFiles(folder, "manifest")[0]!);
  };

  it("reads every whole line of a manifest cut at any byte, and calls none of them damaged", async () => {
    const bytes = await lines();
    const ends = [...bytes.entries()].filter(([, byte]) => byte === 10).map(([place]) => place + 1);
    for (let cut = 0; cut <= bytes.length; cut++) {
      const { parts, damaged } = readManifest(bytes.subarray(0, cut).toString());
      expect(parts).toHaveLength(ends.filter((end) => end <= cut).length);
      expect(damaged).toEqual([]);
    }
  });

  it("loses the line a flipped bit is in and no other", async () => {
    const bytes = await lines();
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const { parts } = readManifest(flipped.toString());
      const isEnd = bytes[bit >> 3] === 10;
      expect(parts.length).toBeGreaterThanOrEqual(isEnd ? 2 : 3);
      expect(parts.length).toBeLessThan(4);
    }
  });
});

describe("a sweep whose files were damaged", () => {
  const damages: [name: string, reason: string, damage: (folder: string) => void][] = [
    [
      "a part with a flipped bit",
      "sha256",
      (folder) => {
        const path = partFiles(folder, "runs")[1]!;
        const bytes = readFileSync(path);
        bytes[100]! ^= 1;
        writeFileSync(path, bytes);
      },
    ],
    ["a part cut short", "size", (folder) => truncateSync(partFiles(folder, "runs")[1]!, 1000)],
    ["a part that is gone", "missing", (folder) => rmSync(partFiles(folder, "runs")[1]!)],
    [
      "a manifest with a damaged line",
      "line",
      (folder) => {
        const path = partFiles(folder, "manifest")[0]!;
        writeFileSync(path, readFileSync(path, "utf8").replace('"finished":[[10,', '"finished":[[11,'));
      },
    ],
  ];
  it.each(damages)("names %s, makes its runs again and keeps the rest", async (_, reason, damage) => {
    const folder = scratchFolder();
    await makeRuns(join(folder, "whole"), experiment);
    const out = join(folder, "damaged");
    await makeRuns(out, experiment, { batch: 10 });
    damage(out);
    const { finished, damaged } = inventoryOf(out);
    expect(finished.size).toBe(30);
    expect(damaged.map((each) => each.reason)).toEqual([reason]);
    expect(damaged[0]!.path).toMatch(reason === "line" ? /manifest\.jsonl:2$/ : /runs-000002\.parquet$/);
    expect(await makeRuns(out, experiment)).toBe(10);
    expect(inventoryOf(out).finished.size).toBe(RUNS);
    expect(await collectedBytes(out)).toEqual(await collectedBytes(join(folder, "whole")));
  });

  it("goes on after a line that was never finished, and clears the part it would have named", async () => {
    const folder = scratchFolder();
    await makeRuns(folder, experiment, { most: 20 });
    const [manifest] = partFiles(folder, "manifest");
    appendFileSync(manifest!, '0123456789abcdef {"finished":[[20,2');
    const stray = join(manifest!, "..", "runs-000009.parquet");
    writeFileSync(stray, "half a part");
    expect(await makeRuns(folder, experiment)).toBe(20);
    expect(inventoryOf(folder)).toMatchObject({ finished: { size: RUNS }, damaged: [] });
    expect(partFiles(folder, "runs")).not.toContain(stray);
  });
});

describe("runs that fail", () => {
  const failure = { kind: "error", message: "blame does not balance" };
  const oneInTwenty = (index: number) => (index % 20 === 7 ? ({ ok: false, failure } as const) : null);

  it("are kept with seed and reason while the others go on, and made again when asked", async () => {
    const folder = scratchFolder();
    await makeRuns(join(folder, "whole"), experiment);
    const out = join(folder, "failing");
    await makeRuns(out, experiment, { endOf: oneInTwenty, batch: 3 });
    const { finished, failed } = inventoryOf(out);
    expect([finished.size, failed.size, failed.has(7), failed.has(27)]).toEqual([38, 2, true, true]);
    const bytes = (await collectedBytes(out))["runs.parquet"]!;
    const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    expect(rows.filter(({ status }) => status === "failed")).toMatchObject([
      { run: 7, seed: "k", digest: null, error: "error: blame does not balance", realOutput: null },
      { run: 27, seed: "k", digest: null, error: "error: blame does not balance", realOutput: null },
    ]);
    expect(await makeRuns(out, experiment)).toBe(0);
    expect(await makeRuns(out, experiment, { retryFailed: true })).toBe(2);
    expect(inventoryOf(out)).toMatchObject({ finished: { size: RUNS }, failed: { size: 0 } });
    expect(await collectedBytes(out)).toEqual(await collectedBytes(join(folder, "whole")));
  });
});
