// `npm start`: from a bare clone to the page.
import { buildIfStale } from "./build.mjs";
import { installDependencies } from "./dependencies.mjs";
import { requireNode } from "./step.mjs";

requireNode();
installDependencies();
buildIfStale();
// Ctrl-C is how a visit ends: npm need not report it as a failure.
process.once("exit", (code) => {
  if (code === 130) process.exitCode = 0;
});
process.argv = [process.execPath, "buckstop", "serve", ...process.argv.slice(2)];
await import("../../dist/cli/main.js");
