import { sha256 } from "./durable-file.ts";
import type { RunRanges } from "./run-set.ts";

/** A file of a part as it was written. */
export interface PartFile {
  /** Plain name, beside the manifest. */
  readonly name: string;
  readonly bytes: number;
  /** 64 hex digits. */
  readonly sha256: string;
}

/** Runs that were written together. They count as done once this is in the manifest of their writer. */
export interface Part {
  readonly finished: RunRanges;
  readonly failed: RunRanges;
  readonly files: readonly PartFile[];
}

/** What a manifest says, and which of its lines say nothing any more. */
export interface ManifestRead {
  readonly parts: readonly Part[];
  /** Numbers from 1 of lines that are damaged: what they named is run again. */
  readonly damaged: readonly number[];
}

export const manifestName = "manifest.jsonl";

/**
 * A part as a line of the manifest: a checksum of what follows, the part as JSON, and the line's end. A writer only
 * ever adds lines, so that one it did not finish is the last.
 */
export function manifestLine(part: Part): string {
  const json = JSON.stringify(part);
  return `${checksum(json)} ${json}\n`;
}

/** Reads what is whole. An end without its line feed is a line that was never finished, and no damage. */
export function readManifest(text: string): ManifestRead {
  const lines = text.split("\n").slice(0, -1);
  const parts: Part[] = [];
  const damaged: number[] = [];
  for (const [place, line] of lines.entries()) {
    const json = line.slice(CHECKSUM + 1);
    if (line === `${checksum(json)} ${json}`) parts.push(JSON.parse(json) as Part);
    else damaged.push(place + 1);
  }
  return { parts, damaged };
}

/** Hex digits of a line's checksum: enough to find any accident. */
const CHECKSUM = 16;

function checksum(json: string): string {
  return sha256(json).slice(0, CHECKSUM);
}
