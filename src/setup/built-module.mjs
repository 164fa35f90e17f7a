import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Lets the page import as `virtual:<name>` the JSON that the build has computed and written beside it. */
export function builtModule(name) {
  const moduleName = `virtual:${name}`;
  let folders = [];
  return {
    name: `buckstop:${name}`,
    configResolved({ root: web, build }) {
      const built = join(web, build.outDir);
      folders = [build.outDir, join(build.outDir, ".."), built, join(built, "..")];
    },
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : null),
    load(id) {
      if (id !== `\0${moduleName}`) return null;
      const found = folders.map((folder) => join(folder, `${name}.json`)).find((file) => existsSync(file));
      if (!found) throw new Error(`no ${name}.json beside the page: npm run build computes it`);
      return `export default ${readFileSync(found, "utf8")};`;
    },
  };
}
