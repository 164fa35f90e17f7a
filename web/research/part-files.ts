import type { Text } from "../../src/model/declaration.ts";
import { type FileContent, type ResultsFile, textOf, unread } from "./results-file.ts";

type Ranges = readonly (number | readonly [from: number, to: number])[];

/** A file as the manifest of its writer names it. */
interface NamedPart {
  readonly path: string;
  readonly bytes: number;
  /** Places in the plan of the runs in it. */
  readonly runs: Ranges;
}

export const isManifest = (name: string) => /(^|\/)manifest\.jsonl$/.test(name);

/** The files of a sweep whose manifests tell what they were, and what is wrong with the others. */
export interface CheckedParts {
  readonly whole: readonly ResultsFile[];
  readonly faulty: readonly FileContent[];
}

/**
 * Holds the parts of a sweep against the manifests beside them: a part counts only once its writer has named it there,
 * at the size it was written. Files that have no manifest beside them are taken as they are.
 */
export function checkedParts(files: readonly ResultsFile[]): CheckedParts {
  const manifests = files.filter(({ name }) => isManifest(name));
  if (manifests.length === 0) return { whole: files, faulty: [] };
  const lines = manifests.flatMap((file) => linesOf(file));
  const named = new Map(lines.flatMap((line) => ("path" in line ? [[line.path, line] as const] : [])));
  const homes = new Set(manifests.map(({ name }) => homeOf(name)));
  const whole: ResultsFile[] = [];
  const faulty: FileContent[] = lines.flatMap((line) =>
    "damaged" in line ? [unread(line.damaged, damagedLine)] : [],
  );
  const there = new Set(files.map(({ name }) => name));
  for (const { path, runs } of named.values()) if (!there.has(path)) faulty.push(unread(path, gone(runs)));
  for (const file of files) {
    if (isManifest(file.name)) continue;
    const part = named.get(file.name);
    if (part && part.bytes !== file.bytes.byteLength)
      faulty.push(unread(file.name, cut(file.bytes.byteLength, part)));
    else if (!part && homes.has(homeOf(file.name))) faulty.push(unread(file.name, unfinished));
    else whole.push(file);
  }
  return { whole, faulty };
}

function homeOf(name: string): string {
  return name.slice(0, name.lastIndexOf("/") + 1);
}

/** Each line is a checksum, a space and JSON; an end without a line feed was never finished and is no damage. */
function linesOf({ name, bytes }: ResultsFile): readonly (NamedPart | { readonly damaged: string })[] {
  const lines = textOf(bytes).split("\n").slice(0, -1);
  return lines.flatMap((line, place): readonly (NamedPart | { readonly damaged: string })[] => {
    try {
      const { finished, failed, files } = JSON.parse(line.slice(line.indexOf(" ") + 1)) as {
        readonly finished: Ranges;
        readonly failed: Ranges;
        readonly files: readonly { readonly name: string; readonly bytes: number }[];
      };
      const runs = [...finished, ...failed];
      return files.map((file) => ({ path: homeOf(name) + file.name, bytes: file.bytes, runs }));
    } catch {
      return [{ damaged: `${name}:${place + 1}` }];
    }
  });
}

const damagedLine: Text = {
  en: "a damaged line: what it named is not read",
  zh: "该行损坏：它所列的文件不予读取",
};
const unfinished: Text = {
  en: "not in the manifest: its writer had not finished it",
  zh: "清单中没有：写入尚未完成",
};

function gone(runs: Ranges): Text {
  const places = written(runs);
  return {
    en: `named in the manifest, but not among the files; runs ${places} of the plan are in it`,
    zh: `清单中有，所选文件中却没有；其中是计划的第 ${places} 次运行`,
  };
}

function cut(bytes: number, part: NamedPart): Text {
  const places = written(part.runs);
  return {
    en: `damaged: ${bytes} bytes of ${part.bytes}; runs ${places} of the plan are in it`,
    zh: `文件损坏：${part.bytes} 字节中有 ${bytes} 字节；其中是计划的第 ${places} 次运行`,
  };
}

function written(runs: Ranges): string {
  return runs.map((range) => (typeof range === "number" ? range : range.join("–"))).join(", ");
}
