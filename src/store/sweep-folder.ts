import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Experiment } from "../experiment/experiment.ts";
import { inputsOf } from "../experiment/inputs.ts";
import { nothing } from "../experiment/phrases.ts";
import { type Plan, planOf } from "../experiment/plan.ts";
import { accepted, type Problem, quoted, type Read, refused, type Words } from "../experiment/problem.ts";
import type { Text } from "../model/declaration.ts";
import { modelVersion } from "../model/version.ts";
import { writeDurably, written } from "./durable-file.ts";
import { type FilePort, namesIn } from "./file-port.ts";
import { type InputDifference, inputDifferences, type Json } from "./input-difference.ts";
import { partsFolder } from "./inventory.ts";
import { manifestName, readManifest } from "./part-manifest.ts";
import { thisProcess } from "./process-identity.ts";
import { foreign, holdsNone, noSuchFolder, storeProblem } from "./store-problem.ts";
import { lockedWriters } from "./writer-lock.ts";

/** A sweep as its folder keeps it. */
export interface SweepOrigin {
  /** Version of the model. */
  readonly version: string;
  readonly experiment: Experiment;
  /** Replications that the plan has grown to for the sake of a precision; absent where it has not. */
  readonly replications?: number;
  /** What the sweep was begun with; absent where nobody has said. */
  readonly begun?: Begun;
}

/** The command that began a sweep, and the experiment as the user named it: for people to read, no input of any run. */
export interface Begun {
  readonly command: string;
  readonly file: string;
}

/** Form of the folder; another number means that this code does not know what is in it. */
const STORE = 1;
export const originName = "sweep.json";
/** The file that describes the tables of a folder; where it stands, all of them do. */
export const descriptorName = "datapackage.json";

/**
 * Makes the folder of a sweep, or checks that the one there belongs to the same inputs and version. Refused, with
 * what differs, if it does not, and if the folder holds anything else. Throws a WriteFailure.
 */
export function openSweepFolder(
  port: FilePort,
  folder: string,
  experiment: Experiment,
  writer: string,
  begun?: Begun,
): Read<"begun" | "resumed"> {
  const origin = { version: modelVersion, experiment, ...(begun ? { begun } : {}) };
  const found = foundIn(folder);
  if (found !== null) return found.ok ? sameInputs(folder, found.value, origin) : found;
  written(folder, 0, () => port.makeFolder(folder));
  const text = `${JSON.stringify({ store: STORE, ...origin })}\n`;
  writeDurably(port, join(folder, originName), new TextEncoder().encode(text), writer);
  // Another process may have begun a sweep of its own just now: the later name stands.
  const now = readSweepOrigin(folder);
  const same = now.ok ? sameInputs(folder, now.value, origin) : now;
  return same.ok ? accepted("begun") : same;
}

/** What the sweep in a folder is a sweep of. */
export function readSweepOrigin(folder: string): Read<SweepOrigin> {
  let content: { store?: unknown } & SweepOrigin;
  try {
    content = JSON.parse(readFileSync(join(folder, originName), "utf8"));
  } catch (failure) {
    const { code, message } = failure as NodeJS.ErrnoException;
    const isMissing = code === "ENOENT" || code === "ENOTDIR";
    const got = !isMissing ? message : existsSync(folder) ? holdsNone([originName]) : noSuchFolder;
    return refused([storeProblem("no-sweep", folder, { file: folder, expected: words.aSweep, got })]);
  }
  const { store, version, ...origin } = content;
  // Sweeps that began before a ledger could be kept name none.
  if (store === STORE)
    return accepted({
      version,
      ...origin,
      experiment: { ...origin.experiment, ledger: origin.experiment.ledger ?? 0 },
    });
  return refused([
    storeProblem("store-version", folder, {
      file: folder,
      expected: { en: `store ${STORE}`, zh: `存储格式 ${STORE}` },
      got: {
        en: `store ${store}, written by version ${version}`,
        zh: `存储格式 ${store}，由版本 ${version} 写成`,
      },
      hint: words.versionThatWrote,
    }),
  ]);
}

/** The plan of the sweep in a folder; refused where another version of the model may plan otherwise. */
export function readSweepPlan(folder: string): Read<Plan> {
  const origin = readSweepOrigin(folder);
  if (!origin.ok) return origin;
  const { version, experiment, replications } = origin.value;
  if (version === modelVersion) return accepted(planOf(experiment, replications));
  return refused([
    storeProblem("store-version", folder, {
      file: folder,
      expected: {
        en: `a sweep of version ${modelVersion}, which this is`,
        zh: `本版本（${modelVersion}）的批量实验`,
      },
      got: { en: `one of version ${version}`, zh: `版本 ${version} 的批量实验` },
      hint: {
        en: `use version ${version} for it; buckstop query reads the tables that it has collected`,
        zh: `请用版本 ${version}；\`buckstop query\` 可读取其汇总好的表`,
      },
    }),
  ]);
}

