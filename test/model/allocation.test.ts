import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const built = fileURLToPath(new URL("../../dist/index.js", import.meta.url));
const heap = fileURLToPath(new URL("../bench/heap.mjs", import.meta.url));

/** A number with a fraction that V8 puts on the heap takes 16 bytes. */
const ONE_NUMBER = 16;

it("tick allocates less than two numbers a post, all state being there from the start", () => {
  if (!existsSync(built)) throw new Error("dist is not built: npm run build");
  // In a process of its own, as built: what a test runner does to modules makes V8 inline less and allocate more.
  const bytes = Number(execFileSync(process.execPath, [heap], { encoding: "utf8" }));
  expect(bytes).toBeLessThan(2 * ONE_NUMBER);
});
