import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commandNames } from "../../src/cli/commands.ts";
import { modelVersion } from "../../src/model/version.ts";
import { buckstop, ended, json, start } from "./buckstop.ts";

describe("buckstop", () => {
  it("tells one version in the command, the package and the citation", async () => {
    const { code, stdout } = await buckstop("--version");
    expect([code, stdout]).toEqual([0, `${modelVersion}\n`]);
    expect(JSON.parse(readFileSync("package.json", "utf8")).version).toBe(modelVersion);
    expect(readFileSync("CITATION.cff", "utf8")).toContain(`\nversion: ${modelVersion}\n`);
  });

  it.each(commandNames)("explains %s in English and Chinese", async (name) => {
    const english = await buckstop(name, "--help");
    const chinese = await buckstop(name, "--help", "--lang", "zh");
    expect([english.code, english.stderr, chinese.code]).toEqual([0, "", 0]);
    expect(english.stdout).toMatch(new RegExp(`^Usage: buckstop ${name} `));
    expect(english.stdout).not.toMatch(/\p{Script=Han}/u);
    expect(chinese.stdout).toMatch(new RegExp(`^用法： buckstop ${name} `));
    for (const option of english.stdout.match(/--[a-z-]+/g)!) expect(chinese.stdout).toContain(option);
    expect(english.stdout).toContain("(default: en)");
    expect(chinese.stdout).toContain("（默认：zh）");
  });

  it.each(["status sweep", "collect run", "query list select"])(
    "takes a folder that is called like a command: buckstop %s",
    async (line) => {
      const [command, folder, ...more] = line.split(" ");
      const { code, value } = await json(command!, folder!, ...more);
      expect([code, value.error.file, value.error.got]).toEqual([2, folder, "no such folder"]);
    },
  );

  it("lists all commands in its help", async () => {
    const { stdout } = await buckstop("--help");
    for (const name of commandNames) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
  });

  it("points to the help of the command that was misused", async () => {
    const { code, stderr } = await buckstop("sweep", "errors.json");
    expect([code, stderr]).toEqual([2, "missing option: --out <folder>\n  hint: buckstop sweep --help\n"]);
  });

  it("tells an experiment from a scenario", async () => {
    const { code, value } = await json("run", "office-screening");
    expect([code, value.error.kind]).toEqual([2, "unknown-name"]);
    expect(value.error.expected).not.toContain("office-screening");
    expect(value.error.hint).toBe("that is an experiment: buckstop list experiments");
  });

  it("ends at once where a file system refuses a new folder as if the one above were missing", async () => {
    const args = ["--reps", "1", "--ticks", "2", "--policies", "precise", "--out", "/proc/results"];
    const { code, stderr } = await buckstop("compare", "office", ...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\/proc\/results: cannot be written: .*ENOENT/);
  });

  it("asks for a command when none is given", async () => {
    const { code, stdout, stderr } = await buckstop();
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe("missing argument: command\n  hint: buckstop --help\n");
  });

  it("stays silent when whoever reads its output stops early", async () => {
    const child = start(["list", "--json"]);
    child.stdout!.once("data", () => child.stdout!.destroy());
    const { code, stderr } = await ended(child);
    expect([code, stderr]).toEqual([0, ""]);
  });

  it("uses no colour and no progress where nothing is a terminal", async () => {
    const { stdout, stderr } = await buckstop("list", "regimes");
    expect(stdout + stderr).not.toContain("\u001b");
  });
});

describe("buckstop list", () => {
  it("gives every kind to a script", async () => {
    const { code, value } = await json("list");
    expect(code).toBe(0);
    expect(Object.keys(value)).toEqual([
      "scenarios",
      "regimes",
      "experiments",
      "outcomes",
      "levers",
      "parameters",
    ]);
    for (const entries of Object.values<{ name: string }[]>(value))
      for (const { name } of entries) expect(name).toMatch(/^[a-zA-Z0-9-]+$/);
    expect(value.regimes).toContainEqual(expect.objectContaining({ name: "strict-liability", set: {} }));
  });

  it("gives one kind when asked", async () => {
    const { value } = await json("list", "levers");
    expect(Object.keys(value)).toEqual(["levers"]);
    expect(value.levers[0]).toMatchObject({
      name: "severity",
      unit: "blame units",
      min: 0,
      max: 20,
      default: 1,
    });
  });

  it("speaks Chinese", async () => {
    const { stdout } = await buckstop("list", "outcomes", "--lang", "zh");
    expect(stdout).toContain("真实产出");
  });
});

describe("buckstop schema and odd", () => {
  it("print a JSON schema of scenarios, of regimes, and of experiments", async () => {
    for (const [args, title] of [
      [["schema"], "Buckstop scenario"],
      [["schema", "--regime"], "Buckstop regime"],
      [["schema", "regime"], "Buckstop regime"],
      [["schema", "experiment"], "Buckstop experiment"],
    ] as const) {
      const { code, stdout } = await buckstop(...args);
      expect([code, JSON.parse(stdout).title]).toEqual([0, title]);
    }
  });

  it("print the ODD description in both languages, and in JSON", async () => {
    const english = await buckstop("odd");
    const { value } = await json("odd", "--lang", "zh");
    expect(english.stdout).toMatch(/^# /);
    expect(value).toMatchObject({ version: modelVersion, language: "zh" });
    expect(value.odd).toMatch(/\p{Script=Han}/u);
  });
});
