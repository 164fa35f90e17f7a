import {
  chmodSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { root, run, runTool, step } from "./step.mjs";

const sources = [
  "src",
  "web",
  "scenarios",
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.build.json",
  "vite.config.mjs",
];
const STAMP = join(root, "dist", ".built");

/** Builds the command line, the library and the page unless `dist` is newer than every source. */
export function buildIfStale() {
  if (builtAt() < newest(sources.map((name) => join(root, name)))) step("building", build);
}

/** Builds beside `dist` and swaps at the end, so that a build that fails or is stopped leaves the old one whole. */
function build() {
  const started = new Date();
  const fresh = join(root, "dist.next");
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh);
  runTool("typescript/bin/tsc", ["-p", "tsconfig.build.json", "--outDir", fresh]);
  rmSync(join(fresh, "cli"), { recursive: true });
  run(process.execPath, ["src/setup/bundle-command-line.mjs", join(fresh, "cli")]);
  for (const name of ["first-comparison", "opening-library"])
    run(process.execPath, [`src/setup/${name}.mjs`, join(fresh, "index.js"), join(fresh, `${name}.json`)]);
  runTool("vite/bin/vite.js", ["build", "--logLevel", "warn", "--outDir", join(fresh, "web")]);
  runTool("vite/bin/vite.js", ["build", "--mode", "one-file", "--logLevel", "warn", "--outDir", fresh]);
  chmodSync(join(fresh, "cli", "main.js"), 0o755);
  rmSync(join(root, "dist"), { recursive: true, force: true });
  renameSync(fresh, join(root, "dist"));
  writeFileSync(STAMP, "");
  utimesSync(STAMP, started, started); // what changed while building is built next time
}

function builtAt() {
  return statSync(STAMP, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Latest change below these paths; a folder's own time tells of removed files. */
function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const entry = statSync(path, { throwIfNoEntry: false });
      if (!entry) return 0;
      if (!entry.isDirectory()) return entry.mtimeMs;
      return Math.max(entry.mtimeMs, newest(readdirSync(path).map((name) => path + sep + name)));
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) step("building", build);
