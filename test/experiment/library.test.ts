import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readLibrary } from "../../src/experiment/library.ts";

const folder = join(import.meta.dirname, "../../scenarios");
const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
  /\.(json|csv)$/.test(path),
);
const shipped = new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));

describe("readLibrary", () => {
  it("reads every shipped file without a problem", () => {
    expect(readLibrary(shipped)).toMatchObject({ ok: true });
  });
});
