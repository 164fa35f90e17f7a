import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { RunCache } from "./run-cache.ts";

let folder: string;
let code: string;
let kept: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "buckstop-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  code = join(folder, "model");
  kept = join(folder, "kept");
  mkdirSync(code);
  writeFileSync(join(code, "tick.js"), "export const tick = 1;\n");
});

describe("RunCache", () => {
  it("finds again what was added, undefined outcomes included", () => {
    const cache = new RunCache(kept, code);
    cache.add("a/0", { "fear 0 24": 0.25, "trust 0 24": null });
    expect([...new RunCache(kept, code).entries()]).toEqual([
      ["a/0", { "fear 0 24": 0.25, "trust 0 24": null }],
    ]);
  });
  it("passes over a torn line and goes on behind it", () => {
    const cache = new RunCache(kept, code);
    cache.add("a/0", { "fear 0 24": 1 });
    cache.add("a/1", { "fear 0 24": 2 });
    const [file] = readdirSync(kept);
    truncateSync(join(kept, file!), 40);
    const again = new RunCache(kept, code);
    again.add("a/2", { "fear 0 24": 3 });
    expect([...again.entries()].map(([key]) => key)).toEqual(["a/0", "a/2"]);
  });
  it("forgets everything once the model's code has changed", () => {
    new RunCache(kept, code).add("a/0", { "fear 0 24": 1 });
    writeFileSync(join(code, "tick.js"), "export const tick = 2;\n");
    expect([...new RunCache(kept, code).entries()]).toEqual([]);
    expect(readdirSync(kept)).toEqual([]);
  });
});
