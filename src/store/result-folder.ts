import { readdirSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Problem, Read, Words } from "../experiment/problem.ts";
import { asideOf, sha256, writeFlushed, written } from "./durable-file.ts";
import { disk } from "./file-port.ts";
import { foreign, storeProblem } from "./store-problem.ts";
import { descriptorName } from "./sweep-folder.ts";

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

/**
 * Why results may not go to a folder: it holds something already, or is none. Null if it is empty or does not exist.
 * Results of two commands are never mixed. To be asked before the runs, so that none is made in vain.
 */
export function folderProblem(folder: string): Problem | null {
  const got = whyNotFree(resolve(folder));
  if (got === null) return null;
  return storeProblem("folder-not-free", folder, {
    file: folder,
    expected: { en: "an empty folder, or a name that is free", zh: "一个空文件夹，或未被占用的名称" },
    got,
    hint: foreign.hint,
  });
}

function whyNotFree(path: string): Words | null {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return null;
    if (!found.isDirectory()) return foreign.file;
    const held = readdirSync(path).sort();
    if (held.includes(descriptorName)) return foreign.results;
    return held.length > 0 ? foreign.with(held[0]!) : null;
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
}

/**
 * Writes the files of one result into a folder, which is made if need be, and last the datapackage.json that
 * `describe` gives for them. Every file is written aside, flushed to the device and only then given its name, so
 * that a name never stands for half a file; whoever finds datapackage.json finds all files whole.
 * Gives back a problem if the folder is not free. Throws a WriteFailure if the system refuses; nothing is
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
  const done = files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
  const descriptor = { name: descriptorName, bytes: new TextEncoder().encode(describe(done)) };
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
  return { ok: true, value: done };
}

/** Gives back the topmost folder that had to be made, or null if there was nothing to make. */
function makeFolder(path: string): string | null {
  return written(path, 0, () => disk.makeFolder(path));
}

function removeFolders(path: string, topmost: string): void {
  for (let folder = path; folder.length >= topmost.length; folder = dirname(folder)) {
    if (readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
}

function writeAside(folder: string, { name, bytes }: ResultFile, own: string[]): void {
  const path = join(folder, name);
  const aside = asideOf(path);
  // If another process is at work in the same folder, one of the two fails here; the other's file is not ours.
  written(path, bytes.length, () => writeFlushed(disk, aside, bytes, () => own.push(aside)));
}

function giveName(folder: string, { name, bytes }: ResultFile, own: string[]): void {
  const path = join(folder, name);
  written(path, bytes.length, () => disk.rename(asideOf(path), path));
  own.push(path);
}

/** Makes the names themselves last. */
function flushFolder(path: string): void {
  written(path, 0, () => disk.syncFolder(path));
}
