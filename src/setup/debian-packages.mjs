import { existsSync } from "node:fs";
import { run, step } from "./step.mjs";

/** What the tests of browsers and of the cluster drive, and the file that tells that it is there. */
const packages = {
  chromium: "/usr/bin/chromium",
  "firefox-esr": "/usr/bin/firefox-esr",
  "libjavascriptcoregtk-4.0-bin": "/usr/bin/jsc",
  "slurm-wlm": "/usr/sbin/slurmctld",
  munge: "/usr/sbin/munged",
  "fonts-noto-cjk": "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
};

/**
 * Installs the browsers, the JavaScriptCore shell, Slurm and the Chinese font from Debian where that is possible.
 * @returns {string[]} sentences on what is missing and how to install it; empty when all is there
 */
export function installDebianPackages() {
  if (missing().length > 0 && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    step(`installing ${missing().join(", ")} (apt-get)`, () => {
      const quiet = { DEBIAN_FRONTEND: "noninteractive" };
      run("apt-get", ["update", "-q"], quiet);
      run("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...missing()], quiet);
    });
  }
  const names = missing();
  if (names.length === 0) return [];
  return [
    `tests that need ${names.join(", ")} were skipped; on Debian: sudo apt-get install --no-install-recommends ${names.join(" ")}`,
  ];
}

function missing() {
  return Object.keys(packages).filter((name) => !existsSync(packages[name]));
}
