import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Library, readLibrary } from "../../src/experiment/library.ts";

const folder = join(import.meta.dirname, "../../scenarios");
const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });

/** Texts of all files in scenarios/ by path. */
export const shippedFiles: ReadonlyMap<string, string> = new Map(
  paths
    .filter((path) => /\.(json|csv)$/.test(path))
    .map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path), "utf8")]),
);

/** All regimes and scenarios that ship. */
export function shippedLibrary(): Library {
  const read = readLibrary(shippedFiles);
  if (!read.ok) throw new Error(read.problems.map(({ file, message }) => `${file}: ${message}`).join("\n"));
  return read.value;
}
