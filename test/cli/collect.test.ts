import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse, csvParseRows } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { outcomeNames } from "../../src/model/outcomes.ts";
import { buckstop, json } from "./buckstop.ts";
import { laid } from "./experiment-files.ts";

/** The collected files of a sweep by name. */
function collected(out: string): Record<string, Buffer> {
  const names = readdirSync(out).filter((name) => /^(runs|outcomes|ledger|summary|datapackage)\./.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(out, name))]));
}

describe("buckstop collect", () => {
  it("leaves the same bytes whatever the threads, the shards and their order", async () => {
    const { path, out } = laid({ keep: "every-tick", ledger: 2 });
    await buckstop("sweep", path, "--out", out, "--jobs", "2");
    for (const shard of ["2/3", "0/3", "1/3"])
      await buckstop("sweep", path, "--out", `${out}-b`, "--jobs", "1", "--shard", shard);
    const { code, value } = await json("collect", out);
    await buckstop("collect", `${out}-b`);
    expect(code).toBe(0);
    expect(value.files).toEqual(["runs.parquet", "outcomes.parquet", "ledger.parquet", "summary.parquet"]);
    const bytes = collected(out);
    expect(Object.keys(bytes)).toEqual([
      "datapackage.json",
      "ledger.parquet",
      "outcomes.parquet",
      "runs.parquet",
      "summary.parquet",
    ]);
    expect(collected(`${out}-b`)).toEqual(bytes);
  });

  it("gives the digest that buckstop run gives, and the factors beside the outcomes", async () => {
    const { path, out } = laid();
    await buckstop("sweep", path, "--out", out);
    await buckstop("collect", out, "--format", "csv");
    const runs = csvParse(readFileSync(join(out, "runs.csv"), "utf8"));
    expect(runs).toHaveLength(24);
    expect(runs[3]).toMatchObject({
      run: "3",
      run_id: "workshop/precise/errorRate=0.05/0",
      point: "errorRate=0.05",
      replication: "0",
      overrides: "parameters.errorRate=0.05",
      status: "finished",
      assumption_errorRate: "0.05",
    });
    const scenario = path.replace("errors.json", "workshop.json");
    const args = ["--policy", "precise", "--seed", "s", "--set", runs[3]!.overrides!];
    expect((await json("run", scenario, ...args)).value.digest).toBe(runs[3]!.digest);
    const summary = csvParse(readFileSync(join(out, "summary.csv"), "utf8"));
    expect(summary).toHaveLength(outcomeNames.length * 3 * 2);
    expect(summary[1]).toMatchObject({ policy: "precise", baseline: "strict-liability", n: "4", pairs: "4" });
  });

  it.each([
    [0, ["101/102"]],
    [1, ["7/100"]],
    [50, ["1/2"]],
    [99, ["0/2", "1/4", "3/8", "7/16", "15/32", "31/64"]],
    [100, ["0/1"]],
  ])("says n of N everywhere when %i %% are there", async (share, shards) => {
    const { path, out } = laid({ assumptions: { errorRate: [0.05] }, replications: 50 });
    for (const shard of shards) await buckstop("sweep", path, "--out", out, "--shard", shard);
    const { code, stderr, value } = await json("collect", out);
    expect(value).toMatchObject({ planned: 100, finished: share, failed: 0, missing: 100 - share });
    expect(value.missingRuns).toHaveLength(Math.min(20, 100 - share));
    expect(code).toBe(share === 100 ? 0 : 1);
    expect(stderr.includes(`the tables hold ${share} of 100 runs`)).toBe(share < 100);
    const described = JSON.parse(readFileSync(join(out, "datapackage.json"), "utf8"));
    expect(described.description).toContain(`${share} of 100 planned runs finished`);
    expect(described.buckstop).toMatchObject({ planned: 100, finished: share, missing: 100 - share });
    const counted = await json("query", out, "select status, count(*) from runs group by all order by all");
    const missing = share === 100 ? [] : [["missing", 100 - share]];
    expect(counted.value).toMatchObject({
      planned: 100,
      finished: share,
      rows: [...(share > 0 ? [["finished", share]] : []), ...missing],
    });
    expect((await json("status", out)).value).toMatchObject({ planned: 100, finished: share });
    expect((await buckstop("status", out)).stdout).toContain(`${share} of 100 runs finished, 0 failed`);
    await buckstop("collect", out, "--format", "behaviorspace");
    expect(readFileSync(join(out, "behaviorspace.csv"), "utf8")).toContain(`"${share} of 100 runs, seed s"`);
  });

  it("writes a table that scripts for NetLogo's BehaviorSpace read", async () => {
    const { path, out } = laid({ keep: "every-tick", outcomes: ["realOutput", "blameGini"] });
    await buckstop("sweep", path, "--out", out);
    await buckstop("collect", out, "--format", "behaviorspace");
    const text = readFileSync(join(out, "behaviorspace.csv"), "utf8");
    const lines = csvParseRows(text);
    expect(lines[6]).toEqual([
      "[run number]",
      "policy",
      "assumption_errorRate",
      "replication",
      "[step]",
      "realOutput",
      "blameGini",
    ]);
    expect(lines).toHaveLength(7 + 24 * 24);
    expect(lines[7]!.slice(0, 5)).toEqual(["1", "strict-liability", "0.02", "0", "0"]);
    expect(lines.at(-1)!.slice(0, 5)).toEqual(["24", "precise", "0.1", "3", "23"]);
    expect(text.split("\n")[7]).toMatch(/^"1","strict-liability","0.02","0","0","[\d.]+",$/);
  });

  it("refuses a folder without a sweep", async () => {
    const { out } = laid();
    const { code, value } = await json("collect", out);
    expect([code, value.error.kind, value.error.got]).toEqual([2, "no-sweep", "no such folder"]);
  });
});
