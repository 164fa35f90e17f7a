import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root, run, step } from "./step.mjs";

/** Installs what the lockfile lists unless exactly that is there. */
export function installDependencies() {
  if (!dependenciesAreCurrent()) step("installing dependencies (npm ci)", () => run("npm", ["ci"]));
}

/** Compares contents, not times: a fresh checkout makes every file new. */
function dependenciesAreCurrent() {
  let installed;
  try {
    installed = packagesOf("node_modules/.package-lock.json");
  } catch {
    return false;
  }
  return Object.entries(packagesOf("package-lock.json")).every(
    ([path, wanted]) =>
      path === "" ||
      (installed[path] ? installed[path].version === wanted.version : wanted.optional === true),
  );
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(join(root, lockfile), "utf8")).packages;
}
