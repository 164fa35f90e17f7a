import { defineConfig } from "vite";
import { builtModule } from "./src/setup/built-module.mjs";
import { bundleOutput } from "./src/setup/bundle-output.mjs";
import { offline } from "./src/setup/offline.mjs";
import { oneFile } from "./src/setup/one-file.mjs";

/**
 * The page: web/ in, dist/web out, to be served from any folder, hence the relative base. In the mode `one-file` all
 * of it becomes dist/buckstop.html, which opens without a server.
 */
export default defineConfig(({ mode }) => {
  const isOneFile = mode === "one-file";
  const output = isOneFile ? { codeSplitting: false } : {};
  return {
    root: "web",
    base: "./",
    publicDir: isOneFile ? false : "public",
    // The generator itself, without the six others that its index brings along.
    resolve: { alias: [{ find: /^seedrandom$/, replacement: "seedrandom/seedrandom.js" }] },
    plugins: [
      builtModule("first-comparison"),
      builtModule("opening-library"),
      isOneFile ? oneFile() : offline(),
    ],
    build: {
      outDir: isOneFile ? "../dist" : "../dist/web",
      emptyOutDir: !isOneFile,
      cssCodeSplit: !isOneFile,
      target: "es2022",
      license: { fileName: "THIRD-PARTY-NOTICES.md" },
      rolldownOptions: { output: { ...bundleOutput, ...output } },
    },
    worker: { format: "es", rolldownOptions: { output: bundleOutput } },
  };
});
