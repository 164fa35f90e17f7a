import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { outcomeNames } from "../../src/model/outcomes.ts";
import { modelVersion } from "../../src/model/version.ts";
import { buckstop, ended, file, json, scratch, start, workshop } from "./buckstop.ts";

describe("buckstop compare", () => {
  it("gives paired differences, claims and digests to a script", async () => {
    const path = file(workshop);
    const { code, stderr, value } = await json("compare", path, "--reps", "4", "--seed", "s");
    expect([code, stderr]).toEqual([0, ""]);
    expect(value).toMatchObject({
      version: modelVersion,
      scenario: "workshop",
      seed: "s",
      replications: 4,
      ticks: 24,
      from: 12,
      to: 24,
      baseline: "strict-liability",
      policies: workshop.policies,
      planned: 12,
      finished: 12,
      failed: [],
    });
    expect(value.summary).toHaveLength(outcomeNames.length * 3);
    const run = (await json("run", path, "--seed", "s", "--policy", "precise")).value;
    expect(value.digests.precise[0]).toBe(run.digest);
    expect(new Set(Object.values<string[]>(value.digests).flat()).size).toBe(12);
    expect(value.claims.map(({ verdict }: { verdict: string }) => verdict)).toEqual(["held", "not held"]);
  });

  it("tells which policy is best, and how often each beats the baseline", async () => {
    const args = ["--reps", "6", "--outcomes", "realOutput,timeWork,blamePosted"];
    const { value } = await json("compare", file(workshop), ...args);
    const { summary, best } = value;
    expect(best.filter(({ verdict }: { verdict: string }) => verdict === "best").length).toBeLessThanOrEqual(
      3,
    );
    for (const row of best) {
      const own = summary.find(
        ({ outcome, policy }: { outcome: string; policy: string }) =>
          outcome === row.outcome && policy === row.policy,
      );
      expect(row.mean).toBeCloseTo(own.mean, 12);
      if (row.policy === "strict-liability") expect(row.beatsBaseline).toBeNull();
      else
        expect(row.beatsBaseline.probability).toBeCloseTo(
          row.better === "more" ? own.shareAbove : 1 - own.shareAbove,
          12,
        );
    }
    const { stdout } = await buckstop("compare", file(workshop), ...args, "--lang", "zh");
    expect(stdout).toContain("哪个政策最好");
  });

  it("gives the same bytes for any number of threads", async () => {
    const path = file(workshop);
    const one = await buckstop("compare", path, "--reps", "3", "--json", "--jobs", "1");
    const three = await buckstop("compare", path, "--reps", "3", "--json", "--jobs", "3");
    expect(three.stdout).toBe(one.stdout);
  });

  it("names a null and its reason where an outcome is not defined", async () => {
    const { value } = await json("compare", file(workshop), "--reps", "2", "--outcomes", "wrongfulShare");
    const row = value.summary.find(({ policy }: { policy: string }) => policy === "laissez-faire");
    expect(row).toMatchObject({ outcome: "wrongfulShare", mean: null, difference: null });
    expect(row.reason).toContain("no blame was posted");
    expect(value.summary).toHaveLength(3);
  });

  it("puts a named baseline before the others, and summarises the window asked for", async () => {
    const args = ["--policies", "precise,laissez-faire", "--baseline", "harsher", "--from", "3", "--to", "9"];
    const { value } = await json("compare", file(workshop), "--reps", "2", ...args);
    expect(value).toMatchObject({ baseline: "harsher", from: 3, to: 9 });
    expect(value.policies).toEqual(["harsher", "precise", "laissez-faire"]);
  });

  it("adds worlds until the intervals are narrow enough", async () => {
    const args = ["--precision", "0.02", "--outcomes", "timeWork", "--policies", "strict-liability,precise"];
    const { value } = await json("compare", file(workshop), "--reps", "2", ...args);
    const [base, row] = value.summary;
    expect(value.precision).toMatchObject({ reached: true, more: 0, unmet: [] });
    expect(value.replications).toBeGreaterThan(2);
    expect((row.ciHigh - row.ciLow) / 2 / base.mean).toBeLessThanOrEqual(0.02);
  });

  it("says so when the worlds allowed are not enough", async () => {
    const args = ["--precision", "0.0001", "--max-reps", "3", "--reps", "2", "--outcomes", "timeWork"];
    const { code, stderr } = await buckstop("compare", file(workshop), ...args);
    expect(code).toBe(0);
    expect(stderr).toContain("2 intervals are still wider than asked after 3 worlds");
  });

  it("shows a person claims, differences and digests, in English and Chinese", async () => {
    const path = file(workshop);
    const english = await buckstop("compare", path, "--reps", "2");
    const chinese = await buckstop("compare", path, "--reps", "2", "--lang", "zh");
    const { value } = await json("compare", path, "--reps", "2");
    for (const { stdout } of [english, chinese])
      for (const [digest] of Object.values<string[]>(value.digests)) expect(stdout).toContain(digest);
    expect(english.stdout).toContain("Without sanctions nothing is posted.");
    expect(english.stdout).toContain("seed 1 · 2 paired worlds · 24 ticks, means over 12 to 23");
    expect(chinese.stdout).toContain("不追责便无处分。");
  });

  it("leaves the same bytes whatever the threads, and a command that makes them again", async () => {
    const folder = scratch();
    writeFileSync(join(folder, "workshop.json"), JSON.stringify(workshop));
    const args = ["compare", join(folder, "workshop.json"), "--reps", "2"];
    const first = await buckstop(...args, "--out", join(folder, "a"), "--jobs", "1");
    await buckstop(...args, "--out", join(folder, "b"), "--jobs", "2");
    expect(first.code).toBe(0);
    const names = readdirSync(join(folder, "a")).sort();
    expect(names).toEqual(["datapackage.json", "outcomes.parquet", "runs.parquet", "summary.parquet"]);
    for (const name of names)
      expect(readFileSync(join(folder, "b", name))).toEqual(readFileSync(join(folder, "a", name)));
  });

  it("refuses a folder that is taken before it runs anything", async () => {
    const folder = scratch();
    writeFileSync(join(folder, "mine.txt"), "mine");
    const { code, value } = await json("compare", "office", "--reps", "1000", "--out", folder);
    expect([code, value.error.kind]).toEqual([2, "folder-not-free"]);
    expect(readdirSync(folder)).toEqual(["mine.txt"]);
  });
});

/** Sends a signal to a long comparison when some of its runs have finished: later on a machine that is busy. */
async function interrupted(path: string, signal: NodeJS.Signals) {
  for (let wait = 2000; ; wait *= 2) {
    const child = start(["compare", path, "--reps", "20000", "--json", "--jobs", "2"]);
    setTimeout(() => child.kill(signal), wait);
    const end = await ended(child);
    const value = end.stdout === "" ? null : JSON.parse(end.stdout);
    if (value?.finished > 0) return { ...end, value };
  }
}

describe("a signal to buckstop compare", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)(
    "%s keeps what finished, says n of N and the command, and ends with %i",
    async (signal, code) => {
      const path = file(workshop);
      const end = await interrupted(path, signal);
      expect(end.code).toBe(code);
      const { finished, planned, digests } = end.value;
      expect(planned).toBe(60_000);
      expect(finished).toBeLessThan(planned);
      const known = Object.values<(string | null)[]>(digests)
        .flat()
        .filter((digest) => digest !== null);
      expect(known).toHaveLength(finished);
      expect(end.stderr).toContain(`${finished} of ${planned} runs finished`);
      expect(end.stderr).toContain(`buckstop compare ${path} --policies strict-liability,`);
    },
  );
});
