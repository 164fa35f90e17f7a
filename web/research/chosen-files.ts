import type { ResultsFile } from "./results-file.ts";

/** A file a visitor has chosen, not read yet. */
export interface ChosenFile {
  /** With the folders it lies in, as far as they are known. */
  readonly name: string;
  readonly file: File;
}

/** Files chosen one by one, or a folder with all that is in it. */
export function filesOf(list: FileList): readonly ChosenFile[] {
  return [...list].map((file) => ({ name: file.webkitRelativePath || file.name, file }));
}

/** Files and folders that were dropped. To be called while the drop is told: the browser forgets them after that. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly ChosenFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return (await Promise.all(entries.map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ name: entry.fullPath.replace(/^\//, ""), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: ChosenFile[] = [];
  // A reader hands out some entries at a time, and none when it is done.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return found;
    found.push(...(await Promise.all(entries.map(filesIn))).flat());
  }
}

/** Beyond so many bytes in all a page had better not read. */
const mostBytes = 128e6;

/** Reads what fits, the small tables first; names what was left. */
export async function readChosen(
  files: readonly ChosenFile[],
): Promise<{ readonly files: readonly ResultsFile[]; readonly tooLarge: readonly string[] }> {
  const isCurves = ({ name }: ChosenFile) => /(^|\/)outcomes[^/]*$/.test(name);
  const ordered = [...files].sort((a, b) => Number(isCurves(a)) - Number(isCurves(b)));
  const read: ResultsFile[] = [];
  const tooLarge: string[] = [];
  let bytes = 0;
  for (const { name, file } of ordered) {
    if (bytes + file.size > mostBytes) tooLarge.push(name);
    else read.push({ name, bytes: await file.arrayBuffer() });
    bytes += file.size;
  }
  return { files: read, tooLarge };
}
