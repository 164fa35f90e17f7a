import { defineConfig } from "vite";
import { firstComparison } from "./src/setup/first-comparison.mjs";
import { offline } from "./src/setup/offline.mjs";
import { oneFile } from "./src/setup/one-file.mjs";

const withoutLicences = { output: { comments: { legal: false } } };

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
    plugins: [firstComparison(), isOneFile ? oneFile() : offline()],
    build: {
      outDir: isOneFile ? "../dist" : "../dist/web",
      emptyOutDir: !isOneFile,
      cssCodeSplit: !isOneFile,
      target: "es2022",
      // The texts of the licences stand in one file beside the bundles, not in each of them.
      license: { fileName: "THIRD-PARTY-NOTICES.md" },
      rolldownOptions: { output: { ...withoutLicences.output, ...output } },
    },
    worker: { format: "es", rolldownOptions: withoutLicences },
  };
});
