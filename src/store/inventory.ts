import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./durable-file.ts";
import { namesIn } from "./file-port.ts";
import { manifestName, type Part, type PartFile, readManifest } from "./part-manifest.ts";
import { indicesOf, RunSet } from "./run-set.ts";

/** The folder of a sweep in which every writer has a folder of its own. */
export const partsFolder = "parts";

/** A part that is on disk as its manifest says. */
export interface StoredPart extends Part {
  /** Name of the folder of whoever wrote it. */
  readonly writer: string;
}

/** Something that was written and is no longer what it was; its runs are missing again. */
export interface Damage {
  /** Path below the sweep's folder; of a manifest with the number of the line. */
  readonly path: string;
  readonly reason: "missing" | "size" | "sha256" | "line";
  /** Runs that were in it; 0 where that can no longer be told. */
  readonly runs: number;
}

/** What of a plan is on disk. */
export interface Inventory {
  readonly finished: RunSet;
  /** Failed, and not finished since. */
  readonly failed: RunSet;
  /** By writer, each in the order of writing. */
  readonly parts: readonly StoredPart[];
  readonly damaged: readonly Damage[];
}

/** How far files are held against the manifest: their sizes, or every byte. */
export type Check = "sizes" | "bytes";

/** Looks through the manifests of all writers. Reads only; a writer at work may add to it meanwhile. */
export function takeInventory(folder: string, runs: number, check: Check): Inventory {
  const finished = new RunSet(runs);
  const failed = new RunSet(runs);
  const parts: StoredPart[] = [];
  const damaged: Damage[] = [];
  for (const writer of namesIn(join(folder, partsFolder))) {
    const home = join(folder, partsFolder, writer);
    const manifest = readManifest(textOf(join(home, manifestName)));
    for (const line of manifest.damaged)
      damaged.push({ path: `${partsFolder}/${writer}/${manifestName}:${line}`, reason: "line", runs: 0 });
    for (const part of manifest.parts) {
      const faults = part.files.flatMap((file) => {
        const reason = faultOf(home, file, check);
        return reason === null ? [] : [{ path: `${partsFolder}/${writer}/${file.name}`, reason } as const];
      });
      const indices = [...indicesOf(part.finished)];
      const failures = [...indicesOf(part.failed)];
      if (faults.length > 0) {
        const lost = indices.length + failures.length;
        damaged.push(...faults.map((fault) => ({ ...fault, runs: lost })));
        continue;
      }
      for (const index of indices) finished.add(index);
      for (const index of failures) failed.add(index);
      parts.push({ ...part, writer });
    }
  }
  for (const part of parts) for (const index of indicesOf(part.finished)) failed.delete(index);
  return { finished, failed, parts, damaged };
}

function faultOf(
  home: string,
  { name, bytes, sha256: expected }: PartFile,
  check: Check,
): "missing" | "size" | "sha256" | null {
  const path = join(home, name);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return "missing";
  if (size !== bytes) return "size";
  return check === "bytes" && sha256(readFileSync(path)) !== expected ? "sha256" : null;
}

/** The text of a manifest; a writer that has only begun has none. */
function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw failure;
  }
}
