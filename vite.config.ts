import { defineConfig } from "vite";

// The page: web/ in, dist/web out. A relative base lets it be served from any folder.
export default defineConfig({
  root: "web",
  base: "./",
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    // The texts of the licences stand in one file beside the bundles, not in each of them.
    license: { fileName: "THIRD-PARTY-NOTICES.md" },
    rolldownOptions: { output: { comments: { legal: false } } },
  },
  worker: {
    format: "es",
    rolldownOptions: { output: { comments: { legal: false } } },
  },
});
