import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Library, readLibrary } from "../experiment/library.ts";
import type { Read } from "../experiment/problem.ts";

/** Two above this file, in the sources as in the build. */
export const scenariosFolder = fileURLToPath(new URL("../../scenarios", import.meta.url));

/** Every file of scenarios, regimes and charts that comes with Buckstop. */
export function shippedPaths(): string[] {
  const names = readdirSync(scenariosFolder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => /\.(json|csv)$/.test(name)).map((name) => join(scenariosFolder, name));
}

/** The regimes and scenarios in these files of those that ship. */
export function readShipped(paths: readonly string[]): Read<Library> {
  return readLibrary(new Map(paths.map((path) => [path, readFileSync(path, "utf8")])));
}

/** The regimes and scenarios that come with Buckstop. Throws an Error if their files were changed for the worse. */
export function shippedLibrary(): Library {
  const read = readShipped(shippedPaths());
  if (read.ok) return read.value;
  throw new Error(read.problems[0]!.message);
}
