import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buckstop, ended, json, said, scratch, start } from "./buckstop.ts";
import { laid, stored } from "./experiment-files.ts";

describe("buckstop sweep", () => {
  it("makes every run of the plan, and says so to a script", async () => {
    const { path, out } = laid();
    const { code, stderr, value } = await json("sweep", path, "--out", out);
    expect([code, stderr]).toEqual([0, ""]);
    expect(value).toEqual({
      version: "0.1.0",
      experiment: "errors",
      seed: "s",
      planned: 24,
      finished: 24,
      failed: 0,
      missing: 0,
      out,
      failedRuns: [],
      missingRuns: [],
      damaged: [],
    });
  });

  it("makes the shards that are asked for, one after another or as a scheduler tells", async () => {
    const { path, out } = laid();
    const first = (await json("sweep", path, "--out", out, "--shard", "1/3")).value;
    expect(first).toMatchObject({ planned: 24, finished: 8, missing: 16 });
    expect(first.missingRuns[0]).toBe("workshop/strict-liability/errorRate=0.02/0");
    const child = start(["sweep", path, "--out", out, "--shard", "3", "--json"], {
      JOB_COMPLETION_INDEX: "2",
    });
    expect(JSON.parse((await ended(child)).stdout)).toMatchObject({ finished: 16, missing: 8 });
    const { code, stderr, stdout } = await buckstop("sweep", path, "--out", out);
    expect([code, stderr]).toEqual([0, "going on: 16 of 24 runs are there, 0 have failed\n"]);
    expect(stdout).toContain("24 of 24 runs finished, 0 failed, 0 missing");
  });

  it("refuses inputs that have changed, tells what has, and starts beside when asked", async () => {
    const { path, out, change } = laid();
    await buckstop("sweep", path, "--out", out);
    change({ assumptions: { errorRate: [0.02, 0.06, 0.1] }, title: { en: "Another title", zh: "另一标题" } });
    const { code, value } = await json("sweep", path, "--out", out);
    expect(code).toBe(2);
    expect(value).toEqual({
      error: {
        kind: "inputs-changed",
        message: "inputs changed since the sweep began: /experiment/factors/0/values/1",
        file: out,
        pointer: "/experiment/factors/0/values/1",
        line: null,
        column: null,
        expected: "0.05, as when the sweep began",
        got: "0.06",
        hint: "put it back to go on with this sweep, or give --new to start one beside it",
      },
      more: [],
    });
    const beside = (await json("sweep", path, "--out", out, "--new")).value;
    expect(beside).toMatchObject({ out: `${out}-2`, finished: 24 });
  });

  it("goes on when only words have changed", async () => {
    const { path, out, change } = laid();
    await buckstop("sweep", path, "--out", out);
    change({ title: { en: "Another title", zh: "另一标题" } });
    expect((await json("sweep", path, "--out", out)).value).toMatchObject({ finished: 24, missing: 0 });
  });

  it("refuses a folder that holds anything else", async () => {
    const { path } = laid();
    const out = scratch();
    writeFileSync(join(out, "mine.txt"), "mine");
    const { code, value } = await json("sweep", path, "--out", out);
    expect([code, value.error.kind, value.error.got]).toEqual([
      2,
      "folder-not-free",
      "a folder with mine.txt",
    ]);
  });

  it.each([
    ["3/3", "3/3"],
    ["x", "x"],
    ["8", "8"],
  ])("refuses the shard %s", async (shard) => {
    const { path, out } = laid();
    const { code, value } = await json("sweep", path, "--out", out, "--shard", shard);
    expect([code, value.error.kind]).toEqual([2, "bad-option"]);
    expect(existsSync(out)).toBe(false);
  });
});

describe("a signal to buckstop sweep", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)(
    "%s stores what has finished within five seconds and tells how to go on",
    async (signal, code) => {
      const { path, out } = laid({ replications: 20_000 });
      const child = start(["sweep", path, "--out", out, "--json"]);
      const end = ended(child);
      await stored(out);
      const sent = performance.now();
      child.kill(signal);
      const { code: exit, stdout, stderr } = await end;
      expect(performance.now() - sent).toBeLessThan(5000);
      expect(exit).toBe(code);
      const { finished, planned } = JSON.parse(stdout);
      expect(planned).toBe(120_000);
      expect(finished).toBeGreaterThan(0);
      expect(stderr).toBe(`to go on: buckstop sweep ${path} --out ${out}\n`);
      const again = start(["sweep", path, "--out", out]);
      const seen = ended(again);
      await said(again, "going on");
      again.kill("SIGKILL");
      expect((await seen).stderr).toContain(`going on: ${finished} of 120000 runs are there`);
    },
  );
});

describe("a second buckstop sweep into the same folder", () => {
  it("is refused while the first is alive, and goes on at once when the first was killed", async () => {
    const { path, out } = laid({ replications: 20_000 });
    const first = start(["sweep", path, "--out", out, "--json"]);
    const gone = ended(first);
    await stored(out);
    const { code, value } = await json("sweep", path, "--out", out, "--shard", "1/2");
    expect([code, value.error.kind]).toEqual([2, "second-writer"]);
    expect(value.error.got).toMatch(new RegExp(`^process ${first.pid} on .*, writing the whole sweep$`));
    first.kill("SIGKILL");
    await gone;
    expect(readFileSync(join(out, "locks", "0-of-1.json"), "utf8")).toContain(`"pid":${first.pid}`);
    const second = start(["sweep", path, "--out", out]);
    const seen = ended(second);
    await said(second, "going on");
    second.kill("SIGINT");
    const { code: exit, stderr } = await seen;
    expect([exit, stderr]).toEqual([
      130,
      expect.stringMatching(/^going on: [1-9]\d* of 120000 runs are there/),
    ]);
  });

  it("adds worlds until the precision asked for is reached, and goes on with those when resumed", async () => {
    const replications = { precision: 0.05, outcome: "realOutput", atMost: 40 };
    const { path, out } = laid({ replications, policies: ["strict-liability"] });
    const { code, stderr, value } = await json("sweep", path, "--out", out);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^10 worlds: the widest interval of realOutput is ± [\d.]+ %, wanted ± 5 %\n/);
    expect(value.planned).toBeGreaterThan(30);
    expect(value).toMatchObject({ finished: value.planned, missing: 0 });
    const again = await json("sweep", path, "--out", out);
    expect(again.value).toEqual(value);
    expect(again.stderr).toContain(`going on: ${value.planned} of ${value.planned} runs are there`);
  });
});
