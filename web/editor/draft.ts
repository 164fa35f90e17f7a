import { readJson } from "../../src/experiment/json-text.ts";
import { estimateRun, pageLimits } from "../../src/experiment/limits.ts";
import { organisationSize } from "../../src/experiment/organisation-size.ts";
import type { Problem } from "../../src/experiment/problem.ts";
import type { Regime } from "../../src/experiment/regime.ts";
import { readScenario, type Scenario } from "../../src/experiment/scenario.ts";
import { Unreadable } from "../../src/experiment/unreadable.ts";

/** Charts that stand beside the scenario, by the names of their files. */
export type Charts = ReadonlyMap<string, string>;

/** What the text of a scenario says at present. */
export interface Draft {
  /** The JSON of the text; undefined while it is none. */
  readonly value: unknown;
  /** At most twenty, in the order of the text. */
  readonly problems: readonly Problem[];
  /** Null while there is a problem. */
  readonly scenario: Scenario | null;
}

/** Reads a text as the command line would read the file. */
export function readDraft(text: string, regimes: ReadonlyMap<string, Regime>, charts: Charts): Draft {
  const json = readJson(text, null);
  if (!json.ok) return { value: undefined, problems: json.problems, scenario: null };
  const chart = (name: string) => {
    const found = charts.get(name);
    if (found === undefined)
      throw new Unreadable({ en: "this file has not been opened here", zh: "尚未在此打开该文件" });
    return found;
  };
  const read = readScenario(text, null, { regimes, chart }, pageLimits);
  const { value } = json.value;
  return read.ok
    ? { value, problems: [], scenario: read.value }
    : { value, problems: read.problems, scenario: null };
}

/** The problems by the pointer of what they are about; those outside the JSON are not among them. */
export function problemsByPointer(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.pointer === null) continue;
    const beside = found.get(problem.pointer);
    if (beside) beside.push(problem);
    else found.set(problem.pointer, [problem]);
  }
  return found;
}

/** What running a scenario would take, before anything is allocated. */
export interface Cost {
  readonly posts: number;
  readonly levels: number;
  readonly ticks: number;
  /** Memory of one run. */
  readonly bytes: number;
  /** Of one run, on one core. */
  readonly seconds: number;
}

export function costOf({ setting }: Scenario): Cost {
  const { posts, superiors, levels } = organisationSize(setting.organisation);
  const { bytes, seconds } = estimateRun(posts, superiors, setting.ticks);
  return { posts, levels, ticks: setting.ticks, bytes, seconds };
}
