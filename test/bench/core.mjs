// The library in one bundle, as the command line's worker and the page's are: the form in which ticks are run.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { bundleOutput } from "../../src/setup/bundle-output.mjs";

const bundle = await build({
  configFile: false,
  logLevel: "warn",
  ssr: { noExternal: true },
  build: {
    ssr: fileURLToPath(new URL("../../src/index.ts", import.meta.url)),
    write: false,
    target: "node20",
    rolldownOptions: { output: bundleOutput },
  },
});
/** The text of the bundle: where a profile says a line, it is a line of this. */
export const text = bundle.output[0].code;

const folder = mkdtempSync(join(tmpdir(), "buckstop-bench-"));
const file = join(folder, "core.mjs");
writeFileSync(file, text);
export const core = await import(pathToFileURL(file).href);
rmSync(folder, { recursive: true });
