import { type Library, readLibrary } from "../src/experiment/library.ts";
import { pageLimits } from "../src/experiment/limits.ts";
import type { Read } from "../src/experiment/problem.ts";

/** The scenarios and regimes the page was built with. */
export function shippedLibrary(): Read<Library> {
  const files = import.meta.glob<string>("../scenarios/**/*.{json,csv}", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  return readLibrary(new Map(Object.entries(files)), pageLimits);
}
