import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buckstop, json, scratch } from "./buckstop.ts";
import { laid } from "./experiment-files.ts";

describe("buckstop query", () => {
  it("answers from the parts of a sweep that is not collected, and says how many runs it knows", async () => {
    const { path, out } = laid();
    await buckstop("sweep", path, "--out", out, "--shard", "0/2");
    const sql = "select policy, assumption_errorRate, count(digest) from runs group by all order by all";
    const { code, value } = await json("query", out, sql);
    expect(code).toBe(0);
    expect(value).toEqual({
      planned: 24,
      finished: 12,
      columns: [
        { name: "policy", type: "VARCHAR" },
        { name: "assumption_errorRate", type: "DOUBLE" },
        { name: "count(digest)", type: "BIGINT" },
      ],
      rows: ["precise", "strict-liability"].flatMap((policy) =>
        [0.02, 0.05, 0.1].map((rate) => [policy, rate, policy === "precise" ? 0 : 4]),
      ),
    });
    const { stderr, stdout } = await buckstop("query", out, "show tables");
    expect(stdout).toBe("name\npoints\nruns\nsummary\n");
    expect(stderr).toBe("from 12 of 24 planned runs\n");
  });

  it("answers from what buckstop compare --out has left", async () => {
    const out = join(scratch(), "out");
    await buckstop("compare", "office", "--reps", "2", "--ticks", "2", "--out", out);
    const { value } = await json("query", out, "select count(*) from outcomes");
    expect(value.rows).toEqual([[value.planned * 2]]);
  });

  it("refuses what is not one statement that reads the folder, and tells why", async () => {
    const { path, out } = laid({ replications: 1 });
    await buckstop("sweep", path, "--out", out);
    const refused = [
      ["create table t as select 1", "a statement that only reads", "CREATE"],
      [`copy runs to '${out}/x.csv'`, "a statement that only reads", "COPY"],
      ["select 1; select 2", "one statement", "2 statements"],
      ["select * from read_csv('/etc/hostname')", null, "Permission Error"],
      ["select digst from runs", null, 'Referenced column "digst" not found'],
      ["selec 1", null, "syntax error"],
    ] as const;
    for (const [sql, expected, got] of refused) {
      const { code, value } = await json("query", out, sql);
      expect([code, value.error.kind]).toEqual([2, "bad-query"]);
      expect(value.error.got).toContain(got);
      if (expected === null) expect(value.error.expected).toBeNull();
      else expect(value.error.expected).toContain(expected);
      expect(value.error.hint).toEqual(expect.any(String));
    }
  });
});

describe("buckstop replay", () => {
  it("runs a recorded run again and finds the same digest", async () => {
    const { path, out } = laid();
    await buckstop("sweep", path, "--out", out);
    const id = "workshop/precise/errorRate=0.05/2";
    const { code, value } = await json("replay", out, id);
    expect(code).toBe(0);
    expect(value).toMatchObject({ run: id, seed: "s", status: "finished", equal: true });
    expect(value.actual).toBe(value.expected);
    const [row] = (await json("query", out, `select digest from runs where run_id = '${id}'`)).value.rows;
    expect(value.expected).toBe(row[0]);
  });

  it("tells the nearest name of a run that is not there", async () => {
    const { path, out } = laid({ replications: 1 });
    await buckstop("sweep", path, "--out", out, "--shard", "0/2");
    const { code, value } = await json("replay", out, "workshop/precise/errorRate=0.04/0");
    expect([code, value.error.kind]).toEqual([2, "not-found"]);
    expect(value.error.hint).toContain("workshop/precise/errorRate=0.0");
    const missing = await json("replay", out, "workshop/precise/errorRate=0.05/0");
    expect(missing.value.error.got).toBe("one that is planned and missing");
  });
});
