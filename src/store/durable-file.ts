import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import type { FilePort } from "./file-port.ts";

/** The operating system refused: the disk is full, the folder may not be written, the device failed. */
export class WriteFailure extends Error {
  override readonly name = "WriteFailure";
  /** Path of the file or folder concerned. */
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

/** Does what may be refused, and says so as a WriteFailure. */
export function written<T>(path: string, bytes: number, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw cause instanceof WriteFailure ? cause : new WriteFailure(path, bytes, cause);
  }
}

/** Where a file is written before it gets its name. `writer` tells processes apart that write the same file. */
export function asideOf(path: string, writer = ""): string {
  return join(dirname(path), `.${basename(path)}${writer === "" ? "" : `.${writer}`}.partial`);
}

/**
 * Writes a new file whole and flushes it to the device. Throws if there is one of that name; `made` is told once
 * there is one of ours.
 */
export function writeFlushed(port: FilePort, path: string, bytes: Uint8Array, made?: () => void): void {
  const file = port.open(path, "wx");
  made?.();
  try {
    writeWhole(port, file, bytes);
    port.sync(file);
  } finally {
    port.close(file);
  }
}

/** A full disk first shows as a write that is too short, and only then as an error. */
export function writeWhole(port: FilePort, file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += port.write(file, bytes, done);
}

/**
 * Writes a file so that its name never stands for half of it, whatever happens: aside, flushed, renamed, the folder
 * flushed. What stood under the name is replaced. Throws a WriteFailure.
 */
export function writeDurably(port: FilePort, path: string, bytes: Uint8Array, writer = ""): void {
  const aside = asideOf(path, writer);
  try {
    written(path, bytes.length, () => {
      writeFlushed(port, aside, bytes);
      port.rename(aside, path);
      port.syncFolder(dirname(path));
    });
  } catch (failure) {
    try {
      port.remove(aside);
    } catch {
      // The first failure tells more; what is left aside is nobody's and is cleared when the sweep goes on.
    }
    throw failure;
  }
}

/** 64 hex digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
