import { describe, expect, it, onTestFinished, vi } from "vitest";
import { figure, signedFigure, tableText, terminalFor } from "../../src/cli/terminal.ts";

/** Makes stdout a terminal of so many columns until the test ends. */
function onTerminal(columns: number): void {
  const { isTTY, columns: before } = process.stdout;
  Object.assign(process.stdout, { isTTY: true, columns });
  onTestFinished(() => void Object.assign(process.stdout, { isTTY, columns: before }));
}

describe("figure", () => {
  it("gives three significant digits and says what is not there", () => {
    expect([0, 0.5, -0.012345, 12.3456, 1234.5, 0.00001234, 12345678, null].map(figure)).toEqual([
      "0",
      "0.500",
      "-0.0123",
      "12.3",
      "1235",
      "1.23e-5",
      "1.23e+7",
      "–",
    ]);
  });

  it("shows the sign of a difference", () => {
    expect([0.5, -0.5, 0, null].map(signedFigure)).toEqual(["+0.500", "-0.500", "0", "–"]);
  });
});

describe("tableText", () => {
  it("sets figures to the right and counts a Chinese character as two", () => {
    expect(
      tableText(
        ["名称", "value"],
        [
          ["甲", "1"],
          ["abc", "22"],
        ],
        "zh",
      ),
    ).toBe(["名称  value", "甲        1", "abc      22"].join("\n"));
  });

  it("sets a row of one cell across the table", () => {
    const rows = [["a title wider than its column"], ["a", "1"]];
    expect(tableText(["name", "value"], rows, "en").split("\n").slice(1)).toEqual([
      "a title wider than its column",
      expect.stringMatching(/^a +1$/),
    ]);
  });

  it("folds the last column on a terminal, at words in English and anywhere in Chinese", () => {
    onTerminal(40);
    expect(tableText(["name", "text"], [["a", "one two three four five six seven eight nine"]], "en")).toBe(
      ["name  text", "a     one two three four five six seven", "      eight nine"].join("\n"),
    );
    expect(tableText(["name", "text"], [["a", "层".repeat(20)]], "zh")).toBe(
      ["name  text", `a     ${"层".repeat(17)}`, `      ${"层".repeat(3)}`].join("\n"),
    );
  });

  it("leaves long lines whole where there is no terminal", () => {
    const long = "word ".repeat(100).trim();
    expect(tableText(["name", "text"], [["a", long]], "en").split("\n")).toHaveLength(2);
  });
});

describe("terminalFor", () => {
  it("colours on a terminal only, and never against NO_COLOR", () => {
    const painted = () => terminalFor({ lang: "en" }).colors.red("x") !== "x";
    vi.stubEnv("TERM", "xterm");
    vi.stubEnv("NO_COLOR", "");
    onTestFinished(() => void vi.unstubAllEnvs());
    onTerminal(80);
    expect(painted()).toBe(true);
    vi.stubEnv("NO_COLOR", "1");
    expect(painted()).toBe(false);
    vi.stubEnv("NO_COLOR", "");
    vi.stubEnv("TERM", "dumb");
    expect(painted()).toBe(false);
  });
});
