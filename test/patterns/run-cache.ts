import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { RunRecord } from "./book.ts";

/**
 * What finished runs have shown, a line of JSON each, in a file named after the model's built code: a run made by other
 * code is never found again. A line that a crash has torn is passed over, and its run made again.
 */
export class RunCache {
  readonly #file: string;

  /** `folder` holds nothing else; files of other code in it are removed. `builtModel` is the folder of built code. */
  constructor(folder: string, builtModel: string) {
    const name = `${codeDigest(builtModel)}.ndjson`;
    mkdirSync(folder, { recursive: true });
    for (const file of readdirSync(folder)) if (file !== name) rmSync(join(folder, file));
    this.#file = join(folder, name);
    // Whatever was torn ends here, so that the next line is whole.
    if (existsSync(this.#file)) appendFileSync(this.#file, "\n");
  }

  /** Every run on record, oldest first. */
  *entries(): Generator<[key: string, record: RunRecord]> {
    if (!existsSync(this.#file)) return;
    for (const line of readFileSync(this.#file, "utf8").split("\n")) {
      const entry = parsed(line);
      if (entry) yield entry;
    }
  }

  add(key: string, record: RunRecord): void {
    appendFileSync(this.#file, `${JSON.stringify([key, record])}\n`);
  }
}

function parsed(line: string): [string, RunRecord] | null {
  try {
    return JSON.parse(line) as [string, RunRecord];
  } catch {
    return null; // empty, or torn
  }
}

/** Digest over the names and texts of all built modules. */
function codeDigest(folder: string): string {
  const hash = createHash("sha256");
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort())
    if (file.endsWith(".js")) hash.update(`${file}\n${readFileSync(join(folder, file), "utf8")}\n`);
  return hash.digest("hex").slice(0, 16);
}
