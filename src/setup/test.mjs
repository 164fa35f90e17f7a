// `npm test`: from a bare clone to a verdict. Arguments go to vitest: `npm test -- test/model`.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfStale } from "./build.mjs";
import { check } from "./check.mjs";
import { installDebianPackages } from "./debian-packages.mjs";
import { installDependencies } from "./dependencies.mjs";
import { attempt, requireNode } from "./step.mjs";

requireNode();
installDependencies();
const notes = installDebianPackages();
buildIfStale();
check();

const folder = mkdtempSync(join(tmpdir(), "buckstop-test-"));
const report = join(folder, "report.json");
const { status } = attempt(process.execPath, [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
for (const note of notes) console.log(note);
process.exitCode = status ?? 1;
console.log(closingLine());
rmSync(folder, { recursive: true });

/** The numbers of vitest's own report; a run that left none has failed. */
function closingLine() {
  let counts;
  try {
    counts = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    process.exitCode = status || 1;
    return "0 passed, 0 failed: vitest left no report";
  }
  const skipped = counts.numPendingTests > 0 ? `, ${counts.numPendingTests} skipped` : "";
  return `${counts.numPassedTests} passed, ${counts.numFailedTests} failed${skipped}`;
}
