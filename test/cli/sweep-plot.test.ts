import { describe, expect, it } from "vitest";
import { intervalLine } from "../../src/cli/interval-line.ts";
import { buckstop } from "./buckstop.ts";
import { laid } from "./experiment-files.ts";

describe("intervalLine", () => {
  const rows = [
    { mean: 1, low: 0.5, high: 1.5 },
    { mean: 4, low: Number.NaN, high: Number.NaN },
    { mean: Number.NaN, low: Number.NaN, high: Number.NaN },
  ];

  it("draws means and intervals on one scale that begins at 0 where differences are drawn", () => {
    expect(rows.map(intervalLine(rows, true, 41)).map((line) => line.trimEnd())).toEqual([
      "│    ─────●─────",
      "│                                       ●",
      "│",
    ]);
  });

  it("draws means on their own scale, and one alone in the middle", () => {
    expect(rows.map(intervalLine(rows, false, 41)).map((line) => line.trimEnd())).toEqual([
      "──────●─────",
      "                                        ●",
      "",
    ]);
    const [only] = rows.slice(1);
    expect(intervalLine([only!], false, 41)(only!).indexOf("●")).toBe(20);
  });
});

describe("buckstop sweep --plot", () => {
  it("draws the baseline and the difference of every other policy at each point", async () => {
    const { path, out } = laid();
    const args = ["--out", out, "--plot", "--outcomes", "realOutput"];
    const { code, stdout } = await buckstop("sweep", path, ...args);
    expect(code).toBe(0);
    expect(stdout.match(/^Real output .*$/gm)).toEqual([
      "Real output (tasks a post) · strict-liability",
      "Real output (tasks a post) · precise − strict-liability",
    ]);
    expect(stdout.match(/^errorRate=\S+ +.*●.*\[.*\]$/gm)).toHaveLength(6);
  });

  it("draws factor by factor where there are many points", async () => {
    const { path, out } = laid({
      assumptions: { errorRate: { range: [0.01, 0.1] }, decisionRule: ["logit", "imitation"] },
      design: { kind: "latin-hypercube", points: 24 },
      policies: ["precise"],
      baseline: "precise",
      replications: 1,
    });
    const { stdout } = await buckstop("sweep", path, "--out", out, "--plot", "--outcomes", "incidentRate");
    const drawn = stdout.split("\n").filter((line) => line.includes("●"));
    expect(drawn.map((line) => line.slice(0, 9))).toEqual([
      "decisionR",
      "decisionR",
      ...Array(5).fill("errorRate"),
    ]);
  });

  it("says how many points of a list are not drawn", async () => {
    const points = Array.from({ length: 21 }, (_, k) => ({ name: `p${k}`, levers: { severity: k / 2 } }));
    const { path, out } = laid({
      policies: ["strict-liability"],
      assumptions: undefined,
      design: { kind: "list", points },
      replications: 1,
      ticks: 2,
      outcomes: ["realOutput"],
    });
    const { stdout } = await buckstop("sweep", path, "--out", out, "--plot");
    expect(stdout.split("\n").filter((line) => line.includes("●"))).toHaveLength(20);
    expect(stdout).toMatch(/\n20 of 21 points are drawn\n$/);
  });

  it("refuses an outcome that the experiment does not keep, before anything is run", async () => {
    const { path, out } = laid({ outcomes: ["realOutput"] });
    const { code, stderr } = await buckstop(
      "sweep",
      path,
      "--out",
      out,
      "--plot",
      "--outcomes",
      "publicHarm",
    );
    expect(code).toBe(2);
    expect(stderr).toContain("expected: outcomes that the experiment keeps: realOutput");
  });
});
