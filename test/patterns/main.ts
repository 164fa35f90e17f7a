import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeRunner } from "../../src/parallel/node-runner.ts";
import { Book } from "./book.ts";
import { fill } from "./fill.ts";
import { findingsOf } from "./findings.ts";
import { fingerprint } from "./fingerprint.ts";
import { pagesOf } from "./pages.ts";
import { patternFolder } from "./pattern-library.ts";
import { RunCache } from "./run-cache.ts";

const built = new URL("../../dist/", import.meta.url);

/** Makes the runs that are missing, then writes results.json and the tables beside it. */
export async function writeTables(): Promise<void> {
  const cache = new RunCache(join(patternFolder, ".cache"), fileURLToPath(new URL("model/", built)));
  const book = new Book();
  for (const [key, record] of cache.entries()) book.enter(key, record);
  findingsOf(book); // asks for what is missing
  const jobs = availableParallelism();
  const runner = nodeRunner({ jobs, workerUrl: new URL("parallel/node-worker.js", built) });
  try {
    await fill(book, runner, cache);
  } finally {
    await runner.close();
  }
  const findings = findingsOf(book);
  const kept = { fingerprint: fingerprint(), ...findings };
  writeFileSync(join(patternFolder, "results.json"), `${JSON.stringify(kept, null, 1)}\n`);
  for (const [file, text] of pagesOf(findings)) writeFileSync(join(patternFolder, file), text);
}
