import type { Text } from "../../src/model/declaration.ts";
import type { OpenedOrigin } from "./opened-origin.ts";
import { type OpenedPoint, openedPoints } from "./opened-runs.ts";
import { checkedParts } from "./part-files.ts";
import { type OpenedRow, type OpenedRun, placeOf, type RunCurves } from "./result-rows.ts";
import {
  type FileContent,
  type FileNote,
  type ResultsFile,
  readResultsFile,
  unread,
} from "./results-file.ts";

export interface OpenedResults {
  /** What the command line has summed up itself. */
  readonly rows: readonly OpenedRow[];
  /** Runs that finished, of those planned; null where no file says so. */
  readonly runs: { readonly finished: number; readonly planned: number } | null;
  /** The runs themselves, by design point; none where no file holds them. */
  readonly points: readonly OpenedPoint[];
  /** Names of the planned runs that are in no figure: failed, missing, or in a file that could not be read. */
  readonly absent: readonly string[];
  /** What the results say of themselves; null where they do not. */
  readonly scenario: string | null;
  readonly version: string | null;
  readonly seed: string | null;
  readonly notes: readonly FileNote[];
}

/** All that the files hold, kind by kind. */
interface Gathered {
  readonly summary: readonly OpenedRow[];
  readonly runs: ReadonlyMap<string, OpenedRun>;
  readonly curves: ReadonlyMap<string, RunCurves>;
  readonly origin: OpenedOrigin;
}

/**
 * Reads the answer of `compare --json`, or the files of a folder that `run`, `compare` or `sweep` has left, one, several
 * or all of them, collected or not. Never throws for what a file holds: what cannot be read is skipped and told.
 */
export async function openResults(
  files: readonly ResultsFile[],
  tooLarge: readonly string[] = [],
): Promise<OpenedResults> {
  const { whole, faulty } = checkedParts(files.filter(({ name }) => !isAside(name)));
  const contents: FileContent[] = [];
  for (const file of whole) contents.push(await readResultsFile(file));
  const gathered = gather(contents);
  const { summary, runs, curves, origin } = gathered;
  const ids = new Set([...(origin.runIds ?? []), ...runs.keys(), ...curves.keys()]);
  const { points, shown } = openedPoints(gathered);
  const [firstId] = ids;
  return {
    rows: summary,
    runs: countOf(gathered, ids),
    points,
    absent: [...ids].filter((id) => !shown.has(id)),
    scenario: origin.scenario ?? (firstId ? placeOf(firstId)!.scenario : null),
    version: origin.version ?? null,
    seed: origin.seed ?? null,
    notes: [...contents, ...faulty, ...tooLarge.map((file) => unread(file, beyondThePage))].map(
      ({ note }) => note,
    ),
  };
}

const beyondThePage: Text = {
  en: "too large for a page; buckstop report and buckstop query read it",
  zh: "超出网页的能力；可用 buckstop report 与 buckstop query 读取",
};

/** Files that are being written have a dot before their name; locks hold no results. */
function isAside(name: string): boolean {
  return /(^|\/)\.|(^|\/)locks\//.test(name);
}

/** What an earlier file said stays; a run counts as finished if any file says so. */
function gather(contents: readonly FileContent[]): Gathered {
  const runs = new Map<string, OpenedRun>();
  const curves = new Map<string, RunCurves>();
  for (const content of contents) {
    for (const run of content.runs) if (runs.get(run.id)?.status !== "finished") runs.set(run.id, run);
    for (const curve of content.curves)
      if (!((curves.get(curve.id)?.ticks ?? 0) >= curve.ticks)) curves.set(curve.id, curve);
  }
  const origins = contents.map(({ origin }) => origin).reverse();
  const summary = contents.find(({ summary }) => summary.length > 0)?.summary ?? [];
  return { summary, runs, curves, origin: Object.assign({}, ...origins) };
}

function countOf({ runs, origin }: Gathered, ids: ReadonlySet<string>): OpenedResults["runs"] {
  const { planned, finished } = origin;
  if (runs.size === 0) return planned === undefined || finished === undefined ? null : { planned, finished };
  const done = [...runs.values()].filter(({ status }) => status === "finished").length;
  return { finished: done, planned: Math.max(planned ?? 0, ids.size) };
}
