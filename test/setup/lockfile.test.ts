import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Entry {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const packages: Readonly<Record<string, Entry>> = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
).packages;

describe("package-lock.json", () => {
  // npm drops packages of other platforms that it cannot see when it writes the file, and then refuses `npm ci`.
  it("lists the packages of every platform with their version", () => {
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }).filter((name) => {
        const nested = packages[`${path}/node_modules/${name}`] ?? packages[`node_modules/${name}`];
        return nested?.version === undefined;
      }),
    );
    expect(missing).toEqual([]);
  });
});
