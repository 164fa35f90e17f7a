import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buckstop, json } from "./buckstop.ts";
import { laid } from "./experiment-files.ts";

const search = {
  policies: ["strict-liability"],
  levers: { severity: { range: [0, 3] }, clarity: { range: [0, 1] } },
  assumptions: { errorRate: { range: [0.01, 0.1] } },
  design: {
    kind: "search",
    objectives: [{ outcome: "realOutput" }, { outcome: "publicHarm" }],
    population: 4,
    generations: 3,
    draws: 2,
  },
  replications: 2,
  outcomes: ["realOutput", "publicHarm"],
};

describe("buckstop search", () => {
  it("finds a front, generation by generation, and names the robust choice", async () => {
    const { path, out } = laid(search);
    const { code, stderr, value } = await json("search", path, "--out", out);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^generation 1 of 3: \d+ on the front\n/);
    expect(value).toMatchObject({ generations: 3, failed: 0, missing: 0, policy: "strict-liability" });
    expect(value.objectives).toEqual([
      { outcome: "realOutput", better: "more" },
      { outcome: "publicHarm", better: "less" },
    ]);
    expect(value.draws).toHaveLength(2);
    const outputs = value.front.map(
      (found: { outcomes: { realOutput: number } }) => found.outcomes.realOutput,
    );
    expect(outputs).toEqual([...outputs].sort((a, b) => b - a));
    expect(value.front[value.robust.choice].levers).toEqual({
      severity: expect.any(Number),
      clarity: expect.any(Number),
    });
    expect(JSON.parse(readFileSync(join(out, "search.json"), "utf8"))).toEqual(value);
  });

  it("goes on where it stopped, to the same end", async () => {
    const { path, out } = laid(search);
    const { value } = await json("search", path, "--out", out);
    rmSync(join(out, "generation-001"), { recursive: true });
    rmSync(join(out, "generation-002"), { recursive: true });
    expect((await json("search", path, "--out", out)).value).toEqual(value);
    const { stdout } = await buckstop("search", path, "--out", out, "--lang", "zh");
    expect(stdout).toContain("稳健之选");
  });

  it("refuses another search in its folder, and designs that are no search", async () => {
    const { path, out, change } = laid(search);
    await json("search", path, "--out", out);
    change({ ...search, seed: "other" });
    expect((await json("search", path, "--out", out)).value.error.kind).toBe("inputs-changed");
    const grid = laid();
    expect((await json("search", grid.path, "--out", grid.out)).value.error).toMatchObject({
      expected: "one of search",
      hint: "take `buckstop sweep`",
    });
    expect((await json("sweep", path, "--out", grid.out)).value.error.hint).toBe("take `buckstop search`");
    expect(existsSync(grid.out)).toBe(false);
  });
});