/** Gives the plan of a sweep more replications than it has. Throws a WriteFailure. */
export function extendSweep(port: FilePort, folder: string, replications: number): void {
  const origin = readSweepOrigin(folder);
  if (!origin.ok) throw new Error(origin.problems[0]!.message);
  const text = `${JSON.stringify({ store: STORE, ...origin.value, replications })}\n`;
  writeDurably(port, join(folder, originName), new TextEncoder().encode(text), `${thisProcess().pid}`);
}

/** A name for a sweep beside another: folder-2, or the next that is free. */
export function freeBeside(folder: string): string {
  for (let number = 2; ; number++) {
    const name = `${folder.replace(/[/\\]+$/, "")}-${number}`;
    if (!statSync(name, { throwIfNoEntry: false })) return name;
  }
}

/**
 * Clears away what writers that are gone have left unfinished: files that no manifest names, and their empty folders.
 * Answers with how many files went.
 */
export function clearUnfinished(port: FilePort, folder: string): number {
  const atWork = lockedWriters(folder);
  const home = join(folder, partsFolder);
  let cleared = 0;
  for (const writer of namesIn(home)) {
    if (atWork.has(writer)) continue;
    const path = join(home, writer);
    const names = namesIn(path);
    const { parts } = readManifest(
      names.includes(manifestName) ? readFileSync(join(path, manifestName), "utf8") : "",
    );
    const kept = new Set([manifestName, ...parts.flatMap(({ files }) => files.map(({ name }) => name))]);
    const left = parts.length === 0 ? names : names.filter((name) => !kept.has(name));
    for (const name of left) written(path, 0, () => port.remove(join(path, name)));
    if (parts.length === 0) written(path, 0, () => port.remove(path));
    cleared += left.length;
  }
  return cleared;
}

/** The sweep in a folder; null where there is room for one. */
function foundIn(folder: string): Read<SweepOrigin> | null {
  try {
    const names = namesIn(folder);
    if (names.includes(originName)) return readSweepOrigin(folder);
    const other = names.find((name) => !name.startsWith(`.${originName}.`));
    if (other === undefined) return null;
    return notFree(folder, names.includes(descriptorName) ? foreign.results : foreign.with(other));
  } catch (failure) {
    const isFile = (failure as NodeJS.ErrnoException).code === "ENOTDIR";
    return notFree(folder, isFile ? foreign.file : String(failure));
  }
}

function notFree(folder: string, got: Words): { readonly ok: false; readonly problems: Problem[] } {
  const said = { expected: words.thisFolder, got, hint: foreign.hint };
  return refused([storeProblem("folder-not-free", folder, { file: folder, ...said })]);
}

function sameInputs(folder: string, before: SweepOrigin, now: SweepOrigin): Read<"resumed"> {
  const inputs = ({ version, experiment }: SweepOrigin): Json => ({
    version,
    experiment: JSON.parse(inputsOf(experiment)),
  });
  const differences = inputDifferences(inputs(before), inputs(now));
  if (differences.length === 0) return accepted("resumed");
  return refused(differences.map((difference) => changed(folder, difference)));
}

function changed(folder: string, { pointer, before, now }: InputDifference): Problem {
  const was = before === null ? nothing : { en: shown(before), zh: shown(before) };
  return storeProblem("inputs-changed", pointer === "" ? "/" : pointer, {
    file: folder,
    pointer,
    expected: { en: `${was.en}, as when the sweep began`, zh: `${was.zh}，与批量实验开始时相同` },
    got: now === null ? nothing : shown(now),
    hint: words.putBack,
  });
}

/** A value written as JSON, as it may be shown anywhere. */
function shown(json: string): string {
  const value: unknown = JSON.parse(json);
  if (typeof value === "string") return quoted(value);
  return typeof value === "object" && value !== null ? quoted(json) : json;
}

const words = {
  aSweep: { en: "a folder that buckstop sweep has made", zh: "由 `buckstop sweep` 建立的文件夹" },
  versionThatWrote: {
    en: "use the version that wrote it, or sweep again into another folder",
    zh: "请用写成它的版本，或另选文件夹重新运行",
  },
  thisFolder: {
    en: "the folder of this sweep, an empty one, or a name that is free",
    zh: "本次批量实验的文件夹、空文件夹，或未被占用的名称",
  },
  putBack: {
    en: "put it back to go on with this sweep, or give --new to start one beside it",
    zh: "改回原样以继续本次批量实验，或加 --new 另起一次",
  },
} as const satisfies Record<string, Text>;
