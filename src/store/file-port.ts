import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/**
 * What the store asks of the operating system when it changes something; tests hand in one that fails. Every call is
 * synchronous and throws what Node throws.
 */
export interface FilePort {
  /** Makes a new file ("wx"), or opens one to append to it ("a"); gives its number. */
  open(path: string, how: "wx" | "a"): number;
  /** Writes as many of the bytes from `start` on as it can; gives how many, which may be fewer. */
  write(file: number, bytes: Uint8Array, start: number): number;
  /** Flushes a file to the device. */
  sync(file: number): void;
  close(file: number): void;
  /** Gives a file another name, in place of what had that name. */
  rename(from: string, to: string): void;
  /** Gives a file a second name; fails if that is taken. */
  link(from: string, to: string): void;
  /** Makes the names in a folder last. */
  syncFolder(path: string): void;
  /** Makes a folder and those above it; gives the topmost that was made, null if it was there. */
  makeFolder(path: string): string | null;
  /** Removes a file, or a folder with all that is in it; nothing happens where it is not. */
  remove(path: string): void;
  /** Sets the time of a file to now. */
  touch(path: string): void;
}

export const disk: FilePort = {
  open: (path, how) => openSync(path, how),
  write: (file, bytes, start) => writeSync(file, bytes, start, bytes.length - start),
  sync: (file) => fsyncSync(file),
  close: (file) => closeSync(file),
  rename: (from, to) => renameSync(from, to),
  link: (from, to) => linkSync(from, to),
  syncFolder(path) {
    if (process.platform === "win32") return; // there is no such call
    const folder = openSync(path, "r");
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  },
  makeFolder(path) {
    // One by one: where a file system refuses new folders as if the one above were missing (/proc does), Node's own
    // recursive call never ends.
    if (isFolder(path)) return null;
    const above = disk.makeFolder(dirname(path));
    try {
      mkdirSync(path);
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code !== "EEXIST" || !isFolder(path)) throw failure;
      return above; // another process has made it just now
    }
    return above ?? path;
  },
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  touch: (path) => utimesSync(path, new Date(), new Date()),
};

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The names in a folder in the order of their code units; none if there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw failure;
  }
}
