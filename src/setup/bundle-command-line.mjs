// Bundles the command line and its worker thread with all they need. One file is read faster than three hundred are
// found: the first tick comes after 0.3 s instead of 0.5 s, and V8 has less between the functions of a tick.
import { build } from "vite";
import { bundleOutput } from "./bundle-output.mjs";
import { root } from "./step.mjs";

const [folder] = process.argv.slice(2);

// A runner starts the worker that lies beside it; so the command line has its own in its folder.
await bundle("main", "src/cli/main.ts", { fileName: "THIRD-PARTY-NOTICES.md" });
await bundle("node-worker", "src/parallel/node-worker.ts", false); // nothing in it that is not in the other
await bundle("node-split-worker", "src/parallel/node-split-worker.ts", false);

async function bundle(name, entry, license) {
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    // DuckDB brings a native library, which no bundle can hold.
    ssr: { noExternal: true, external: ["@duckdb/node-api"] },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: "node20",
      license,
      rolldownOptions: {
        output: {
          entryFileNames: `${name}.js`,
          chunkFileNames: "[name]-[hash].js",
          ...bundleOutput,
        },
      },
    },
  });
}
