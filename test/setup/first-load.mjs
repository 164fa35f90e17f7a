// How much JavaScript each page of the built page loads before its first picture.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import ts from "typescript";

const built = new URL("../../dist/web/", import.meta.url);

/** The goal for every page, in kilobytes, gzipped. */
export const mostKilobytes = 150;

/** Kilobytes, gzipped, by page: the script of the page, the piece of the page asked for, and all that both import. */
export function firstLoads() {
  const files = readdirSync(new URL("assets/", built));
  const start = /src="\.\/assets\/([^"]+\.js)"/.exec(readFileSync(new URL("index.html", built), "utf8"))[1];
  const pages = readdirSync(new URL("../../web/pages/", import.meta.url)).map((file) => file.split(".")[0]);
  return Object.fromEntries(
    pages.map((page) => {
      const own = files.find(
        (file) => file.startsWith(`${page}-`) && file.length === `${page}-01234567.js`.length,
      );
      if (own === undefined) throw new Error(`no piece of its own for the page ${page}`);
      const bytes = [...withImports([start, own])].reduce(
        (sum, file) => sum + gzipSync(read(file)).length,
        0,
      );
      return [page, Math.round(bytes / 102.4) / 10];
    }),
  );
}

/** Files with all that they import at once; what they import later, by `import()`, they do not wait for. */
function withImports(files, found = new Set()) {
  for (const file of files) {
    if (found.has(file)) continue;
    found.add(file);
    const { statements } = ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022);
    const imports = statements.flatMap(
      ({ moduleSpecifier }) => moduleSpecifier?.text.split("/").at(-1) ?? [],
    );
    withImports(imports, found);
  }
  return found;
}

function read(file) {
  return readFileSync(new URL(`assets/${file}`, built), "utf8");
}
