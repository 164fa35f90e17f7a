import { fileURLToPath } from "node:url";
import { runTool, step } from "./step.mjs";

/** Types of the whole tree, types of the pure floors without DOM and Node, lint and format. */
export function check() {
  step("checking types", () => {
    for (const project of [".", "src/experiment"]) {
      runTool("typescript/bin/tsc", ["-p", project]);
    }
  });
  step("checking style", () => runTool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) check();
