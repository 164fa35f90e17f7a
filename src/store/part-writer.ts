import { dirname, join } from "node:path";
import { tableToParquet } from "../experiment/table-parquet.ts";
import type { Hierarchy } from "../model/hierarchy.ts";
import { asideOf, sha256, writeFlushed, writeWhole, written } from "./durable-file.ts";
import type { FilePort } from "./file-port.ts";
import { ledgerPart } from "./ledger-part.ts";
import { manifestLine, manifestName, type PartFile } from "./part-manifest.ts";
import { type EndedRun, type Kept, outcomesPart, runsPart } from "./part-tables.ts";
import { rangesOf } from "./run-set.ts";

/**
 * Writes parts into a folder of its own, which it makes with the first: no other process writes there, ever.
 * A part is written aside, flushed, named, its folder flushed; then its line is added to the manifest and flushed.
 * Only then do its runs count as done. After a failure the writer can only be left.
 */
export class PartWriter {
  readonly folder: string;
  readonly #port: FilePort;
  readonly #kept: Kept;
  readonly #hierarchy: () => Hierarchy;
  #manifest: number | null = null;
  #parts = 0;

  /** `folder` must not be there yet; `hierarchy` is that of every run, asked for where a ledger names its posts. */
  constructor(port: FilePort, folder: string, kept: Kept, hierarchy: () => Hierarchy) {
    this.#port = port;
    this.folder = folder;
    this.#kept = kept;
    this.#hierarchy = hierarchy;
  }

  /** Stores runs as one part; when it returns they are on disk. Throws a WriteFailure. */
  write(runs: readonly EndedRun[]): void {
    const inOrder = [...runs].sort((a, b) => a.index - b.index);
    const manifest = (this.#manifest ??= this.#begin());
    const number = String(++this.#parts).padStart(6, "0");
    const tables = [{ name: `runs-${number}.parquet`, columns: runsPart(inOrder, this.#kept) }];
    if (this.#kept.everyTick)
      tables.push({ name: `outcomes-${number}.parquet`, columns: outcomesPart(inOrder, this.#kept) });
    const ledger = ledgerPart(inOrder, this.#hierarchy);
    if (ledger) tables.push({ name: `ledger-${number}.parquet`, columns: ledger });
    const files = tables.map(({ name, columns }) => this.#writeFile(name, tableToParquet({ columns })));
    written(this.folder, 0, () => this.#port.syncFolder(this.folder));
    const indices = (ok: boolean) => inOrder.filter(({ end }) => end.ok === ok).map(({ index }) => index);
    const line = manifestLine({ finished: rangesOf(indices(true)), failed: rangesOf(indices(false)), files });
    const bytes = new TextEncoder().encode(line);
    written(join(this.folder, manifestName), bytes.length, () => {
      writeWhole(this.#port, manifest, bytes);
      this.#port.sync(manifest);
    });
  }

  close(): void {
    if (this.#manifest !== null) this.#port.close(this.#manifest);
    this.#manifest = null;
  }

  /** The manifest, opened to add lines, its name made to last. */
  #begin(): number {
    const path = join(this.folder, manifestName);
    return written(path, 0, () => {
      const made = this.#port.makeFolder(this.folder);
      const file = this.#port.open(path, "a");
      this.#port.syncFolder(this.folder);
      // Every folder that was made lasts once the one above it is flushed.
      for (let folder = this.folder; made !== null && folder.length >= made.length; folder = dirname(folder))
        this.#port.syncFolder(dirname(folder));
      return file;
    });
  }

  #writeFile(name: string, bytes: Uint8Array): PartFile {
    const path = join(this.folder, name);
    written(path, bytes.length, () => {
      writeFlushed(this.#port, asideOf(path), bytes);
      this.#port.rename(asideOf(path), path);
    });
    return { name, bytes: bytes.length, sha256: sha256(bytes) };
  }
}
