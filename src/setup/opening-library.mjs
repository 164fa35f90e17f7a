// What a first visit needs, read and checked when the page is built: every regime, and the scenario it opens with.
//   node src/setup/opening-library.mjs LIBRARY FILE    reads it with the built library and writes it
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { root } from "./step.mjs";

/** The texts of the regimes and of the scenario, by path. */
export function openingFiles() {
  const folder = join(root, "scenarios");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const wanted = names.filter(
    (name) => name.endsWith(".json") && (/regimes/.test(name) || name === "office.json"),
  );
  return new Map(
    wanted.map((name) => [name.replaceAll("\\", "/"), readFileSync(join(folder, name), "utf8")]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [library, file] = process.argv.slice(2);
  const { readLibrary } = await import(pathToFileURL(library).href);
  const read = readLibrary(openingFiles());
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { regimes, scenarios } = read.value;
  writeFileSync(file, JSON.stringify({ regimes: [...regimes.values()], scenarios: [...scenarios.values()] }));
}
