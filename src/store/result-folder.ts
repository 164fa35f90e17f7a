import { createHash } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Problem, Read } from "../experiment/problem.ts";

/** A file to be written: a plain name without folders, and what goes in. */
export interface ResultFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file as it stands in the folder. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  /** 64 hex digits. */
  readonly sha256: string;
}

/** The operating system refused: the disk is full, the folder may not be written, the device failed. */
export class ResultFolderFailure extends Error {
  override readonly name = "ResultFolderFailure";
  /** Absolute path of the file or folder concerned. */
  readonly path: string;
  /** Size the file was to have; 0 for a folder. */
  readonly bytes: number;

  constructor(path: string, bytes: number, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`not written: ${path}${bytes > 0 ? ` (${bytes} bytes)` : ""}: ${reason}`, { cause });
    this.path = path;
    this.bytes = bytes;
  }
}

/** The file that describes the others; where it stands, all of them do. */
const descriptorName = "datapackage.json";

/**
 * Why results may not go to a folder: it holds something already, or is none. Null if it is empty or does not exist.
 * Results of two commands are never mixed. To be asked before the runs, so that none is made in vain.
 */
export function folderProblem(folder: string): Problem | null {
  const got = whyNotFree(resolve(folder));
  if (got === null) return null;
  return {
    kind: "folder-not-free",
    message: `results cannot go to: ${folder}`,
    file: folder,
    pointer: null,
    line: null,
    column: null,
    expected: "an empty folder, or a name that is free",
    got,
    hint: "choose another folder, or delete this one first; results are never mixed or written over",
  };
}

function whyNotFree(path: string): string | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return null;
    if (!found.isDirectory()) return "a file";
    const held = readdirSync(path).sort();
    if (held.includes(descriptorName)) return "a folder with results";
    return held.length > 0 ? `a folder with ${held[0]}` : null;
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

/**
 * Writes the files of one result into a folder, which is made if need be, and last the datapackage.json that
 * `describe` gives for them. Every file is written aside, flushed to the device and only then given its name, so
 * that a name never stands for half a file; whoever finds datapackage.json finds all files whole.
 * Gives back a problem if the folder is not free. Throws a ResultFolderFailure if the system refuses; nothing is
 * left behind then.
 */
export function writeResultFolder(
  folder: string,
  files: readonly ResultFile[],
  describe: (files: readonly WrittenFile[]) => string,
): Read<readonly WrittenFile[]> {
  const problem = folderProblem(folder);
  if (problem) return { ok: false, problems: [problem] };
  const path = resolve(folder);
  const written = files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
  const descriptor = { name: descriptorName, bytes: new TextEncoder().encode(describe(written)) };
  const made = makeFolder(path);
  // Only what this call has put there is taken away again: another process may be at work in the same folder.
  const own: string[] = [];
  try {
    const all = [...files, descriptor];
    for (const file of all) writeAside(path, file, own);
    for (const file of all) giveName(path, file, own);
    flushFolder(path);
    if (made !== null) flushFolder(dirname(made));
  } catch (failure) {
    for (const left of own) rmSync(left, { force: true });
    if (made !== null) removeFolders(path, made);
    throw failure;
  }
  return { ok: true, value: written };
}

/** 64 hex digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Gives back the topmost folder that had to be made, or null if there was nothing to make. */
function makeFolder(path: string): string | null {
  try {
    return mkdirSync(path, { recursive: true }) ?? null;
  } catch (cause) {
    throw new ResultFolderFailure(path, 0, cause);
  }
}

function removeFolders(path: string, topmost: string): void {
  for (let folder = path; folder.length >= topmost.length; folder = dirname(folder)) {
    if (readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}

function asideOf(folder: string, name: string): string {
  return join(folder, `.${name}.partial`);
}

function writeAside(folder: string, { name, bytes }: ResultFile, own: string[]): void {
  const path = asideOf(folder, name);
  try {
    // "wx": if another process is at work in the same folder, one of the two fails here.
    const file = openSync(path, "wx");
    own.push(path);
    try {
      writeWhole(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    throw new ResultFolderFailure(join(folder, name), bytes.length, cause);
  }
}

/** A full disk first shows as a write that is too short, and only then as an error. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done);
}

function giveName(folder: string, { name, bytes }: ResultFile, own: string[]): void {
  const path = join(folder, name);
  try {
    renameSync(asideOf(folder, name), path);
    own.push(path);
  } catch (cause) {
    throw new ResultFolderFailure(path, bytes.length, cause);
  }
}

/** Makes the names themselves last; Windows has no such call and does without. */
function flushFolder(path: string): void {
  if (process.platform === "win32") return;
  try {
    const folder = openSync(path, "r");
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch (cause) {
    throw new ResultFolderFailure(path, 0, cause);
  }
}
