import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleScript } from "./bundle-script.mjs";
import { root } from "./step.mjs";

const page = join(root, "web");

/** Gives the built page a service worker that knows every file of the build, and a version that is theirs. */
export function offline() {
  return {
    name: "buckstop:offline",
    apply: "build",
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const contents = new Map([...publicFiles(), ...builtFiles(bundle)]);
        const names = [...contents.keys()].sort();
        const hash = createHash("sha256");
        for (const name of names) hash.update(`${name}\0`).update(contents.get(name)).update("\0");
        // The page is asked for by its folder: some hosts answer "index.html" with a redirection to that.
        const shippedFiles = names.map((name) => (name === "index.html" ? "./" : name));
        const shippedVersion = hash.digest("hex").slice(0, 16);
        const source = await bundleScript(join(page, "service-worker.ts"), { shippedFiles, shippedVersion });
        this.emitFile({ type: "asset", fileName: "service-worker.js", source });
      },
    },
  };
}

function builtFiles(bundle) {
  return Object.values(bundle)
    .filter(({ fileName }) => !fileName.endsWith(".md"))
    .map((file) => [file.fileName, file.type === "chunk" ? file.code : file.source]);
}

function publicFiles() {
  const folder = join(page, "public");
  return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]);
}
