import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buckstop, json } from "./buckstop.ts";
import { laid } from "./experiment-files.ts";

const assumptions = { errorRate: { range: [0.01, 0.1] }, surfacing: { range: [0.05, 0.2] } };
const morris = { assumptions, design: { kind: "morris", trajectories: 4 }, replications: 2 };

describe("buckstop sensitivity", () => {
  it("makes the runs, gives a table a policy and contrast, and leaves them in the folder", async () => {
    const { path, out } = laid(morris);
    const { code, stderr, value } = await json("sensitivity", path, "--out", out, "--outcomes", "realOutput");
    expect([code, stderr]).toEqual([0, `written: ${join(out, "sensitivity.json")}\n`]);
    expect(value).toMatchObject({ experiment: "errors", failed: 0, missing: 0, replications: 2 });
    expect(
      value.tables.map((table: { policy: string; versus: string }) => [table.policy, table.versus]),
    ).toEqual([
      ["strict-liability", null],
      ["precise", null],
      ["precise", "strict-liability"],
    ]);
    expect(value.tables[0].rows).toEqual([
      {
        factor: "errorRate",
        mu: expect.any(Number),
        muStar: expect.any(Number),
        muStarLow: expect.any(Number),
        muStarHigh: expect.any(Number),
        sigma: expect.any(Number),
        n: 4,
      },
      expect.objectContaining({ factor: "surfacing", n: 4 }),
    ]);
    expect(JSON.parse(readFileSync(join(out, "sensitivity.json"), "utf8"))).toEqual(value);
  });

  it("says the same to a person, in either language, from what is there already", async () => {
    const { path, out } = laid(morris);
    const first = await buckstop("sensitivity", path, "--out", out);
    expect(first.stdout).toContain("Error rate (errorRate)");
    const again = await buckstop(
      "sensitivity",
      path,
      "--out",
      out,
      "--lang",
      "zh",
      "--outcomes",
      "publicHarm",
    );
    expect(again.stdout).toContain("公众损害");
    expect(again.stdout).toContain("出错率（errorRate）");
    expect(again.stdout).not.toContain("真实产出");
  });

  it("gives what each design can tell", async () => {
    const wants = [
      [{ kind: "one-at-a-time", levels: 2 }, "tornado"],
      [{ kind: "saltelli", points: 8 }, "rows"],
      [{ kind: "latin-hypercube", points: 12 }, "explained"],
      [{ kind: "sobol", points: 12 }, "explained"],
      [{ kind: "factorial", levels: 2 }, "rest"],
    ] as const;
    for (const [design, part] of wants) {
      const { kind } = design;
      const { path, out } = laid({ ...morris, design });
      const { value } = await json("sensitivity", path, "--out", out, "--outcomes", "publicHarm");
      expect(value.tables[0]).toMatchObject({ kind, [part]: expect.anything() });
    }
  });

  it("says null of what is nowhere defined, and which policy is best over all points", async () => {
    const changes = { policies: ["strict-liability", "laissez-faire"], replications: 2 };
    const { path, out } = laid({ ...morris, ...changes, design: { kind: "latin-hypercube", points: 6 } });
    const outcomes = "wrongfulShare,realOutput";
    const { value } = await json("sensitivity", path, "--out", out, "--outcomes", outcomes);
    const nowhere = value.tables.find((table: { policy: string }) => table.policy === "laissez-faire");
    expect(nowhere).toMatchObject({
      outcome: "wrongfulShare",
      explained: null,
      rows: [{ partial: null }, {}],
    });
    expect(nowhere.warnings.at(-1)).toContain("too few for 2 factors");
    const rows = value.best.filter(({ outcome }: { outcome: string }) => outcome === "realOutput");
    expect(rows.map(({ policy }: { policy: string }) => policy)).toEqual(changes.policies);
    expect(rows[1]).toMatchObject({
      better: "more",
      beatsBaseline: { points: 6, probability: expect.any(Number) },
    });
    expect(rows[0].advantage).toBeCloseTo(-rows[1].advantage, 12);
    const { stdout } = await buckstop("sensitivity", path, "--out", out, "--outcomes", outcomes);
    expect(stdout).toContain("Which policy is best, over all points");
  });

  it("refuses a design that tells nothing of single factors, and outcomes that are not kept", async () => {
    const grid = laid({ assumptions: undefined, design: { kind: "list", points: [{}] } });
    expect((await json("sensitivity", grid.path, "--out", grid.out)).value.error).toMatchObject({
      kind: "bad-design",
      pointer: "/design/kind",
      expected: "one of factorial, one-at-a-time, latin-hypercube, sobol, morris, saltelli",
      hint: "take `buckstop sweep`",
    });
    const { path, out } = laid({ ...morris, outcomes: ["realOutput"] });
    const { code, value } = await json("sensitivity", path, "--out", out, "--outcomes", "overload");
    expect([code, value.error.got]).toEqual([2, "overload"]);
  });
});
