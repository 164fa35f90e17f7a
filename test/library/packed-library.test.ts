import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { small } from "../experiment/hand-made-experiment.ts";

const modules = resolve("node_modules");
let home: string;

/** Runs a tool of the repository in the folder of the user. */
function tool(script: string, ...args: string[]): string {
  return execFileSync(process.execPath, [join(modules, script), ...args], { cwd: home, encoding: "utf8" });
}

describe("buckstop as a packed and installed library", { timeout: 180_000 }, () => {
  // The tarball is unpacked where npm would put it, its dependencies beside it: installing would need a registry.
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), "buckstop-"));
    const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", home], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [{ filename }] = JSON.parse(packed);
    const place = join(home, "node_modules", "buckstop");
    mkdirSync(place, { recursive: true });
    execFileSync("tar", ["-xzf", join(home, filename), "-C", place, "--strip-components=1"]);
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    for (const name of [...Object.keys(dependencies), "@types/node", "@types/seedrandom"]) {
      mkdirSync(join(home, "node_modules", name, ".."), { recursive: true });
      symlinkSync(join(modules, name), join(home, "node_modules", name));
    }
    writeFileSync(join(home, "package.json"), '{"type": "module"}');
    copyFileSync(join(import.meta.dirname, "ten-lines.ts"), join(home, "ten-lines.ts"));
  }, 120_000);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it("is clean for publint", () => {
    const options = { cwd: join(home, "node_modules", "buckstop"), encoding: "utf8" } as const;
    const said = execFileSync(
      process.execPath,
      [join(modules, "publint/src/cli.js"), "run", "--strict"],
      options,
    );
    expect(said).toContain("All good!");
  });

  it("runs a scenario, a contrast and an experiment in a few lines, types checked", () => {
    const options = [
      "--module",
      "nodenext",
      "--target",
      "es2022",
      "--strict",
      "--types",
      "node",
      "--outDir",
      "js",
    ];
    tool("typescript/bin/tsc", ...options, "ten-lines.ts");
    const experiment = JSON.stringify({ ...small, replications: 1 });
    const printed = execFileSync(process.execPath, ["js/ten-lines.js", experiment], {
      cwd: home,
      encoding: "utf8",
    });
    const { digest, digests, points } = JSON.parse(printed);
    expect(digests["strict-liability"][0]).toBe(digest);
    expect(Object.values(digests)).toEqual([
      [digest, expect.any(String)],
      [expect.any(String), expect.any(String)],
    ]);
    expect(points).toBe(2 * 3 * 2);
  });
});
