import { describe, expect, it } from "vitest";
import { barPlot } from "../../src/cli/difference-plot.ts";
import { buckstop, file, workshop } from "./buckstop.ts";

describe("barPlot", () => {
  it("draws bars up and down from a line at 0, and nothing where nothing is known", () => {
    const values = [0, 1, 2, 3, 4, Number.NaN, -1, -2, -3, -4];
    expect(barPlot(values, 4).split("\n")).toEqual([
      "     ▄█",
      "  ▁▄███ ▁▁▁▁",
      "        ▀███",
      "          ▀█",
    ]);
  });

  it("draws the line alone where nothing differs", () => {
    expect(barPlot([0, 0, Number.NaN, 0], 0)).toBe("  ▁▁ ▁");
  });
});

describe("buckstop compare --plot", () => {
  it("draws every policy but the baseline, for the outcomes asked for", async () => {
    const args = ["--reps", "2", "--outcomes", "realOutput", "--plot"];
    const { code, stdout } = await buckstop("compare", file(workshop), ...args);
    expect(code).toBe(0);
    const drawn = stdout.slice(
      stdout.indexOf("Real output (tasks a post): month by month minus strict-liability"),
    );
    expect(drawn.match(/^(precise|laissez-faire)$/gm)).toEqual(["precise", "laissez-faire"]);
    expect(drawn).toMatch(/█/);
    const lines = drawn.trimEnd().split("\n");
    expect(Math.max(...lines.slice(2).map(({ length }) => length))).toBeLessThanOrEqual(2 + 24);
  });
});
