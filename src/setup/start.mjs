// `npm start`: from a bare clone to the page.
import { buildIfStale } from "./build.mjs";
import { installDependencies } from "./dependencies.mjs";
import { requireNode } from "./step.mjs";

requireNode();
installDependencies();
buildIfStale();
process.argv = [process.execPath, "buckstop", "serve", ...process.argv.slice(2)];
await import("../../dist/cli/main.js");
