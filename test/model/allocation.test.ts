import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const heap = fileURLToPath(new URL("../bench/heap.mjs", import.meta.url));

/** A number with a fraction that V8 puts on the heap takes 16 bytes. */
const ONE_NUMBER = 16;

it("tick allocates less than one number for two posts, all state being there from the start", () => {
  // In a process of its own, bundled: what a test runner does to modules makes V8 inline less and allocate more.
  const bytes = Number(execFileSync(process.execPath, [heap], { encoding: "utf8" }));
  expect(bytes).toBeLessThan(ONE_NUMBER / 2);
});
