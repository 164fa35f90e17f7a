// `npm test`: from a bare clone to a verdict. Arguments go to vitest: `npm test -- test/model`.
import { buildIfStale } from "./build.mjs";
import { check } from "./check.mjs";
import { installDebianPackages } from "./debian-packages.mjs";
import { installDependencies } from "./dependencies.mjs";
import { requireNode } from "./step.mjs";

requireNode();
installDependencies();
const missing = installDebianPackages();
buildIfStale();
check();

const { parseCLI, startVitest } = await import("vitest/node"); // there since the installation above
const { filter, options } = parseCLI(["vitest", "run", ...process.argv.slice(2)]);
const vitest = await startVitest("test", filter, options);
const states = vitest.state.getTestModules().flatMap((module) => {
  return Array.from(module.children.allTests(), (test) => test.result().state);
});
await vitest.close();

for (const sentence of missing) console.log(sentence);
if (missing.length > 0 && process.env.CI) process.exitCode = 1;
const count = (state) => states.filter((each) => each === state).length;
const skipped = count("skipped") > 0 ? `, ${count("skipped")} skipped` : "";
console.log(`${count("passed")} passed, ${count("failed")} failed${skipped}`);
